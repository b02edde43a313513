import { createRequire } from "node:module";
import type * as Unbash from "unbash";
import type { Range } from "../../../kit/range.ts";
import type { LogicalLine } from "../logical-line.ts";
import { readsScriptFromInput } from "./interpreters.ts";
import type {
  ShellAssignment,
  ShellCommand,
  ShellPipeline,
  ShellRedirect,
  ShellScript,
  ShellWord,
} from "./shell-script.ts";

type UnbashModule = typeof import("unbash");

let library: UnbashModule | undefined;

/** Loaded on first use: most rules never ask for a shell script. */
function unbash(): UnbashModule {
  library ??= createRequire(import.meta.url)("unbash") as UnbashModule;
  return library;
}

/** Turns the parser's positions into source offsets. */
type Locate = (start: number, end: number) => Range;

type JoinedBy = ShellCommand["joinedBy"];

/** Where the parser saw something. */
interface Spot {
  readonly pos: number;
  readonly end: number;
}

/** Where a command stands. */
interface Place {
  readonly pipeline: MutablePipeline | null;
  readonly substituted: boolean;
  readonly locate: Locate;
}

interface MutablePipeline extends ShellPipeline {
  readonly commands: ShellCommand[];
}

/**
 * Parses shell text. This file is the only one that knows the parser.
 *
 * @param line The text, with the way back to the source.
 * @param range The `[start, end)` offsets that the script is said to have.
 * @param source The file's text, from which words are shown as written.
 * @returns The script. It never throws: a text that defeats the parser has no commands and one error.
 */
export function parseShell(line: LogicalLine, range: Range, source: string): ShellScript {
  try {
    return convert(line, range, source);
  } catch (error) {
    // Some constructs have no bound on their depth in the parser and exhaust the stack.
    const reason = error instanceof Error ? error.message : String(error);
    return { range, line, commands: [], pipelines: [], errors: [{ message: reason, offset: range[0] }] };
  }
}

function convert(line: LogicalLine, range: Range, source: string): ShellScript {
  const parsed = unbash().parse(line.text);
  const converter = new Converter(source);
  converter.list(parsed.commands, {
    pipeline: null,
    substituted: false,
    locate: (start, end) => line.range(start, end),
  });
  return {
    range,
    line,
    commands: converter.commands.sort((a, b) => a.range[0] - b.range[0]),
    pipelines: converter.pipelines.sort((a, b) => a.range[0] - b.range[0]),
    errors: (parsed.errors ?? []).map(({ message, pos }) => ({ message, offset: line.range(pos, pos)[0] })),
  };
}

class Converter {
  readonly commands: ShellCommand[] = [];
  readonly pipelines: ShellPipeline[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads the statements of a script, a group or a branch. */
  list(statements: readonly Unbash.Statement[], place: Place): void {
    let joinedBy: JoinedBy = null;
    for (const { command, background } of statements) {
      this.#node(command, joinedBy, place);
      joinedBy = background ? "&" : ";";
    }
  }

  #node(node: Unbash.SyntaxNode, joinedBy: JoinedBy, place: Place): void {
    switch (node.type) {
      case "AndOr":
        node.commands.forEach((command, index) => {
          this.#node(command, index === 0 ? joinedBy : (node.operators[index - 1] ?? null), place);
        });
        return;
      case "Pipeline":
        this.#pipeline(node, joinedBy, place);
        return;
      case "Command":
        this.#command(node, joinedBy, place);
        return;
      case "CompoundList":
        this.list(node.commands, place);
        return;
      case "CommandExpansion":
      case "ArithmeticCommandExpansion":
      case "ProcessSubstitution":
        this.#substitution(node, place);
        return;
      default:
        // Compound commands, words and their parts: what runs is further inside.
        unbash().forEachChild(node, (child) => {
          this.#node(child, null, place);
        });
    }
  }

  #pipeline({ commands, pos, end }: Unbash.Pipeline, joinedBy: JoinedBy, place: Place): void {
    // `! command` and `time command` are pipelines of one to the parser.
    const pipeline = commands.length > 1 ? { range: place.locate(pos, end), commands: [] } : place.pipeline;
    if (pipeline && pipeline !== place.pipeline) this.pipelines.push(pipeline);
    commands.forEach((command, index) => {
      this.#node(command, index === 0 ? joinedBy : "|", { pipeline, substituted: place.substituted, locate: place.locate });
    });
  }

  #substitution(
    node: Unbash.CommandExpansionPart | Unbash.ArithmeticCommandExpansion | Unbash.ProcessSubstitutionPart,
    { locate }: Place,
  ): void {
    if (!node.script) return;
    const whole = locate(node.pos, node.end);
    // Escaped backquotes are decoded before they are parsed: only the whole has a place in the source.
    const inner: Locate = node.script.source === undefined ? locate : () => whole;
    this.list(node.script.commands, { pipeline: null, substituted: true, locate: inner });
  }

  #command(node: Unbash.Command, joinedBy: JoinedBy, place: Place): void {
    const assignments: ShellAssignment[] = [];
    const redirects: ShellRedirect[] = [];
    const words: ShellWord[] = node.name ? [this.#word(node.name, place)] : [];
    for (const part of [...node.prefix, ...node.suffix]) {
      if (part.type === "Word") words.push(this.#word(part, place));
      else if (part.type !== "Assignment") redirects.push(this.#redirect(part, place));
      else if (node.prefix.includes(part)) assignments.push(this.#assignment(part, place));
      else words.push(this.#assignmentWord(part, place));
    }
    const command: ShellCommand = {
      range: place.locate(node.pos, node.end),
      program: words[0]?.value ?? null,
      words,
      assignments,
      redirects,
      pipeline: place.pipeline,
      substituted: place.substituted,
      joinedBy,
    };
    this.commands.push(command);
    place.pipeline?.commands.push(command);
    this.#substitutionsOf(node, command, place);
  }

  /** Reads what a command's words run, but not a script that the command reads itself. */
  #substitutionsOf(node: Unbash.Command, command: ShellCommand, place: Place): void {
    const takesScript = readsScriptFromInput(command);
    for (const part of [...node.prefix, ...(node.name ? [node.name] : []), ...node.suffix]) {
      if (part.type !== "HereDoc" || !takesScript) this.#node(part, null, place);
    }
  }

  #shown({ pos, end }: Spot, { locate }: Place, { value, prefix }: StaticText): ShellWord {
    const range = locate(pos, end);
    return { range, raw: this.#source.slice(range[0], range[1]), value, prefix };
  }

  #word(word: Unbash.Word, place: Place): ShellWord {
    return this.#shown(word, place, staticText(word));
  }

  #assignment({ pos, end, name, value }: Unbash.Assignment, place: Place): ShellAssignment {
    return {
      range: place.locate(pos, end),
      name,
      value: value.type === "Word" ? this.#word(value, place) : null,
    };
  }

  /** `export NAME=value`: an argument that the parser knows to be an assignment. */
  #assignmentWord(node: Unbash.Assignment, place: Place): ShellWord {
    const head = `${node.name}${node.append ? "+" : ""}=`;
    if (node.value.type !== "Word" || node.index) return this.#shown(node, place, { value: null, prefix: node.name });
    const { value, prefix } = staticText(node.value);
    return this.#shown(node, place, { value: value === null ? null : head + value, prefix: head + prefix });
  }

  #redirect(node: Unbash.Redirection, place: Place): ShellRedirect {
    const range = place.locate(node.pos, node.end);
    if (node.type !== "HereDoc") {
      return { range, operator: node.operator, target: node.target ? this.#word(node.target, place) : null };
    }
    const { delimiter } = node;
    const target = delimiter && this.#shown(delimiter, place, { value: delimiter.value, prefix: delimiter.value });
    return { range, operator: node.operator, target: target ?? null };
  }
}

/** The text of a word as far as it is fixed. */
type StaticText = Pick<ShellWord, "value" | "prefix">;

function staticText(word: Unbash.Word): StaticText {
  if (!word.parts) return { value: word.value, prefix: word.value };
  return joinParts(word.parts);
}

/** Takes parts up to the first that the shell expands. File name patterns stay as they are written. */
function joinParts(parts: readonly Unbash.WordPart[]): StaticText {
  let prefix = "";
  for (const part of parts) {
    const { value, prefix: start } = partText(part);
    prefix += start;
    if (value === null) return { value: null, prefix };
  }
  return { value: prefix, prefix };
}

function partText(part: Unbash.WordPart): StaticText {
  switch (part.type) {
    case "Literal":
    case "Glob":
    case "SingleQuoted":
    case "AnsiCQuoted":
      return { value: part.value, prefix: part.value };
    case "ExtendedGlob":
      return { value: part.text, prefix: part.text };
    case "DoubleQuoted":
    case "LocaleString":
      return joinParts(part.parts);
    default:
      return { value: null, prefix: "" };
  }
}
