import type { TSESTree } from "@typescript-eslint/utils";
import { isImportOf, originOf, type Origin } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";

/** @returns Of what `util.promisify(f)` makes, `f`; `null` for any other callee. */
export function promisified(callee: TSESTree.Node, sourceCode: SourceCode): Origin | null {
  const origin = originOf(callee, sourceCode);
  const [first] = origin.kind === "call" ? origin.node.arguments : [];
  if (origin.kind !== "call" || !first || !isImportOf(origin.callee, "util", ["promisify"])) return null;
  return originOf(first, sourceCode);
}
