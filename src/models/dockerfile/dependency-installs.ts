import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { DEPENDENCY_INSTALLERS, type DependencyInstaller } from "../../libraries/dependency-installers.ts";
import { readArguments, type CommandArguments } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";

/** A command that installs the dependencies that the project's own files list. */
export interface DependencyInstall {
  readonly command: RunCommand;
  readonly installer: DependencyInstaller;
  /** The word to show: the last one of the subcommand, or the program. */
  readonly at: CommandWord;
  /** What it is called, for messages: `npm ci`. */
  readonly name: string;
  /** The files that it needs, as `COPY` takes them. */
  readonly manifests: readonly string[];
}

/** A program that is reached through another: the module of `python -m pip`, the `pip` of `uv pip`. */
interface Invocation {
  readonly program: string;
  readonly words: readonly CommandWord[];
}

function invocationOf({ program, words }: RunCommand): Invocation {
  const [first, second] = words.slice(1).map(({ value }) => value);
  if (/^python[\d.]*$/u.test(program) && first === "-m") return { program: second ?? "", words: words.slice(2) };
  if (program === "uv" && first === "pip") return { program: "uv pip", words: words.slice(1) };
  if (program === "corepack" && first) return { program: first, words: words.slice(1) };
  return { program: /^pip[\d.]+$/u.test(program) ? "pip" : program, words };
}

function subcommandOf({ subcommands }: DependencyInstaller, operands: readonly CommandWord[]): string | null {
  const names = [...subcommands].sort((a, b) => b.length - a.length);
  const given = operands.map(({ value }) => value ?? "$");
  return names.find((name) => name === given.slice(0, name === "" ? 0 : name.split(" ").length).join(" ")) ?? null;
}

/** The files that the options name, `null` for one that is not known; those of the table where they name none. */
function manifestsOf(installer: DependencyInstaller, { options }: CommandArguments): readonly (string | null)[] {
  const { listOptions, manifests } = installer;
  return listOptions ? options.filter(({ name }) => listOptions.includes(name)).map(({ value }) => value) : manifests;
}

function installOf(command: RunCommand): DependencyInstall[] {
  const { program, words } = invocationOf(command);
  return DEPENDENCY_INSTALLERS.filter(({ programs }) => programs.includes(program)).flatMap((installer) => {
    const given = readArguments(words.slice(1), installer);
    const subcommand = subcommandOf(installer, given.operands);
    const length = subcommand === "" || subcommand === null ? 0 : subcommand.split(" ").length;
    const at = length === 0 ? words[0] : given.operands[length - 1];
    const hasOther = given.options.some(({ name }) => installer.otherOptions?.includes(name));
    const hasRest = !installer.takesFiles && !installer.listOptions && given.operands.length > length;
    const manifests = manifestsOf(installer, given);
    const isKnown = manifests.length > 0 && manifests.every((manifest) => manifest !== null);
    if (subcommand === null || !at || given.isOpen || hasOther || hasRest || !isKnown) return [];
    return [{ command, installer, at, name: `${program} ${subcommand}`.trim(), manifests }];
  });
}

/** Every command of a `RUN` that installs the dependencies of the project, in the order of the commands. */
export const dependencyInstalls: (sourceCode: SourceCode) => readonly DependencyInstall[] = memoize((sourceCode) =>
  runCommands(sourceCode).flatMap(installOf),
);
