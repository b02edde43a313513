import { isFunction, keyName, wrapped, type FunctionNode } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CREDENTIALS_PROVIDERS } from "../../libraries/routes/request-input.ts";
import { comesFrom } from "../cookies/source-match.ts";

/**
 * The functions by which Auth.js signs somebody in with what a form sends: they are given its fields and
 * return who it is. `Credentials({ authorize(credentials) { … } })`
 */
export const authorizers = memoize((sourceCode): readonly FunctionNode[] => {
  if (!sourceCode.text.includes("providers/credentials")) return [];
  return nodesOf(sourceCode, "Property").flatMap((property) => {
    if (keyName(property) !== "authorize" || !isFunction(property.value)) return [];
    const call = wrapped(property.parent).parent;
    const isOptions = call?.type === "CallExpression" && comesFrom(call.callee, CREDENTIALS_PROVIDERS, sourceCode);
    return isOptions ? [property.value] : [];
  });
});

/** @returns Whether a function is one of them. */
export function isAuthorizer(owner: FunctionNode, sourceCode: SourceCode): boolean {
  return authorizers(sourceCode).includes(owner);
}
