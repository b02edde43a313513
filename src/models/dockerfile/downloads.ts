import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { DOWNLOAD_PROGRAMS, type Downloader } from "../../libraries/download-programs.ts";
import { readArguments, type CommandOption } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";

/** A `curl`, `wget` or their like at work. */
export interface Download {
  readonly command: RunCommand;
  /** The word that names the program. */
  readonly programWord: CommandWord;
  readonly options: readonly CommandOption[];
  /** The addresses, known or not. */
  readonly urls: readonly CommandWord[];
  /** Whether what it fetches goes to its standard output. */
  readonly prints: boolean;
  /** Whether a word is not known, so that it may hold any option. */
  readonly isOpen: boolean;
}

function printsTo(
  { printsByDefault, outputOptions, fileOptions }: Downloader,
  options: readonly CommandOption[]
): boolean {
  const output = options.findLast(({ name }) => outputOptions.includes(name));
  if (output) return output.value === "-" || output.value === "/dev/stdout";
  return printsByDefault && !options.some(({ name }) => fileOptions.includes(name));
}

function downloadOf(command: RunCommand): Download | null {
  const downloader = Object.hasOwn(DOWNLOAD_PROGRAMS, command.program) ? DOWNLOAD_PROGRAMS[command.program] : undefined;
  const programWord = command.words[0];
  if (!downloader || !programWord) return null;
  const { options, operands, isOpen } = readArguments(command.words.slice(1), downloader);
  const urls = options.flatMap(({ name, value, valueWord, word }) =>
    downloader.urlOptions.includes(name) && value !== null ? [valueWord ?? word] : []
  );
  const prints = printsTo(downloader, options);
  return { command, programWord, options, urls: [...urls, ...operands], prints, isOpen };
}

/** Every download in the file's `RUN` instructions, in the order of the commands. */
export const downloads: (sourceCode: SourceCode) => readonly Download[] = memoize((sourceCode) =>
  runCommands(sourceCode).flatMap((command) => downloadOf(command) ?? [])
);

const LOCAL_ADDRESS =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@\s]*@)?(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?:[:/?#]|$)/iu;

/** @returns Whether an address leads to the machine itself: a loopback host, a file. */
export function isLocalAddress(address: string): boolean {
  return LOCAL_ADDRESS.test(address) || address.startsWith("file:");
}
