import type { Range } from "../../kit/range.ts";
import type { Location } from "../../kit/source-code.ts";
import type {
  Argument,
  CommandInstruction,
  DockerfileNode,
  ExecForm,
  Flag,
  From,
  Heredoc,
  ImageReference,
  Instruction,
  KeyValue,
  KeyValueInstruction,
  Onbuild,
  PlainInstruction,
  ShellForm,
  TransferInstruction,
} from "./ast.ts";

/*
 * The nodes of instructions are classes, and no node is made by a literal with a spread or a getter: an engine
 * gives each object of such a literal a shape of its own, and then every member of every node that a rule
 * reads has to be looked up by its name. For the same reason members are declared here and not defined: they
 * are set once, by the constructor.
 */

/** The members that all instructions have beside those of every node. */
export type Common = Pick<Instruction, "keyword" | "keywordRange" | "flags" | "blankLines" | "loc" | "range">;

/** The members of all instructions, in the same places. */
abstract class InstructionNode<Type extends Instruction["type"]> {
  declare readonly type: Type;
  declare readonly range: Range;
  declare readonly loc: Location;
  declare readonly parent: DockerfileNode | null;
  declare readonly keyword: string;
  declare readonly keywordRange: Range;
  declare readonly flags: readonly Flag[];
  declare readonly blankLines: readonly Range[];
  declare readonly heredocs: readonly Heredoc[];

  constructor(type: Type, common: Common, heredocs: readonly Heredoc[] = []) {
    this.type = type;
    this.range = common.range;
    this.loc = common.loc;
    this.parent = null;
    this.keyword = common.keyword;
    this.keywordRange = common.keywordRange;
    this.flags = common.flags;
    this.blankLines = common.blankLines;
    this.heredocs = heredocs;
  }
}

/** Makes the words of an instruction, their parent. */
type WordsOf = (parent: Instruction) => readonly Argument[];

/** An instruction that shows its words again in other members, which show them better. */
abstract class LateWords<Type extends Instruction["type"]> extends InstructionNode<Type> {
  readonly #make: WordsOf;
  #words: readonly Argument[] | null = null;

  /** @param make Called on first use. */
  constructor(type: Type, common: Common, heredocs: readonly Heredoc[], make: WordsOf) {
    super(type, common, heredocs);
    this.#make = make;
  }

  get arguments(): readonly Argument[] {
    this.#words ??= this.#make(this as unknown as Instruction);
    return this.#words;
  }
}

/** An instruction whose body is a command. */
export class CommandNode extends LateWords<CommandInstruction["type"]> implements CommandInstruction {
  declare readonly command: ShellForm | ExecForm | null;

  constructor(
    type: CommandInstruction["type"],
    common: Common,
    heredocs: readonly Heredoc[],
    command: ShellForm | ExecForm | null,
    words: WordsOf,
  ) {
    super(type, common, heredocs, words);
    this.command = command;
  }
}

/** `ENV`, `LABEL`, `ARG`. */
export class KeyValueNode extends LateWords<KeyValueInstruction["type"]> implements KeyValueInstruction {
  declare readonly pairs: readonly KeyValue[];

  constructor(type: KeyValueInstruction["type"], common: Common, pairs: readonly KeyValue[], words: WordsOf) {
    super(type, common, [], words);
    this.pairs = pairs;
  }
}

/** `FROM`. */
export class FromNode extends InstructionNode<"From"> implements From {
  declare readonly arguments: readonly Argument[];
  declare readonly image: ImageReference | null;
  declare readonly as: Argument | null;
  declare readonly alias: Argument | null;

  constructor(common: Common, words: readonly Argument[], image: ImageReference | null) {
    super("From", common);
    const isNamed = words[1]?.value.toLowerCase() === "as";
    this.arguments = words;
    this.image = image;
    this.as = isNamed ? (words[1] ?? null) : null;
    this.alias = isNamed ? (words[2] ?? null) : null;
  }
}

/** `COPY`, `ADD`. */
export class TransferNode extends InstructionNode<TransferInstruction["type"]> implements TransferInstruction {
  declare readonly arguments: readonly Argument[];
  declare readonly sources: readonly Argument[];
  declare readonly destination: Argument | null;

  constructor(
    type: TransferInstruction["type"],
    common: Common,
    heredocs: readonly Heredoc[],
    words: readonly Argument[],
  ) {
    super(type, common, heredocs);
    const hasDestination = words.length + heredocs.length > 1;
    const last = words.at(-1);
    // Docker takes no heredoc for a destination.
    const isLast = hasDestination && last && !heredocs.some(({ range }) => range[0] > last.range[0]);
    this.arguments = words;
    this.sources = isLast ? words.slice(0, -1) : words;
    this.destination = isLast ? last : null;
  }
}

/** `ONBUILD`. */
export class OnbuildNode extends InstructionNode<"Onbuild"> implements Onbuild {
  declare readonly arguments: readonly Argument[];
  declare readonly trigger: Instruction | null;

  constructor(common: Common, trigger: Instruction | null) {
    super("Onbuild", common);
    this.arguments = [];
    this.trigger = trigger;
  }
}

/** Every other instruction. */
export class PlainNode extends InstructionNode<PlainInstruction["type"]> implements PlainInstruction {
  declare readonly arguments: readonly Argument[];

  constructor(type: PlainInstruction["type"], common: Common, words: readonly Argument[]) {
    super(type, common);
    this.arguments = words;
  }
}
