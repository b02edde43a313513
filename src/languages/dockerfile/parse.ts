import type { Range } from "../../kit/range.ts";
import type { Directive, Dockerfile, DockerfileComment, DockerfileNode, Instruction, Stage } from "./ast.ts";
import { InstructionBuilder, KEYWORDS } from "./instruction-builder.ts";
import { LineTable } from "./line-table.ts";
import { mask } from "./mask.ts";
import type { FileContext } from "./node-builder.ts";
import { scan, wordEnd, type Scan, type ScanError, type ScannedInstruction } from "./scan.ts";
import { ShellState } from "./shell-state.ts";
import { splitInstructions } from "./split.ts";
import { childrenOf } from "./visitor-keys.ts";

/** Why a text is no Dockerfile; line and column count from 1. */
export interface ParseError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export type ParseOutcome =
  | { readonly ok: true; readonly ast: Dockerfile }
  | { readonly ok: false; readonly error: ParseError };

/**
 * Parses a Dockerfile.
 *
 * @param text The file's text without a byte order mark.
 * @returns The tree, or the one error that keeps the file from being read. It never throws.
 */
export function parseDockerfile(text: string): ParseOutcome {
  const lines = new LineTable(text);
  const zero = text.indexOf("\0");
  if (zero !== -1) return failure(lines, { message: "A NUL byte: this is a binary file, not a Dockerfile.", offset: zero });
  const scanned = scan(text);
  const error = scanned.error ?? rejection(scanned);
  if (error) return failure(lines, error);
  const file: FileContext = { text, lines, escape: scanned.escape };
  return { ok: true, ast: new TreeBuilder(file, scanned).build() };
}

function failure(lines: LineTable, { message, offset }: ScanError): ParseOutcome {
  const { line, column } = lines.position(offset);
  return { ok: false, error: { message, line, column: column + 1 } };
}

function keywordOf({ line }: ScannedInstruction): string {
  return line.text.slice(0, wordEnd(line.text, 0)).toUpperCase();
}

/** @returns Why a file that could be scanned is still no Dockerfile, or `null`. */
function rejection({ instructions }: Scan): ScanError | null {
  const first = instructions[0];
  if (!first) return { message: "A file with no instructions: Docker cannot build it.", offset: 0 };
  if (instructions.some((instruction) => KEYWORDS.has(keywordOf(instruction)))) return null;
  return { message: "No line begins with an instruction that Docker knows: this is not a Dockerfile.", offset: first.range[0] };
}

/** A node whose members are still being filled in. */
type Unfinished<Node> = { -readonly [Key in keyof Node]: Node[Key] };

class TreeBuilder {
  readonly #file: FileContext;
  readonly #scan: Scan;
  readonly #shell: ShellState;
  readonly #comments: readonly DockerfileComment[];

  constructor(file: FileContext, scanned: Scan) {
    this.#file = file;
    this.#scan = scanned;
    this.#shell = new ShellState(file.escape);
    this.#comments = scanned.comments.map((range) => this.#comment(range));
  }

  build(): Dockerfile {
    const { preamble, stages } = this.#split();
    const range: Range = [0, this.#file.text.length];
    const root: Dockerfile = {
      type: "Dockerfile",
      range,
      loc: this.#file.lines.location(range),
      parent: null,
      directives: this.#scan.directives.map((directive) => this.#directive(directive)),
      preamble,
      stages,
      comments: this.#comments,
      escape: this.#file.escape,
      tokens: [],
    };
    linkParents(root);
    return root;
  }

  #comment(range: Range): DockerfileComment {
    return {
      type: "Line",
      value: this.#file.text.slice(range[0] + 1, range[1]),
      range,
      loc: this.#file.lines.location(range),
    };
  }

  #directive({ range, name, value, nameRange, valueRange }: Scan["directives"][number]): Directive {
    const loc = this.#file.lines.location(range);
    return { type: "Directive", range, loc, parent: null, name, value, nameRange, valueRange };
  }

  #split(): { preamble: Instruction[]; stages: Stage[] } {
    const preamble: Instruction[] = [];
    const stages: Stage[] = [];
    let instructions = preamble;
    let nextComment = 0;
    const keywordLengths = this.#keywordLengths();
    this.#scan.instructions.forEach((source, index) => {
      for (let comment = this.#comments[nextComment]; comment && comment.range[0] < source.range[0]; ) {
        this.#shell.comment(comment.value);
        comment = this.#comments[++nextComment];
      }
      const instruction = this.#instruction(source, keywordLengths[index] ?? 0);
      if (instruction.type === "From") {
        this.#leave(stages.at(-1));
        instructions = [];
        stages.push(this.#stage(instruction.alias?.value ?? null, stages.length, instructions));
      }
      instructions.push(instruction);
      if (instruction.type === "From") this.#shell.enterStage({ instructions });
      else if (stages.length > 0) this.#shell.instruction(instruction);
    });
    this.#leave(stages.at(-1));
    return { preamble, stages };
  }

  #stage(name: string | null, index: number, instructions: readonly Instruction[]): Stage {
    const range: Range = [0, 0];
    return { type: "Stage", range, loc: this.#file.lines.location(range), parent: null, index, name, instructions };
  }

  /** Gives a stage its place, now that its last instruction is known. */
  #leave(stage: Unfinished<Stage> | undefined): void {
    if (!stage) return;
    stage.range = [stage.instructions[0]?.range[0] ?? 0, stage.instructions.at(-1)?.range[1] ?? 0];
    stage.loc = this.#file.lines.location(stage.range);
    this.#shell.leaveStage(stage.name);
  }

  #instruction(source: ScannedInstruction, keywordLength: number): Instruction {
    return new InstructionBuilder(this.#file, source, this.#shell.shell).build({ start: 0, end: keywordLength });
  }

  /**
   * @returns The lengths of the keywords, as `dockerfile-ast` splits them from the masked text. An answer
   * that sees other instructions than the scan is dropped: the scan reads lines as BuildKit does.
   */
  #keywordLengths(): number[] {
    const { instructions } = this.#scan;
    const split = splitInstructions(mask(this.#file.text, this.#scan));
    const agrees =
      split?.length === instructions.length &&
      instructions.every(({ range }, index) => split[index]?.start === range[0]);
    return instructions.map(({ line }, index) => {
      const length = agrees ? split[index]?.keywordLength : undefined;
      return length ?? wordEnd(line.text, 0);
    });
  }
}

function linkParents(root: Dockerfile): void {
  const pending: DockerfileNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const child of childrenOf(node)) {
      (child as Unfinished<DockerfileNode>).parent = node;
      pending.push(child);
    }
  }
}
