import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { awaited, originOf, type Origin } from "../../kit/js/origin.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { isRequest, pathOf } from "./requests.ts";

type Node = TSESTree.Node;

const EQUALITY: ReadonlySet<string> = new Set(["==", "===", "!=", "!=="]);

const TOKEN_NAME = /csrf|xsrf|authenticity_?token/iu;

/** Every comparison of a CSRF token that a request brings by an operator that ends at the first difference. */
export const tokenComparisons = memoize((sourceCode): readonly TSESTree.BinaryExpression[] => {
  if (!TOKEN_NAME.test(sourceCode.text)) return [];
  return nodesOf(sourceCode, "BinaryExpression").filter(({ operator, left, right }) => {
    if (!EQUALITY.has(operator) || left.type === "PrivateIdentifier") return false;
    if (isFixed(left, sourceCode) || isFixed(right, sourceCode)) return false;
    return isToken(left, sourceCode) || isToken(right, sourceCode);
  });
});

/** What is compared with a fixed value is asked whether it is there, not whether it is right. */
function isFixed(node: Node, sourceCode: SourceCode): boolean {
  const inner = unwrap(node);
  return (
    (inner.type === "UnaryExpression" && (inner.operator === "typeof" || inner.operator === "void")) ||
    staticValue(inner as TSESTree.Expression, sourceCode).state === "known"
  );
}

/** How many names and operators a token is followed through. */
const MAX_STEPS = 6;

/** Whether an expression is a CSRF token of a request: of its headers, body, query, cookies or session. */
function isToken(node: Node, sourceCode: SourceCode, steps = MAX_STEPS): boolean {
  const inner = unwrap(node);
  if (steps === 0) return false;
  if (inner.type === "LogicalExpression") {
    return isToken(inner.left, sourceCode, steps - 1) || isToken(inner.right, sourceCode, steps - 1);
  }
  if (isTokenOrigin(originOf(inner, sourceCode), sourceCode)) return true;
  const binding = inner.type === "Identifier" ? bindingOfName(inner, sourceCode) : null;
  return binding?.kind === "value" && binding.path.length === 0 && isToken(binding.value, sourceCode, steps - 1);
}

function isTokenOrigin(origin: Origin, sourceCode: SourceCode): boolean {
  if (origin.kind === "call") {
    const names = origin.node.arguments.map((argument) => staticString(argument, sourceCode) ?? "");
    return names.some((name) => TOKEN_NAME.test(name)) && isOfRequest(origin, sourceCode);
  }
  return TOKEN_NAME.test(pathOf(origin).names.at(-1) ?? "") && isOfRequest(origin, sourceCode);
}

/** Whether something is reached from a request by members and calls: `(await request.formData()).get("csrf")`. */
function isOfRequest(origin: Origin, sourceCode: SourceCode): boolean {
  const { root } = pathOf(origin);
  if (root.kind !== "call") return isRequest(root, sourceCode);
  if (isOfRequest(root.callee, sourceCode)) return true;
  // `getCookie(c, "csrf")`, `getHeader(event, "x-csrf-token")`
  const [first] = root.node.arguments;
  return first !== undefined && isOfRequest(awaited(originOf(first, sourceCode)), sourceCode);
}
