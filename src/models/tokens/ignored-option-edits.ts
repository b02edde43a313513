import type { TSESTree } from "@typescript-eslint/utils";
import type { Edit } from "../../kit/edit.ts";
import { unwrap } from "../../kit/js/ast.ts";
import { removeProperty, renameKey } from "../../kit/js/object-edits.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { setOption } from "../configurations/set-option.ts";
import type { IgnoredOption } from "./ignored-options.ts";

/** Edits that make an ignored option count, and whether they keep what else the program does. */
export interface HeededOption {
  readonly edits: readonly Edit[];
  /** Whether nothing is evaluated in another order by it. */
  readonly isPlain: boolean;
}

/**
 * @returns The edits that write an option where and how the library reads it; `null` where it has no such
 * option, or where its object is shared with other code.
 */
export function heedOption(
  { configuration, row, property, meant }: IgnoredOption,
  sourceCode: SourceCode,
): HeededOption | null {
  const holder = configuration.valueAt(row.path);
  const isLocal = holder.state === "present" && holder.isLocal;
  if (!meant || !isLocal || property.kind !== "init" || property.method) return null;
  const above = meant.slice(0, -1);
  const value = property.value as TSESTree.Expression;
  if (above.join(".") === row.path.join(".")) {
    return { edits: renameKey(property, meant.at(-1) ?? "", sourceCode), isPlain: true };
  }
  const added = setOption(configuration, meant, sourceCode.text.slice(...value.range), sourceCode);
  if (added.length === 0) return null;
  return { edits: [...removeProperty(property, sourceCode), ...added], isPlain: isPlain(value) };
}

/** Whether it makes no difference when an expression is evaluated. */
function isPlain(outer: TSESTree.Node): boolean {
  const node = unwrap(outer);
  switch (node.type) {
    case "Literal":
    case "Identifier":
    case "ThisExpression":
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return true;
    case "TemplateLiteral":
      return node.expressions.every(isPlain);
    case "MemberExpression":
      return isPlain(node.object) && (!node.computed || isPlain(node.property));
    case "ArrayExpression":
      return node.elements.every((element) => element !== null && element.type !== "SpreadElement" && isPlain(element));
    case "LogicalExpression":
      return isPlain(node.left) && isPlain(node.right);
    default:
      return false;
  }
}
