import type { SourceCode } from "../../kit/source-code.ts";
import { readArguments, type CommandOption, type OptionSyntax } from "../dockerfile/command-options.ts";
import type { CommandWord } from "../dockerfile/command-word.ts";

/** What a program of a step is told. */
export interface StepArguments {
  readonly operands: readonly CommandWord[];
  /** @returns The last option of one of the names. */
  readonly option: (...names: readonly string[]) => CommandOption | null;
  /** Words that are not known may hold further options. */
  readonly isOpen: boolean;
}

/**
 * A variable in the place of the one operand that a program needs is that operand; any other that stands
 * outside of quotes can be anything.
 *
 * @param wanted How many operands the program needs.
 */
export function stepArguments(
  { text }: SourceCode,
  args: readonly CommandWord[],
  syntax: OptionSyntax,
  wanted: number,
): StepArguments {
  const { options, operands } = readArguments(args, syntax);
  const isLoose = ({ value, prefix, range }: CommandWord): boolean =>
    value === null && prefix === "" && text[range[0]] !== '"';
  const isOption = ({ value, prefix }: CommandWord): boolean =>
    value === null && prefix.startsWith("-") && !prefix.includes("=");
  return {
    operands,
    option: (...names) => options.findLast(({ name }) => names.includes(name)) ?? null,
    isOpen: args.some(isOption) || (operands.some(isLoose) && operands.length > wanted),
  };
}
