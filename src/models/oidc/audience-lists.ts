import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { isGlobal } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { calleeName, readsClaim } from "../tokens/claim-comparisons.ts";
import { readClaim, type ClaimsSource } from "./id-token-claims.ts";

type Node = TSESTree.Node;

/** Methods by which one member of a list is enough. */
const ONE_IS_ENOUGH = new Set(["includes", "indexOf", "some", "find", "findIndex", "lastIndexOf", "has"]);

/**
 * The places of a file where its own code takes an ID token for several audiences, one for each token,
 * in a file that never looks at `azp`, nor at how many audiences there are.
 *
 * @returns The expressions that are the audience.
 */
export const audienceLists = memoize((sourceCode): readonly Node[] => {
  if (!/\baud\b/u.test(sourceCode.text) || readsClaim(sourceCode, "azp")) return [];
  const uses = [...nodesOf(sourceCode, "MemberExpression"), ...nodesOf(sourceCode, "Identifier")]
    .flatMap((node) => {
      const source = isAud(node) ? audienceOf(node, sourceCode) : null;
      return source ? [{ node, source }] : [];
    })
    .sort((a, b) => a.node.range[0] - b.node.range[0]);
  if (uses.some(({ node }) => isCounted(node))) return [];
  const lists = uses.filter(({ node }) => isTakenForList(node, sourceCode));
  return lists.filter(({ source }, index) => lists.findIndex((other) => isSame(other.source, source)) === index).map(({ node }) => node);
});

/** Whether an expression may be the claim by its name, and stands for its value. */
function isAud(node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  if (node.type === "MemberExpression") return memberName(node) === "aud";
  const { parent } = node;
  if (parent.type === "Property") return parent.value === node && parent.parent.type === "ObjectExpression";
  return parent.type !== "MemberExpression" || parent.object === node;
}

/** Whose audience it is; the clients of OpenID Connect have compared theirs already. */
function audienceOf(node: Node, sourceCode: SourceCode): ClaimsSource | null {
  const claim = readClaim(node, sourceCode);
  if (claim?.name !== "aud" || claim.source.kind === "client") return null;
  const { source } = claim;
  return source.kind === "verified" && source.verification.verifier.isIdToken === true ? null : source;
}

function isSame(a: ClaimsSource, b: ClaimsSource): boolean {
  if (a.kind === "decoded" && b.kind === "decoded") return a.decoded === b.decoded;
  if (a.kind === "verified" && b.kind === "verified") return a.verification === b.verification;
  return a.kind === b.kind;
}

/** `aud.length`, `aud.every(…)`: all audiences count. */
function isCounted(node: Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === "MemberExpression" && ["length", "every"].includes(memberName(parent) ?? "");
}

function isTakenForList(node: Node, sourceCode: SourceCode): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  // `[aud].flat().includes(…)`, `[].concat(aud)`
  if (parent?.type === "ArrayExpression") return isFlattened(parent);
  if (parent?.type === "MemberExpression" && unwrap(parent.object) === node) {
    return ONE_IS_ENOUGH.has(memberName(parent) ?? "") && isCalled(parent);
  }
  if (parent?.type !== "CallExpression" || parent.callee === outer) return false;
  const callee = unwrap(parent.callee);
  const isArray =
    callee.type === "MemberExpression" && isGlobal(callee.object, "Array", sourceCode) && memberName(callee) === "isArray";
  return isArray || ["concat", "castArray"].includes(calleeName(parent));
}

function isFlattened(list: TSESTree.ArrayExpression): boolean {
  const { parent } = wrapped(list);
  return parent?.type === "MemberExpression" && memberName(parent) === "flat" && isCalled(parent);
}

function isCalled(member: TSESTree.MemberExpression): boolean {
  const outer = wrapped(member);
  return outer.parent?.type === "CallExpression" && outer.parent.callee === outer;
}
