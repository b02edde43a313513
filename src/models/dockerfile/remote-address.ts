import { CODE_HOSTS, MOVING_BRANCHES, VERIFICATION_FILE } from "../../libraries/moving-sources.ts";

const URL_PARTS = /^(?:https?|ftps?):\/\/([^/?#]+)([^?#]*)/iu;
const GIT_ADDRESS = /^(?:(?:https?|git|ssh|git\+ssh):\/\/|[\w.-]+@[\w.-]+:)/iu;
/** The word in a path, no part of another. */
const LATEST = /(?:^|[^a-z\d])latest(?:[^a-z\d]|$)/iu;
const ARCHIVE_ENDING = /\.(?:tar(?:\.\w+)?|tgz|zip)$/iu;
const HASH = /(?:^|[^\da-z])[\da-f]{40,}(?:[^\da-z]|$)/iu;

/** @returns Whether a text is the address of something on another machine that curl and wget can fetch. */
export function isUrl(text: string): boolean {
  return URL_PARTS.test(text);
}

/** @returns Whether a text is the address of a repository on another machine, as `git clone` takes it. */
export function isGitAddress(text: string): boolean {
  return GIT_ADDRESS.test(text);
}

/**
 * @param url An address, its variables as they stand or replaced.
 * @returns The part of its path that stands for something else from day to day: `latest`, a branch; or `null`.
 */
export function movingPart(url: string): string | null {
  const [, host = "", path = ""] = URL_PARTS.exec(url) ?? [];
  if (LATEST.test(path)) return "latest";
  const isCode = CODE_HOSTS.some((name) => host.toLowerCase().includes(name)) || path.includes("/refs/heads/");
  if (!isCode) return null;
  // Behind the owner and the project.
  const segments = path.split("/").slice(3).map((segment) => segment.replace(ARCHIVE_ENDING, ""));
  return segments.find((segment) => MOVING_BRANCHES.has(segment)) ?? null;
}

/** @returns Whether an address holds the hash of what is behind it: a commit, a digest. */
export function isContentAddress(url: string): boolean {
  return HASH.test(url);
}

/** @returns Whether an address or a file's name says that it is a key, a signature or a list of checksums. */
export function isVerificationFile(name: string): boolean {
  const [path = ""] = name.split(/[?#]/u);
  const file = path.slice(path.lastIndexOf("/") + 1);
  return VERIFICATION_FILE.some((pattern) => pattern.test(file));
}

/** What the address of a repository says of the commit that is meant. */
export interface GitFragment {
  /** The branch, tag or commit; `null` for none. */
  readonly ref: string | null;
}

/**
 * @returns The parts of an address that `ADD` takes for a repository, or `null` for one of another kind.
 * Source: https://docs.docker.com/build/concepts/context/#git-repositories
 */
export function gitFragment(address: string): GitFragment | null {
  const [, query, fragment] = /^[^?#]*\.git(?:\?([^#]*))?(?:#(.*))?$/su.exec(address) ?? [];
  const isRepository = isGitAddress(address) && (/\.git(?:[?#]|$)/u.test(address) || !/^https?:/iu.test(address));
  if (!isRepository) return null;
  const named = /(?:^|&)(?:ref|tag|branch|commit|checksum)=([^&]+)/u.exec(query ?? "")?.[1];
  const [ref] = named === undefined ? (fragment ?? "").split(":") : [named];
  return { ref: ref === undefined || ref === "" ? null : ref };
}
