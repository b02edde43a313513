import { insertAt, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { ADDRESS_TAKERS, ADDRESS_VARIABLES } from "../../libraries/address-takers.ts";
import { managerOfProgram } from "../../libraries/package-managers/table.ts";
import type { CommandWord } from "./command-word.ts";
import { placedInstructions } from "./document.ts";
import { downloads, isLocalAddress } from "./downloads.ts";
import { verifiesFiles } from "./file-verification.ts";
import { placedVariables } from "./placed-variables.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";
import { transferPath, transfers } from "./transfers.ts";

/** An address without TLS that something is fetched from. */
export interface PlainAddress {
  /** As far as it is known. */
  readonly address: string;
  readonly at: Range;
  /** The edit that makes it `https`; `null` where the address is not written here, or names a port. */
  readonly edit: Edit | null;
}

/** Up to what cannot stand in an address on a command line, or begins a variable. */
const ADDRESS = /\bhttp:\/\/[^\s"'`,;|()<>\\]+/giu;
/** The host is known to its end. */
const KNOWN_HOST = /^http:\/\/(?:[^\s/@$]*@)?(?<host>[^\s/:$@{}]+)(?<port>:\d+)?(?:[/?#]|$)/iu;

/** The addresses in a text, by what is known of it, and where they are written. */
function addressesIn({ text }: SourceCode, range: Range, known: string): PlainAddress[] {
  const written = [...text.slice(...range).matchAll(ADDRESS)];
  return [...known.matchAll(ADDRESS)].flatMap(({ 0: address }, index) => {
    const { host, port } = KNOWN_HOST.exec(address)?.groups ?? {};
    if (host === undefined || isLocalAddress(address)) return [];
    const place = written[index];
    if (!place) return [{ address, at: range, edit: null }];
    const start = range[0] + place.index;
    const edit = port === undefined && !place[0].includes("{{") ? insertAt(start + "http".length, "s") : null;
    return [{ address, at: [start, start + place[0].length] as const, edit }];
  });
}

function ofWord(sourceCode: SourceCode, { range, value, prefix }: CommandWord): PlainAddress[] {
  return addressesIn(sourceCode, range, value ?? prefix);
}

/** A proxy is gone through, not fetched from. */
function isProxy({ prefix }: CommandWord, before: CommandWord | undefined): boolean {
  const name = /^[^/]*?=/u.exec(prefix)?.[0] ?? before?.prefix ?? "";
  return /proxy/iu.test(name);
}

function takesAddresses({ program }: RunCommand): boolean {
  return ADDRESS_TAKERS.has(managerOfProgram(program)?.id ?? program) || /^python[\d.]*$/u.test(program);
}

/** `python` itself takes none, but `python -m pip` does. */
function addressWords({ program, words }: RunCommand): readonly CommandWord[] {
  if (!program.startsWith("python")) return words.slice(1);
  const module = words.findIndex(({ value }) => value === "-m") + 1;
  return module > 0 && words[module]?.value === "pip" ? words.slice(module + 1) : [];
}

function ofCommands(sourceCode: SourceCode): PlainAddress[] {
  return runCommands(sourceCode)
    .filter(takesAddresses)
    .flatMap((command) => {
      const words = addressWords(command);
      return words
        .filter((word, index) => !isProxy(word, words[index - 1]))
        .flatMap((word) => ofWord(sourceCode, word));
    });
}

/** What is compared with a checksum or a signature afterwards may come by any way. */
function ofDownloads(sourceCode: SourceCode): PlainAddress[] {
  return downloads(sourceCode)
    .filter(({ command }) => !verifiesFiles(sourceCode, command.run.instruction))
    .flatMap(({ urls }) => urls.flatMap((word) => ofWord(sourceCode, word)));
}

function ofAdditions(sourceCode: SourceCode): PlainAddress[] {
  return transfers(sourceCode)
    .filter(
      ({ instruction }) => instruction.type === "Add" && !instruction.flags.some(({ name }) => name === "checksum")
    )
    .flatMap((placed) =>
      placed.instruction.sources.flatMap((word) =>
        addressesIn(sourceCode, word.range, transferPath(sourceCode, placed, word) ?? word.value)
      )
    );
}

function ofVariables(sourceCode: SourceCode): PlainAddress[] {
  return placedInstructions(sourceCode).flatMap((placed) => {
    const { instruction } = placed;
    if (instruction.type !== "Env" && instruction.type !== "Arg") return [];
    return instruction.pairs.flatMap(({ key, value }) => {
      const name = /^npm_config_/iu.test(key.value) ? key.value.toUpperCase() : key.value;
      if (!value || !ADDRESS_VARIABLES.has(name)) return [];
      return addressesIn(
        sourceCode,
        value.range,
        placedVariables(sourceCode, placed).expand(value)?.value ?? value.value
      );
    });
  });
}

/** @returns Every address without TLS that the build, or a package manager by its variables, fetches from. */
export function plainAddresses(sourceCode: SourceCode): PlainAddress[] {
  return [ofAdditions, ofVariables, ofDownloads, ofCommands].flatMap((find) => find(sourceCode));
}
