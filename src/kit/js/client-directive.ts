import { memoize } from "../memoize.ts";
import { literalString } from "./ast.ts";
import { nodesOf } from "./nodes.ts";

/** Whether a file says that it is part of the page: `"use client"` at its top. */
export const hasClientDirective = memoize((sourceCode): boolean =>
  nodesOf(sourceCode, "ExpressionStatement").some(
    (node) => node.parent.type === "Program" && literalString(node.expression) === "use client",
  ),
);
