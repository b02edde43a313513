import { contains } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CHECKED_BY_FRAMEWORK, HANDLERS_BY_FILE } from "../../libraries/csrf/protections.ts";
import { changesState, type Route } from "../routes/route.ts";
import { routesOf } from "../routes/routes.ts";
import { credentialReadsIn } from "./credential-reads.ts";
import { checkOfStep } from "./request-checks.ts";
import { headerNameOf } from "./requests.ts";

/**
 * @param wanted Paths (`/transfer`, `POST /transfer`) and names of handlers.
 * @returns The routes among them that know their user by a cookie, and check neither Origin nor Sec-Fetch-Site
 * before they change something.
 */
export function uncheckedMutations(wanted: readonly string[], sourceCode: SourceCode): readonly Route[] {
  if (wanted.length === 0) return [];
  return routesOf(sourceCode).filter(
    (route) => isWanted(route, wanted) && isJudged(route) && readsCookie(route, sourceCode) && !mayCheck(route, sourceCode),
  );
}

function isWanted({ path, ownPath, name, methods }: Route, wanted: readonly string[]): boolean {
  const paths = [path, ownPath].filter((one) => one !== null && one !== "");
  const withMethods = paths.flatMap((one) => (methods ?? []).map((method) => `${method} ${one ?? ""}`));
  return wanted.some((one) => paths.includes(one) || withMethods.includes(one) || one === name);
}

/** Where the file does not show all that runs before a handler, only handlers that stand alone are judged. */
function isJudged(route: Route): boolean {
  if (changesState(route) === false || CHECKED_BY_FRAMEWORK.has(route.library.id)) return false;
  return route.isChainWhole || (route.kind === "export" && HANDLERS_BY_FILE.has(route.library.id));
}

function readsCookie({ chain, handler }: Route, sourceCode: SourceCode): boolean {
  return [...chain, handler].some(({ function: owner }) => {
    if (!owner) return false;
    if (credentialReadsIn(owner, sourceCode).length > 0) return true;
    return [...nodesOf(sourceCode, "MemberExpression"), ...nodesOf(sourceCode, "CallExpression")].some(
      (node) => contains(owner, node) && headerNameOf(node, sourceCode) === "cookie",
    );
  });
}

function mayCheck({ chain, handler }: Route, sourceCode: SourceCode): boolean {
  return [...chain, handler].some((step) => {
    const check = checkOfStep(step, sourceCode);
    return check === "origin" || check === "unknown";
  });
}
