/** The major versions that a range can mean: from the least to the most, both included. */
export interface MajorVersions {
  readonly least: number;
  readonly most: number;
}

const ANY: MajorVersions = { least: 0, most: Number.POSITIVE_INFINITY };

/** One comparator: an operator, the major version, and whether anything but zeros follows it. */
const COMPARATOR = /^(\^|~>?|[<>]=?|=)?v?(\d{1,9}|[x*])(?:\.(\d{1,9}|[x*]))?(?:\.(\d{1,9}|[x*]))?(?:[-+][\w.+-]*)?$/iu;

function comparator(text: string): MajorVersions | null {
  const found = COMPARATOR.exec(text);
  if (!found) return null;
  const [, operator = "", major = ""] = found;
  if (!/^\d/u.test(major)) return ANY;
  const number = Number(major);
  switch (operator) {
    case ">":
    case ">=":
      return { least: number, most: ANY.most };
    case "<": {
      const isWhole = [found[3], found[4]].every((part) => Number(part ?? 0) === 0);
      return { least: 0, most: isWhole ? number - 1 : number };
    }
    case "<=":
      return { least: 0, most: number };
    default:
      return { least: number, most: number };
  }
}

/** All comparators of one alternative hold together. */
function alternative(text: string): MajorVersions | null {
  const hyphened = /^(\S+)\s+-\s+(\S+)$/u.exec(text);
  const parts = hyphened ? [`>=${hyphened[1]}`, `<=${hyphened[2]}`] : text.split(" ");
  let all: MajorVersions = ANY;
  for (const part of parts) {
    const one = part === "" ? ANY : comparator(part);
    if (!one) return null;
    all = { least: Math.max(all.least, one.least), most: Math.min(all.most, one.most) };
  }
  return all.least <= all.most ? all : null;
}

/**
 * Reads a version or range as a `package.json` has it, down to the major version. A pre-release counts
 * for the version that it comes before. Where alternatives leave a gap, the gap is taken in.
 *
 * @param range `^1.2.3`, `~1.2`, `1.x`, `>=1 <3`, `1 - 2`, `1 || 2`, `workspace:^1.2.3`, …
 * @returns The major versions, `null` for tags, addresses, aliases and catalogues.
 */
export function majorVersions(range: string): MajorVersions | null {
  const alternatives = range
    .trim()
    .replace(/^workspace:(?=[\^~<>=v\d])/u, "")
    // An operator may stand apart from its version.
    .replaceAll(/([\^~<>=]) +/gu, "$1")
    .split("||")
    .map((text) => alternative(text.trim().replaceAll(/ {2,}/gu, " ")));
  let found: MajorVersions | null = null;
  for (const one of alternatives) {
    if (!one) return null;
    found = found ? { least: Math.min(found.least, one.least), most: Math.max(found.most, one.most) } : one;
  }
  return found;
}
