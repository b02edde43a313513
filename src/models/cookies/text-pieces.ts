import type { TSESTree } from "@typescript-eslint/utils";
import { literalString, memberName, unwrap } from "../../kit/js/ast.ts";
import { staticString } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";

type Node = TSESTree.Node;

/** Stands in a text for an expression whose value is not fixed: no header holds this character. */
export const HOLE = "\uFFFC";

/**
 * A text that is put together from literals, templates and `+`, with each of its characters' places in
 * the source.
 */
export interface PiecedText {
  /** The text, with {@link HOLE} for each expression that is not fixed. */
  readonly text: string;
  /**
   * Where each character begins in the source, in the order of the text; `null` for what stands
   * elsewhere (a constant) or is a hole.
   */
  readonly offsets: readonly (number | null)[];
  /** Where text can be put in behind the last character, and how; `null` where it cannot. */
  readonly end: TextEnd | null;
}

/** Inside a literal text goes in as it is; behind an expression it has to be joined on. */
export interface TextEnd {
  readonly offset: number;
  readonly join: (text: string) => string;
}

interface Builder {
  readonly sourceCode: SourceCode;
  text: string;
  offsets: (number | null)[];
  end: TextEnd | null;
}

const INSIDE = (text: string): string => text;

/** @returns The text that an expression is, taken apart. An expression that is no text at all is one hole. */
export function piecesOf(node: TSESTree.Expression, sourceCode: SourceCode): PiecedText {
  const builder: Builder = { sourceCode, text: "", offsets: [], end: null };
  add(node, builder);
  return { text: builder.text, offsets: builder.offsets, end: builder.end };
}

function add(outer: Node, builder: Builder): void {
  const operands = operandsOf(unwrap(outer));
  for (const node of operands) addOperand(unwrap(node), builder);
}

/** The operands of a chain of `+`, without recursion: generated code joins thousands of them. */
function operandsOf(node: Node): readonly Node[] {
  const operands: Node[] = [];
  const pending: Node[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const inner = unwrap(next);
    if (inner.type === "BinaryExpression" && inner.operator === "+") pending.push(inner.right, inner.left);
    else operands.push(inner);
  }
  return operands;
}

function addOperand(node: Node, builder: Builder): void {
  if (node.type === "TemplateLiteral") {
    for (const [index, quasi] of node.quasis.entries()) {
      addText(quasi.value.cooked ?? "", quasi.value.raw, contentStart(quasi, builder), builder);
      const expression = node.expressions[index];
      if (expression) addHole(expression, builder);
    }
    builder.end = { offset: node.range[1] - 1, join: INSIDE };
    return;
  }
  const literal = literalString(node);
  if (literal !== null) {
    addText(literal, builder.sourceCode.text.slice(node.range[0] + 1, node.range[1] - 1), node.range[0] + 1, builder);
    builder.end = { offset: node.range[1] - 1, join: INSIDE };
    return;
  }
  const joined = joinedArray(node, builder);
  if (joined) return;
  addHole(node, builder);
  const canJoin = ["Identifier", "MemberExpression", "CallExpression"].includes(node.type);
  builder.end = canJoin ? { offset: node.range[1], join: (text) => ` + ${JSON.stringify(text)}` } : null;
}

/** Parsers do not agree on whether a quasi's range holds its delimiters. */
function contentStart({ range, value }: TSESTree.TemplateElement, { sourceCode }: Builder): number {
  const isBare = sourceCode.text.slice(...range).replaceAll("\r\n", "\n").length === value.raw.length;
  return isBare ? range[0] : range[0] + 1;
}

function addText(cooked: string, raw: string, start: number, builder: Builder): void {
  builder.text += cooked;
  // Escapes and normalised line ends move the characters behind them: such a text is only read.
  const isTrue = cooked === raw && builder.sourceCode.text.startsWith(raw, start);
  for (let index = 0; index < cooked.length; index += 1) builder.offsets.push(isTrue ? start + index : null);
}

function addHole(node: Node, builder: Builder): void {
  const value = staticString(node, builder.sourceCode);
  builder.text += value ?? HOLE;
  for (let index = 0; index < (value ?? HOLE).length; index += 1) builder.offsets.push(null);
}

/** `["a=b", "Path=/"].join("; ")` */
function joinedArray(node: Node, builder: Builder): boolean {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  const array = unwrap(node.callee.object);
  const separator = literalString(node.arguments[0]);
  if (memberName(node.callee) !== "join" || array.type !== "ArrayExpression" || separator === null) return false;
  for (const [index, element] of array.elements.entries()) {
    if (index > 0) addPlain(separator, builder);
    if (element === null || element.type === "SpreadElement") addPlain(HOLE, builder);
    else add(element, builder);
  }
  builder.end = null;
  return true;
}

function addPlain(text: string, builder: Builder): void {
  builder.text += text;
  for (let index = 0; index < text.length; index += 1) builder.offsets.push(null);
}
