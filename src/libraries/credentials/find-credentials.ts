import type { Range } from "../../kit/range.ts";
import { isPlaceholder } from "./secret-name.ts";
import { CREDENTIAL_SHAPES, type CredentialShape } from "./value-shapes.ts";

/** A literal credential. */
export interface FoundCredential {
  /** What it is, with its article. */
  readonly name: string;
  /** `[start, end)` in the text that was searched. */
  readonly range: Range;
}

/** What examples are made of: runs of the alphabet and of digits. */
const RUNS = /01234|123456|abcdef[g0]/iu;

/** An issued credential is random; one of few different characters or of runs was typed for show. */
function isForShow(text: string): boolean {
  return isPlaceholder(text) || RUNS.test(text) || new Set(text).size < 8;
}

function matchesOf(text: string, { name, pattern }: CredentialShape): FoundCredential[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const whole = match[0];
    const secret = match.groups?.["secret"] ?? whole;
    const start = match.index + whole.indexOf(secret);
    return isForShow(whole) ? [] : [{ name, range: [start, start + secret.length] as const }];
  });
}

/** `scheme://user:password@host`, RFC 3986 §3.2.1. */
const USER_INFORMATION = /:\/\/(?<user>[^\s:/@"'`$<>{}]{0,64}):(?<password>[^\s:/@"'`$<>{}()*]{1,128})@(?<host>[\w.-]{1,255})/gu;
const LOCAL_HOST = /^(?:localhost$|127\.|0\.0\.0\.0$|example\.|.*\.example(?:\.(?:com|net|org))?$)/u;
/** Words that stand in examples and in configurations that nobody logs in with from outside. */
const PUBLIC_PASSWORDS: ReadonlySet<string> = new Set([
  "changeme",
  "pass",
  "passwd",
  "password",
  "pw",
  "pwd",
  "secret",
  "test",
  "token",
  "x-oauth-basic",
]);

function isPublicPassword(user: string, password: string): boolean {
  return user === password || PUBLIC_PASSWORDS.has(password.toLowerCase()) || isPlaceholder(password);
}

function passwordsIn(text: string): FoundCredential[] {
  return [...text.matchAll(USER_INFORMATION)].flatMap(({ index, groups }) => {
    const { user = "", password = "", host = "" } = groups ?? {};
    if (isPublicPassword(user, password) || LOCAL_HOST.test(host)) return [];
    const start = index + "://:".length + user.length;
    return [{ name: "a password", range: [start, start + password.length] as const }];
  });
}

function overlaps([start, end]: Range, other: Range): boolean {
  return start < other[1] && other[0] < end;
}

/**
 * @returns Every literal credential in a text: values of a shape that their issuer gave them, and passwords
 * in addresses. What is plainly an example is left out.
 */
export function findCredentials(text: string): FoundCredential[] {
  const shapes = CREDENTIAL_SHAPES.filter(({ marks }) => marks.some((mark) => text.includes(mark)));
  const found = shapes.flatMap((shape) => matchesOf(text, shape));
  const passwords = text.includes("://") ? passwordsIn(text) : [];
  return [...found, ...passwords.filter(({ range }) => !found.some((each) => overlaps(each.range, range)))].sort(
    (a, b) => a.range[0] - b.range[0],
  );
}
