import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt, root } from "../scripts/install.mjs";
import { machine, table, timeInTurn } from "./report.ts";

const ROUNDS = 15;
const WARM_UPS = 2;
const EXAMPLE = path.join(root, "examples", "service-fixed", "api", "Dockerfile");

/**
 * Makes a project that has ESLint and the plugin installed, for `npx` to find them where it finds
 * them at a user's: in the clone of the plugin itself it looks longer.
 *
 * @returns The project's folder.
 */
function installedProject(): string {
  const project = realpathSync(mkdtempSync(path.join(tmpdir(), "batten-cold-")));
  const commands = path.join(project, "node_modules", ".bin");
  mkdirSync(commands, { recursive: true });
  writeFileSync(path.join(project, "package.json"), "{}");
  copyFileSync(EXAMPLE, path.join(project, "Dockerfile"));
  const link = (target: string, name: string): void => {
    symlinkSync(path.join(root, target), path.join(project, "node_modules", name));
  };
  link(".", "eslint-plugin-batten");
  link("node_modules/eslint", "eslint");
  link("node_modules/eslint/bin/eslint.js", ".bin/eslint");
  link("dist/cli/main.js", ".bin/batten");
  chmodSync(path.join(root, "dist/cli/main.js"), 0o755);
  return project;
}

/** How long the command takes over one Dockerfile from a cold start, against ESLint saying its version. */
export function benchColdStart(): void {
  ensureBuilt();
  const project = installedProject();
  const run = (command: string, ...args: string[]): void => {
    const { status, stderr, error } = spawnSync(command, args, { cwd: project, encoding: "utf8" });
    if (error) throw error;
    if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stderr}`);
  };
  const eslint = path.join("node_modules", "eslint", "bin", "eslint.js");
  const batten = path.join("node_modules", "eslint-plugin-batten", "dist", "cli", "main.js");
  const pairs: Record<string, () => void>[] = [
    {
      "npx eslint --version": () => {
        run("npx", "eslint", "--version");
      },
      "npx batten Dockerfile": () => {
        run("npx", "batten", "Dockerfile");
      },
    },
    {
      "node eslint.js --version": () => {
        run(process.execPath, eslint, "--version");
      },
      "node dist/cli/main.js Dockerfile": () => {
        run(process.execPath, batten, "Dockerfile");
      },
    },
  ];
  try {
    console.log(`Cold start on one Dockerfile: ${path.relative(root, EXAMPLE)}`);
    console.log(machine());
    console.log(`medians of ${ROUNDS} rounds, one process each, after ${WARM_UPS} to warm up the disk\n`);
    for (const pair of pairs) console.log(`${table(timeInTurn(pair, ROUNDS, WARM_UPS))}\n`);
  } finally {
    rmSync(project, { recursive: true });
  }
}
