import type { Range } from "../../kit/range.ts";
import type {
  Argument,
  CommandInstruction,
  ExecForm,
  From,
  Heredoc,
  Instruction,
  KeyValueInstruction,
  Onbuild,
  PlainInstruction,
  ShellForm,
  TransferInstruction,
} from "./ast.ts";
import { skipSpace } from "./characters.ts";
import { readJsonForm } from "./json-form.ts";
import { readPairs } from "./key-values.ts";
import { CommandNode, FromNode, KeyValueNode, OnbuildNode, PlainNode, TransferNode, type Common } from "./instruction-nodes.ts";
import { ShellFormNode } from "./late-nodes.ts";
import { NodeBuilder, type FileContext } from "./node-builder.ts";
import { wordEnd, type ScannedHeredoc, type ScannedInstruction } from "./scan.ts";
import { heredocScript, parseCommandLine } from "./shell/scripts.ts";
import type { CommandShell } from "./shell-state.ts";
import { splitBlanks, splitFlags, splitQuoted, type Word } from "./words.ts";

const COMMAND_TYPES: ReadonlyMap<string, CommandInstruction["type"]> = new Map([
  ["RUN", "Run"],
  ["CMD", "Cmd"],
  ["ENTRYPOINT", "Entrypoint"],
  ["SHELL", "Shell"],
]);

const KEY_VALUE_TYPES: ReadonlyMap<string, KeyValueInstruction["type"]> = new Map([
  ["ENV", "Env"],
  ["LABEL", "Label"],
  ["ARG", "Arg"],
]);

const TRANSFER_TYPES: ReadonlyMap<string, TransferInstruction["type"]> = new Map([
  ["COPY", "Copy"],
  ["ADD", "Add"],
]);

/** The instructions that take the rest of the line as one word. */
const WHOLE_LINE_TYPES: ReadonlyMap<string, PlainInstruction["type"]> = new Map([
  ["USER", "User"],
  ["WORKDIR", "Workdir"],
  ["STOPSIGNAL", "Stopsignal"],
  ["MAINTAINER", "Maintainer"],
]);

/** Every keyword that Docker knows, in upper case. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  "FROM",
  "ONBUILD",
  "HEALTHCHECK",
  "EXPOSE",
  "VOLUME",
  ...COMMAND_TYPES.keys(),
  ...KEY_VALUE_TYPES.keys(),
  ...TRANSFER_TYPES.keys(),
  ...WHOLE_LINE_TYPES.keys(),
]);

/**
 * Makes the node of one instruction, or of an `ONBUILD` trigger inside one, from its logical line.
 */
export class InstructionBuilder {
  readonly #file: FileContext;
  readonly #source: ScannedInstruction;
  readonly #nodes: NodeBuilder;
  readonly #shell: CommandShell;
  readonly #text: string;

  /** @param shell What runs the commands of the instruction. */
  constructor(file: FileContext, source: ScannedInstruction, shell: CommandShell) {
    this.#file = file;
    this.#source = source;
    this.#nodes = new NodeBuilder(file, source.line);
    this.#shell = shell;
    this.#text = source.line.text;
  }

  /**
   * @param keyword The place of the keyword in the logical line.
   * @param isTrigger Whether an `ONBUILD` stands before it: Docker allows no further one, so no deeper trigger is read.
   */
  build(keyword: Word, isTrigger = false): Instruction {
    const name = this.#text.slice(keyword.start, keyword.end).toUpperCase();
    const { flags, rest } = splitFlags(this.#text, skipSpace(this.#text, keyword.end, this.#text.length));
    const range: Range = [this.#source.line.offsetAt(keyword.start), this.#source.range[1]];
    const common: Common = {
      range,
      loc: this.#file.lines.location(range),
      keyword: name,
      keywordRange: this.#source.line.range(keyword.start, keyword.end),
      flags: flags.map((flag) => this.#nodes.flag(flag)),
      blankLines: isTrigger ? [] : this.#source.blankLines,
    };
    if (name === "ONBUILD") return this.#onbuild(common, rest, isTrigger);
    return this.#byKeyword(name, common, rest);
  }

  #byKeyword(name: string, common: Common, rest: number): Instruction {
    const command = COMMAND_TYPES.get(name);
    if (command) return this.#command(command, common, rest);
    const keyValue = KEY_VALUE_TYPES.get(name);
    if (keyValue) return this.#keyValue(keyValue, common, rest);
    const transfer = TRANSFER_TYPES.get(name);
    if (transfer) return this.#transfer(transfer, common, rest);
    const wholeLine = WHOLE_LINE_TYPES.get(name);
    if (wholeLine) return this.#plain(wholeLine, common, this.#wholeLine(rest));
    if (name === "FROM") return this.#from(common, rest);
    if (name === "HEALTHCHECK") return this.#healthcheck(common, rest);
    if (name === "EXPOSE") return this.#plain("Expose", common, this.#blankWords(rest));
    if (name === "VOLUME") return this.#plain("Volume", common, this.#jsonWords(rest) ?? this.#blankWords(rest));
    return this.#plain("Unknown", common, this.#blankWords(rest));
  }

  #blankWords(rest: number): Argument[] {
    return splitBlanks(this.#text, rest).map((word) => this.#nodes.argument(word));
  }

  #wholeLine(rest: number): Argument[] {
    return rest < this.#text.length ? [this.#nodes.argument({ start: rest, end: this.#text.length })] : [];
  }

  #jsonWords(rest: number): Argument[] | null {
    return readJsonForm(this.#text, rest)?.elements.map((element) => this.#nodes.jsonArgument(element)) ?? null;
  }

  #plain(type: PlainInstruction["type"], common: Common, words: readonly Argument[]): PlainInstruction {
    return new PlainNode(type, common, words);
  }

  #keyValue(type: KeyValueInstruction["type"], common: Common, rest: number): KeyValueInstruction {
    const pairs = readPairs(this.#text, rest, this.#file.escape, type !== "Arg");
    return new KeyValueNode(
      type,
      common,
      pairs.map((pair) => this.#nodes.keyValue(pair)),
      (parent) => this.#wordsOf(parent, splitQuoted(this.#text, rest, this.#file.escape)),
    );
  }

  #wordsOf(parent: Instruction, words: readonly Word[]): Argument[] {
    return words.map((word) => this.#nodes.argument(word, parent));
  }

  #from(common: Common, rest: number): From {
    const words = splitBlanks(this.#text, rest);
    return new FromNode(
      common,
      words.map((word) => this.#nodes.argument(word)),
      words[0] ? this.#nodes.imageReference(words[0]) : null,
    );
  }

  #transfer(type: TransferInstruction["type"], common: Common, rest: number): TransferInstruction {
    const heredocs = this.#source.heredocs.map((heredoc) => this.#nodes.heredoc(heredoc, () => null));
    const words =
      this.#jsonWords(rest) ??
      this.#withoutHeredocs(splitBlanks(this.#text, rest)).map((word) => this.#nodes.argument(word));
    return new TransferNode(type, common, heredocs, words);
  }

  #withoutHeredocs(words: readonly Word[]): Word[] {
    const { heredocs } = this.#source;
    return words.filter(({ start, end }) => !heredocs.some((heredoc) => start < heredoc.end && heredoc.start < end));
  }

  #command(type: CommandInstruction["type"], common: Common, rest: number): CommandInstruction {
    const { heredocs } = type === "Run" ? this.#source : { heredocs: [] };
    // SHELL takes the JSON form only; anything else is a mistake, not a command line.
    const command = this.#form(rest, heredocs, this.#shell.isPosix && type !== "Shell");
    return this.#withCommand(type, common, command, rest, this.#heredocs(heredocs, command, rest));
  }

  #healthcheck(common: Common, rest: number): CommandInstruction {
    const end = wordEnd(this.#text, rest);
    const isCommand = this.#text.slice(rest, end).toUpperCase() === "CMD";
    const command = isCommand ? this.#form(skipSpace(this.#text, end, this.#text.length), []) : null;
    return this.#withCommand("Healthcheck", common, command, rest, []);
  }

  #withCommand(
    type: CommandInstruction["type"],
    common: Common,
    command: ShellForm | ExecForm | null,
    rest: number,
    heredocs: readonly Heredoc[],
  ): CommandInstruction {
    return new CommandNode(type, common, heredocs, command, (parent) => {
      const isExec = command?.type === "ExecForm";
      const end = isExec ? this.#firstElement(rest) : this.#text.length;
      const words = this.#withoutHeredocs(splitQuoted(this.#text.slice(0, end), rest, this.#file.escape));
      return [...this.#wordsOf(parent, words), ...(isExec ? command.elements : [])];
    });
  }

  /** @returns The index at which a JSON form begins: after `CMD` in a `HEALTHCHECK`. */
  #firstElement(rest: number): number {
    return this.#text.indexOf("[", rest);
  }

  #form(rest: number, heredocs: readonly ScannedHeredoc[], isPosix = this.#shell.isPosix): ShellForm | ExecForm | null {
    if (rest >= this.#text.length) return null;
    const range = this.#source.line.range(rest, this.#text.length);
    const elements = this.#jsonWords(rest);
    const loc = this.#file.lines.location(range);
    if (elements) return { type: "ExecForm", range, loc, parent: null, elements };
    const { text } = this.#file;
    const { line } = this.#source;
    return new ShellFormNode(range, loc, this.#shell.words, () =>
      isPosix ? parseCommandLine(text, line, rest, heredocs) : null,
    );
  }

  #heredocs(heredocs: readonly ScannedHeredoc[], command: ShellForm | ExecForm | null, rest: number): Heredoc[] {
    if (command?.type !== "ShellForm") return [];
    const { text } = this.#file;
    const isWhole = heredocs[0]?.start === rest && heredocs[0].end === this.#text.length;
    return heredocs.map((heredoc) =>
      this.#nodes.heredoc(heredoc, (node) =>
        heredocScript({ text, node, heredoc, isWholeCommand: isWhole, isPosix: this.#shell.isPosix, command }),
      ),
    );
  }

  #onbuild(common: Common, rest: number, isTrigger: boolean): Onbuild {
    const end = wordEnd(this.#text, rest);
    const trigger = end > rest && !isTrigger ? this.build({ start: rest, end }, true) : null;
    return new OnbuildNode(common, trigger);
  }
}
