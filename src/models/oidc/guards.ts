import type { TSESTree } from "@typescript-eslint/utils";
import { contains, isFunction, wrapped } from "../../kit/js/ast.ts";
import { enclosingFunction, functionName } from "../../kit/js/functions.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { calleeName, isValidatingName } from "../tokens/claim-comparisons.ts";
import { readClaim } from "./id-token-claims.ts";

type Node = TSESTree.Node;

/** A condition as a whole, and whether it holds when the part of it that was asked about does not. */
interface Condition {
  readonly node: Node;
  readonly isNegated: boolean;
}

function conditionAround(part: Node): Condition {
  let node = wrapped(part);
  let isNegated = false;
  for (let parent = node.parent; parent; parent = node.parent) {
    if (parent.type === "UnaryExpression" && parent.operator === "!") isNegated = !isNegated;
    else if (parent.type === "BinaryExpression" && isAbsence(parent)) isNegated = !isNegated;
    else if (parent.type !== "LogicalExpression" && parent.type !== "BinaryExpression") break;
    node = wrapped(parent);
  }
  return { node, isNegated };
}

/** `indexOf(…) === -1`, `indexOf(…) !== 0`, `indexOf(…) < 0`, `… === false` */
function isAbsence({ operator, right }: TSESTree.BinaryExpression): boolean {
  const isMinusOne = right.type === "UnaryExpression" && right.operator === "-";
  const isZero = right.type === "Literal" && right.value === 0;
  if (operator === "===" || operator === "==") return isMinusOne || (right.type === "Literal" && right.value === false);
  if (operator === "!==" || operator === "!=") return isZero || (right.type === "Literal" && right.value === true);
  return operator === "<" && isZero;
}

/** Whether a statement ends the function or the turn of a loop. */
function leaves(statement: TSESTree.Statement): boolean {
  if (statement.type === "BlockStatement") return statement.body.some(leaves);
  return ["ThrowStatement", "ReturnStatement", "ContinueStatement", "BreakStatement"].includes(statement.type);
}

/**
 * Whether a comparison decides if a token is accepted, rather than what is done with it: its failing
 * throws or returns, it is asserted, it is a part of the result of a function that validates, or it
 * stands beside comparisons of other claims.
 */
export function isAcceptance(comparison: Node, sourceCode: SourceCode): boolean {
  const { node, isNegated } = conditionAround(comparison);
  const parent = node.parent;
  switch (parent?.type) {
    case "IfStatement":
      if (parent.test !== node) return false;
      return (isNegated && leaves(parent.consequent)) || hasOtherClaim(node, comparison, sourceCode);
    case "CallExpression":
      return parent.callee !== node && isValidatingName(calleeName(parent));
    case "ReturnStatement":
    case "ArrowFunctionExpression": {
      const owner = isFunction(parent) ? parent : enclosingFunction(parent);
      const isValidation = owner !== null && isValidatingName(functionName(owner));
      return isValidation || hasOtherClaim(node, comparison, sourceCode);
    }
    default:
      return false;
  }
}

const CHECKED_CLAIMS: readonly string[] = ["aud", "azp", "exp", "nonce"];

function hasOtherClaim(condition: Node, comparison: Node, sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "MemberExpression").some(
    (node) =>
      contains(condition, node) &&
      !contains(comparison, node) &&
      CHECKED_CLAIMS.includes(readClaim(node, sourceCode)?.name ?? ""),
  );
}
