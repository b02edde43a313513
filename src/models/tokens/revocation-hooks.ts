import type { TSESTree } from "@typescript-eslint/utils";
import { contains, unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { attributeOf } from "../configurations/call-options.ts";
import { showsRevocation } from "./revocation-evidence.ts";
import { callbackAt } from "./token-headers.ts";
import { tokenVerifications, type TokenVerification } from "./token-verifications.ts";
import { claimsCallback } from "./verified-claims.ts";

/**
 * The middlewares and strategies of a file that surely accept every token to its end: nothing tells them
 * which were taken back, and nothing in the file has to do with that.
 */
export const unrevokableVerifications = memoize((sourceCode): readonly TokenVerification[] => {
  const found = tokenVerifications(sourceCode).filter((verification) => lacksHook(verification, sourceCode));
  return found.length === 0 || showsRevocation(sourceCode) ? [] : found;
});

function lacksHook({ node, verifier, options }: TokenVerification, sourceCode: SourceCode): boolean {
  const { revocation } = verifier;
  if (!revocation) return false;
  if (revocation.by === "option") {
    const given = options.own.valueAt(revocation.path);
    const value = attributeOf(given, sourceCode);
    return given.state === "absent" || (value.state === "known" && !value.value);
  }
  if (revocation.path === null) return isBlind(claimsCallback({ node, verifier }, sourceCode), sourceCode);
  const value = attributeOf(options.own.valueAt(revocation.path), sourceCode);
  const isOff = value.state === "known" && value.value === false;
  return isOff || isBlind(callbackAt(options.own, revocation.path, sourceCode), sourceCode);
}

/** Whether a function asks nobody: it calls nothing but what it is given. */
function isBlind(owner: FunctionNode | null, sourceCode: SourceCode): boolean {
  if (!owner) return false;
  return [...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")]
    .filter((call) => contains(owner, call))
    .every((call) => isOwnParameter(call.callee, owner, sourceCode));
}

function isOwnParameter(outer: TSESTree.Node, owner: FunctionNode, sourceCode: SourceCode): boolean {
  const callee = unwrap(outer);
  const binding = callee.type === "Identifier" ? bindingOfName(callee, sourceCode) : null;
  return binding?.kind === "parameter" && binding.function === owner;
}
