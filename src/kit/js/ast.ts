import type { TSESTree } from "@typescript-eslint/utils";

type Node = TSESTree.Node;

/** A function of any spelling that has a body. */
export type FunctionNode =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression;

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** @returns Whether a node is a function with a body. */
export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === "ArrowFunctionExpression" ||
    node?.type === "FunctionDeclaration" ||
    node?.type === "FunctionExpression"
  );
}

/** @returns Whether a node is a class, declared or as an expression. */
export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === "ClassDeclaration" || node?.type === "ClassExpression";
}

/**
 * Takes off what changes no value: TypeScript's assertions, optional chains, sequences
 * (`(0, lib.verify)` in compiled code).
 *
 * @returns The innermost node that has the same value.
 */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "TSInstantiationExpression":
    case "ChainExpression":
      return unwrap(node.expression);
    case "SequenceExpression": {
      const last = node.expressions.at(-1);
      return last ? unwrap(last) : node;
    }
    default:
      return node;
  }
}

/** @returns The outermost node around `node` that {@link unwrap} would take off again. */
export function wrapped(node: Node): Node {
  let outer = node;
  while (outer.parent && unwrap(outer.parent) === unwrap(node)) outer = outer.parent;
  return outer;
}

/** @returns The text of a string literal or of a template without holes, else `null`. */
export function literalString(node: Node | null | undefined): string | null {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? null;
  }
  return null;
}

function literalKey(node: Node): string | null {
  const text = literalString(node);
  if (text !== null) return text;
  return node.type === "Literal" && typeof node.value === "number" ? String(node.value) : null;
}

/** @returns The name after the dot or in the brackets, `null` where it is computed. `#x` is `"#x"`. */
export function memberName(node: TSESTree.MemberExpression): string | null {
  if (node.computed) return literalKey(node.property);
  return node.property.type === "PrivateIdentifier" ? `#${node.property.name}` : node.property.name;
}

/** Anything with a key: a property of an object, a method or field of a class. */
export type Keyed =
  | TSESTree.Property
  | TSESTree.MethodDefinition
  | TSESTree.PropertyDefinition
  | TSESTree.AccessorProperty;

/** @returns The name of a key that is written out, `null` where it is computed. `#x` is `"#x"`. */
export function keyName({ key, computed }: Keyed): string | null {
  if (!computed && key.type === "Identifier") return key.name;
  if (!computed && key.type === "PrivateIdentifier") return `#${key.name}`;
  return literalKey(key);
}

/**
 * The name that a pattern binds seen from the value that is taken apart: `b` in `{ a: { b } }` has
 * the path `["a", "b"]`; an element of an array has its index as name.
 *
 * @returns `null` where the path is not fixed: computed keys, default values, rests of arrays.
 */
export function patternPath(pattern: Node, name: Node): readonly string[] | null {
  if (pattern === name) return [];
  if (pattern.type === "ObjectPattern") {
    for (const property of pattern.properties) {
      if (!contains(property, name)) continue;
      if (property.type === "RestElement") return patternPath(property.argument, name);
      const key = keyName(property);
      const rest = patternPath(property.value, name);
      return key === null || rest === null ? null : [key, ...rest];
    }
  }
  if (pattern.type === "ArrayPattern") {
    const index = pattern.elements.findIndex((element) => element !== null && contains(element, name));
    const element = pattern.elements[index];
    const rest = element ? patternPath(element, name) : null;
    return rest === null ? null : [String(index), ...rest];
  }
  return null;
}

/** @returns Whether `inner` stands in the text of `outer`. */
export function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** @returns The nearest node above `node` that passes, else `null`. */
export function ancestor<Found extends Node>(
  node: Node,
  passes: (candidate: Node) => candidate is Found,
): Found | null {
  for (let current = node.parent; current; current = current.parent) {
    if (passes(current)) return current;
  }
  return null;
}
