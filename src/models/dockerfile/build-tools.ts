import type { SourceCode } from "../../kit/source-code.ts";
import { BUILD_PACKAGES, BUILD_PROGRAMS, SDK_IMAGES, type BuildProgram, type SdkImageRow } from "../../libraries/build-tools.ts";
import type { CommandWord } from "./command-word.ts";
import { commandsOfImage } from "./image-commands.ts";
import { matchesOneOf, tagWords } from "../images/image-pattern.ts";
import { keptPackages, type KeptPackage } from "./kept-packages.ts";
import type { RunCommand } from "./run-commands.ts";
import type { ShippedBase } from "./shipped-bases.ts";
import type { BuildStage } from "./stage-graph.ts";

/** A package that is there to build with. */
export interface BuildPackage extends KeptPackage {
  /** Whether some programs want it at run time as well. */
  readonly isDoubtful: boolean;
}

/** @returns The packages to build with that the image of a stage keeps. */
export function buildPackages(sourceCode: SourceCode, stage: BuildStage): BuildPackage[] {
  return keptPackages(sourceCode, stage).flatMap(({ operation, word, name }): BuildPackage[] => {
    const row = BUILD_PACKAGES.find(({ managers }) => managers.includes(operation.manager.id));
    const isTool = row?.tools.test(name) ?? false;
    return isTool || row?.others.test(name) ? [{ operation, word, name, isDoubtful: !isTool }] : [];
  });
}

/** A command that makes programs, libraries or bundles. */
export interface BuildCommand {
  readonly command: RunCommand;
  readonly program: BuildProgram;
  /** The word to show: the last one of the subcommand, or the program. */
  readonly at: CommandWord;
  /** For messages: `go build`. */
  readonly name: string;
}

function matches(given: string, wanted: string): boolean {
  return wanted.endsWith("*") ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}

/** The last word of what the words that are no options begin with, if it is that. */
function subcommandAt({ words }: RunCommand, wanted: string): CommandWord | null {
  const plain = words.slice(1).filter(({ prefix }) => !prefix.startsWith("-"));
  const parts = wanted.split(" ");
  const isThere = parts.every((part, index) => matches(plain[index]?.value ?? "", part));
  return isThere ? (plain[parts.length - 1] ?? null) : null;
}

function goalAt({ words }: RunCommand, wanted: string): CommandWord | null {
  return words.slice(1).find(({ value }) => value === wanted) ?? null;
}

/** A question about the program itself: `gcc --version`. */
function isQuestion({ words }: RunCommand): boolean {
  return words.length === 2 && /^--?(?:version|help|[vVh]|dumpmachine|dumpversion)$/u.test(words[1]?.value ?? "");
}

function buildCommand(command: RunCommand): BuildCommand[] {
  const program = BUILD_PROGRAMS.find(({ programs }) => programs.includes(command.program));
  const [programWord] = command.words;
  if (!program || !programWord || isQuestion(command)) return [];
  const { subcommands, goals } = program;
  if (!subcommands && !goals) return [{ command, program, at: programWord, name: command.program }];
  for (const wanted of [...(subcommands ?? []), ...(goals ?? [])]) {
    const at = subcommands ? subcommandAt(command, wanted) : goalAt(command, wanted);
    if (at) return [{ command, program, at, name: [command.program, ...wanted.split(" ").slice(0, -1), at.value].join(" ") }];
  }
  return [];
}

/** @returns The commands that build something in the image of a stage. */
export function buildCommands(sourceCode: SourceCode, stage: BuildStage): BuildCommand[] {
  return commandsOfImage(sourceCode, stage).flatMap(buildCommand);
}

function hasWord(words: readonly string[], wanted: readonly string[] | undefined): boolean {
  return wanted?.some((each) => words.some((word) => word.startsWith(each))) ?? false;
}

/** @returns What is known of an image that is made to build in, or `null` for any other. */
export function sdkImage({ image }: ShippedBase): SdkImageRow | null {
  const name = `${image.registry}/${image.repository ?? ""}`;
  const row = SDK_IMAGES.find(({ repositories }) => matchesOneOf(name, repositories));
  if (!row) return null;
  const tag = image.use?.reference.tag ?? null;
  // A variable, or a digest alone, does not say which variant it is.
  const isVariantKnown = image.use !== null && (tag !== null || image.use.reference.digest === null);
  const words = tagWords(tag);
  if ((row.tagWords ?? row.exceptTagWords) && !isVariantKnown) return null;
  if (row.tagWords && !hasWord(words, row.tagWords)) return null;
  return hasWord(words, row.exceptTagWords) ? null : row;
}
