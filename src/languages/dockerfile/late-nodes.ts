import type { Range } from "../../kit/range.ts";
import type { Location } from "../../kit/source-code.ts";
import type {
  Argument,
  CommandInstruction,
  DockerfileNode,
  ExecForm,
  Flag,
  Heredoc,
  Instruction,
  KeyValue,
  KeyValueInstruction,
  ShellForm,
} from "./ast.ts";
import type { ScannedHeredoc } from "./scan.ts";
import type { ShellScript } from "./shell/shell-script.ts";

/*
 * The nodes with members that are made on first use. They are classes, for an engine keeps a literal with
 * a getter as a hash table: each has a getter of its own, so no two have the same shape, and every
 * member of the most frequent nodes would be slow to read.
 */

/** The members that all instructions have beside those of every node. */
export type Common = Pick<
  Instruction,
  "keyword" | "keywordRange" | "flags" | "blankLines" | "loc" | "range" | "parent"
>;

/** Makes the words of an instruction, their parent. */
type WordsOf = (parent: Instruction) => readonly Argument[];

/** An instruction that shows its words again in other members, which show them better. */
abstract class LateWords {
  readonly range: Range;
  readonly loc: Location;
  readonly parent: DockerfileNode | null;
  readonly keyword: string;
  readonly keywordRange: Range;
  readonly flags: readonly Flag[];
  readonly blankLines: readonly Range[];
  readonly heredocs: readonly Heredoc[];
  readonly #make: WordsOf;
  #words: readonly Argument[] | null = null;

  /** @param make Called on first use. */
  constructor(common: Common, heredocs: readonly Heredoc[], make: WordsOf) {
    this.range = common.range;
    this.loc = common.loc;
    this.parent = common.parent;
    this.keyword = common.keyword;
    this.keywordRange = common.keywordRange;
    this.flags = common.flags;
    this.blankLines = common.blankLines;
    this.heredocs = heredocs;
    this.#make = make;
  }

  get arguments(): readonly Argument[] {
    this.#words ??= this.#make(this as unknown as Instruction);
    return this.#words;
  }
}

/** An instruction whose body is a command. */
export class CommandNode extends LateWords implements CommandInstruction {
  readonly type: CommandInstruction["type"];
  readonly command: ShellForm | ExecForm | null;

  constructor(
    type: CommandInstruction["type"],
    common: Common,
    heredocs: readonly Heredoc[],
    command: ShellForm | ExecForm | null,
    words: WordsOf,
  ) {
    super(common, heredocs, words);
    this.type = type;
    this.command = command;
  }
}

/** `ENV`, `LABEL`, `ARG`. */
export class KeyValueNode extends LateWords implements KeyValueInstruction {
  readonly type: KeyValueInstruction["type"];
  readonly pairs: readonly KeyValue[];

  constructor(
    type: KeyValueInstruction["type"],
    common: Common,
    pairs: readonly KeyValue[],
    words: WordsOf,
  ) {
    super(common, [], words);
    this.type = type;
    this.pairs = pairs;
  }
}

/** A command line in shell form. */
export class ShellFormNode implements ShellForm {
  readonly type = "ShellForm";
  readonly range: Range;
  readonly loc: Location;
  readonly parent: DockerfileNode | null = null;
  readonly shell: ShellForm["shell"];
  readonly #parse: () => ShellScript | null;
  /** Not there until it is asked for. */
  #script: ShellScript | null | undefined;

  /** @param parse Called on first use. */
  constructor(range: Range, loc: Location, shell: ShellForm["shell"], parse: () => ShellScript | null) {
    this.range = range;
    this.loc = loc;
    this.shell = shell;
    this.#parse = parse;
  }

  get script(): ShellScript | null {
    if (this.#script === undefined) this.#script = this.#parse();
    return this.#script;
  }
}

/** A heredoc, at its operator and word. */
export class HeredocNode implements Heredoc {
  readonly type = "Heredoc";
  readonly range: Range;
  readonly loc: Location;
  readonly parent: DockerfileNode | null = null;
  readonly name: string;
  readonly quoted: boolean;
  readonly stripTabs: boolean;
  readonly descriptor: number | null;
  readonly bodyRange: Range;
  readonly terminatorRange: Range;
  readonly #parse: (node: Heredoc) => ShellScript | null;
  /** Not there until it is asked for. */
  #script: ShellScript | null | undefined;

  /** @param parse Called on first use. */
  constructor(range: Range, loc: Location, heredoc: ScannedHeredoc, parse: (node: Heredoc) => ShellScript | null) {
    this.range = range;
    this.loc = loc;
    this.name = heredoc.name;
    this.quoted = heredoc.quoted;
    this.stripTabs = heredoc.stripTabs;
    this.descriptor = heredoc.descriptor;
    this.bodyRange = heredoc.bodyRange;
    this.terminatorRange = heredoc.terminatorRange;
    this.#parse = parse;
  }

  get script(): ShellScript | null {
    if (this.#script === undefined) this.#script = this.#parse(this);
    return this.#script;
  }
}
