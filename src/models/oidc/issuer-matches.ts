import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { isGlobal } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { comparesClaim } from "../tokens/claim-comparisons.ts";
import { tokenVerifications } from "../tokens/token-verifications.ts";
import { isAcceptance } from "./guards.ts";
import { readClaim, type ReadClaim } from "./id-token-claims.ts";

type Node = TSESTree.Node;

/** A comparison by which more issuers pass than the expected one. */
export interface LooseIssuerMatch {
  readonly node: TSESTree.CallExpression;
  /** What of the issuer is looked at. */
  readonly part: "beginning" | "end" | "part" | "pattern";
}

const METHODS: ReadonlyMap<string, LooseIssuerMatch["part"]> = new Map([
  ["startsWith", "beginning"],
  ["endsWith", "end"],
  ["includes", "part"],
  ["indexOf", "part"],
  ["lastIndexOf", "part"],
  ["match", "pattern"],
  ["search", "pattern"],
]);

/** Every place of a file where an ID token is accepted by a part of its issuer, and nothing in the file compares it whole. */
export const looseIssuerMatches = memoize((sourceCode): readonly LooseIssuerMatch[] => {
  if (!/\biss\b/u.test(sourceCode.text) || isComparedWhole(sourceCode)) return [];
  return nodesOf(sourceCode, "CallExpression").flatMap((node) => {
    const found = matchOf(node, sourceCode);
    if (!found || isExpected(found.claim, sourceCode) || !isAcceptance(node, sourceCode)) return [];
    return [{ node, part: found.part }];
  });
});

function isComparedWhole(sourceCode: SourceCode): boolean {
  if (comparesClaim(sourceCode, "iss")) return true;
  return nodesOf(sourceCode, "MemberExpression").some((node) => isHandedOn(node, sourceCode));
}

/** Whether a library is told which issuer to expect: in the verification that gave the claim, or else in any. */
function isExpected({ source }: ReadClaim, sourceCode: SourceCode): boolean {
  const verifications =
    source.kind === "verified"
      ? [source.verification]
      : tokenVerifications(sourceCode).filter((verification) => verification.isIdToken);
  return verifications.some((verification) => verification.given("issuer").state !== "absent");
}

/** Whether the issuer is looked up or given to a function, which may compare it: `issuers.has(claims.iss)`. */
function isHandedOn(node: TSESTree.MemberExpression, sourceCode: SourceCode): boolean {
  const { parent } = node;
  if (parent.type === "MemberExpression" && parent.computed && parent.property === node) return issuerAt(node, sourceCode) !== null;
  if (parent.type === "SwitchStatement") return issuerAt(node, sourceCode) !== null;
  if (parent.type !== "CallExpression" || parent.callee === node || issuerAt(node, sourceCode) === null) return false;
  const callee = unwrap(parent.callee);
  const method = callee.type === "MemberExpression" ? memberName(callee) : null;
  if (method === "test" || method === "exec") return false;
  return !(callee.type === "MemberExpression" && isGlobal(callee.object, "console", sourceCode));
}

interface Match {
  readonly part: LooseIssuerMatch["part"];
  readonly claim: ReadClaim;
}

function matchOf(call: TSESTree.CallExpression, sourceCode: SourceCode): Match | null {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (!first || first.type === "SpreadElement" || callee.type !== "MemberExpression") return null;
  const method = memberName(callee) ?? "";
  if (method === "test" || method === "exec") {
    const claim = issuerAt(first, sourceCode);
    return claim && isLoosePattern(callee.object, sourceCode) ? { part: "pattern", claim } : null;
  }
  const part = METHODS.get(method);
  const claim = part ? issuerAt(callee.object, sourceCode) : null;
  if (!part || !claim) return null;
  if (part === "pattern") return isLoosePattern(first, sourceCode) ? { part, claim } : null;
  // A look at the scheme says nothing about the issuer, and claims not to.
  return /^https?:\/{0,2}$/u.test(staticString(first, sourceCode) ?? "") ? null : { part, claim };
}

function issuerAt(node: Node, sourceCode: SourceCode): ReadClaim | null {
  const claim = readClaim(node, sourceCode);
  return claim?.name === "iss" ? claim : null;
}

/** Whether a pattern, as far as it is known, lets anything stand before or behind what it looks for. */
function isLoosePattern(node: Node, sourceCode: SourceCode): boolean {
  const value = staticValue(node as TSESTree.Expression, sourceCode);
  if (value.state !== "known") return false;
  const source =
    value.value instanceof RegExp ? value.value.source : typeof value.value === "string" ? value.value : null;
  if (source === null || /^\^https\??:(?:\\?\/){0,2}$/u.test(source)) return false;
  // Alternatives would have to be looked at one by one.
  return !source.includes("|") && !(source.startsWith("^") && source.endsWith("$"));
}
