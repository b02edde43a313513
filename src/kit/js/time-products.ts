import type { TSESTree } from "@typescript-eslint/utils";
import { insertAt, removeRange, replaceRange, type Edit } from "../edit.ts";
import type { SourceCode } from "../source-code.ts";
import { unwrap } from "./ast.ts";
import { staticValue } from "./static-value.ts";
import { valueSource } from "./value-source.ts";

type Node = TSESTree.Node;

/** Seconds in a minute and so on up, minutes in an hour, hours in a day. */
const TIME_FACTORS: ReadonlySet<number> = new Set([24, 60, 3600, 86_400, 604_800]);

/** @returns The numbers that an expression multiplies, constants of the file taken apart; `null` where it does more than that. */
export function factorsOf(outer: Node, sourceCode: SourceCode, depth = 0): readonly number[] | null {
  const node = valueSource(outer, sourceCode);
  if (node.type === "BinaryExpression") {
    if (node.operator !== "*" || depth > 20) return null;
    const left = factorsOf(node.left, sourceCode, depth + 1);
    const right = factorsOf(node.right, sourceCode, depth + 1);
    return left && right && [...left, ...right];
  }
  const value = staticValue(node as TSESTree.Expression, sourceCode);
  return value.state === "known" && typeof value.value === "number" ? [value.value] : null;
}

function timeFactors(factors: readonly number[]): number {
  return factors.filter((factor) => TIME_FACTORS.has(factor)).length;
}

/** @returns Whether a product is of seconds: whole days, also as one number, and nothing that could be milliseconds. */
export function isInSeconds(factors: readonly number[]): boolean {
  const [first, ...others] = factors;
  if (first !== undefined && others.length === 0) return first % 86_400 === 0 && first % 60_000 !== 0;
  return timeFactors(factors) >= 2 && factors.every((factor) => factor < 1000 || TIME_FACTORS.has(factor));
}

/** @returns Whether a product is of milliseconds: it has the factor 1000 beside those of minutes, hours or days. */
export function isInMilliseconds(factors: readonly number[]): boolean {
  return factors.length > 1 && timeFactors(factors) >= 1 && factors.some((factor) => factor >= 1000 && factor % 1000 === 0);
}

/** @returns The edits that put an operation behind a value; what is written short, `{ maxAge }`, is written out. */
export function withOperation(node: Node, operation: string): readonly Edit[] {
  const { parent } = node;
  if (parent?.type === "Property" && parent.shorthand && node.type === "Identifier") {
    return [insertAt(parent.range[1], `: ${node.name} ${operation}`)];
  }
  const { type } = unwrap(node);
  const isPlain = ["Literal", "Identifier", "MemberExpression", "CallExpression"].includes(type);
  const isProduct = node.type === "BinaryExpression" && node.operator === "*";
  if ((isPlain && unwrap(node) === node) || isProduct) return [insertAt(node.range[1], ` ${operation}`)];
  return [insertAt(node.range[0], "("), insertAt(node.range[1], `) ${operation}`)];
}

/** @returns The edits that divide a value by 1000: without its factor 1000, where it is a product that has one. */
export function dividedByThousand(node: Node, sourceCode: SourceCode): readonly Edit[] {
  if (node.type === "Literal" && typeof node.value === "number") return [replaceRange(node.range, String(node.value / 1000))];
  const removed = node.type === "BinaryExpression" ? withoutThousand(node, sourceCode) : null;
  return removed ? [removed] : withOperation(node, "/ 1000");
}

/** Takes the literal factor 1000 out of a product without parentheses, with its sign. */
function withoutThousand(product: TSESTree.BinaryExpression, sourceCode: SourceCode): Edit | null {
  if (product.operator !== "*" || /[()]/u.test(sourceCode.text.slice(...product.range))) return null;
  const { left, right } = product;
  if (isThousand(right)) return removeRange([left.range[1], right.range[1]]);
  if (isThousand(left)) return removeRange([left.range[0], right.range[0]]);
  return left.type === "BinaryExpression" ? withoutThousand(left, sourceCode) : null;
}

function isThousand(node: Node): boolean {
  return node.type === "Literal" && node.value === 1000;
}
