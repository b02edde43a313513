import { existsSync } from "node:fs";
import path from "node:path";
import { cachedReader } from "./cached-file.ts";
import { majorVersions, type MajorVersions } from "./major-versions.ts";

type Ranges = ReadonlyMap<string, string>;

const FIELDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** The packages that a manifest names with their ranges; none where it is not what npm would take. */
function rangesIn(text: string): Ranges {
  const ranges = new Map<string, string>();
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    return ranges;
  }
  for (const field of FIELDS) {
    const packages: unknown = typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, field) : null;
    for (const [name, range] of Object.entries(packages ?? {})) {
      if (typeof range === "string" && !ranges.has(name)) ranges.set(name, range);
    }
  }
  return ranges;
}

const readRanges = cachedReader(rangesIn);

/**
 * Looks for the nearest `package.json` above a file that names one of the packages, up to the folder of
 * the repository or of the installed package that the file belongs to.
 *
 * @param file An absolute path.
 * @param names Packages; what a manifest says of the first of them goes first.
 * @returns The package and its major versions, `null` where no manifest names one, none can be read, or
 * its range says no version.
 */
export function declaredVersion(
  file: string,
  names: readonly string[],
): { readonly name: string; readonly versions: MajorVersions } | null {
  if (!path.isAbsolute(file)) return null;
  try {
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      const ranges = readRanges(path.join(folder, "package.json"));
      const name = names.find((one) => ranges?.has(one));
      if (name !== undefined) {
        const versions = majorVersions(ranges?.get(name) ?? "");
        return versions && { name, versions };
      }
      const above = path.dirname(folder);
      const isRoot = above === folder || path.basename(above) === "node_modules" || existsSync(path.join(folder, ".git"));
      if (isRoot) return null;
    }
  } catch {
    return null;
  }
}
