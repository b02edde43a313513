import type { Range } from "../../kit/range.ts";
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

/**
 * Makes the nodes inside an instruction from places in its logical line. Their parents are set when the tree is
 * whole. Every literal is written out: see `instruction-nodes.ts` for what a spread costs.
 */
export class NodeBuilder {
  readonly file: FileContext;
  readonly line: LogicalLine;

  constructor(file: FileContext, line: LogicalLine) {
    this.file = file;
    this.line = line;
  }

  /** @returns A word of the logical line, unquoted. */
  argument({ start, end }: Word, parent: DockerfileNode | null = null): Argument {
    const { value, hasVariable } = decodeWord(this.line.text.slice(start, end), this.file.escape);
    return this.#argument(this.#range(start, end), value, hasVariable, parent);
  }

  /** @returns A string of a JSON form, decoded. */
  jsonArgument({ value, start, end }: JsonElement): Argument {
    return this.#argument(this.#range(start, end), value, mentionsVariable(value), null);
  }

  #argument(range: Range, value: string, hasVariable: boolean, parent: DockerfileNode | null): Argument {
    const { text, lines } = this.file;
    return {
      type: "Argument",
      range,
      loc: lines.location(range),
      parent,
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
    return this.#pair(this.line.range(start, end), this.argument(key), value && this.argument(value), legacy);
  }

  #pair(range: Range, key: Argument, value: Argument | null, legacy: boolean): KeyValue {
    return { type: "KeyValue", range, loc: this.file.lines.location(range), parent: null, key, value, legacy };
  }

  /** @returns A flag, with its options if it is a mount. */
  flag({ start, end, equals }: FlagWord): Flag {
    const nameEnd = equals === -1 ? end : equals;
    const name = decodeFlag(this.line.text, start + 2, nameEnd).value;
    const decoded = equals === -1 ? null : decodeFlag(this.line.text, equals + 1, end);
    const range = this.line.range(start, end);
    return {
      type: "Flag",
      range,
      loc: this.file.lines.location(range),
      parent: null,
      name,
      value: decoded?.value ?? null,
      nameRange: this.line.range(start + 2, nameEnd),
      valueRange: equals === -1 ? null : this.line.range(equals + 1, end),
      options: name === "mount" && decoded ? mountOptions(decoded).map((option) => this.#option(option)) : [],
    };
  }

  #option({ start, end, key, value }: MountOption): KeyValue {
    const range = this.line.range(start, end);
    return this.#pair(range, this.jsonArgument(key), value && this.jsonArgument(value), false);
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
      type: "ImageReference",
      range,
      loc: this.file.lines.location(range),
      parent: null,
      name: parts.name,
      registry: parts.registry,
      repository: parts.repository,
      tag: parts.tag,
      digest: parts.digest,
      raw: this.file.text.slice(range[0], range[1]),
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
