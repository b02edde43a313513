import type { TSESTree } from "@typescript-eslint/utils";
import type { FunctionNode } from "../../kit/js/ast.ts";
import { givenArguments } from "../../kit/js/given-arguments.ts";
import { originOf, type Origin, type ParameterOrigin } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CLAIMS_METHODS, CLAIMS_OF_CLIENTS } from "../../libraries/oidc/client-claims.ts";
import { parameterTypeOf } from "../cookies/handlers.ts";
import { matchesSource } from "../cookies/source-match.ts";
import { decodedTokens, type DecodedToken } from "../tokens/decoded-tokens.ts";
import { hasIdTokenType, isIdTokenExpression, isInIdTokenFunction, namesIdToken } from "../tokens/id-token-evidence.ts";
import { tokenVerifications, type TokenVerification } from "../tokens/token-verifications.ts";

type Node = TSESTree.Node;

/** What shows that an object holds the claims of an ID token. */
export type ClaimsSource =
  | { readonly kind: "decoded"; readonly decoded: DecodedToken }
  | { readonly kind: "verified"; readonly verification: TokenVerification }
  /** A client of OpenID Connect gives the claims, which it has checked. */
  | { readonly kind: "client" }
  /** A parameter that its type or its name says to be the claims. */
  | { readonly kind: "declared" };

/** A claim of an ID token as it is read: `claims.iss`, or a name that was taken out of the claims. */
export interface ReadClaim {
  readonly name: string;
  readonly source: ClaimsSource;
}

/** @returns Whether what is decoded is an ID token, as far as the file shows it. */
export function isIdTokenDecoding({ node, token, name }: DecodedToken, sourceCode: SourceCode): boolean {
  return (
    namesIdToken(name) ||
    isIdTokenExpression(token, sourceCode) ||
    isInIdTokenFunction(node, token, sourceCode) ||
    hasIdTokenType(node)
  );
}

const sourcesByCall = memoize((sourceCode): ReadonlyMap<Node, ClaimsSource> => {
  const sources = new Map<Node, ClaimsSource>();
  for (const decoded of decodedTokens(sourceCode)) {
    if (isIdTokenDecoding(decoded, sourceCode)) sources.set(decoded.node, { kind: "decoded", decoded });
  }
  for (const verification of tokenVerifications(sourceCode)) {
    if (!verification.isIdToken) continue;
    for (const { node } of verification.calls) sources.set(node, { kind: "verified", verification });
  }
  return sources;
});

/** How many functions of the file claims are followed into. */
const MAX_CALLS = 2;

/** @returns Where the claims come from that an object holds; `null` where nothing shows it to be an ID token's. */
export function claimsSourceOf(origin: Origin, sourceCode: SourceCode, calls = MAX_CALLS): ClaimsSource | null {
  switch (origin.kind) {
    case "member":
      return claimsSourceOf(origin.object, sourceCode, calls);
    case "call":
      if (matchesSource(CLAIMS_OF_CLIENTS, origin, origin.node, sourceCode)) return { kind: "client" };
      return sourcesByCall(sourceCode).get(origin.node) ?? ofMethod(origin, sourceCode, calls);
    case "parameter":
      return ofParameter(origin, sourceCode, calls);
    default:
      return null;
  }
}

/** `tokens.claims()`, `ticket.getPayload()` */
function ofMethod(
  { callee }: Extract<Origin, { kind: "call" }>,
  sourceCode: SourceCode,
  calls: number,
): ClaimsSource | null {
  if (callee.kind !== "member" || !CLAIMS_METHODS.has(callee.name)) return null;
  return claimsSourceOf(callee.object, sourceCode, calls);
}

/** Parameters that hold the claims themselves, in a file that says of no call where they come from. */
const CLAIMS_NAME = /claims|payload/iu;

/** What was found out about parameters: many expressions of a function come from the same. */
const knownParameters = memoize(() => new WeakMap<FunctionNode, Map<string, ClaimsSource | null>>());

function ofParameter(origin: ParameterOrigin, sourceCode: SourceCode, calls: number): ClaimsSource | null {
  const known = knownParameters(sourceCode);
  const ofFunction = known.get(origin.function) ?? new Map<string, ClaimsSource | null>();
  known.set(origin.function, ofFunction);
  const key = [calls, origin.index, ...origin.path].join(".");
  const before = ofFunction.get(key);
  if (before !== undefined) return before;
  const source = findParameter(origin, sourceCode, calls);
  ofFunction.set(key, source);
  return source;
}

function findParameter(origin: ParameterOrigin, sourceCode: SourceCode, calls: number): ClaimsSource | null {
  const { function: owner, index } = origin;
  // `verify(token, key, (error, payload) => …)`
  const callback = sourcesByCall(sourceCode).get(owner.parent);
  if (callback && index === 1) return callback;
  const type = parameterTypeOf(owner, index, sourceCode);
  const typeName = type.kind === "global" ? type.name : type.kind === "import" ? (type.path.at(-1) ?? "") : "";
  if (namesIdToken(typeName)) return { kind: "declared" };
  const parameter = owner.params[index];
  if (parameter?.type === "Identifier" && namesIdToken(parameter.name) && CLAIMS_NAME.test(parameter.name)) {
    return { kind: "declared" };
  }
  if (calls === 0 || sourcesByCall(sourceCode).size === 0) return null;
  const sources = givenArguments(origin, sourceCode).map((given) => claimsSourceOf(given, sourceCode, calls - 1));
  return sources.find((source) => source !== null) ?? null;
}

/** @returns The claim of an ID token that an expression is, `null` where it is none. */
export function readClaim(node: Node, sourceCode: SourceCode): ReadClaim | null {
  const origin = originOf(node, sourceCode);
  const step = lastStep(origin);
  const source = step && claimsSourceOf(step.object, sourceCode);
  return step && source ? { name: step.name, source } : null;
}

function lastStep(origin: Origin): { readonly name: string; readonly object: Origin } | null {
  if (origin.kind === "member") return { name: origin.name, object: origin.object };
  const name = origin.kind === "parameter" ? origin.path.at(-1) : undefined;
  if (origin.kind !== "parameter" || name === undefined) return null;
  return { name, object: { ...origin, path: origin.path.slice(0, -1) } };
}
