import type { Ranged } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Flag, Instruction } from "../../languages/dockerfile/ast.ts";
import { variableReferences, variableReferencesInBody, type VariableReference } from "./variable-references.ts";

/** The flags of `COPY` and `ADD` whose values are expanded. */
const EXPANDED_FLAGS: ReadonlySet<string> = new Set(["chown", "chmod", "checksum"]);

function flagValues(flags: readonly Flag[], isExpanded: (flag: Flag) => boolean): Ranged[] {
  return flags.flatMap((flag) => (isExpanded(flag) && flag.valueRange ? [{ range: flag.valueRange }] : []));
}

function expandedWords(instruction: Instruction): readonly Ranged[] {
  switch (instruction.type) {
    case "Env":
    case "Label":
      return instruction.pairs;
    case "Arg":
      return instruction.pairs.flatMap(({ value }) => value ?? []);
    case "Copy":
    case "Add":
      return [...flagValues(instruction.flags, ({ name }) => EXPANDED_FLAGS.has(name)), ...instruction.arguments];
    case "Run":
      return flagValues(instruction.flags, ({ name }) => name === "mount");
    case "Workdir":
    case "User":
    case "Volume":
    case "Expose":
    case "Stopsignal":
      return instruction.arguments;
    default:
      return [];
  }
}

/**
 * @returns The variables that Docker itself replaces in an instruction of a stage. In command lines the
 * shell does it, and a `FROM` is read with other variables.
 * Source: https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expandedReferences(sourceCode: SourceCode, instruction: Instruction): VariableReference[] {
  const words = expandedWords(instruction).flatMap((word) => variableReferences(sourceCode, word));
  if (instruction.type !== "Copy" && instruction.type !== "Add") return words;
  const bodies = instruction.heredocs.filter(({ quoted }) => !quoted);
  return [...words, ...bodies.flatMap(({ bodyRange }) => variableReferencesInBody(sourceCode, bodyRange))];
}
