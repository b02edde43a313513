import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import { jsSource } from "./js-source.ts";

type Node = TSESTree.Node;
type NodeOf<Type extends string> = Extract<Node, { type: Type }>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** One walk over the file sorts all nodes by type, in the order of the text. */
const nodesByType = memoize((sourceCode): ReadonlyMap<string, readonly Node[]> => {
  const { ast, visitorKeys } = jsSource(sourceCode);
  const byType = new Map<string, Node[]>();
  const pending: Node[] = [ast];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const same = byType.get(node.type);
    if (same) same.push(node);
    else byType.set(node.type, [node]);
    const keys = visitorKeys[node.type] ?? [];
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const child = (node as unknown as Record<string, unknown>)[keys[index] as string];
      if (Array.isArray(child)) {
        for (let item = child.length - 1; item >= 0; item -= 1) {
          if (isNode(child[item])) pending.push(child[item] as Node);
        }
      } else if (isNode(child)) {
        pending.push(child);
      }
    }
  }
  return byType;
});

/** @returns All nodes of a type in the script of a file, in the order of the text. */
export function nodesOf<Type extends `${TSESTree.AST_NODE_TYPES}`>(
  sourceCode: SourceCode,
  type: Type,
): readonly NodeOf<Type>[] {
  return (nodesByType(sourceCode).get(type) ?? []) as readonly NodeOf<Type>[];
}
