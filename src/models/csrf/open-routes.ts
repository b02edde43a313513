import type { Settings } from "../../kit/settings.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { SIGN_IN_GUARDS } from "../../libraries/csrf/credential-reads.ts";
import type { CsrfProof } from "../../libraries/csrf/protections.ts";
import type { CookieWrite } from "../cookies/cookie-write.ts";
import { cookieWrites } from "../cookies/cookie-writes.ts";
import { isCredential, isSession } from "../cookies/credential.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { changesState, type Route, type Step } from "../routes/route.ts";
import { routesOf } from "../routes/routes.ts";
import { credentialReadsIn, type CredentialRead } from "./credential-reads.ts";
import { checkOfStep } from "./request-checks.ts";

/** A cookie that signs the browser in, with the routes that trust it and ask for no proof beside it. */
export interface OpenSession {
  readonly cookie: CookieWrite;
  /** At least one, in the order of the text. */
  readonly routes: readonly Route[];
}

/** Routes that sign in or out: whoever forges a request to them gains nothing of the user's. */
const SIGN_IN_OR_OUT = /(?:log|sign)[-_]?(?:in|out|up|off|on)$|register$|logout/iu;

/**
 * @param enough The proofs that count; a check that the file does not show, or that is written by hand,
 * counts always.
 * @returns The session cookies that a file sends, each with the routes that change something for whom it
 * signs in and whose whole chain asks for none of the proofs.
 */
export function openSessions(
  enough: readonly CsrfProof[],
  settings: Settings["cookies"],
  sourceCode: SourceCode,
): readonly OpenSession[] {
  const cookies = cookieWrites(sourceCode).filter((write) => signsIn(write, settings));
  if (cookies.length === 0) return [];
  const open = routesOf(sourceCode).filter((route) => isOpen(route, enough, sourceCode));
  return cookies.flatMap((cookie) => {
    const routes = open.filter((route) => trusts(route, cookie, sourceCode));
    return routes.length > 0 ? [{ cookie, routes }] : [];
  });
}

function signsIn(write: CookieWrite, settings: Settings["cookies"]): boolean {
  return !write.isDeletion && write.side === "server" && isCredential(write, settings);
}

function isOpen(route: Route, enough: readonly CsrfProof[], sourceCode: SourceCode): boolean {
  if (!route.isChainWhole || !changesState(route)) return false;
  if ([route.path, route.name].some((name) => name !== null && SIGN_IN_OR_OUT.test(name))) return false;
  return [...route.chain, route.handler].every((step) => {
    const check = checkOfStep(step, sourceCode);
    return check === "none" || (check !== "unknown" && !enough.includes(check));
  });
}

/** Whether a route does something for the user whom a cookie signs in. */
function trusts(route: Route, cookie: CookieWrite, sourceCode: SourceCode): boolean {
  const steps: readonly Step[] = [...route.chain, route.handler];
  if (cookie.effect === "session" && steps.some(({ node }) => comesFrom(node, SIGN_IN_GUARDS, sourceCode))) return true;
  const reads = steps.flatMap(({ function: owner }) => (owner ? credentialReadsIn(owner, sourceCode) : []));
  return reads.some((read) => isReadOf(read, cookie));
}

function isReadOf(read: CredentialRead, cookie: CookieWrite): boolean {
  return read.cookie === null ? isSession(cookie) : read.cookie === cookie.name.text;
}
