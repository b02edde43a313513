import { closest } from "../../kit/closest.ts";
import { replaceRange } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { Flag, Instruction, KeyValue } from "../../languages/dockerfile/ast.ts";
import { INSTRUCTIONS, MOUNT_OPTIONS, type FlagKind, type MountOptionKind } from "../../libraries/dockerfile-grammar.ts";
import { isFlagValue, isMountValue, wantedBy } from "./grammar-values.ts";
import type { InstructionProblem } from "./instruction-problem.ts";

/** The nearest of some names, as a change of a place. */
function meantAt(range: Range, written: string, names: readonly string[]): Pick<InstructionProblem, "meant"> {
  const text = closest(written, names);
  return text === null ? {} : { meant: { text, edits: [replaceRange(range, text)] } };
}

function namesOf(kind: FlagKind | MountOptionKind): readonly string[] {
  if (typeof kind !== "string") return kind;
  return kind === "boolean" ? ["true", "false"] : [];
}

/** What a template or a variable will put there is not known. */
function isOpen(value: string): boolean {
  return value.includes("$") || value.includes("{{") || value.includes("<%");
}

function valueProblem({ name, value, range, nameRange, valueRange }: Flag, kind: FlagKind): InstructionProblem[] {
  if (value === null || !valueRange) {
    return kind === "boolean" ? [] : [{ kind: "missingFlagValue", at: nameRange, data: { flag: name, wanted: wantedBy(kind) } }];
  }
  if (isFlagValue(kind, value) || value.includes("{{")) return [];
  const data = { flag: name, value, wanted: wantedBy(kind) };
  const at = valueRange[0] === valueRange[1] ? range : valueRange;
  return [{ kind: "badFlagValue", at, data, ...meantAt(valueRange, value, namesOf(kind)) }];
}

function mountType({ options }: Flag): string | null {
  const type = options.find(({ key }) => key.value.toLowerCase() === "type")?.value?.value.toLowerCase() ?? "bind";
  return MOUNT_TYPES.includes(type) ? type : null;
}

const MOUNT_TYPES = namesOf(MOUNT_OPTIONS["type"]?.kind ?? []);

function mountProblem({ key, value, range }: KeyValue, type: string | null): InstructionProblem[] {
  const name = key.value.toLowerCase();
  if (isOpen(name)) return [];
  const option = Object.hasOwn(MOUNT_OPTIONS, name) ? MOUNT_OPTIONS[name] : undefined;
  if (!option) {
    const meant = meantAt(key.range, name, Object.keys(MOUNT_OPTIONS));
    return [{ kind: "unknownMountOption", at: key.range, data: { option: key.value }, ...meant }];
  }
  const { kind, types } = option;
  if (types && type !== null && !types.includes(type)) {
    return [{ kind: "misplacedMountOption", at: key.range, data: { option: name, type, types: types.join(", ") } }];
  }
  const data = { option: name, value: value?.value ?? "", wanted: wantedBy(kind) };
  if (!value) return kind === "boolean" ? [] : [{ kind: "badMountValue", at: range, data }];
  if (isOpen(value.value) || isMountValue(kind, value.value)) return [];
  return [{ kind: "badMountValue", at: range, data, ...meantAt(value.range, value.value, namesOf(kind)) }];
}

function problemsOf(flag: Flag, kind: FlagKind): InstructionProblem[] {
  if (kind !== "mounts" || flag.value === null) return valueProblem(flag, kind);
  const type = mountType(flag);
  return flag.options.flatMap((option) => mountProblem(option, type));
}

function isRepeatable(kind: FlagKind): boolean {
  return kind === "texts" || kind === "mounts";
}

/** `HEALTHCHECK NONE` ends before its flags are looked at. */
function flagsOf(instruction: Instruction): Readonly<Record<string, FlagKind>> | null {
  const { type, keyword } = instruction;
  if (type === "Healthcheck" && !instruction.command && instruction.arguments[0]?.value.toUpperCase() === "NONE") return null;
  return (Object.hasOwn(INSTRUCTIONS, keyword) ? INSTRUCTIONS[keyword] : undefined)?.flags ?? null;
}

/** @returns What is wrong with the flags of an instruction. */
export function flagProblems(instruction: Instruction): InstructionProblem[] {
  if (instruction.flags.length === 0) return [];
  const grammar = flagsOf(instruction);
  if (!grammar) return [];
  const { flags, keyword } = instruction;
  return flags.flatMap((flag, index): InstructionProblem[] => {
    const { name, range, nameRange } = flag;
    const kind = Object.hasOwn(grammar, name) ? grammar[name] : undefined;
    if (kind === undefined) {
      if (isOpen(name)) return [];
      const meant = meantAt(nameRange, name, Object.keys(grammar));
      return [{ kind: "unknownFlag", at: [range[0], nameRange[1]], data: { flag: name, keyword }, ...meant }];
    }
    if (!isRepeatable(kind) && flags.slice(0, index).some((other) => other.name === name)) {
      return [{ kind: "duplicateFlag", at: [range[0], nameRange[1]], data: { flag: name, keyword } }];
    }
    return problemsOf(flag, kind);
  });
}
