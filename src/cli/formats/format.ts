import type { ESLint } from "eslint";
import type { BattenRule } from "../../kit/create-rule.ts";
import type { Colors } from "../colors.ts";

/** The names that `--format` takes. */
export const FORMATS = ["stylish", "json", "sarif", "github"] as const;

export type FormatName = (typeof FORMATS)[number];

/** A file or folder that could not be read. */
export interface Unreadable {
  /** The absolute path. */
  readonly path: string;
  /** Why not, in one sentence. */
  readonly reason: string;
}

/** All that a run found, for a format to write down. */
export interface Outcome {
  /** One result a file, in the order of their paths. */
  readonly results: readonly ESLint.LintResult[];
  readonly unreadable: readonly Unreadable[];
  /** How many files `--fix` changed. */
  readonly fixedFiles: number;
  /** The folder that the command runs in: paths are shown relative to it. */
  readonly cwd: string;
  /** The rules by their id without namespace. */
  readonly rules: Readonly<Record<string, BattenRule>>;
  readonly exitCode: number;
}

/** Writes a run down, with a line end after the last line. */
export type Format = (outcome: Outcome, colors: Colors) => string;

/** @returns The format of a name; its code is loaded only now. */
export async function loadFormat(name: FormatName): Promise<Format> {
  switch (name) {
    case "stylish":
      return (await import("./stylish.ts")).formatStylish;
    case "json":
      return (await import("./json.ts")).formatJson;
    case "sarif":
      return (await import("./sarif.ts")).formatSarif;
    case "github":
      return (await import("./github.ts")).formatGithub;
  }
}
