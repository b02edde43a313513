import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  realpathSync,
  statSync,
  type Dirent,
  type Stats,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { CommandError } from "../command-error.ts";
import type { Unreadable } from "../formats/format.ts";
import { didYouMean } from "../suggest.ts";
import { GitIgnore } from "./gitignore.ts";
import { displayPath } from "./paths.ts";
import { isPattern, readPattern } from "./pattern.ts";
import { reasonOf } from "./system-error.ts";

/** Folders that hold other people's files: they are walked only when a path leads into them. */
const LEFT_OUT = new Set([".git", "node_modules"]);

/** What a path on the command line led to. */
export interface Found {
  /** The argument as it was given. */
  readonly argument: string;
  /** `file` where the argument names one file; `many` for a folder or a pattern. */
  readonly kind: "file" | "many";
  /** Absolute paths of files, readable or not. */
  readonly files: readonly string[];
  /** Whether `.gitignore` leaves out what the argument names. */
  readonly ignored: boolean;
}

/** Everything that the paths on the command line name. */
export interface FoundFiles {
  readonly found: readonly Found[];
  readonly unreadable: readonly Unreadable[];
}

/** Where to look, and whether `.gitignore` files count. */
export interface FindOptions {
  readonly cwd: string;
  readonly respectGitignore: boolean;
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function siblingsOf(path: string): string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

/** Whether there is a link at the path, wherever it leads. */
function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

class Finder {
  readonly #cwd: string;
  readonly #gitignore: GitIgnore | null;
  readonly unreadable: Unreadable[] = [];

  constructor({ cwd, respectGitignore }: FindOptions) {
    this.#cwd = cwd;
    this.#gitignore = respectGitignore ? new GitIgnore(cwd) : null;
  }

  find(argument: string): Found {
    const path = resolve(this.#cwd, argument);
    const stats = statOf(path);
    if (stats?.isDirectory()) {
      const ignored = this.#isIgnored(path, true);
      return { argument, kind: "many", files: ignored ? [] : this.#walk(path), ignored };
    }
    if (stats?.isFile()) {
      const ignored = this.#isIgnored(path, false);
      return { argument, kind: "file", files: ignored ? [] : [path], ignored };
    }
    if (stats) {
      throw new CommandError(
        `${argument} is neither a file nor a folder. To lint what a pipe gives, use batten - < ${argument}`,
      );
    }
    if (isLink(path)) return { argument, kind: "file", files: [path], ignored: false };
    if (isPattern(argument)) return this.#match(argument);
    const siblings = siblingsOf(path).map((name) => join(dirname(argument), name));
    const guess = didYouMean(argument, siblings) || " Check the path and the current folder.";
    throw new CommandError(`No such file or folder: ${argument}.${guess}`);
  }

  #match(argument: string): Found {
    const pattern = readPattern(argument, this.#cwd);
    const files = statOf(pattern.folder)?.isDirectory() ? this.#walk(pattern.folder).filter(pattern.matches) : [];
    if (files.length === 0) {
      throw new CommandError(
        `No files match ${argument}. Check the pattern, or name a folder to lint all that is in it.`,
      );
    }
    return { argument, kind: "many", files, ignored: false };
  }

  #isIgnored(path: string, isFolder: boolean): boolean {
    return this.#gitignore?.ignores(path, isFolder) ?? false;
  }

  #walk(folder: string, files: string[] = []): string[] {
    for (const entry of this.#entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!LEFT_OUT.has(entry.name) && !this.#isIgnored(path, true)) this.#walk(path, files);
      } else if (entry.isFile() || (entry.isSymbolicLink() && isFileOrBroken(path))) {
        if (!this.#isIgnored(path, false)) files.push(path);
      }
    }
    return files;
  }

  #entriesOf(folder: string): Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.unreadable.push({ path: folder, reason: reasonOf(error) });
      return [];
    }
  }
}

/** A link to a folder is not followed: it may lead in a circle. One that leads nowhere is told of later. */
function isFileOrBroken(link: string): boolean {
  return statOf(link)?.isFile() ?? true;
}

/**
 * Finds the files that the paths on the command line name.
 *
 * @throws CommandError for a path that does not exist and a pattern that matches nothing.
 */
export function findFiles(paths: readonly string[], options: FindOptions): FoundFiles {
  const finder = new Finder(options);
  const found = paths.map((path) => finder.find(path));
  return { found, unreadable: finder.unreadable };
}

/** @returns Why a file cannot be read, or `null` where it can. */
export function whyUnreadable(path: string): string | null {
  try {
    accessSync(path, constants.R_OK);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * Sorts files, each once: a file that is also reached through a link is linted under its own name.
 *
 * @param files Absolute paths of readable files.
 */
export function distinct(files: readonly string[]): string[] {
  const names = new Set(files);
  return [...names]
    .filter((file) => {
      const real = realpathSync.native(file);
      return real === file || !names.has(real);
    })
    .sort();
}

/** @returns The line that tells of a file or folder that cannot be read. */
export function unreadableLine({ path, reason }: Unreadable, cwd: string): string {
  return `Cannot read ${displayPath(path, cwd)}: ${reason}`;
}
