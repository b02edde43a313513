import type { ShellCheckComment } from "./comments.ts";
import { runShellCheck, type ShellCheckAnswer, type ShellCheckRun } from "./run-shellcheck.ts";

/** So many scripts are remembered; the oldest go first. */
const CAPACITY = 2000;

const remembered = new Map<string, readonly ShellCheckComment[]>();

function keyOf(script: string, { program, exclude }: ShellCheckRun): string {
  return [program, exclude.join(), script].join("\0");
}

function remember(key: string, comments: readonly ShellCheckComment[]): void {
  remembered.set(key, comments);
  if (remembered.size <= CAPACITY) return;
  for (const [oldest] of remembered) {
    remembered.delete(oldest);
    return;
  }
}

/**
 * The findings of ShellCheck in scripts. A text is read once as long as the process lives, whatever file
 * it stands in: passes of fixes and keystrokes in an editor cost only what they change. A failure is
 * not remembered.
 */
export function checkScripts(scripts: readonly string[], run: ShellCheckRun): ShellCheckAnswer {
  const found = new Map(scripts.map((script) => [script, remembered.get(keyOf(script, run))]));
  const unread = [...found].flatMap(([script, comments]) => (comments ? [] : [script]));
  if (unread.length > 0) {
    const answer = runShellCheck(unread, run);
    if (!answer.ok) return answer;
    for (const [index, script] of unread.entries()) {
      const comments = answer.comments[index] ?? [];
      found.set(script, comments);
      remember(keyOf(script, run), comments);
    }
  }
  return { ok: true, comments: scripts.map((script) => found.get(script) ?? []) };
}
