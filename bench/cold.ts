import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureBuilt, root } from "../scripts/install.mjs";
import { machine, table, timeInTurn } from "./report.ts";

const ROUNDS = 15;
const WARM_UPS = 2;
const DOCKERFILE = path.join("examples", "service-fixed", "api", "Dockerfile");

/** Runs a command in the root of the repository; what it prints is of no interest. */
function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (error) throw error;
  // 1 says that there are findings; the run was as long as another.
  if (status !== 0 && status !== 1) throw new Error(`${command} ${args.join(" ")} failed:\n${stderr}`);
}

/** How long the command takes over one Dockerfile from a cold start, against ESLint saying its version. */
export function benchColdStart(): void {
  ensureBuilt();
  const eslint = path.join("node_modules", "eslint", "bin", "eslint.js");
  const batten = path.join("dist", "cli", "main.js");
  const node = process.execPath;
  console.log(`Cold start on one Dockerfile: ${DOCKERFILE}`);
  console.log(machine());
  console.log(`medians of ${ROUNDS} rounds, one process each, after ${WARM_UPS} to warm up the disk\n`);
  const pairs: Record<string, () => void>[] = [
    {
      "npx eslint --version": () => run("npx", "eslint", "--version"),
      "npx batten Dockerfile": () => run("npx", "batten", DOCKERFILE),
    },
    {
      "node eslint.js --version": () => run(node, eslint, "--version"),
      "node dist/cli/main.js Dockerfile": () => run(node, batten, DOCKERFILE),
    },
  ];
  for (const pair of pairs) console.log(`${table(timeInTurn(pair, ROUNDS, WARM_UPS))}\n`);
}
