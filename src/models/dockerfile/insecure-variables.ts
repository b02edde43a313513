import { removeRange, replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import { remember } from "../../kit/remember.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { KeyValue, KeyValueInstruction } from "../../languages/dockerfile/ast.ts";
import type { ShellAssignment } from "../../languages/dockerfile/shell/shell-script.ts";
import { ASSIGNING_COMMANDS } from "../../libraries/assigning-commands.ts";
import { INSECURE_VARIABLES, type InsecureVariable } from "../../libraries/insecure-settings.ts";
import type { CommandWord } from "./command-word.ts";
import { placedInstructions } from "./document.ts";
import type { InsecureSetting } from "./insecure-commands.ts";
import { placedVariables } from "./placed-variables.ts";
import { removePair } from "./remove-pair.ts";
import { writtenCommands, type WrittenCommand } from "./run-commands.ts";

/** The table's row for a variable, whatever its value. */
const rowOfName: (name: string) => InsecureVariable | null = remember((name) => {
  const key = /^npm_config_/iu.test(name) ? name.toUpperCase() : name;
  return (Object.hasOwn(INSECURE_VARIABLES, key) ? INSECURE_VARIABLES[key] : undefined) ?? null;
});

/** The table's row, if that value switches a check off. */
function rowOf(name: string, value: string): InsecureVariable | null {
  const row = rowOfName(name);
  if (!row) return null;
  if (row.off === "any") return row;
  return (row.off === "filled" ? value !== "" : row.off.includes(value.toLowerCase())) ? row : null;
}

function setting(name: string, at: Range, edit: Edit | null, removes: boolean): InsecureSetting {
  return { unchecked: "certificate", name, at, edit, removes };
}

function ofPairs(sourceCode: SourceCode): InsecureSetting[] {
  return placedInstructions(sourceCode).flatMap((placed) => {
    const { instruction } = placed;
    if (instruction.type !== "Env" && instruction.type !== "Arg") return [];
    return instruction.pairs.flatMap((pair) => {
      if (!rowOfName(pair.key.value)) return [];
      const value = pair.value && (placedVariables(sourceCode, placed).expand(pair.value)?.value ?? null);
      if (value === null || !rowOf(pair.key.value, value)) return [];
      return [ofPair(sourceCode, instruction, pair)];
    });
  });
}

function ofPair(sourceCode: SourceCode, instruction: KeyValueInstruction, pair: KeyValue): InsecureSetting {
  return setting(pair.key.value, pair.range, removePair(sourceCode, instruction, pair), true);
}

/** `NAME=value command`: the assignment goes with the blanks behind it. */
function withoutAssignment({ text }: SourceCode, [start, end]: Range, { words }: WrittenCommand): Edit | null {
  const rest = text.slice(end);
  const blanks = rest.length - rest.trimStart().length;
  return words.length > 0 && /^[ \t]+$/u.test(rest.slice(0, blanks)) ? removeRange([start, end + blanks]) : null;
}

function ofAssignment(
  sourceCode: SourceCode,
  { name, value, range }: ShellAssignment,
  command: WrittenCommand
): InsecureSetting[] {
  const text = value ? value.value : "";
  if (text === null || !rowOf(name, text)) return [];
  return [setting(name, range, withoutAssignment(sourceCode, range, command), true)];
}

function ofWord({ text }: SourceCode, { value, range, isLiteral }: CommandWord): InsecureSetting[] {
  const [, name = "", setTo = ""] = /^(\w+)=(.*)$/u.exec(value ?? "") ?? [];
  const row = name === "" ? null : rowOf(name, setTo);
  if (!row) return [];
  const isPlain = isLiteral && text.slice(...range) === value;
  const edit = isPlain && row.on !== undefined ? replaceRange([range[1] - setTo.length, range[1]], row.on) : null;
  return [setting(name, range, edit, false)];
}

/** @returns Every variable of `ENV`, `ARG` and shell assignments that has programs not check what they fetch. */
export function insecureVariables(sourceCode: SourceCode): InsecureSetting[] {
  const inCommands = writtenCommands(sourceCode).flatMap((command) => {
    const { words, shell } = command;
    const assigned = (shell?.assignments ?? []).flatMap((each) => ofAssignment(sourceCode, each, command));
    const given = ASSIGNING_COMMANDS.has(words[0]?.value ?? "")
      ? words.slice(1).flatMap((word) => ofWord(sourceCode, word))
      : [];
    return [...assigned, ...given];
  });
  return [...ofPairs(sourceCode), ...inCommands];
}
