import type { Range } from "../../kit/range.ts";
import type { Location } from "../../kit/source-code.ts";
import type { Argument, DockerfileNode, Flag, Heredoc, ImageReference, KeyValue } from "./ast.ts";
import { splitImageReference } from "../image-reference.ts";
import type { JsonElement } from "./json-form.ts";
import type { KeyValueWords } from "./key-values.ts";
import { HeredocNode } from "./late-nodes.ts";
import type { LineTable } from "./line-table.ts";
import type { LogicalLine } from "./logical-line.ts";
import { mountOptions, type MountOption } from "./mount-options.ts";
import type { ScannedHeredoc } from "./scan.ts";
import type { ShellScript } from "./shell/shell-script.ts";
import { decodeFlag, decodeWord, mentionsVariable, type FlagWord, type Word } from "./words.ts";

/** What every node of a file is made from. */
export interface FileContext {
  readonly text: string;
  readonly lines: LineTable;
  readonly escape: "\\" | "`";
}

/** The members that all nodes have; the parent is set when the tree is whole. */
export interface NodeBase<Type extends DockerfileNode["type"]> {
  readonly type: Type;
  readonly range: Range;
  readonly loc: Location;
  readonly parent: DockerfileNode | null;
}

/** @returns The members that every node begins with. */
export function nodeBase<Type extends DockerfileNode["type"]>(
  { lines }: FileContext,
  type: Type,
  range: Range,
): NodeBase<Type> {
  return { type, range, loc: lines.location(range), parent: null };
}

/** Makes the nodes inside an instruction from places in its logical line. */
export class NodeBuilder {
  readonly file: FileContext;
  readonly line: LogicalLine;

  constructor(file: FileContext, line: LogicalLine) {
    this.file = file;
    this.line = line;
  }

  /** @returns A word of the logical line, unquoted. */
  argument({ start, end }: Word): Argument {
    const { value, hasVariable } = decodeWord(this.line.text.slice(start, end), this.file.escape);
    return this.#argument(this.#range(start, end), value, hasVariable);
  }

  /** @returns A string of a JSON form, decoded. */
  jsonArgument({ value, start, end }: JsonElement): Argument {
    return this.#argument(this.#range(start, end), value, mentionsVariable(value));
  }

  #argument(range: Range, value: string, hasVariable: boolean): Argument {
    const { text, lines } = this.file;
    // Most nodes are words: written out, for a literal that begins with a spread takes several times as long.
    return {
      type: "Argument",
      range,
      loc: lines.location(range),
      parent: null,
      value,
      raw: text.slice(range[0], range[1]),
      hasVariable,
    };
  }

  /** An empty key stands before its `=`, every other empty word after the character before it. */
  #range(start: number, end: number): Range {
    if (start < end || this.line.text.charAt(start) !== "=") return this.line.range(start, end);
    const offset = this.line.offsetAt(start);
    return [offset, offset];
  }

  /** @returns A pair of `ENV`, `LABEL` or `ARG`. */
  keyValue({ start, end, key, value, legacy }: KeyValueWords): KeyValue {
    return {
      ...nodeBase(this.file, "KeyValue", this.line.range(start, end)),
      key: this.argument(key),
      value: value && this.argument(value),
      legacy,
    };
  }

  /** @returns A flag, with its options if it is a mount. */
  flag({ start, end, equals }: FlagWord): Flag {
    const nameEnd = equals === -1 ? end : equals;
    const name = decodeFlag(this.line.text, start + 2, nameEnd).value;
    const decoded = equals === -1 ? null : decodeFlag(this.line.text, equals + 1, end);
    return {
      ...nodeBase(this.file, "Flag", this.line.range(start, end)),
      name,
      value: decoded?.value ?? null,
      nameRange: this.line.range(start + 2, nameEnd),
      valueRange: equals === -1 ? null : this.line.range(equals + 1, end),
      options: name === "mount" && decoded ? mountOptions(decoded).map((option) => this.#option(option)) : [],
    };
  }

  #option({ start, end, key, value }: MountOption): KeyValue {
    return {
      ...nodeBase(this.file, "KeyValue", this.line.range(start, end)),
      key: this.jsonArgument(key),
      value: value && this.jsonArgument(value),
      legacy: false,
    };
  }

  /** @returns The reference that a word names, without the quotes around it. */
  imageReference(word: Word): ImageReference {
    const { text } = this.line;
    const quote = text.charAt(word.start);
    const isQuoted =
      word.end - word.start >= 2 && (quote === '"' || quote === "'") && text.charAt(word.end - 1) === quote;
    const start = isQuoted ? word.start + 1 : word.start;
    const end = isQuoted ? word.end - 1 : word.end;
    const reference = text.slice(start, end);
    const parts = splitImageReference(reference);
    const range = this.line.range(start, end);
    const absolute = ([from, to]: Range): Range => this.line.range(start + from, start + to);
    return {
      ...nodeBase(this.file, "ImageReference", range),
      ...parts,
      raw: this.file.text.slice(...range),
      nameRange: absolute(parts.nameRange),
      tagRange: parts.tagRange && absolute(parts.tagRange),
      digestRange: parts.digestRange && absolute(parts.digestRange),
      hasVariable: mentionsVariable(reference),
    };
  }

  /**
   * @param script Called on first use.
   * @returns A heredoc, at its operator and word.
   */
  heredoc(heredoc: ScannedHeredoc, script: (node: Heredoc) => ShellScript | null): Heredoc {
    const range = this.line.range(heredoc.start, heredoc.end);
    return new HeredocNode(range, this.file.lines.location(range), heredoc, script);
  }
}
