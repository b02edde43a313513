import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { FILE_VERIFIERS } from "../../libraries/verifiers.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";

function verifies({ program, words }: RunCommand): boolean {
  return FILE_VERIFIERS.some(
    (verifier) =>
      verifier.programs.includes(program) &&
      (verifier.words.length === 0 || words.some(({ value }) => value !== null && verifier.words.includes(value))),
  );
}

/** @returns Whether a command compares a file with a checksum or a signature, or prints a checksum for that. */
export function checksFile(command: RunCommand): boolean {
  const printers = FILE_VERIFIERS.filter(({ prints }) => prints);
  return printers.some(({ programs }) => programs.includes(command.program)) || verifies(command);
}

const verifyingRuns: (sourceCode: SourceCode) => ReadonlySet<Instruction> = memoize(
  (sourceCode) => new Set(runCommands(sourceCode).filter(verifies).map(({ run }) => run.instruction)),
);

/** @returns Whether a `RUN` compares a file with a checksum or a signature. */
export function verifiesFiles(sourceCode: SourceCode, instruction: Instruction): boolean {
  return verifyingRuns(sourceCode).has(instruction);
}
