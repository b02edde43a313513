import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { COMMAND_WRAPPERS } from "../../libraries/command-wrappers.ts";
import { baseUser } from "./base-user.ts";
import { readArguments, type CommandOption } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import type { PlacedInstruction } from "./document.ts";
import { isRootUser } from "./image-user.ts";
import { removeElement, removeWords } from "./remove-word.ts";
import { writtenCommands, type WrittenCommand } from "./run-commands.ts";
import { ancestry, stageGraph } from "./stage-graph.ts";
import { stageStates } from "./stage-state.ts";
import { prefixesOf, programName, unwrap } from "./unwrap.ts";

/** A command that is given to `sudo`. */
export interface SudoUse {
  /** The word that names `sudo`. */
  readonly at: CommandWord;
  /**
   * The edit that takes it off; `null` where the command would then not run as it does: under a user
   * other than root, or with options that ask for more than root.
   */
  readonly removal: Edit | null;
}

/** Options that say nothing to a process that is root already (sudo(8)). */
const PLAIN_OPTIONS = [
  "-A", "--askpass", "-B", "--bell", "-E", "--preserve-env", "-H", "--set-home", "-k", "--reset-timestamp",
  "-n", "--non-interactive", "-N", "--no-update", "-P", "--preserve-groups", "-S", "--stdin",
];
const USER_OPTIONS = ["-u", "--user"];

function isPlain({ name, value }: CommandOption): boolean {
  return PLAIN_OPTIONS.includes(name) || (USER_OPTIONS.includes(name) && /^(?:root|#0)$/u.test(value ?? ""));
}

/** Whether the instruction is known to run as another user than root. */
function runsAsOther(sourceCode: SourceCode, { instruction, stage, onbuild }: PlacedInstruction): boolean {
  const own = stageGraph(sourceCode).stages.find(({ node }) => node === stage);
  if (!own) return false;
  const states = stageStates(sourceCode);
  const { user } = onbuild ? states.atEnd(own) : states.before(instruction);
  if (user.state === "known") return !isRootUser(user.value);
  const { base } = ancestry(own).at(-1) ?? own;
  return user.state === "unknown" || (base.kind === "image" && baseUser(base.name.value) === "nonroot");
}

/** The words of a `sudo` and the first one of what it runs. */
interface SudoWords {
  /** Between `sudo` and the command. */
  readonly own: readonly CommandWord[];
  readonly next: CommandWord;
}

function sudoWords(words: readonly CommandWord[], at: CommandWord): SudoWords | null {
  const from = words.slice(words.indexOf(at));
  const next = prefixesOf(from)[1] ?? unwrap(from)?.words[0];
  return unwrap(from) && next ? { own: from.slice(1, from.indexOf(next)), next } : null;
}

/** The words from `sudo` up to the last of its options; `null` where they cannot simply go. */
function removableWords({ words }: WrittenCommand, at: CommandWord): readonly CommandWord[] | null {
  const found = sudoWords(words, at);
  const syntax = COMMAND_WRAPPERS["sudo"];
  if (!found || !syntax || !at.isLiteral) return null;
  const { options, operands, isOpen } = readArguments(found.own, syntax);
  // What is left of `timeout 60 sudo A=1 x` would run `A=1`, and so would an exec form.
  const isMidway = operands.length > 0 && (words[0] !== at || at.syntax === "json");
  if (isOpen || isMidway || !options.every(isPlain)) return null;
  return [at, ...found.own.filter((word) => !operands.includes(word))];
}

function removalOf(sourceCode: SourceCode, command: WrittenCommand, at: CommandWord): Edit | null {
  const words = runsAsOther(sourceCode, command.run) ? null : removableWords(command, at);
  const last = words?.at(-1);
  if (!last) return null;
  const range = [at.range[0], last.range[1]] as const;
  return at.syntax === "shell" ? removeWords(sourceCode, range) : removeElement(sourceCode, range);
}

/** @returns Every `sudo` in the file's `RUN` instructions. */
export function sudoUses(sourceCode: SourceCode): SudoUse[] {
  return writtenCommands(sourceCode).flatMap((command) =>
    prefixesOf(command.words)
      .filter((word) => programName(word) === "sudo")
      .map((at) => ({ at, removal: removalOf(sourceCode, command, at) })),
  );
}
