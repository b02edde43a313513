import { readdirSync, type Dirent } from "node:fs";
import path from "node:path";

const LINTED = /\.(?:[cm]?[jt]sx?|vue|ya?ml)$|(?:^|[./\\])(?:dockerfile|containerfile)(?:\.|$)/iu;

function isFollowed(entry: Dirent): boolean {
  return entry.isDirectory() && entry.name !== ".bin" && entry.name !== ".cache" && entry.name !== ".git";
}

/** The files of a folder that some language of the plugin reads, in a stable order. */
export function* filesUnder(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (isFollowed(entry)) yield* filesUnder(file);
    else if (entry.isFile() && LINTED.test(entry.name)) yield file;
  }
}
