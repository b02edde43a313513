import type { Range } from "../kit/range.ts";

/** The parts of `registry:port/path:tag@digest`. All ranges are offsets into the reference itself. */
export interface ImageReferenceParts {
  /** Everything but tag and digest. */
  readonly name: string;
  /** The part before the first slash if it holds a dot or a colon or is `localhost`. */
  readonly registry: string | null;
  /** The name without the registry. */
  readonly repository: string;
  readonly tag: string | null;
  /** With the algorithm: `sha256:…`. */
  readonly digest: string | null;
  readonly nameRange: Range;
  readonly tagRange: Range | null;
  readonly digestRange: Range | null;
}

function registryOf(name: string): string | null {
  const slash = indexOutsideVariables(name, "/", 0);
  if (slash === -1) return null;
  const first = name.slice(0, slash);
  return first === "localhost" || /[.:]/u.test(first) ? first : null;
}

/** @returns The offset of the first `character` outside `${…}` at or after `from`, or -1. */
function indexOutsideVariables(text: string, character: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text.startsWith("${", i)) depth++;
    else if (text.charAt(i) === "}" && depth > 0) depth--;
    else if (depth === 0 && text.charAt(i) === character) return i;
  }
  return -1;
}

/** @returns The offset of the last `character` outside `${…}`, or -1. */
function lastIndexOutsideVariables(text: string, character: string): number {
  let last = -1;
  for (let i = indexOutsideVariables(text, character, 0); i !== -1; i = indexOutsideVariables(text, character, i + 1)) {
    last = i;
  }
  return last;
}

/**
 * Splits an image reference. A colon belongs to a port when a slash follows it, and to a variable's
 * default inside `${NAME:-default}`. Nothing is normalised: `alpine` keeps no registry and no tag.
 *
 * Source: https://pkg.go.dev/github.com/distribution/reference
 */
export function splitImageReference(reference: string): ImageReferenceParts {
  const at = indexOutsideVariables(reference, "@", 0);
  const named = at === -1 ? reference : reference.slice(0, at);
  const slash = lastIndexOutsideVariables(named, "/");
  const colon = indexOutsideVariables(named, ":", slash + 1);
  const name = colon === -1 ? named : named.slice(0, colon);
  const registry = registryOf(name);
  return {
    name,
    registry,
    repository: registry === null ? name : name.slice(registry.length + 1),
    tag: colon === -1 ? null : named.slice(colon + 1),
    digest: at === -1 ? null : reference.slice(at + 1),
    nameRange: [0, name.length],
    tagRange: colon === -1 ? null : [colon + 1, named.length],
    digestRange: at === -1 ? null : [at + 1, reference.length],
  };
}

/**
 * Registries know two algorithms: https://github.com/opencontainers/image-spec/blob/main/descriptor.md#registered-algorithms.
 *
 * @returns Whether a digest is `sha256:` and 64, or `sha512:` and 128 lower-case hexadecimal digits.
 */
export function isValidDigest(digest: string): boolean {
  return /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/u.test(digest);
}
