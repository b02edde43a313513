import type { ImageReference, Instruction, Stage } from "./ast.ts";
import { startsPosixShell } from "./shell/interpreters.ts";

/** `# hadolint shell=powershell`: names the shell of the instructions that follow. */
const SHELL_PRAGMA = /^\s*hadolint\s+shell\s*=\s*(\S+)/iu;

/** Images that start `cmd` unless a `SHELL` says otherwise. */
const WINDOWS_IMAGE = /^mcr\.microsoft\.com\/windows(?:[/:@]|$)|windowsservercore|nanoserver/u;

function isWindows(image: ImageReference, platform: string | null): boolean {
  return platform?.toLowerCase().startsWith("windows") === true || WINDOWS_IMAGE.test(image.raw.toLowerCase());
}

/** The shell that reads a command line. */
export interface CommandShell {
  /** What starts it, as a `SHELL` or a pragma says; `null` for the image's own. */
  readonly words: readonly string[] | null;
  readonly isPosix: boolean;
}

const DEFAULT_SHELL: CommandShell = { words: null, isPosix: true };
const WINDOWS_SHELL: CommandShell = { words: null, isPosix: false };

function startedBy(words: readonly string[]): CommandShell {
  return { words, isPosix: startsPosixShell(words) };
}

/**
 * Follows through a file which shell reads the command lines: that of the `SHELL` instruction, which a
 * stage hands on to those that begin `FROM` it, or of a pragma.
 */
export class ShellState {
  readonly #byStage = new Map<string, CommandShell>();
  readonly #neverPosix: boolean;
  #current = DEFAULT_SHELL;
  /** A pragma right before a `FROM` is meant for the stage that it opens. */
  #pragma: CommandShell | null = null;

  /** @param escape Files that escape with a backquote are written for Windows. */
  constructor(escape: "\\" | "`") {
    this.#neverPosix = escape === "`";
  }

  /** The shell that reads the next command line. */
  get shell(): CommandShell {
    return this.#neverPosix && this.#current.isPosix ? { ...this.#current, isPosix: false } : this.#current;
  }

  /** @param text The text of a comment, after `#`. */
  comment(text: string): void {
    const shell = SHELL_PRAGMA.exec(text)?.[1];
    if (shell === undefined) return;
    this.#pragma = startedBy([shell]);
    this.#current = this.#pragma;
  }

  /** @param instruction One of a stage that is no `FROM`, after the comments before it. */
  instruction(instruction: Instruction): void {
    this.#pragma = null;
    if (instruction.type === "Shell" && instruction.command?.type === "ExecForm") {
      this.#current = startedBy(instruction.command.elements.map(({ value }) => value));
    }
  }

  /** @param stage A stage of which only the `FROM` is read. */
  enterStage({ instructions: [from] }: Pick<Stage, "instructions">): void {
    if (from?.type !== "From") return;
    const platform = from.flags.find(({ name }) => name === "platform")?.value ?? null;
    const inherited = from.image && this.#byStage.get(from.image.raw.toLowerCase());
    const initial = inherited ?? (from.image && isWindows(from.image, platform) ? WINDOWS_SHELL : DEFAULT_SHELL);
    this.#current = this.#pragma ?? initial;
    this.#pragma = null;
  }

  /** @param name The stage's name, after its last instruction. */
  leaveStage(name: string | null): void {
    if (name !== null) this.#byStage.set(name.toLowerCase(), this.#current);
  }
}
