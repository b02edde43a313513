import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ignore, { type Ignore } from "ignore";
import { isInside, toPosix } from "./paths.ts";

/** One `.gitignore` file: its patterns are relative to the folder it lies in. */
interface Layer {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Git compares names without regard to case where the file system does. */
export const IGNORE_CASE: boolean = process.platform === "win32" || process.platform === "darwin";

function readLayer(folder: string): Layer | null {
  try {
    const text = readFileSync(join(folder, ".gitignore"), "utf8");
    return { folder, patterns: ignore({ ignorecase: IGNORE_CASE }).add(text) };
  } catch {
    // Most folders have none; Git too does without one that it cannot read.
    return null;
  }
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
  readonly #layers = new Map<string, readonly Layer[]>();
  readonly #folders = new Map<string, boolean>();

  /** @param top The folder above which no `.gitignore` counts. */
  constructor(top: string) {
    this.#top = top;
  }

  /** A repository inside a repository has rules of its own. */
  #isTop(folder: string): boolean {
    return folder === this.#top || isRepository(folder) || dirname(folder) === folder;
  }

  /** The files that count in a folder, nearest first. */
  #layersOf(folder: string): readonly Layer[] {
    let layers = this.#layers.get(folder);
    if (!layers) {
      const own = readLayer(folder);
      const outer = this.#isTop(folder) ? [] : this.#layersOf(dirname(folder));
      layers = own ? [own, ...outer] : outer;
      this.#layers.set(folder, layers);
    }
    return layers;
  }

  #ignoresFolder(folder: string): boolean {
    let ignored = this.#folders.get(folder);
    if (ignored === undefined) {
      ignored = this.ignores(folder, true);
      this.#folders.set(folder, ignored);
    }
    return ignored;
  }

  ignores(path: string, isFolder: boolean): boolean {
    const folder = dirname(path);
    if (path === this.#top || folder === path) return false;
    if (!this.#isTop(folder) && this.#ignoresFolder(folder)) return true;
    for (const layer of this.#layersOf(folder)) {
      const { ignored, unignored } = layer.patterns.test(toPosix(relative(layer.folder, path)) + (isFolder ? "/" : ""));
      if (ignored || unignored) return ignored;
    }
    return false;
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
    const top = isInside(this.#cwd, path) ? this.#cwdTop : (repositoryAbove(folder) ?? folder);
    return this.#treeOf(top).ignores(path, isFolder);
  }
}
