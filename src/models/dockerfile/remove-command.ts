import { removeRange, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { endBeforeAnd, startAfterAnd } from "./list-joints.ts";
import { removeInstruction } from "./remove-instruction.ts";
import type { WrittenCommand } from "./run-commands.ts";

/**
 * @returns The edit that takes a command out of its `RUN`, with the `&&` on one side, and the `RUN` with its
 * only command; `null` in heredocs and in the text of `sh -c`, where something else than `&&` stands beside
 * it, and where a comment stands in the way.
 */
export function removeCommand(sourceCode: SourceCode, { run, shell }: WrittenCommand): Edit | null {
  const { command, heredocs } = run.instruction;
  const whole = run.onbuild ?? run.instruction;
  if (command?.type === "ExecForm") return removeInstruction(sourceCode, whole);
  if (!shell || heredocs.length > 0 || !command?.script?.commands.includes(shell)) return null;
  if (shell.pipeline || shell.substituted || (shell.joinedBy !== null && shell.joinedBy !== "&&")) return null;
  const [start, end] = shell.range;
  const { text } = sourceCode;
  const isFirst = text.slice(command.range[0], start).trim() === "";
  const isLast = text.slice(end, command.range[1]).trim() === "";
  if (isFirst && isLast) return removeInstruction(sourceCode, whole);
  const next = startAfterAnd(text, end);
  if (next !== null && (isFirst || endBeforeAnd(text, start) !== null)) return removeRange([start, next]);
  const previous = isLast ? endBeforeAnd(text, start) : null;
  return previous === null ? null : removeRange([previous, end]);
}
