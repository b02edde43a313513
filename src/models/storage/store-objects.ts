import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import { bindingOfName, isGlobal } from "../../kit/js/bindings.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Source } from "../../libraries/cookies/source.ts";
import { comesFrom } from "../cookies/source-match.ts";

type Node = TSESTree.Node;

function isNothing(node: Node, sourceCode: SourceCode): boolean {
  return (
    (node.type === "Literal" && (node.value === null || node.value === false)) ||
    isGlobal(node, "undefined", sourceCode) ||
    (node.type === "ObjectExpression" && node.properties.length === 0)
  );
}

/** The values that an expression can have, of `typeof window === "undefined" ? undefined : window.localStorage`. */
function alternatives(node: Node): readonly Node[] | null {
  if (node.type === "ConditionalExpression") return [node.consequent, node.alternate];
  if (node.type === "LogicalExpression") return node.operator === "&&" ? [node.right] : [node.left, node.right];
  return null;
}

/**
 * @returns Whether an expression is an object of the table wherever it is one at all: a server, which has
 * no storage of the page, may have nothing in its place.
 */
export function isStore(outer: Node, source: Source, sourceCode: SourceCode, steps = 4): boolean {
  if (comesFrom(outer, source, sourceCode)) return true;
  const node = unwrap(outer);
  if (steps === 0) return false;
  if (node.type === "Identifier") {
    const binding = bindingOfName(node, sourceCode);
    if (binding?.kind !== "value" || binding.path.length > 0) return false;
    return isStore(binding.value, source, sourceCode, steps - 1);
  }
  const real = (alternatives(node) ?? []).map(unwrap).filter((one) => !isNothing(one, sourceCode));
  return real.length > 0 && real.every((one) => isStore(one, source, sourceCode, steps - 1));
}
