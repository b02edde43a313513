import type { TSESTree } from "@typescript-eslint/utils";
import { known, UNKNOWN, type AbsentAttribute, type Attribute } from "../attribute.ts";
import type { SourceCode } from "../source-code.ts";
import { keyName, literalString, memberName, unwrap } from "./ast.ts";
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
  const box = evaluate(node, { sourceCode, path: new Set() });
  return box ? known(box.value, node) : UNKNOWN;
}

/** @returns The string that an expression is, `null` where it is none or not fixed. */
export function staticString(node: Node, sourceCode: SourceCode): string | null {
  const value = evaluate(node, { sourceCode, path: new Set() })?.value;
  return typeof value === "string" ? value : null;
}

/** @returns The reader of the computed keys of objects and members. */
export function readKey(sourceCode: SourceCode): KeyReader {
  return keyReader({ sourceCode, path: new Set() });
}

interface Evaluation {
  readonly sourceCode: SourceCode;
  /** The names that are being evaluated: meeting one again is a cycle. */
  readonly path: ReadonlySet<Node>;
}

function evaluate(outer: Node, { sourceCode, path }: Evaluation): Box | null {
  const node = unwrap(outer);
  if (path.has(node)) return null;
  // Only names lead back to where one came from.
  const inside = { sourceCode, path: node.type === "Identifier" ? new Set([...path, node]) : path };
  switch (node.type) {
    case "Literal":
      return ofLiteral(node);
    case "TemplateLiteral":
      return ofTemplate(node, inside);
    case "Identifier":
      return ofName(node, inside);
    case "UnaryExpression":
      return ofUnary(node, inside);
    case "BinaryExpression":
      return ofBinary(node, inside);
    case "LogicalExpression":
      return ofLogical(node, inside);
    case "ConditionalExpression":
      return ofConditional(node, inside);
    case "ArrayExpression":
      return ofArray(node, inside);
    case "ObjectExpression":
      return ofObject(shapeOf(node, sourceCode, keyReader(inside)), inside);
    case "MemberExpression":
      return ofMember(node, inside);
    case "CallExpression":
      return ofCall(node, inside);
    case "NewExpression":
      return ofNew(node, inside);
    default:
      return null;
  }
}

function keyReader(inside: Evaluation): KeyReader {
  return (key) => {
    const value = evaluate(key, inside)?.value;
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
}

function ofLiteral(node: TSESTree.Literal): Box | null {
  // An engine that does not know a flag of the pattern leaves no value.
  if ("regex" in node && node.value === null) return null;
  if ("bigint" in node && node.value === null) return null;
  return { value: node.value };
}

function ofTemplate(node: TSESTree.TemplateLiteral, inside: Evaluation): Box | null {
  let text = node.quasis[0]?.value.cooked ?? "";
  for (const [index, expression] of node.expressions.entries()) {
    const part = evaluate(expression, inside);
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

function ofName(node: TSESTree.Identifier, inside: Evaluation): Box | null {
  const { sourceCode } = inside;
  const variable = variableOf(node, sourceCode);
  if (!variable) return GLOBAL_VALUES.has(node.name) ? { value: GLOBAL_VALUES.get(node.name) } : null;
  const binding = bindingOf(variable);
  if (binding?.kind !== "value" || !isInitialised(binding)) return null;
  if (mutationsOf(variable, sourceCode).length > 0) return null;
  const whole = evaluate(binding.value, inside);
  return binding.path.reduce<Box | null>((box, name) => box && memberOfValue(box.value, name), whole);
}

/** A member of a value that was evaluated; what a prototype gives stays unknown. */
function memberOfValue(value: unknown, name: string): Box | null {
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value) && name === "length") return { value: value.length };
  if (Object.hasOwn(value, name)) return { value: (value as Record<string, unknown>)[name] };
  return null;
}

function ofUnary(node: TSESTree.UnaryExpression, inside: Evaluation): Box | null {
  if (node.operator === "void") return { value: undefined };
  const argument = evaluate(node.argument, inside);
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

function ofBinary(node: TSESTree.BinaryExpression, inside: Evaluation): Box | null {
  if (node.left.type === "PrivateIdentifier") return null;
  const left = evaluate(node.left, inside)?.value;
  const right = evaluate(node.right, inside)?.value;
  if (typeof left === "number" && typeof right === "number") {
    const operation = ARITHMETIC[node.operator];
    return operation ? { value: operation(left, right) } : null;
  }
  if (node.operator !== "+") return null;
  const isText = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";
  return isText(left) && isText(right) ? { value: String(left) + String(right) } : null;
}

function ofLogical(node: TSESTree.LogicalExpression, inside: Evaluation): Box | null {
  const left = evaluate(node.left, inside);
  if (!left) return null;
  const goesOn =
    node.operator === "&&" ? Boolean(left.value) : node.operator === "||" ? !left.value : (left.value ?? null) === null;
  return goesOn ? evaluate(node.right, inside) : left;
}

function ofConditional(node: TSESTree.ConditionalExpression, inside: Evaluation): Box | null {
  const test = evaluate(node.test, inside);
  if (test) return evaluate(test.value ? node.consequent : node.alternate, inside);
  const one = evaluate(node.consequent, inside);
  const other = evaluate(node.alternate, inside);
  return one && other && isPrimitive(one.value) && Object.is(one.value, other.value) ? one : null;
}

function ofArray(node: TSESTree.ArrayExpression, inside: Evaluation): Box | null {
  const items: unknown[] = [];
  for (const element of node.elements) {
    if (element === null) return null;
    const box = evaluate(element.type === "SpreadElement" ? element.argument : element, inside);
    if (!box) return null;
    if (element.type !== "SpreadElement") items.push(box.value);
    else if (Array.isArray(box.value)) items.push(...(box.value as unknown[]));
    else return null;
  }
  return { value: items };
}

function ofObject(shape: Shape | null, inside: Evaluation): Box | null {
  if (!shape || shape.mutations.length > 0) return null;
  const object: Record<string, unknown> = {};
  for (const entry of shape.entries) {
    if (entry.kind === "opaque" || !entry.certain || entry.property.kind !== "init") return null;
    const box = evaluate(entry.property.value, inside);
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

function ofMember(node: TSESTree.MemberExpression, inside: Evaluation): Box | null {
  const { sourceCode } = inside;
  const name = memberName(node) ?? (node.computed ? keyReader(inside)(node.property) : null);
  if (name === null) return null;
  const object = unwrap(node.object);
  if (isGlobal(object, "Number", sourceCode)) {
    const constant = NUMBER_CONSTANTS.get(name);
    return constant === undefined ? null : { value: constant };
  }
  const fromEnum = object.type === "Identifier" ? ofEnum(object, name, inside) : null;
  if (fromEnum) return fromEnum;
  // The one member is enough: its neighbours need not be known.
  const shape = shapeOf(object, sourceCode, keyReader(inside));
  if (!shape) {
    const whole = evaluate(object, inside);
    return whole && memberOfValue(whole.value, name);
  }
  const found = lookUp(shape, name);
  if (found.state !== "found" || shape.mutations.some(([first]) => first === name)) return null;
  return found.entry.property.kind === "init" ? evaluate(found.entry.property.value, inside) : null;
}

function ofEnum(object: TSESTree.Identifier, name: string, inside: Evaluation): Box | null {
  const variable = variableOf(object, inside.sourceCode);
  const binding = variable && bindingOf(variable);
  if (binding?.kind !== "enum") return null;
  const members = binding.enum.body.members;
  const member = members.find(({ id }) => (id.type === "Identifier" ? id.name : literalString(id)) === name);
  return member?.initializer ? evaluate(member.initializer, inside) : null;
}

function ofCall(node: TSESTree.CallExpression, inside: Evaluation): Box | null {
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression") return null;
  const method = memberName(callee);
  const [first] = node.arguments;
  if (isGlobal(callee.object, "Object", inside.sourceCode)) {
    if (method === "freeze" && first) return evaluate(first, inside);
    return method === "assign" ? ofObject(shapeOf(node, inside.sourceCode, keyReader(inside)), inside) : null;
  }
  if (method !== "join") return null;
  const items = evaluate(callee.object, inside)?.value;
  const separator = first ? evaluate(first, inside)?.value : ",";
  if (!Array.isArray(items) || !items.every(isPrimitive) || typeof separator !== "string") return null;
  return { value: items.join(separator) };
}

function ofNew(node: TSESTree.NewExpression, inside: Evaluation): Box | null {
  const [first, ...others] = node.arguments;
  if (!first || others.length > 0 || !isGlobal(node.callee, "Date", inside.sourceCode)) return null;
  const argument = evaluate(first, inside)?.value;
  return typeof argument === "number" || typeof argument === "string" ? { value: new Date(argument) } : null;
}

/** @returns The name of a property's key, computed keys that the file fixes included. */
export function staticKey(property: TSESTree.Property, sourceCode: SourceCode): string | null {
  return keyName(property) ?? (property.computed ? readKey(sourceCode)(property.key) : null);
}
