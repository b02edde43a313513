import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { searchParams, type SearchParams } from "../../kit/js/search-params.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { modulesOfSource } from "../../libraries/configurations/modules-of-source.ts";
import {
  AUTHORIZATION_PARAMETERS,
  AUTHORIZATION_REQUEST_BUILDERS,
  type AuthorizationParameter,
  type AuthorizationRequestBuilder,
} from "../../libraries/tokens/authorization-requests.ts";
import { isCalleeOf } from "../cookies/call-match.ts";
import { queryEnds } from "../oauth/query-ends.ts";
import { isOpenIdClient } from "./openid-client-instances.ts";
import { queryTexts } from "./query-texts.ts";

type Node = TSESTree.Node;

/** A request that sends a user to an authorization server. */
export interface AuthorizationRequest {
  /** The call, the `URL`, the `URLSearchParams` or the text that makes it. */
  readonly node: Node;
  /** The library's function or method that makes it, `null` where it is put together by hand. */
  readonly builder: AuthorizationRequestBuilder | null;
  /** What the builder is given, or the URL itself. */
  readonly given: Node;
  /** The parameters under OAuth's names, whatever the library calls them. */
  readonly parameters: SearchParams;
  /** @returns Whether a parameter is certainly not sent: everything that is sent is seen, and this is not in it. */
  lacks(name: AuthorizationParameter): boolean;
}

/**
 * Every authorization request of a file: what the clients are given, and URLs that are put together by
 * hand. A URL may be found twice, as text and as `URL`.
 */
export const authorizationRequests = memoize((sourceCode): readonly AuthorizationRequest[] => [
  ...nodesOf(sourceCode, "CallExpression").flatMap((call) => builtRequest(call, sourceCode)),
  ...queryTexts(AUTHORIZATION_PARAMETERS, sourceCode).flatMap((node) => rawRequest(node, sourceCode)),
]);

const buildersIn = memoize((sourceCode): readonly AuthorizationRequestBuilder[] =>
  AUTHORIZATION_REQUEST_BUILDERS.filter(({ callee }) => {
    const modules = callee.kind === "openid-client-5" ? ["openid-client"] : modulesOfSource(callee);
    return modules === null || modules.some((module) => sourceCode.text.includes(module));
  }),
);

function isBuiltBy(
  call: TSESTree.CallExpression,
  { callee }: AuthorizationRequestBuilder,
  sourceCode: SourceCode,
): boolean {
  if (callee.kind !== "openid-client-5") return isCalleeOf(call, callee, sourceCode);
  const method = unwrap(call.callee);
  return (
    method.type === "MemberExpression" &&
    memberName(method) === callee.method &&
    isOpenIdClient(method.object, sourceCode)
  );
}

function builtRequest(call: TSESTree.CallExpression, sourceCode: SourceCode): readonly AuthorizationRequest[] {
  const builder = buildersIn(sourceCode).find((row) => isBuiltBy(call, row, sourceCode));
  const given = builder && call.arguments[builder.parametersArgument];
  const own = given && given.type !== "SpreadElement" ? searchParams(given, sourceCode) : null;
  if (!builder || !given || !own) return [];
  const parameters = renamed(own, builder.names ?? {});
  return [
    {
      node: call,
      builder,
      given,
      parameters,
      lacks: (name) => !builder.adds.includes(name) && parameters.has(name) === "absent",
    },
  ];
}

/** The parameters by OAuth's names. */
function renamed(own: SearchParams, names: Readonly<Partial<Record<string, string>>>): SearchParams {
  const ownName = (name: string): string => names[name] ?? name;
  return {
    ...own,
    has: (name) => own.has(ownName(name)),
    get: (name) => own.get(ownName(name)),
    nodeOf: (name) => own.nodeOf(ownName(name)),
  };
}

function rawRequest(node: Node, sourceCode: SourceCode): readonly AuthorizationRequest[] {
  const parameters = searchParams(node, sourceCode);
  if (!parameters?.names.some((name) => AUTHORIZATION_PARAMETERS.includes(name))) return [];
  // A request to the token endpoint, whatever else it is given.
  if (parameters.names.includes("grant_type")) return [];
  return [
    {
      node,
      builder: null,
      given: node,
      parameters,
      lacks(name) {
        if (parameters.has(name) !== "absent") return false;
        const ends = queryEnds(node, sourceCode);
        return ends !== null && ends.length > 0 && ends.every((end) => searchParams(end, sourceCode)?.has(name) === "absent");
      },
    },
  ];
}

/** A parameter that an authorization request sends, be it under a condition. */
export interface SentParameter {
  readonly node: Node;
  /** The request that sends it. */
  readonly request: AuthorizationRequest;
}

/** @returns The first place of a file that sends a nonce with an authorization request; `null` where none is seen. */
export function sentNonce(sourceCode: SourceCode): SentParameter | null {
  if (!sourceCode.text.includes("nonce")) return null;
  for (const request of authorizationRequests(sourceCode)) {
    const value = request.parameters.get("nonce");
    const isNothing = value.state === "known" && (value.value ?? "") === "";
    const node = request.parameters.nodeOf("nonce");
    if (node && !isNothing) return { node, request };
  }
  return null;
}
