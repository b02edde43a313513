import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingClass } from "../../kit/js/class-fields.ts";
import { isFunction, keyName, memberName, type FunctionNode } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, sameOrigin, type Origin } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Call } from "../cookies/call-match.ts";
import { valueAt } from "../cookies/places.ts";
import { calleeName, isValidatingName } from "./claim-comparisons.ts";
import { verifierCalls, type VerifierCall } from "./verifier-match.ts";

type Node = TSESTree.Node;
type Expression = TSESTree.Expression;

/** A call that gives the claims of a verified token, and the token that it is given. */
export interface ClaimsCall {
  readonly node: Call;
  readonly token: Expression | null;
  /** What the call is given beside the token, where the options are given to another one. */
  readonly isToldMore: boolean;
}

/** @returns The calls that verify tokens: the one that is given the options, or those of what it makes. */
export function claimsCalls({ node, verifier }: VerifierCall, sourceCode: SourceCode): readonly ClaimsCall[] {
  const { token } = verifier;
  if (token.by !== "result") {
    const value = token.by === "argument" ? valueAt({ call: node, arguments: node.arguments }, token, sourceCode) : null;
    return [{ node, token: value?.state === "present" ? value.node : null, isToldMore: false }];
  }
  return nodesOf(sourceCode, "CallExpression").flatMap((call) => {
    if (!isCallOfResult(originOf(call.callee, sourceCode), node, token.methods)) return [];
    const [first, ...others] = call.arguments;
    const given = first && first.type !== "SpreadElement" ? first : null;
    return [{ node: call, token: given, isToldMore: given === null || (token.methods !== null && others.length > 0) }];
  });
}

function isCallOfResult(callee: Origin, node: Call, methods: readonly string[] | null): boolean {
  if (methods === null) return (callee.kind === "call" || callee.kind === "new") && callee.node === node;
  if (callee.kind !== "member" || !methods.includes(callee.name)) return false;
  return isCallOfResult(callee.object, node, null);
}

/** @returns The function that a library calls with the claims; `null` where it gives them back, or where none is seen. */
export function claimsCallback({ node, verifier }: VerifierCall, sourceCode: SourceCode): FunctionNode | null {
  const { claimsCallback: place } = verifier;
  if (!place) return null;
  if (node.callee.type === "Super") {
    const members = enclosingClass(node.callee)?.body.body ?? [];
    const method = members.find((member) => member.type === "MethodDefinition" && keyName(member) === place.method);
    return method?.type === "MethodDefinition" && isFunction(method.value) ? method.value : null;
  }
  const given = node.arguments[place.argument];
  const origin = given && originOf(given, sourceCode);
  return origin?.kind === "function" ? origin.function : null;
}

/** @returns What tells whether a value is, or comes out of, what a verification gives. */
export function claimsOrigin(
  call: VerifierCall,
  calls: readonly ClaimsCall[],
  sourceCode: SourceCode,
): (origin: Origin) => boolean {
  const nodes = new Set<Node>(calls.map(({ node }) => node));
  const callback = claimsCallback(call, sourceCode);
  const isClaims = (origin: Origin): boolean => {
    if (origin.kind === "member") return isClaims(origin.object);
    if (origin.kind === "call") return nodes.has(origin.node);
    if (origin.kind !== "parameter") return false;
    if (origin.function === callback) return true;
    // `verify(token, key, (error, payload) => …)`
    return origin.index === 1 && nodes.has(origin.function.parent);
  };
  return isClaims;
}

/** @returns Whether the token or its claims are given to another function that validates things. */
export function isHandedToCheck(
  calls: readonly ClaimsCall[],
  isClaims: (origin: Origin) => boolean,
  sourceCode: SourceCode,
): boolean {
  const tokens = calls.flatMap(({ token }) => (token ? [originOf(token, sourceCode)] : []));
  const verifying = new Set<Node>([...calls, ...verifierCalls(sourceCode)].map(({ node }) => node));
  return nodesOf(sourceCode, "CallExpression").some(
    (call) =>
      !verifying.has(call) &&
      isValidatingName(calleeName(call)) &&
      call.arguments.some((argument) => {
        const origin = originOf(argument, sourceCode);
        return isClaims(origin) || tokens.some((token) => sameOrigin(origin, token));
      }),
  );
}

/** @returns Whether the file reads the claim `nonce` of what a verification gives. */
export function readsNonce(isClaims: (origin: Origin) => boolean, sourceCode: SourceCode): boolean {
  if (!sourceCode.text.includes("nonce")) return false;
  return (
    nodesOf(sourceCode, "MemberExpression").some(
      (node) => memberName(node) === "nonce" && isClaims(originOf(node, sourceCode)),
    ) ||
    nodesOf(sourceCode, "Property").some(
      (node) =>
        node.parent.type === "ObjectPattern" &&
        keyName(node) === "nonce" &&
        isClaims(originOf(node.value, sourceCode)),
    )
  );
}
