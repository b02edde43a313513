import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../source-code.ts";
import { unwrap } from "./ast.ts";
import { staticString } from "./static-value.ts";

/** A piece of a text that is put together: fixed text, or an expression whose value is not fixed. */
export type TextPart = string | TSESTree.Expression;

/**
 * Takes apart a text that is put together from templates and `+`.
 *
 * @returns The pieces in order, neighbouring texts joined. An expression that is no text at all is one piece.
 */
export function textParts(node: TSESTree.Expression, sourceCode: SourceCode): readonly TextPart[] {
  const parts: TextPart[] = [];
  const add = (part: TextPart): void => {
    const last = parts.at(-1);
    if (part === "") return;
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  };
  // A stack instead of recursion: generated code joins thousands of pieces.
  const pending: TextPart[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === "string") {
      add(next);
      continue;
    }
    const inner = unwrap(next) as TSESTree.Expression;
    if (inner.type === "TemplateLiteral") {
      const { quasis, expressions } = inner;
      for (let index = quasis.length - 1; index >= 0; index -= 1) {
        const expression = expressions[index];
        if (expression) pending.push(expression);
        pending.push(quasis[index]?.value.cooked ?? "");
      }
    } else if (inner.type === "BinaryExpression" && inner.operator === "+") {
      pending.push(inner.right, inner.left);
    } else {
      add(staticString(inner, sourceCode) ?? inner);
    }
  }
  return parts;
}
