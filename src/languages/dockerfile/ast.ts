import type { Range } from "../../kit/range.ts";
import type { Location } from "../../kit/source-code.ts";
import type { ShellScript } from "./shell/shell-script.ts";

/**
 * The tree of a Dockerfile. All ranges are `[start, end)` offsets into the file's text (without a byte
 * order mark), and every node's text is `text.slice(...node.range)`.
 *
 * Source: https://docs.docker.com/reference/dockerfile/ and BuildKit's `frontend/dockerfile/parser`.
 */
interface BaseNode {
  readonly range: Range;
  readonly loc: Location;
  readonly parent: DockerfileNode | null;
}

export type DockerfileNode =
  | Dockerfile
  | Directive
  | Stage
  | Instruction
  | Flag
  | Argument
  | KeyValue
  | ImageReference
  | ShellForm
  | ExecForm
  | Heredoc;

/** The root: the directives, the instructions before the first `FROM`, the stages. */
export interface Dockerfile extends BaseNode {
  readonly type: "Dockerfile";
  readonly directives: readonly Directive[];
  /** `ARG` instructions (and misplaced ones) before the first `FROM`. */
  readonly preamble: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** Every comment of the file, also those inside continuations, without directives; `value` is the text after `#`. */
  readonly comments: readonly DockerfileComment[];
  /** The escape character, `\` or `` ` ``. */
  readonly escape: "\\" | "`";
  /** Always empty: what core rules of ESLint expect of a root. */
  readonly tokens: readonly never[];
}

export interface DockerfileComment {
  readonly type: "Line";
  readonly value: string;
  readonly range: Range;
  readonly loc: Location;
}

/** A parser directive at the head of the file: `# syntax=…`, `# escape=…`, `# check=…`. */
export interface Directive extends BaseNode {
  readonly type: "Directive";
  /** In lower case. */
  readonly name: "syntax" | "escape" | "check";
  readonly value: string;
  readonly nameRange: Range;
  readonly valueRange: Range;
}

/** A `FROM` and the instructions up to the next. */
export interface Stage extends BaseNode {
  readonly type: "Stage";
  /** From 0. */
  readonly index: number;
  /** The name after `AS`, as written. */
  readonly name: string | null;
  /** The first is the `From`. */
  readonly instructions: readonly Instruction[];
}

/** Its range reaches from the keyword to the last character; bodies and ends of heredocs belong to it. */
interface BaseInstruction extends BaseNode {
  /** The keyword in upper case, e.g. `"RUN"`. */
  readonly keyword: string;
  readonly keywordRange: Range;
  readonly flags: readonly Flag[];
  /**
   * The words after the flags, unquoted, without heredocs and their bodies. For `Run` in shell form and
   * other command instructions these are Docker's words, not the shell's: ask `command` for those.
   * `USER`, `WORKDIR`, `STOPSIGNAL` and `MAINTAINER` take the rest of the line as one word, as Docker
   * does; `ONBUILD` has none, only its trigger.
   */
  readonly arguments: readonly Argument[];
  readonly heredocs: readonly Heredoc[];
  /** Blank lines inside its continuations, line ends included. */
  readonly blankLines: readonly Range[];
}

/** An instruction whose body is a command. */
export interface CommandInstruction extends BaseInstruction {
  readonly type: "Run" | "Cmd" | "Entrypoint" | "Shell" | "Healthcheck";
  /** `null` for `HEALTHCHECK NONE` and for an empty body. */
  readonly command: ShellForm | ExecForm | null;
}

export interface From extends BaseInstruction {
  readonly type: "From";
  /** The first argument as a reference, without quotes around it. */
  readonly image: ImageReference | null;
  /** The word `AS`, as written. */
  readonly as: Argument | null;
  readonly alias: Argument | null;
}

/** `ENV`, `LABEL`, `ARG`. */
export interface KeyValueInstruction extends BaseInstruction {
  readonly type: "Env" | "Label" | "Arg";
  readonly pairs: readonly KeyValue[];
}

/** `COPY` and `ADD`, in the plain or the JSON form. */
export interface TransferInstruction extends BaseInstruction {
  readonly type: "Copy" | "Add";
  /** Without the destination and without heredocs. */
  readonly sources: readonly Argument[];
  readonly destination: Argument | null;
}

export interface Onbuild extends BaseInstruction {
  readonly type: "Onbuild";
  /** The instruction that it triggers; its parent is this node. An `ONBUILD` as a trigger has none of its own. */
  readonly trigger: Instruction | null;
}

/** Every other instruction; `Unknown` for a keyword that Docker does not know. */
export interface PlainInstruction extends BaseInstruction {
  readonly type: "Expose" | "Volume" | "User" | "Workdir" | "Stopsignal" | "Maintainer" | "Unknown";
}

export type Instruction =
  | CommandInstruction
  | From
  | KeyValueInstruction
  | TransferInstruction
  | Onbuild
  | PlainInstruction;

/** `--name=value` between the keyword and the arguments. */
export interface Flag extends BaseNode {
  readonly type: "Flag";
  /** Without the dashes. */
  readonly name: string;
  /** Unquoted; `null` for a flag without `=`. */
  readonly value: string | null;
  readonly nameRange: Range;
  readonly valueRange: Range | null;
  /** The comma-separated parts of a `--mount` value; empty for other flags. */
  readonly options: readonly KeyValue[];
}

/** A word. */
export interface Argument extends BaseNode {
  readonly type: "Argument";
  /** Without quotes and escapes; variables stay as they stand. */
  readonly value: string;
  /** As written. */
  readonly raw: string;
  /** Whether the value holds `$VAR` or `${VAR}` outside single quotes. */
  readonly hasVariable: boolean;
}

export interface KeyValue extends BaseNode {
  readonly type: "KeyValue";
  readonly key: Argument;
  /** `null` where there is no `=` (an `ARG` without a default). */
  readonly value: Argument | null;
  /** The old form, `ENV key value`. */
  readonly legacy: boolean;
}

/**
 * `registry:port/path/name:tag@digest`, split as the distribution reference grammar does
 * (https://pkg.go.dev/github.com/distribution/reference).
 */
export interface ImageReference extends BaseNode {
  readonly type: "ImageReference";
  readonly raw: string;
  /** Everything but tag and digest. */
  readonly name: string;
  /** The part before the first slash if it holds a dot or a colon or is `localhost`. */
  readonly registry: string | null;
  /** The name without the registry. */
  readonly repository: string;
  readonly tag: string | null;
  /** With the algorithm: `sha256:…`. */
  readonly digest: string | null;
  readonly nameRange: Range;
  readonly tagRange: Range | null;
  readonly digestRange: Range | null;
  readonly hasVariable: boolean;
}

/** A command line for the shell of the stage. */
export interface ShellForm extends BaseNode {
  readonly type: "ShellForm";
  /** The words that start the shell, as `SHELL` or `# hadolint shell=` says; `null` for the image's own. */
  readonly shell: readonly string[] | null;
  /**
   * The parsed command line, made on first use; `null` where no POSIX shell reads it
   * (`SHELL ["powershell"]`, `# hadolint shell=`, a foreign shebang, `` escape=` `` files).
   */
  readonly script: ShellScript | null;
}

/** `["word", "word"]`, valid JSON. */
export interface ExecForm extends BaseNode {
  readonly type: "ExecForm";
  /** The strings; `value` is decoded, `range` covers the quotes. */
  readonly elements: readonly Argument[];
}

/** `<<NAME … NAME`. The node's range is the operator and the word; the body has ranges of its own. */
export interface Heredoc extends BaseNode {
  readonly type: "Heredoc";
  readonly name: string;
  /** A quoted delimiter: no variables are expanded in the body. */
  readonly quoted: boolean;
  /** `<<-`: leading tabs are dropped. */
  readonly stripTabs: boolean;
  /** The number before the operator, e.g. 3 of `3<<EOF`. */
  readonly descriptor: number | null;
  /** Whole lines of the body, line ends included. */
  readonly bodyRange: Range;
  readonly terminatorRange: Range;
  /** The body as a script, where the heredoc is a `RUN`'s own command; else `null`. */
  readonly script: ShellScript | null;
}

/** @returns The instructions of a file in order, those before the first `FROM` included, triggers left out. */
export function instructionsOf({ preamble, stages }: Dockerfile): Instruction[] {
  return [...preamble, ...stages.flatMap(({ instructions }) => instructions)];
}
