import type { TSESTree } from "@typescript-eslint/utils";
import { contains, isFunction, keyName, literalString, memberName, unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { routesOf } from "../routes/routes.ts";

type Node = TSESTree.Node;
type NodeOf<Type extends string> = Extract<Node, { type: Type }>;

/** The code of a server that answers a refresh token with a new access token. */
export interface RefreshGrant {
  /** The member of the answer that is the new access token. */
  readonly answer: TSESTree.Property;
  /** Whether the answer has a refresh token as well, or may have. */
  readonly answersRefreshToken: boolean;
  /** @returns The nodes of a type in this code, functions of the file that it calls included. */
  nodes<Type extends `${TSESTree.AST_NODE_TYPES}`>(type: Type): readonly NodeOf<Type>[];
}

/** Every refresh grant of a file: in handlers of routes that read a refresh token. */
export const refreshGrants = memoize((sourceCode): readonly RefreshGrant[] => {
  if (!/refresh/iu.test(sourceCode.text) || !/access/iu.test(sourceCode.text)) return [];
  const handlers = new Set(routesOf(sourceCode).flatMap(({ handler }) => handler.function ?? []));
  return [...handlers].flatMap((handler) =>
    scopesOf(handler, sourceCode).flatMap((scope) => grantIn(scope, sourceCode) ?? []),
  );
});

/** The branches of a handler that are for this grant, or its whole body where it tells no grants apart. */
function scopesOf(handler: FunctionNode, sourceCode: SourceCode): readonly Node[] {
  const isOfGrant = (node: Node | null): boolean =>
    node !== null && contains(handler, node) && literalString(node) === "refresh_token";
  const branches = nodesOf(sourceCode, "IfStatement")
    .filter(({ test }) => {
      const inner = unwrap(test);
      return (
        inner.type === "BinaryExpression" &&
        (inner.operator === "===" || inner.operator === "==") &&
        (isOfGrant(inner.left) || isOfGrant(inner.right))
      );
    })
    .map(({ consequent }) => consequent);
  const cases = nodesOf(sourceCode, "SwitchCase").filter(({ test }) => isOfGrant(test));
  const found = [...branches, ...cases];
  if (found.length > 0) return found;
  const tellsGrants = ["grant_type", "grantType"].some((name) => sourceCode.text.slice(...handler.range).includes(name));
  return tellsGrants ? [] : [handler.body];
}

function grantIn(scope: Node, sourceCode: SourceCode): RefreshGrant | null {
  const areas = [scope, ...calledFunctions(scope, sourceCode).map(({ body }) => body)];
  const nodes: RefreshGrant["nodes"] = (type) =>
    nodesOf(sourceCode, type).filter((node) => areas.some((area) => contains(area, node)));
  if (!readsRefreshToken(nodes)) return null;
  for (const object of nodes("ObjectExpression")) {
    const answer = object.properties.find((property) => property.type === "Property" && isAccessToken(keyName(property)));
    if (answer?.type === "Property" && isAnswer(object)) {
      const others = object.properties.filter((property) => property !== answer);
      const answersRefreshToken = others.some(
        (property) => property.type === "SpreadElement" || isRefreshToken(keyName(property) ?? "refresh_token"),
      );
      return { answer, answersRefreshToken, nodes };
    }
  }
  return null;
}

/** The functions of the file that code calls, one call deep. */
function calledFunctions(scope: Node, sourceCode: SourceCode): readonly FunctionNode[] {
  return nodesOf(sourceCode, "CallExpression").flatMap((call) => {
    if (!contains(scope, call)) return [];
    const origin = originOf(call.callee, sourceCode);
    const isOutside = origin.kind === "function" && isFunction(origin.function) && !contains(scope, origin.function);
    return isOutside ? [origin.function] : [];
  });
}

/** An object that is returned or given to a call that answers; claims and queries are none. */
function isAnswer({ parent }: TSESTree.ObjectExpression): boolean {
  if (parent.type === "ReturnStatement" || parent.type === "ArrowFunctionExpression") return true;
  if (parent.type === "AssignmentExpression") return true;
  if (parent.type !== "CallExpression") return false;
  const callee = unwrap(parent.callee);
  const name = callee.type === "MemberExpression" ? memberName(callee) : callee.type === "Identifier" ? callee.name : null;
  return ["json", "send", "status", "stringify", "ok", "end"].includes(name ?? "");
}

function isAccessToken(name: string | null): boolean {
  return name === "access_token" || name === "accessToken";
}

/** @returns Whether a name is a refresh token's: `refresh_token`, `newRefreshToken`. */
export function isRefreshToken(name: string): boolean {
  const words = nameWords(name);
  return words.includes("refresh") || words.some((word) => word.startsWith("refreshtoken"));
}

/** `req.body.refresh_token`, `const { refreshToken } = await request.json()`, `cookies.get("refresh_token")` */
function readsRefreshToken(nodes: RefreshGrant["nodes"]): boolean {
  return (
    nodes("MemberExpression").some((node) => isPresented(memberName(node))) ||
    nodes("Property").some((node) => node.parent.type === "ObjectPattern" && isPresented(keyName(node))) ||
    nodes("CallExpression").some((call) => call.arguments.some((node) => isPresented(literalString(node))))
  );
}

function isPresented(name: string | null): boolean {
  return name !== null && ["refresh_token", "refreshToken", "refreshtoken", "refresh-token"].includes(name);
}
