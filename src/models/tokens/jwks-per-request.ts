import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, wrapped } from "../../kit/js/ast.ts";
import { variableOf } from "../../kit/js/bindings.ts";
import { enclosingFunctions } from "../../kit/js/functions.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { modulesOfSource } from "../../libraries/configurations/modules-of-source.ts";
import { KEPT_KEY_SETS } from "../../libraries/tokens/jwks-caches.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { memoize } from "../../kit/memoize.ts";
import { isCalleeOf, type Call } from "../cookies/call-match.ts";
import { runsWithRequest } from "../routes/request-functions.ts";
import { keyCallbacks } from "./token-headers.ts";
import { verifierCalls } from "./verifier-match.ts";

type Node = TSESTree.Node;

const MODULES = modulesOfSource(KEPT_KEY_SETS) ?? [];

/**
 * The calls that make a key set or a client for one anew with every request, or for every token, and use
 * it there alone: what it has fetched is forgotten with it.
 */
export const jwksPerRequest = memoize((sourceCode): readonly Call[] => {
  if (!MODULES.some((module) => sourceCode.text.includes(module))) return [];
  const callbacks = new Set<Node>(keyCallbacks(sourceCode));
  return [...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")].filter((call) => {
    const owners = enclosingFunctions(call);
    if (owners.length === 0 || !isCalleeOf(call, KEPT_KEY_SETS, sourceCode) || !isUsedUp(call, sourceCode)) return false;
    return owners.some((owner) => callbacks.has(owner)) || runsWithRequest(call, sourceCode);
  });
});

/** Whether a key set is given to a verification or asked for a key, and goes nowhere else. */
function isUsedUp(made: Node, sourceCode: SourceCode): boolean {
  const verifying = new Set<Node>(verifierCalls(sourceCode).map(({ node }) => node));
  const outer = wrapped(made);
  const { parent } = outer;
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") {
    const variable = variableOf(parent.id, sourceCode);
    const uses = variable?.references.filter((reference) => reference.init !== true) ?? [];
    return uses.length > 0 && uses.every(({ identifier }) => isUse(identifier as Node, verifying));
  }
  return isUse(outer, verifying);
}

function isUse(node: Node, verifying: ReadonlySet<Node>): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === "MemberExpression" && parent.object === outer) {
    return /^get(?:SigningKey|Keys|PublicKey|Jwk)/u.test(memberName(parent) ?? "");
  }
  if (parent?.type === "Property") return parent.parent.parent.type === "CallExpression" && verifying.has(parent.parent.parent);
  return parent !== undefined && verifying.has(parent);
}
