import { ABSENT, UNKNOWN, known, type Attribute } from "../../kit/attribute.ts";
import {
  COMPRESSORS,
  DECOMPRESS_OPTIONS,
  DECOMPRESSORS,
  TAR_DIRECTORY_OPTIONS,
  TAR_EXTRACT_OPTIONS,
  TAR_FILE_OPTIONS,
  TAR_PROGRAMS,
  TAR_SELECTING_OPTIONS,
  TAR_VALUE_OPTIONS,
} from "../../libraries/unpackers.ts";
import { readArguments, type CommandOption } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import type { RunCommand } from "./run-commands.ts";

/** A command that unpacks an archive whole. */
export interface ArchiveUnpacking {
  /** The paths of the files that it reads. */
  readonly archives: readonly string[];
  /** The folder that the content goes to; absent for the working directory, unknown for what only decompresses. */
  readonly folder: Attribute<string, CommandWord>;
}

const OLD_STYLE = /^[A-Za-z]+$/u;

/**
 * Takes the first word of `tar xzf a.tar.gz -C /x` for the options that it is; their values follow in order.
 *
 * Source: GNU tar manual, "Old Option Style".
 */
function oldStyleOptions(words: readonly CommandWord[]): { options: CommandOption[]; rest: readonly CommandWord[] } {
  const [first, ...others] = words;
  if (!first?.value || !OLD_STYLE.test(first.value)) return { options: [], rest: words };
  const options = Array.from(first.value, (letter): CommandOption => {
    const name = `-${letter}`;
    const takesValue = TAR_VALUE_OPTIONS.includes(name);
    return { name, value: takesValue ? (others.shift()?.value ?? null) : null, word: first };
  });
  return { options, rest: others };
}

function folderIn(options: readonly CommandOption[]): ArchiveUnpacking["folder"] {
  const [folder, another] = options.filter(({ name }) => TAR_DIRECTORY_OPTIONS.includes(name));
  if (!folder) return ABSENT;
  return another || folder.value === null ? UNKNOWN : known(folder.value, folder.word);
}

function readTar(words: readonly CommandWord[]): ArchiveUnpacking | null {
  const old = oldStyleOptions(words);
  const read = readArguments(old.rest, { valueOptions: TAR_VALUE_OPTIONS });
  const options = [...old.options, ...read.options];
  const has = (names: readonly string[]): boolean => options.some(({ name }) => names.includes(name));
  // Further words are the members that are taken.
  if (!has(TAR_EXTRACT_OPTIONS) || has(TAR_SELECTING_OPTIONS) || read.operands.length > 0) return null;
  const archives = options.flatMap(({ name, value }) => (TAR_FILE_OPTIONS.includes(name) && value ? [value] : []));
  return { archives, folder: folderIn(options) };
}

/** @returns What a command unpacks; `null` for one that unpacks nothing, or only a part. */
export function unpackingOf({ program, words }: RunCommand): ArchiveUnpacking | null {
  const rest = words.slice(1);
  if (TAR_PROGRAMS.has(program)) return readTar(rest);
  const { options, operands } = readArguments(rest, { valueOptions: [] });
  const decompresses =
    DECOMPRESSORS.has(program) ||
    (COMPRESSORS.has(program) && options.some(({ name }) => DECOMPRESS_OPTIONS.includes(name)));
  return decompresses ? { archives: operands.flatMap(({ value }) => value ?? []), folder: UNKNOWN } : null;
}
