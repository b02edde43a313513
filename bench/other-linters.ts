import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import dockerfilelint from "dockerfilelint";
import dockerfileUtils from "dockerfile-utils";

/** Other linters over the same Dockerfiles, and what is to be done when they have been timed. */
export interface OtherLinters {
  /** What to time, by the linter's name. */
  readonly runs: Readonly<Record<string, () => void>>;
  remove(): void;
}

/** Findings beside the time they take: nothing found in no time would be no feat. */
function named(name: string, findings: number): string {
  return `${name} (${findings} findings)`;
}

/** Hadolint ends with 1 where it finds something. */
function hadolint(args: readonly string[]): string | null {
  const { stdout, error, status } = spawnSync("hadolint", args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  return error || (status !== 0 && status !== 1) ? null : stdout;
}

/**
 * Prepares dockerfilelint, dockerfile-utils and, where it is on the PATH, Hadolint, which reads the texts
 * from a temporary folder: all of them in one process, so that its start counts once.
 */
export function otherLinters(texts: readonly string[]): OtherLinters {
  const folder = mkdtempSync(path.join(tmpdir(), "batten-bench-"));
  const files = texts.map((text, index) => {
    const file = path.join(folder, `${index}.Dockerfile`);
    writeFileSync(file, text);
    return file;
  });
  const lint = () => texts.reduce((sum, text) => sum + dockerfilelint.run(folder, text).length, 0);
  const validate = () => texts.reduce((sum, text) => sum + dockerfileUtils.validate(text).length, 0);
  const version = hadolint(["--version"])?.trim().split(" ").at(-1) ?? null;
  const lines = version === null ? 0 : (hadolint(["--format", "gnu", ...files])?.trim().split("\n").length ?? 0);
  return {
    runs: {
      [named("dockerfilelint", lint())]: lint,
      [named("dockerfile-utils", validate())]: validate,
      ...(version !== null && {
        [named(`hadolint ${version}`, lines)]: () => {
          hadolint(["--format", "gnu", ...files]);
        },
      }),
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
