import { replaceRange, type Edit } from "../../kit/edit.ts";
import { indexBy } from "../../kit/index-by.ts";
import { memoize } from "../../kit/memoize.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { ASSIGNING_COMMANDS } from "../../libraries/assigning-commands.ts";
import { isSecretOption, SECRET_HEADERS, SECRET_OPTIONS } from "../../libraries/credentials/secret-options.ts";
import { isOpenValue, isSecretName } from "../../libraries/credentials/secret-name.ts";
import { DOWNLOAD_PROGRAMS } from "../../libraries/download-programs.ts";
import { readArguments, type CommandOption } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import type { RunSecrets } from "./run-secrets.ts";
import { mountSecret } from "./secret-mounts.ts";
import type { WrittenCommand } from "./run-commands.ts";
import { programName } from "./unwrap.ts";
import { variableReferences } from "./variable-references.ts";

/** A secret on a command line. */
export interface SecretArgument {
  /** What takes it: `--password`, `Authorization`, `PGPASSWORD`. */
  readonly taker: string;
  readonly at: Range;
  /** The variable that a mount would give; `null` where no edit is known. */
  readonly variable: string | null;
  readonly edits: readonly Edit[];
}

/** A place on a command line that a secret stands in. */
interface Slot {
  readonly taker: string;
  readonly word: CommandWord;
  /** The literal text that would be the secret; `null` for one that is not known. */
  readonly text: string | null;
  /** Whether the text is the whole word or the whole of what follows `=`. */
  readonly isWhole: boolean;
}

/** `-`, `@file`, `env:NAME`, `file:…`, `pass:` apart: where the secret is, and not the secret. */
const ELSEWHERE = /^(?:-|@|env:|file:|fd:|id=|op:\/\/|\*+$|!$|changeit$)/u;

function isLiteralSecret(text: string | null): boolean {
  return text !== null && text !== "" && !ELSEWHERE.test(text) && !/[${<]/u.test(text) && !isOpenValue(text);
}

function slotOf({ name, value, valueWord, word }: CommandOption, after: string | undefined): Slot[] {
  const holder = valueWord ?? word;
  const known = value ?? holder.prefix;
  if (after !== undefined && !known.includes(after) && value !== null) return [];
  const text = value === null || after === undefined ? value : value.slice(value.indexOf(after) + 1);
  return [{ taker: name, word: holder, text, isWhole: after === undefined }];
}

const OPTIONS_BY_PROGRAM = indexBy(SECRET_OPTIONS, ({ programs }) => programs);

/** The options that take a secret by their names. */
function namedOptions(words: readonly CommandWord[]): CommandOption[] {
  const isNamed = ({ prefix }: CommandWord): boolean => prefix.startsWith("--") && isSecretOption(optionName(prefix));
  if (!words.some(isNamed)) return [];
  const valueOptions = words.map(({ prefix }) => prefix).filter(isSecretOption);
  return readArguments(words, { valueOptions }).options.filter(({ name }) => isSecretOption(name));
}

/** `--password` of `--password=secret`. */
function optionName(word: string): string {
  const equals = word.indexOf("=");
  return equals === -1 ? word : word.slice(0, equals);
}

function optionSlots(words: readonly CommandWord[]): Slot[] {
  const program = programName(words[0]) ?? "";
  const rest = words.slice(1);
  const named = namedOptions(rest).flatMap((option) => slotOf(option, undefined));
  const special = (OPTIONS_BY_PROGRAM.get(program) ?? []).flatMap((row) => {
    if (row.subcommand !== undefined && !rest.some(({ value }) => value === row.subcommand)) return [];
    const valueOptions = [...(DOWNLOAD_PROGRAMS[program]?.valueOptions ?? []), ...row.options];
    const { options } = readArguments(rest, { valueOptions, singleDashNames: row.singleDashNames === true });
    return options
      .filter(({ name, valueWord }) => row.options.includes(name) && !(row.attached && valueWord))
      .flatMap((option) => slotOf(option, row.after));
  });
  return [...named, ...special];
}

/** `Authorization: Bearer …`: the scheme is no secret. */
function headerSlots(words: readonly CommandWord[]): Slot[] {
  const downloader = DOWNLOAD_PROGRAMS[programName(words[0]) ?? ""];
  if (!downloader) return [];
  const { options } = readArguments(words.slice(1), downloader);
  return options
    .filter(({ name }) => name === "-H" || name === "--header")
    .flatMap(({ value, valueWord, word }) => {
      const holder = valueWord ?? word;
      const known = (value ?? holder.prefix).replace(/^--header=/u, "");
      const colon = known.indexOf(":");
      const header = known.slice(0, Math.max(colon, 0)).trim();
      if (!SECRET_HEADERS.has(header.toLowerCase())) return [];
      const text =
        value === null
          ? null
          : known
              .slice(colon + 1)
              .trim()
              .replace(/^(?:basic|bearer|token)\s+/iu, "");
      return [{ taker: header, word: holder, text, isWhole: false }];
    });
}

/** `NAME=value` as a word, of `export`, `env` and the like. */
function assignmentSlots(words: readonly CommandWord[]): Slot[] {
  return words.flatMap((word) => {
    const [, name = "", text = ""] = /^([A-Za-z_]\w*)=(.*)$/su.exec(word.value ?? word.prefix) ?? [];
    return name !== "" && isSecretName(name)
      ? [{ taker: name, word, text: word.value === null ? null : text, isWhole: false }]
      : [];
  });
}

/** `https://user:$TOKEN@host`: an address with a variable in its user information. */
const ADDRESS_WITH_USER = /:\/\/[^\s/@$]*\$[^\s/@]*@/u;

const hasAddressWithUser: (sourceCode: SourceCode) => boolean = memoize(({ text }) => ADDRESS_WITH_USER.test(text));

function addressSlots(words: readonly CommandWord[], sourceCode: SourceCode): Slot[] {
  if (!hasAddressWithUser(sourceCode)) return [];
  return words
    .slice(1)
    .filter(({ range }) => ADDRESS_WITH_USER.test(sourceCode.text.slice(...range)))
    .map((word) => ({ taker: "the address", word, text: null, isWhole: false }));
}

function slotsOf({ words, unwrapped, shell }: WrittenCommand, sourceCode: SourceCode): Slot[] {
  const command = unwrapped ?? words;
  const assigned = (shell?.assignments ?? [])
    .filter(({ name, value }) => value && isSecretName(name))
    .flatMap(({ name, value }): Slot[] => {
      if (!value) return [];
      const word: CommandWord = {
        range: value.range,
        value: value.value,
        prefix: value.prefix,
        syntax: "shell",
        isLiteral: true,
      };
      return [{ taker: name, word, text: value.value, isWhole: false }];
    });
  const exported = ASSIGNING_COMMANDS.has(programName(words[0]) ?? "") ? assignmentSlots(words.slice(1)) : [];
  return [...assigned, ...exported, ...optionSlots(command), ...headerSlots(command), ...addressSlots(command, sourceCode)];
}

/** `--api-key secret` becomes `--api-key "$API_KEY"`, and the `RUN` gets the mount. */
function mountForLiteral(
  { text: source }: SourceCode,
  command: WrittenCommand,
  { taker, word, text, isWhole }: Slot
): Pick<SecretArgument, "variable" | "edits"> {
  const variable = nameWords(taker).join("_").toUpperCase();
  const isPlain = isWhole && taker.startsWith("--") && word.syntax === "shell" && word.isLiteral && text !== null;
  const written = source.slice(...word.range);
  const isOwnWord = isPlain && word.value === text;
  const isAttached = isPlain && !isOwnWord && written === word.value && written.endsWith(`=${text}`);
  if (!isOwnWord && !isAttached) return { variable: null, edits: [] };
  const place: Range = isOwnWord ? word.range : [word.range[1] - text.length, word.range[1]];
  return { variable, edits: [mountSecret(command.run.instruction, variable), replaceRange(place, `"$${variable}"`)] };
}

/**
 * @returns Every secret that stands on a command line of the `RUN`: as it is, or as a variable of `ARG` or
 * `ENV`. What is mounted, or read from a file when the command runs, is not recorded anywhere.
 */
export function secretArguments(sourceCode: SourceCode, secrets: RunSecrets): SecretArgument[] {
  return secrets.commands.flatMap((command) =>
    slotsOf(command, sourceCode).flatMap((slot): SecretArgument[] => {
      const { taker, word, text } = slot;
      const reference =
        word.syntax === "shell"
          ? variableReferences(sourceCode, word).find(({ name }) => secrets.isRecorded(name))
          : undefined;
      if (reference) {
        const { name } = reference;
        return [{ taker, at: word.range, variable: name, edits: [mountSecret(command.run.instruction, name)] }];
      }
      // What a variable brings is judged where it is set.
      if (sourceCode.text.slice(...word.range).includes("$") || !isLiteralSecret(text)) return [];
      return [{ taker, at: word.range, ...mountForLiteral(sourceCode, command, slot) }];
    })
  );
}
