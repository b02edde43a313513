import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandOption } from "./command-options.ts";
import { resolvePath, workingDirectory } from "./copied-files.ts";
import { commandsOfRun, type RunCommand } from "./run-commands.ts";

/**
 * @param directoryOptions The options of the command that name another folder.
 * @returns The folder that a command works in: the working directory, changed by a `cd` before it in the
 * same `RUN` and by its own options; `null` if it is not known.
 */
export function commandDirectory(
  sourceCode: SourceCode,
  command: RunCommand,
  options: readonly CommandOption[],
  directoryOptions: readonly string[]
): string | null {
  const all = commandsOfRun(sourceCode, command.run.instruction);
  let directory = workingDirectory(sourceCode, command.run);
  for (const { program, words } of all.slice(0, all.indexOf(command))) {
    if (program === "pushd" || program === "popd") return null;
    const [, target] = words;
    // `cd` alone goes home, `cd -` back.
    if (program === "cd")
      directory = target?.value && target.value !== "-" ? resolvePath(directory, target.value) : null;
  }
  for (const { name, value } of options) {
    if (directoryOptions.includes(name)) directory = value === null ? null : resolvePath(directory, value);
  }
  return directory;
}
