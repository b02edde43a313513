import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ignore, { type Ignore } from "ignore";
import { isInside, toPosix } from "./paths.ts";

/** Git compares names without regard to case where the file system does. */
export const IGNORE_CASE: boolean = process.platform === "win32" || process.platform === "darwin";

/** The lines of a folder's `.gitignore`; none where there is no such file, or Git could not read it either. */
function linesOf(folder: string): string[] {
  try {
    return readFileSync(join(folder, ".gitignore"), "utf8")
      .replace(/^\uFEFF/u, "")
      .split("\n");
  } catch {
    return [];
  }
}

/** Blanks at the end do not count, unless a backslash stands before the first of them. */
function withoutTrailingBlanks(line: string): string {
  const trimmed = line.trimEnd();
  return trimmed.endsWith("\\") && line[trimmed.length] === " " ? `${trimmed} ` : trimmed;
}

/**
 * Turns a pattern of a nested `.gitignore` into one that says the same from the top of the tree.
 *
 * @param prefix The way from the top to the folder, with `/` between its parts; empty for the top itself.
 * @returns The pattern, or `null` for a comment or a blank line.
 */
function fromTop(line: string, prefix: string): string | null {
  const pattern = withoutTrailingBlanks(line);
  if (pattern === "" || pattern.startsWith("#")) return null;
  if (prefix === "") return pattern;
  const negation = pattern.startsWith("!") ? "!" : "";
  // A sign that had to be escaped as the first one is not the first any more.
  const body = pattern.slice(negation.length).replace(/^\\(?=[#!])/u, "");
  const isAnchored = body.slice(0, -1).includes("/");
  const place = `/${prefix.replace(/[*?[\]\\]/gu, "\\$&")}/`;
  return negation + place + (isAnchored ? body.replace(/^\//u, "") : `**/${body}`);
}

/** The patterns that count in a folder, all of them as seen from the top of its repository. */
interface Rules {
  readonly top: string;
  readonly patterns: Ignore;
}

/** A repository's root holds `.git`: a folder, or a file in worktrees and submodules. */
function isRepository(folder: string): boolean {
  return existsSync(join(folder, ".git"));
}

/**
 * What the `.gitignore` files of one tree leave out, by the rules of
 * https://git-scm.com/docs/gitignore: the nearest file and the last matching pattern in it decide, and
 * nothing in an ignored folder can be taken back in. Files are read when first needed.
 */
class Tree {
  readonly #top: string;
  readonly #rules = new Map<string, Rules>();

  /** @param top The folder above which no `.gitignore` counts. */
  constructor(top: string) {
    this.#top = top;
  }

  /** A repository inside a repository has rules of its own. */
  #isTop(folder: string): boolean {
    return folder === this.#top || isRepository(folder) || dirname(folder) === folder;
  }

  #rulesOf(folder: string): Rules {
    let rules = this.#rules.get(folder);
    if (!rules) {
      rules = this.#readRules(folder, this.#isTop(folder) ? null : this.#rulesOf(dirname(folder)));
      this.#rules.set(folder, rules);
    }
    return rules;
  }

  /** The last pattern that matches decides, so those of the nearer file come behind those of the outer ones. */
  #readRules(folder: string, outer: Rules | null): Rules {
    const top = outer?.top ?? folder;
    const prefix = toPosix(relative(top, folder));
    const own = linesOf(folder).flatMap((line) => fromTop(line, prefix) ?? []);
    if (outer && own.length === 0) return outer;
    const patterns = ignore({ ignorecase: IGNORE_CASE });
    if (outer) patterns.add(outer.patterns);
    return { top, patterns: patterns.add(own) };
  }

  ignores(path: string, isFolder: boolean): boolean {
    if (path === this.#top || dirname(path) === path) return false;
    const { top, patterns } = this.#rulesOf(dirname(path));
    return patterns.ignores(toPosix(relative(top, path)) + (isFolder ? "/" : ""));
  }
}

function repositoryAbove(path: string): string | null {
  let folder = path;
  while (!isRepository(folder)) {
    if (dirname(folder) === folder) return null;
    folder = dirname(folder);
  }
  return folder;
}

/**
 * Answers for any path whether Git would leave it out. Outside of a repository, the `.gitignore` files
 * from the current folder downwards count all the same, as in a source archive.
 */
export class GitIgnore {
  readonly #cwd: string;
  readonly #cwdTop: string;
  readonly #trees = new Map<string, Tree>();

  /** @param cwd The absolute path of the folder that the command runs in; it is never ignored itself. */
  constructor(cwd: string) {
    this.#cwd = cwd;
    const repository = repositoryAbove(cwd);
    this.#cwdTop = repository === null || this.#treeOf(repository).ignores(cwd, true) ? cwd : repository;
  }

  #treeOf(top: string): Tree {
    let tree = this.#trees.get(top);
    if (!tree) {
      tree = new Tree(top);
      this.#trees.set(top, tree);
    }
    return tree;
  }

  /** @param path An absolute path. */
  ignores(path: string, isFolder: boolean): boolean {
    if (path === this.#cwd) return false;
    const folder = dirname(path);
    const top = isInside(this.#cwd, path) ? this.#cwdTop : repositoryAbove(folder) ?? folder;
    return this.#treeOf(top).ignores(path, isFolder);
  }
}
