import type { TSESTree } from "@typescript-eslint/utils";
import { known as knownAttribute, UNKNOWN, type AbsentAttribute, type Attribute } from "../attribute.ts";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import { literalString, memberName, unwrap } from "./ast.ts";
import { bindingOf, isGlobal, isInitialised, variableOf } from "./bindings.ts";
import { mutationsOf } from "./mutations.ts";
import { lookUp, shapeOf, type KeyReader, type Shape } from "./object-shape.ts";

type Node = TSESTree.Node;

/** A value that the file fixes, in a box: the value itself may be `undefined`. */
interface Box {
  readonly value: unknown;
}

/**
 * Evaluates an expression as far as the file fixes its value: literals, templates, constants and their
 * members, arithmetic, arrays, objects, `new Date(0)`, regular expressions, TypeScript enums.
 *
 * @returns The value with the node as asked about; unknown for everything else. Never absent.
 */
export function staticValue(
  node: TSESTree.Expression,
  sourceCode: SourceCode,
): Exclude<Attribute<unknown, TSESTree.Expression>, AbsentAttribute> {
  const box = evaluate(node, sourceCode);
  return box ? knownAttribute(box.value, node) : UNKNOWN;
}

/** @returns The string that an expression is, `null` where it is none or not fixed. */
export function staticString(node: Node, sourceCode: SourceCode): string | null {
  const value = evaluate(node, sourceCode)?.value;
  return typeof value === "string" ? value : null;
}

/** @returns The reader of the computed keys of objects and members. */
export function readKey(sourceCode: SourceCode): KeyReader {
  return (key) => {
    const value = evaluate(key, sourceCode)?.value;
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
}

interface FileValues {
  readonly known: WeakMap<Node, Box | null>;
  /** The nodes that are being evaluated: meeting one again is a cycle. */
  readonly pending: Set<Node>;
}

const fileValues = memoize((): FileValues => ({ known: new WeakMap(), pending: new Set() }));

/** Texts and lists over this size are of no use to a rule, and code can be written that doubles them line by line. */
const MAX_SIZE = 10_000;

function evaluate(outer: Node, sourceCode: SourceCode): Box | null {
  const { known, pending } = fileValues(sourceCode);
  const node = unwrap(outer);
  const before = known.get(node);
  if (before !== undefined) return before;
  if (pending.has(node)) return null;
  pending.add(node);
  const box = compute(node, sourceCode);
  pending.delete(node);
  const result = box && sizeOf(box.value) > MAX_SIZE ? null : box;
  known.set(node, result);
  return result;
}

function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item), value.length);
  if (Object.prototype.toString.call(value) !== "[object Object]") return 1;
  return Object.values(value as object).reduce<number>((sum, item) => sum + 1 + sizeOf(item), 0);
}

function compute(node: Node, sourceCode: SourceCode): Box | null {
  switch (node.type) {
    case "Literal":
      return ofLiteral(node);
    case "TemplateLiteral":
      return ofTemplate(node, sourceCode);
    case "Identifier":
      return ofName(node, sourceCode);
    case "UnaryExpression":
      return ofUnary(node, sourceCode);
    case "BinaryExpression":
      return ofBinary(node, sourceCode);
    case "LogicalExpression":
      return ofLogical(node, sourceCode);
    case "ConditionalExpression":
      return ofConditional(node, sourceCode);
    case "ArrayExpression":
      return ofArray(node, sourceCode);
    case "ObjectExpression":
      return ofObject(shapeOf(node, sourceCode, readKey(sourceCode)), sourceCode);
    case "MemberExpression":
      return ofMember(node, sourceCode);
    case "CallExpression":
      return ofCall(node, sourceCode);
    case "NewExpression":
      return ofNew(node, sourceCode);
    default:
      return null;
  }
}

function ofLiteral(node: TSESTree.Literal): Box | null {
  // An engine that does not know a flag of the pattern leaves no value.
  if ("regex" in node && node.value === null) return null;
  if ("bigint" in node && node.value === null) return null;
  return { value: node.value };
}

function ofTemplate(node: TSESTree.TemplateLiteral, sourceCode: SourceCode): Box | null {
  let text = node.quasis[0]?.value.cooked ?? "";
  for (const [index, expression] of node.expressions.entries()) {
    const part = evaluate(expression, sourceCode);
    if (!part || !isPrimitive(part.value)) return null;
    text += String(part.value) + (node.quasis[index + 1]?.value.cooked ?? "");
  }
  return { value: text };
}

function isPrimitive(value: unknown): boolean {
  return value === null || !["object", "function", "symbol"].includes(typeof value);
}

const GLOBAL_VALUES: ReadonlyMap<string, unknown> = new Map([
  ["undefined", undefined],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
]);

function ofName(node: TSESTree.Identifier, sourceCode: SourceCode): Box | null {
  const variable = variableOf(node, sourceCode);
  if (!variable) return GLOBAL_VALUES.has(node.name) ? { value: GLOBAL_VALUES.get(node.name) } : null;
  const binding = bindingOf(variable);
  if (binding?.kind !== "value" || !isInitialised(binding)) return null;
  if (mutationsOf(variable, sourceCode).length > 0) return null;
  const whole = evaluate(binding.value, sourceCode);
  return binding.path.reduce<Box | null>((box, name) => box && memberOfValue(box.value, name), whole);
}

/** A member of a value that was evaluated; what a prototype gives stays unknown. */
function memberOfValue(value: unknown, name: string): Box | null {
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value) && name === "length") return { value: value.length };
  if (Object.hasOwn(value, name)) return { value: (value as Record<string, unknown>)[name] };
  return null;
}

function ofUnary(node: TSESTree.UnaryExpression, sourceCode: SourceCode): Box | null {
  if (node.operator === "void") return { value: undefined };
  const argument = evaluate(node.argument, sourceCode);
  if (!argument) return null;
  const { value } = argument;
  if (node.operator === "!") return { value: !value };
  if (node.operator === "-" && (typeof value === "number" || typeof value === "bigint")) return { value: -value };
  if (node.operator === "+" && isPrimitive(value) && typeof value !== "bigint") return { value: Number(value) };
  return null;
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "**": (a, b) => a ** b,
};

function ofBinary(node: TSESTree.BinaryExpression, sourceCode: SourceCode): Box | null {
  if (node.left.type === "PrivateIdentifier") return null;
  const left = evaluate(node.left, sourceCode)?.value;
  const right = evaluate(node.right, sourceCode)?.value;
  if (typeof left === "number" && typeof right === "number") {
    const operation = ARITHMETIC[node.operator];
    return operation ? { value: operation(left, right) } : null;
  }
  if (node.operator !== "+") return null;
  const isText = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";
  return isText(left) && isText(right) ? { value: String(left) + String(right) } : null;
}

function ofLogical(node: TSESTree.LogicalExpression, sourceCode: SourceCode): Box | null {
  const left = evaluate(node.left, sourceCode);
  if (!left) return null;
  const goesOn =
    node.operator === "&&" ? Boolean(left.value) : node.operator === "||" ? !left.value : (left.value ?? null) === null;
  return goesOn ? evaluate(node.right, sourceCode) : left;
}

function ofConditional(node: TSESTree.ConditionalExpression, sourceCode: SourceCode): Box | null {
  const test = evaluate(node.test, sourceCode);
  if (test) return evaluate(test.value ? node.consequent : node.alternate, sourceCode);
  const one = evaluate(node.consequent, sourceCode);
  const other = evaluate(node.alternate, sourceCode);
  return one && other && isPrimitive(one.value) && Object.is(one.value, other.value) ? one : null;
}

function ofArray(node: TSESTree.ArrayExpression, sourceCode: SourceCode): Box | null {
  const items: unknown[] = [];
  for (const element of node.elements) {
    if (element === null) return null;
    const box = evaluate(element.type === "SpreadElement" ? element.argument : element, sourceCode);
    if (!box) return null;
    if (element.type !== "SpreadElement") items.push(box.value);
    else if (Array.isArray(box.value)) items.push(...(box.value as unknown[]));
    else return null;
  }
  return { value: items };
}

function ofObject(shape: Shape | null, sourceCode: SourceCode): Box | null {
  if (!shape || shape.mutations.length > 0) return null;
  const object: Record<string, unknown> = {};
  for (const entry of shape.entries) {
    if (entry.kind === "opaque" || !entry.certain || entry.property.kind !== "init") return null;
    const box = evaluate(entry.property.value, sourceCode);
    if (!box) return null;
    Object.defineProperty(object, entry.name, {
      value: box.value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return { value: object };
}

const NUMBER_CONSTANTS: ReadonlyMap<string, number> = new Map([
  ["MAX_SAFE_INTEGER", Number.MAX_SAFE_INTEGER],
  ["MAX_VALUE", Number.MAX_VALUE],
  ["POSITIVE_INFINITY", Number.POSITIVE_INFINITY],
]);

function ofMember(node: TSESTree.MemberExpression, sourceCode: SourceCode): Box | null {
  const name = memberName(node) ?? (node.computed ? readKey(sourceCode)(node.property) : null);
  if (name === null) return null;
  const object = unwrap(node.object);
  if (isGlobal(object, "Number", sourceCode)) {
    const constant = NUMBER_CONSTANTS.get(name);
    return constant === undefined ? null : { value: constant };
  }
  const fromEnum = object.type === "Identifier" ? ofEnum(object, name, sourceCode) : null;
  if (fromEnum) return fromEnum;
  // The one member is enough: its neighbours need not be known.
  const shape = shapeOf(object, sourceCode, readKey(sourceCode));
  if (!shape) {
    const whole = evaluate(object, sourceCode);
    return whole && memberOfValue(whole.value, name);
  }
  const found = lookUp(shape, name);
  if (found.state !== "found" || shape.mutations.some(([first]) => first === name)) return null;
  return found.entry.property.kind === "init" ? evaluate(found.entry.property.value, sourceCode) : null;
}

function ofEnum(object: TSESTree.Identifier, name: string, sourceCode: SourceCode): Box | null {
  const variable = variableOf(object, sourceCode);
  const binding = variable && bindingOf(variable);
  if (binding?.kind !== "enum") return null;
  const members = binding.enum.body.members;
  const member = members.find(({ id }) => (id.type === "Identifier" ? id.name : literalString(id)) === name);
  return member?.initializer ? evaluate(member.initializer, sourceCode) : null;
}

function ofCall(node: TSESTree.CallExpression, sourceCode: SourceCode): Box | null {
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression") return null;
  const method = memberName(callee);
  const [first] = node.arguments;
  if (isGlobal(callee.object, "Object", sourceCode)) {
    if (method === "freeze" && first) return evaluate(first, sourceCode);
    return method === "assign" ? ofObject(shapeOf(node, sourceCode, readKey(sourceCode)), sourceCode) : null;
  }
  if (method !== "join") return null;
  const items = evaluate(callee.object, sourceCode)?.value;
  const separator = first ? evaluate(first, sourceCode)?.value : ",";
  if (!Array.isArray(items) || !items.every(isPrimitive) || typeof separator !== "string") return null;
  return { value: items.join(separator) };
}

function ofNew(node: TSESTree.NewExpression, sourceCode: SourceCode): Box | null {
  const [first, ...others] = node.arguments;
  if (!first || others.length > 0 || !isGlobal(node.callee, "Date", sourceCode)) return null;
  const argument = evaluate(first, sourceCode)?.value;
  return typeof argument === "number" || typeof argument === "string" ? { value: new Date(argument) } : null;
}
