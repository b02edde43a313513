import { replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { MODE_COMMANDS } from "../../libraries/mode-commands.ts";
import { readArguments } from "./command-options.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";
import { valuePlace } from "./option-value.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";
import { stageStates } from "./stage-state.ts";

/** A mode that files or folders of an image are given. */
export interface FileMode {
  readonly mode: string;
  readonly at: Range;
  /** @returns The edits that write another mode in its place; none where it does not stand there as it is. */
  readonly replace: (mode: string) => Edit[];
}

function fileMode(sourceCode: SourceCode, mode: string, at: Range): FileMode {
  const offset = sourceCode.text.slice(...at).indexOf(mode);
  const start = at[0] + offset;
  return {
    mode,
    at,
    replace: (other) => (offset === -1 ? [] : [replaceRange([start, start + mode.length], other)]),
  };
}

function isDevice(path: string | null): boolean {
  return path?.startsWith("/dev/") ?? false;
}

function modeOfCommand(sourceCode: SourceCode, { program, words }: RunCommand): FileMode[] {
  const syntax = Object.hasOwn(MODE_COMMANDS, program) ? MODE_COMMANDS[program] : undefined;
  if (!syntax) return [];
  const { options, operands } = readArguments(words.slice(1), syntax);
  const has = (names: readonly string[]): boolean => options.some(({ name }) => names.includes(name));
  if (syntax.modeOptions.length > 0) {
    const option = options.findLast(({ name }) => syntax.modeOptions.includes(name));
    return option && option.value !== null ? [fileMode(sourceCode, option.value, valuePlace(option))] : [];
  }
  const [mode, ...files] = operands;
  const isOnFiles = files.length > 0 && !files.every(({ value }) => isDevice(value));
  if (!mode || mode.value === null || !isOnFiles || has(syntax.otherModeOptions)) return [];
  return [fileMode(sourceCode, mode.value, mode.range)];
}

function modesOfTransfer(sourceCode: SourceCode, { instruction, onbuild }: PlacedInstruction): FileMode[] {
  if (instruction.type !== "Copy" && instruction.type !== "Add") return [];
  return instruction.flags.flatMap(({ name, value, valueRange }) => {
    if (name !== "chmod" || value === null || !valueRange) return [];
    if (!value.includes("$")) return [fileMode(sourceCode, value, valueRange)];
    // A trigger runs in a build of which nothing is known here.
    const variables = onbuild ? null : stageStates(sourceCode).before(instruction).variables;
    const expansion = variables?.expandText(value, valueRange[0]);
    return expansion ? [fileMode(sourceCode, expansion.value, valueRange)] : [];
  });
}

/**
 * @returns Every known mode that a `RUN` (`chmod`, `install -m`, `mkdir -m`), a `COPY` or an `ADD`
 * (`--chmod`) gives, in source order. Devices are left out.
 */
export function fileModes(sourceCode: SourceCode): FileMode[] {
  return [
    ...runCommands(sourceCode).flatMap((command) => modeOfCommand(sourceCode, command)),
    ...placedInstructions(sourceCode).flatMap((placed) => modesOfTransfer(sourceCode, placed)),
  ].sort((a, b) => a.at[0] - b.at[0]);
}
