import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import { ensureBuilt } from "../../scripts/install.mjs";
import { ROOT } from "../../scripts/project.ts";

/** The versions of ESLint that the plugin is a peer of, by the packages that hold them here. */
export const ESLINTS = { "ESLint 10": "eslint", "ESLint 9": "eslint9" } as const;
export type EslintVersion = keyof typeof ESLINTS;

/** What a command printed and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of a user's, in a temporary folder, with the built plugin installed as npm would. */
export interface UserProject {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): void;
  read(name: string): string;
  has(name: string): boolean;
  delete(name: string): void;
  /** Puts one of this repository's own packages into the project's `node_modules`. */
  install(name: string, as?: string): void;
  /** Runs ESLint's own command. */
  eslint(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Outcome>;
  remove(): void;
}

/**
 * Makes a project with ESLint and the plugin, its files and its dependencies, but none of its optional peers.
 *
 * @param files The project's files, by path.
 */
export function createUserProject(version: EslintVersion, files: Readonly<Record<string, string>>): UserProject {
  ensureBuilt();
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "batten-user-")));
  const modules = path.join(folder, "node_modules");

  const project: UserProject = {
    folder,
    write(written) {
      for (const [name, text] of Object.entries(written)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text);
      }
    },
    read: (name) => readFileSync(path.join(folder, name), "utf8"),
    has: (name) => existsSync(path.join(folder, name)),
    delete: (name) => {
      rmSync(path.join(folder, name));
    },
    install(name, as = name) {
      mkdirSync(path.dirname(path.join(modules, as)), { recursive: true });
      symlinkSync(path.join(ROOT, "node_modules", name), path.join(modules, as), "junction");
    },
    eslint: (args, env = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [path.join(modules, "eslint/bin/eslint.js"), ...args], {
          cwd: folder,
          env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, NODE_OPTIONS: "", ...env },
        });
        const output = { stdout: "", stderr: "" };
        for (const name of ["stdout", "stderr"] as const) {
          child[name].setEncoding("utf8").on("data", (text: string) => (output[name] += text));
        }
        child.on("error", reject);
        child.on("close", (status) => {
          resolve({ status, ...output });
        });
      }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };

  for (const name of ["package.json", "dist"]) {
    cpSync(path.join(ROOT, name), path.join(modules, packageJson.name, name), { recursive: true });
  }
  project.install(ESLINTS[version], "eslint");
  for (const name of Object.keys(packageJson.dependencies)) project.install(name);
  project.write({ "package.json": JSON.stringify({ type: "module" }), ...files });
  return project;
}
