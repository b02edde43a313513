import type { TSESTree } from "@typescript-eslint/utils";
import { textParts } from "../../kit/js/text-parts.ts";
import type { SourceCode } from "../../kit/source-code.ts";

/** @returns Whether a URL certainly has a query or a fragment, by the text that the file fixes of it. */
export function hasQueryOrFragment(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  const parts = textParts(node as TSESTree.Expression, sourceCode);
  return parts.some((part) => typeof part === "string" && /[?#]/u.test(part));
}
