import { indexBy } from "../../kit/index-by.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Range } from "../../kit/range.ts";
import { removeRange, replaceRange, type Edit } from "../../kit/edit.ts";
import {
  FALSE_VALUES,
  INSECURE_SETTINGS,
  type InsecureConfiguration,
  type InsecureSettings,
  type Unchecked,
} from "../../libraries/insecure-settings.ts";
import { managerOfModule, managerOfProgram } from "../../libraries/package-managers/table.ts";
import { readArguments, type CommandOption } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { downloads, isLocalAddress } from "./downloads.ts";
import { removeElement, removeWords } from "./remove-word.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";

/** A setting that leaves unchecked what is fetched. */
export interface InsecureSetting {
  readonly unchecked: Unchecked;
  /** As it is known: `-k`, `http.sslVerify=false`, `NODE_TLS_REJECT_UNAUTHORIZED`. */
  readonly name: string;
  readonly at: Range;
  /** The edit that brings the check back; `null` where none can be made. */
  readonly edit: Edit | null;
  /** Whether the edit takes the setting away, and not only its value. */
  readonly removes: boolean;
}

const SETTINGS_BY_PROGRAM = indexBy(INSECURE_SETTINGS, ({ programs }) => programs);
const PYTHON = /^python[\d.]*$/u;

/** The table's name for a program, and the words after the program. */
function named({ program, words }: RunCommand): { readonly id: string; readonly rest: readonly CommandWord[] } {
  const module = PYTHON.test(program) ? words.findIndex(({ value }) => value === "-m") + 1 : 0;
  if (module > 0)
    return { id: managerOfModule(words[module]?.value ?? "")?.id ?? program, rest: words.slice(module + 1) };
  return { id: managerOfProgram(program)?.id ?? program, rest: words.slice(1) };
}

/** The words of an option and its value, or the one letter of several: `-fsSLk` becomes `-fsSL`. */
function removeOption(
  sourceCode: SourceCode,
  { name, word, valueWord }: CommandOption,
  instead: string | undefined
): Edit | null {
  const { text } = sourceCode;
  if (!word.isLiteral || valueWord?.isLiteral === false) return null;
  const isPlain = text.slice(...word.range) === word.value;
  if (instead !== undefined) return isPlain ? replaceRange(word.range, instead) : null;
  const letters = /^-[A-Za-z]{2,}$/u.test(word.value ?? "") && name.length === 2;
  if (letters) {
    const offset = word.range[0] + (word.value ?? "").indexOf(name.charAt(1), 1);
    return isPlain ? removeRange([offset, offset + 1]) : null;
  }
  if (word.syntax === "json") return valueWord ? null : removeElement(sourceCode, word.range);
  return removeWords(sourceCode, [word.range[0], (valueWord ?? word).range[1]]);
}

function saysFalse({ value }: CommandOption): boolean {
  return FALSE_VALUES.includes(value?.toLowerCase() ?? "");
}

/** `name=value` of an item that switches a check off. */
function isInsecureItem({ name, value }: CommandOption, { items = [] }: InsecureSettings): boolean {
  const equals = value?.indexOf("=") ?? -1;
  if (value === null || equals === -1) return false;
  const [item, setTo] = [value.slice(0, equals).toLowerCase(), value.slice(equals + 1).toLowerCase()];
  return items.some(
    (each) => each.options.includes(name) && each.name.test(item) && each.off.includes(setTo.replace(/["';]/gu, ""))
  );
}

function isInsecureOption(option: CommandOption, settings: InsecureSettings): boolean {
  const { name } = option;
  if (settings.options?.includes(name)) return !saysFalse(option);
  return settings.switches?.includes(name) === true && saysFalse(option);
}

function optionSettings(
  sourceCode: SourceCode,
  rest: readonly CommandWord[],
  settings: InsecureSettings
): InsecureSetting[] {
  const { options } = readArguments(rest, settings);
  return options.flatMap((option) => {
    const isItem = isInsecureItem(option, settings);
    if (!isItem && !isInsecureOption(option, settings)) return [];
    const { word, valueWord, value, name } = option;
    const attached = value !== null && !valueWord && !isItem ? `${name}=${value}` : name;
    return [
      {
        unchecked: settings.unchecked,
        name: isItem ? value ?? name : attached,
        at: isItem && valueWord ? valueWord.range : word.range,
        edit: removeOption(sourceCode, option, settings.instead?.[name]),
        removes: true,
      },
    ];
  });
}

/** The words of a configuration's name and its value, as far as they are there. */
function configured(
  rest: readonly CommandWord[],
  { words, off }: InsecureConfiguration
): { key: CommandWord; value: CommandWord } | null {
  const operands = rest.filter(({ prefix }) => !prefix.startsWith("-") || words.includes(prefix));
  const start = operands.findIndex(({ value }) => value?.toLowerCase() === words[0]);
  if (start === -1) return null;
  const found = operands.slice(start, start + words.length + 1);
  const key = found[words.length - 1];
  const text = key?.value?.toLowerCase() ?? "";
  const last = words.at(-1) ?? "";
  const fits = words.slice(0, -1).every((word, index) => found[index]?.value?.toLowerCase() === word);
  const isJoined = text.startsWith(`${last}=`);
  const value = isJoined ? key : found[words.length];
  if (!fits || !key || !value || (!isJoined && text !== last)) return null;
  const setTo = isJoined ? text.slice(last.length + 1) : value.value?.toLowerCase() ?? "";
  return off.length === 0 || off.includes(setTo) ? { key, value } : null;
}

function configurationSettings(
  { text }: SourceCode,
  rest: readonly CommandWord[],
  settings: InsecureSettings
): InsecureSetting[] {
  return (settings.configurations ?? []).flatMap((configuration) => {
    const found = configured(rest, configuration);
    if (!found) return [];
    const { key, value } = found;
    const { on } = configuration;
    const isPlain = key !== value && value.value !== null && text.slice(...value.range) === value.value;
    return [
      {
        unchecked: settings.unchecked,
        name: key === value ? key.value ?? "" : `${key.value ?? ""} ${value.value ?? ""}`,
        at: [key.range[0], value.range[1]] as const,
        edit: isPlain && on !== undefined ? replaceRange(value.range, on) : null,
        removes: false,
      },
    ];
  });
}

/** Commands that fetch from the machine itself alone. */
const localCommands: (sourceCode: SourceCode) => ReadonlySet<RunCommand> = memoize(
  (sourceCode) =>
    new Set(
      downloads(sourceCode)
        .filter(({ urls }) => urls.length > 0 && urls.every(({ value, prefix }) => isLocalAddress(value ?? prefix)))
        .map(({ command }) => command),
    ),
);

/** @returns Every option and every written configuration in a `RUN` that has a program not check what it fetches. */
export function insecureCommands(sourceCode: SourceCode): InsecureSetting[] {
  return runCommands(sourceCode).flatMap((command) => {
    const { id, rest } = named(command);
    const found = (SETTINGS_BY_PROGRAM.get(id) ?? []).flatMap((settings) => [
      ...optionSettings(sourceCode, rest, settings),
      ...configurationSettings(sourceCode, rest, settings),
    ]);
    return found.length > 0 && localCommands(sourceCode).has(command) ? [] : found;
  });
}
