import { declaredVersion } from "../../kit/declared-version.ts";
import { fileOf } from "../../kit/file-of.ts";
import { majorVersions, type MajorVersions } from "../../kit/major-versions.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CookieDefaults, CookieDialect, CookieLibrary, VersionSource } from "../../libraries/cookies/cookie-library.ts";

/** The versions of a library that one of its sources stands for; `null` where one of them is not in the table. */
function broughtBy({ brings }: VersionSource, { least, most }: MajorVersions): MajorVersions | null {
  if (!brings) return { least, most };
  if (!Number.isFinite(most)) return null;
  const majors = Array.from({ length: most - least + 1 }, (_, index) => brings[least + index]);
  const known = majors.filter((major) => major !== undefined);
  return known.length === majors.length ? { least: Math.min(...known), most: Math.max(...known) } : null;
}

const known = memoize(() => new Map<CookieLibrary, MajorVersions | null>());

/** The versions of a library that the nearest `package.json` allows, `null` where it does not say. */
function versionsOf(library: CookieLibrary, sourceCode: SourceCode): MajorVersions | null {
  const before = known(sourceCode).get(library);
  if (before !== undefined) return before;
  const sources = library.versionFrom ?? [];
  const file = fileOf(sourceCode);
  const declared = file === null ? null : declaredVersion(file, sources.map((source) => source.package));
  const source = sources.find((one) => one.package === declared?.name);
  const versions = declared && source ? broughtBy(source, declared.versions) : null;
  known(sourceCode).set(library, versions);
  return versions;
}

function isVersioned(value: unknown): value is { readonly byVersion: Readonly<Record<string, unknown>> } {
  return typeof value === "object" && value !== null && "byVersion" in value;
}

function overlaps(range: string, { least, most }: MajorVersions): boolean {
  const own = majorVersions(range);
  return own !== null && own.least <= most && least <= own.most;
}

/** What is left of a default when the versions are known. */
function defaultIn<Value>(value: Value, versions: MajorVersions): Value {
  if (!isVersioned(value)) return value;
  const left = Object.entries(value.byVersion).filter(([range]) => overlaps(range, versions));
  return left.length === 0 ? value : ({ byVersion: Object.fromEntries(left) } as Value);
}

/**
 * @returns A library's dialect with the defaults of the version that the file's project declares; with
 * those of all versions where it declares none.
 */
export function dialectOfVersion(dialect: CookieDialect, library: CookieLibrary, sourceCode: SourceCode): CookieDialect {
  if (!Object.values<unknown>({ ...dialect.defaults }).some(isVersioned)) return dialect;
  const versions = versionsOf(library, sourceCode);
  if (!versions) return dialect;
  const { httpOnly, secure, sameSite, partitioned, path, lifetime } = dialect.defaults;
  const defaults: CookieDefaults = {
    httpOnly: defaultIn(httpOnly, versions),
    secure: defaultIn(secure, versions),
    sameSite: defaultIn(sameSite, versions),
    partitioned: defaultIn(partitioned, versions),
    path: defaultIn(path, versions),
    lifetime: defaultIn(lifetime, versions),
  };
  return { ...dialect, defaults };
}
