import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../../scripts/project.ts";

/** What a command printed and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the project without its rules, to try the scripts on. */
export interface ProjectCopy {
  /** Runs a script of `scripts/` in the copy. */
  script(name: string, ...args: string[]): Outcome;
  /** Runs the command of an installed package in the copy. */
  command(name: string, ...args: string[]): Outcome;
  read(name: string): string;
  write(name: string, text: string): void;
  remove(): void;
}

const COPIED = ["package.json", "tsconfig.json", "vitest.config.ts", "src", "scripts", "tests/helpers", "tests/docs"];

function emptyPart(name: string): string {
  return `<!-- begin generated ${name} --><!-- end generated ${name} -->\n`;
}

/** @returns The copy, in a temporary folder; its README has an empty rule table, its index no rule. */
export function copyProject(): ProjectCopy {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "batten-copy-")));
  const isRule = (file: string) => /^src\/rules\/.+\//u.test(path.relative(ROOT, file).replaceAll("\\", "/"));
  for (const name of COPIED) {
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true, filter: (file) => !isRule(file) });
  }
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  mkdirSync(path.join(folder, "docs/rules"), { recursive: true });

  function run(args: string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, VITEST: undefined },
    });
    return { status, stdout, stderr };
  }

  const copy: ProjectCopy = {
    script: (name, ...args) => run(["--import", "tsx", path.join("scripts", name), ...args]),
    command: (name, ...args) => run([path.join("node_modules/.bin", name), ...args]),
    read: (name) => readFileSync(path.join(folder, name), "utf8"),
    write(name, text) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  copy.write("docs/hadolint.md", ["hadolint", "hadolint-options", "removed", "buildkit"].map(emptyPart).join("\n"));
  const cookieParts = ["server-defaults", "session-defaults", "page-defaults", "options", "verdicts"];
  copy.write("docs/cookies.md", cookieParts.map(emptyPart).join("\n"));
  copy.write("docs/oauth.md", ["clients", "servers"].map(emptyPart).join("\n"));
  copy.write("docs/jwt.md", ["verifying", "signing"].map(emptyPart).join("\n"));
  copy.write("README.md", "# Name\n\n<!-- begin generated rules --><!-- end generated rules -->\n\nThe end.\n");
  return copy;
}
