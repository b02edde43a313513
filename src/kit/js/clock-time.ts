import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import { memberName, unwrap } from "./ast.ts";
import { isGlobal } from "./bindings.ts";
import { staticValue } from "./static-value.ts";
import { valueSource } from "./value-source.ts";

type Node = TSESTree.Node;

/** A number that is made from the time of day: `factor × milliseconds since 1970 + offset`. */
export interface ClockTime {
  /** 1 for milliseconds, 0.001 for seconds, 0 for a number that has nothing to do with the clock. */
  readonly factor: number;
  readonly offset: number;
  /** The expression that reads the clock, `null` where none does. */
  readonly clock: Node | null;
}

/** How deep an expression is looked into. */
const MAX_DEPTH = 30;

/**
 * Evaluates an expression such as `Math.floor(Date.now() / 1000) + 60 * 60`, constants and functions of the file
 * taken apart, rounding aside.
 *
 * @returns `null` for what is no number, or not fixed but for the time of day.
 */
export function clockTime(node: Node, sourceCode: SourceCode): ClockTime | null {
  return numberOf(node, sourceCode, MAX_DEPTH);
}

/** @returns The same for a `Date`, in milliseconds since 1970: `new Date(Date.now() + 60_000)`. */
export function clockDate(node: Node, sourceCode: SourceCode): ClockTime | null {
  return dateOf(node, sourceCode, MAX_DEPTH);
}

/** Code can be written that doubles an expression line by line; nothing, while an answer is looked for, so that cycles end. */
const known = memoize(() => new WeakMap<Node, ClockTime | null>());

function numberOf(node: Node, sourceCode: SourceCode, depth: number): ClockTime | null {
  const before = known(sourceCode).get(node);
  if (before !== undefined || depth === 0) return before ?? null;
  known(sourceCode).set(node, null);
  const time = computed(node, sourceCode, depth);
  known(sourceCode).set(node, time);
  return time;
}

function computed(outer: Node, sourceCode: SourceCode, depth: number): ClockTime | null {
  const fixed = staticValue(outer as TSESTree.Expression, sourceCode);
  if (fixed.state === "known") {
    return typeof fixed.value === "number" ? { factor: 0, offset: fixed.value, clock: null } : null;
  }
  const node = valueSource(outer, sourceCode);
  switch (node.type) {
    case "Literal":
      return typeof node.value === "number" ? { factor: 0, offset: node.value, clock: null } : null;
    case "UnaryExpression":
      return ofUnary(node, sourceCode, depth - 1);
    case "BinaryExpression":
      return ofBinary(node, sourceCode, depth - 1);
    case "CallExpression":
      return ofCall(node, sourceCode, depth - 1);
    default:
      return null;
  }
}

/** What stands where a number is wanted: a date counts as its milliseconds. */
function operand(node: Node, sourceCode: SourceCode, depth: number): ClockTime | null {
  return numberOf(node, sourceCode, depth) ?? dateOf(node, sourceCode, depth);
}

function scaled({ factor, offset, clock }: ClockTime, by: number): ClockTime {
  return { factor: factor * by, offset: offset * by, clock };
}

function ofUnary(node: TSESTree.UnaryExpression, sourceCode: SourceCode, depth: number): ClockTime | null {
  const value = operand(node.argument, sourceCode, depth);
  if (node.operator === "+") return value;
  if (node.operator === "-") return value && scaled(value, -1);
  // `~~x` cuts off the fraction.
  if (node.operator !== "~") return null;
  const inner = unwrap(node.argument);
  return inner.type === "UnaryExpression" && inner.operator === "~" ? operand(inner.argument, sourceCode, depth) : null;
}

function ofBinary(node: TSESTree.BinaryExpression, sourceCode: SourceCode, depth: number): ClockTime | null {
  if (node.left.type === "PrivateIdentifier") return null;
  // A date before `+` becomes text.
  const read = node.operator === "+" ? numberOf : operand;
  const left = read(node.left, sourceCode, depth);
  const right = read(node.right, sourceCode, depth);
  if (!left || !right) return null;
  switch (node.operator) {
    case "+":
      return sum(left, right);
    case "-":
      return sum(left, scaled(right, -1));
    case "*":
      return right.factor === 0 ? scaled(left, right.offset) : left.factor === 0 ? scaled(right, left.offset) : null;
    case "/":
      return right.factor === 0 && right.offset !== 0 ? scaled(left, 1 / right.offset) : null;
    case "|":
    case ">>":
    case ">>>":
      return right.factor === 0 && right.offset === 0 ? left : null;
    default:
      return null;
  }
}

function sum(left: ClockTime, right: ClockTime): ClockTime | null {
  if (left.factor !== 0 && right.factor !== 0) return null;
  return {
    factor: left.factor + right.factor,
    offset: left.offset + right.offset,
    clock: left.clock ?? right.clock,
  };
}

const ROUNDING = new Set(["floor", "round", "ceil", "trunc"]);
const CONVERSIONS = ["Number", "parseInt"] as const;

function ofCall(node: TSESTree.CallExpression, sourceCode: SourceCode, depth: number): ClockTime | null {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (CONVERSIONS.some((name) => isGlobal(callee, name, sourceCode))) return first ? operand(first, sourceCode, depth) : null;
  if (callee.type !== "MemberExpression") return null;
  const method = memberName(callee) ?? "";
  const object = unwrap(callee.object);
  if (isGlobal(object, "Date", sourceCode)) return method === "now" ? now(node) : null;
  if (isGlobal(object, "Math", sourceCode)) return ROUNDING.has(method) && first ? operand(first, sourceCode, depth) : null;
  return method === "getTime" || method === "valueOf" ? dateOf(object, sourceCode, depth) : null;
}

function now(clock: Node): ClockTime {
  return { factor: 1, offset: 0, clock };
}

function dateOf(outer: Node, sourceCode: SourceCode, depth: number): ClockTime | null {
  const node = valueSource(outer, sourceCode);
  if (depth === 0 || node.type !== "NewExpression" || !isGlobal(node.callee, "Date", sourceCode)) return null;
  const [first, ...others] = node.arguments;
  if (!first) return now(node);
  return others.length === 0 ? operand(first, sourceCode, depth - 1) : null;
}
