import type { SourceCode } from "../../kit/source-code.ts";
import type { PackageCache } from "../../libraries/package-managers/package-manager.ts";
import type { CommandWord } from "./command-word.ts";
import { operationsOfRun, type PackageOperation } from "./package-operations.ts";
import { commandsOfRun, type RunCommand } from "./run-commands.ts";
import { isWithin, mayLieIn } from "./run-mounts.ts";

/** The path of a word as far as it is known: `~` for any home, without the pattern at its end. */
function pathOf({ range }: CommandWord, text: string): string {
  const written = text.slice(...range).replace(/["']/gu, "");
  const path = written.replace(/^(?:\$HOME|\$\{HOME\}|\/root|\/home\/[^/]+)(?=\/|$)/u, "~");
  const [known = ""] = path.split(/[$*?[{]/u);
  return known.replace(/(?<=.)\/$/u, "");
}

function isHome(path: string): boolean {
  return path === "~" || path.startsWith("~/");
}

/** Whether deleting `path` empties the folder or a part of it. */
function empties(path: string, folder: string): boolean {
  if (path === "") return false;
  if (isHome(path)) return isHome(folder) && (isWithin(folder, path) || isWithin(path, folder));
  return mayLieIn(folder, path) || isWithin(path, folder);
}

function deletes({ program, words }: RunCommand, { directories }: PackageCache, text: string): boolean {
  const isDeleting =
    program === "rm" || (program === "find" && words.some(({ value }) => value === "-delete" || value === "-exec"));
  if (!isDeleting) return false;
  const paths = words
    .slice(1)
    .filter(({ prefix }) => !prefix.startsWith("-"))
    .map((word) => pathOf(word, text));
  return paths.some((path) => directories.some((folder) => empties(path, folder)));
}

/** Whether the operation is one of the manager's own commands for that. */
function cleans({ command, manager, programWord, subcommand }: PackageOperation, { clean }: PackageCache): boolean {
  if (subcommand?.action !== "clean") return false;
  const words = command.words.slice(command.words.indexOf(programWord) + 1).map(({ prefix }) => prefix);
  const operands = words.filter((word) => !word.startsWith("-"));
  return clean.some(
    ([program = "", ...rest]) =>
      manager.programs.includes(program) && rest.every((word, index) => operands[index] === word)
  );
}

/** A program of the project's own with such a name may well do it. */
function mayClean({ program }: RunCommand): boolean {
  return /clean|purge/u.test(program);
}

/** @returns Whether the `RUN` of an operation empties a cache, or may do so. */
export function isCleaned(sourceCode: SourceCode, { command }: PackageOperation, cache: PackageCache): boolean {
  const { instruction } = command.run;
  if (cache.flagOnly) return false;
  return (
    operationsOfRun(sourceCode, instruction).some((each) => cleans(each, cache)) ||
    commandsOfRun(sourceCode, instruction).some((each) => deletes(each, cache, sourceCode.text) || mayClean(each))
  );
}
