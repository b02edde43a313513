import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { isImportOf, originOf, type Origin } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  AMBIENT_HEADERS,
  HEADER_FUNCTION_MODULES,
  HEADER_FUNCTIONS,
  HEADER_HOLDERS,
  HEADER_METHODS,
  REQUEST_HOLDERS,
  REQUESTS,
} from "../../libraries/csrf/requests.ts";
import { matchesSource } from "../cookies/source-match.ts";
import { routesOf } from "../routes/routes.ts";

type Node = TSESTree.Node;

/** An origin taken apart: what it begins with, and the names from there on. */
export interface OriginPath {
  readonly root: Origin;
  readonly names: readonly string[];
}

/** @returns What an origin begins with and the members that lead from there. */
export function pathOf(origin: Origin): OriginPath {
  if (origin.kind === "member") {
    const { root, names } = pathOf(origin.object);
    return { root, names: [...names, origin.name] };
  }
  if (origin.kind === "parameter") return { root: { ...origin, path: [] }, names: origin.path };
  return { root: origin, names: [] };
}

/** The functions of a file that take part in the answer to a request, by its routes. */
const routeFunctions = memoize((sourceCode): ReadonlySet<FunctionNode> => {
  const steps = routesOf(sourceCode).flatMap(({ chain, handler }) => [...chain, handler]);
  return new Set(steps.flatMap(({ function: owner }) => owner ?? []));
});

/** @returns Whether something is what a framework hands to a function that answers requests. */
export function isRequest(root: Origin, sourceCode: SourceCode): boolean {
  if (root.kind === "parameter" && root.index === 0 && routeFunctions(sourceCode).has(root.function)) return true;
  return matchesSource(REQUESTS, root, null, sourceCode);
}

function leadsToHeaders({ root, names }: OriginPath, sourceCode: SourceCode): boolean {
  const last = names.at(-1);
  if (last === undefined) return matchesSource(AMBIENT_HEADERS, root, null, sourceCode);
  return (
    HEADER_HOLDERS.has(last) &&
    names.slice(0, -1).every((name) => REQUEST_HOLDERS.has(name)) &&
    isRequest(root, sourceCode)
  );
}

/** @returns The name, in lower case, of the request's header that an expression is; `null` for anything else. */
export function headerNameOf(node: Node, sourceCode: SourceCode): string | null {
  const origin = originOf(unwrap(node), sourceCode);
  const name = origin.kind === "call" ? nameInCall(origin.node, origin.callee, sourceCode) : nameInMember(origin, sourceCode);
  return name?.toLowerCase() ?? null;
}

function nameInMember(origin: Origin, sourceCode: SourceCode): string | null {
  const { root, names } = pathOf(origin);
  const name = names.at(-1);
  return name !== undefined && leadsToHeaders({ root, names: names.slice(0, -1) }, sourceCode) ? name : null;
}

function nameInCall(call: TSESTree.CallExpression, callee: Origin, sourceCode: SourceCode): string | null {
  const [first, second] = call.arguments;
  if (isHeaderFunction(callee)) return second ? staticString(second, sourceCode) : null;
  const { root, names } = pathOf(callee);
  const method = names.at(-1);
  if (!first || method === undefined || !HEADER_METHODS.has(method)) return null;
  const holder = { root, names: names.slice(0, -1) };
  const isOfRequest = holder.names.every((name) => REQUEST_HOLDERS.has(name)) && isRequest(root, sourceCode);
  return isOfRequest || (method === "get" && leadsToHeaders(holder, sourceCode)) ? staticString(first, sourceCode) : null;
}

function isHeaderFunction(callee: Origin): boolean {
  if (callee.kind === "global") return HEADER_FUNCTIONS.includes(callee.name);
  return HEADER_FUNCTIONS.some((name) => isImportOf(callee, HEADER_FUNCTION_MODULES, [name]));
}
