import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import { searchParams, type SearchParams } from "../../kit/js/search-params.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  AUTHORIZATION_PARAMETERS,
  AUTHORIZATION_REQUEST_BUILDERS,
} from "../../libraries/tokens/authorization-requests.ts";
import { isOpenIdClient } from "./openid-client-instances.ts";

type Node = TSESTree.Node;

/** A request that sends a user to an authorization server. */
export interface AuthorizationRequest {
  /** The call, the `URL`, the `URLSearchParams` or the text that makes it. */
  readonly node: Node;
  readonly parameters: SearchParams;
}

/**
 * Every authorization request of a file: what the OpenID Connect clients are given, and URLs that are
 * put together by hand. A URL may be found twice, as text and as `URL`.
 */
export const authorizationRequests = memoize((sourceCode): readonly AuthorizationRequest[] => [
  ...nodesOf(sourceCode, "CallExpression").flatMap((call) => builtRequest(call, sourceCode)),
  ...rawQueries(sourceCode).flatMap((node) => rawRequest(node, sourceCode)),
]);

function builtRequest(call: TSESTree.CallExpression, sourceCode: SourceCode): readonly AuthorizationRequest[] {
  const builder = AUTHORIZATION_REQUEST_BUILDERS.find(({ modules, callee }) => {
    if (!modules.some((module) => sourceCode.text.includes(module))) return false;
    if (callee.kind === "export") return isImportOf(originOf(call.callee, sourceCode), modules, callee.path);
    const method = unwrap(call.callee);
    return (
      method.type === "MemberExpression" &&
      memberName(method) === callee.name &&
      isOpenIdClient(method.object, sourceCode)
    );
  });
  const argument = builder && call.arguments[builder.parametersArgument];
  const parameters = argument && argument.type !== "SpreadElement" ? searchParams(argument, sourceCode) : null;
  return parameters ? [{ node: call, parameters }] : [];
}

/** The expressions that may hold the query of a request, seen from the variable that later code adds to. */
function rawQueries(sourceCode: SourceCode): readonly Node[] {
  const made = nodesOf(sourceCode, "NewExpression").map((node) =>
    node.parent.type === "VariableDeclarator" && node.parent.id.type === "Identifier" ? node.parent.id : node,
  );
  const texts = [
    ...nodesOf(sourceCode, "Literal"),
    ...nodesOf(sourceCode, "TemplateLiteral"),
    ...nodesOf(sourceCode, "BinaryExpression"),
  ].filter(
    (node) =>
      node.parent.type !== "BinaryExpression" &&
      AUTHORIZATION_PARAMETERS.some((name) => sourceCode.text.slice(...node.range).includes(`${name}=`)),
  );
  return [...made, ...texts];
}

function rawRequest(node: Node, sourceCode: SourceCode): readonly AuthorizationRequest[] {
  const parameters = searchParams(node, sourceCode);
  if (!parameters?.names.some((name) => AUTHORIZATION_PARAMETERS.includes(name))) return [];
  return [{ node, parameters }];
}

/**
 * @returns The first place of a file that sends a nonce with an authorization request, be it under a
 * condition; `null` where none is seen.
 */
export function sentNonce(sourceCode: SourceCode): Node | null {
  if (!sourceCode.text.includes("nonce")) return null;
  for (const { parameters } of authorizationRequests(sourceCode)) {
    const value = parameters.get("nonce");
    const isNothing = value.state === "known" && (value.value ?? "") === "";
    const node = parameters.nodeOf("nonce");
    if (node && !isNothing) return node;
  }
  return null;
}
