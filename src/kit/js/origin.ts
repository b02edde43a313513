import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import {
  keyName,
  literalString,
  memberName,
  unwrap,
  type ClassNode,
  type FunctionNode,
} from "./ast.ts";
import { bindingOf, isGlobal, variableOf, type Binding } from "./bindings.ts";
import { classOfThis, enclosingClass, fieldsOf, type FieldSource } from "./class-fields.ts";
import { mutationsOf } from "./mutations.ts";

type Node = TSESTree.Node;

/** A module, or what is reached from it by names: `path` is `[]` for the whole module. */
export interface ImportOrigin {
  readonly kind: "import";
  /** The module as written, without `node:`. */
  readonly module: string;
  /**
   * The names from the module on, as written: `["default"]` for a default import, `["default", "sign"]`
   * for a member of one. Compare with {@link isImportOf} or {@link exportPath}.
   */
  readonly path: readonly string[];
}

/** The result of a call. */
export interface CallOrigin {
  readonly kind: "call";
  readonly callee: Origin;
  readonly node: TSESTree.CallExpression;
  readonly awaited: boolean;
}

/** An object made with `new`. */
export interface NewOrigin {
  readonly kind: "new";
  readonly callee: Origin;
  readonly node: TSESTree.NewExpression;
}

/** A member of something that is no module. */
export interface MemberOrigin {
  readonly kind: "member";
  readonly object: Origin;
  readonly name: string;
}

/** A parameter of a function of the file, or what is reached from it by names. */
export interface ParameterOrigin {
  readonly kind: "parameter";
  readonly function: FunctionNode;
  readonly index: number;
  /** The path that the parameter's own pattern takes; members read later are {@link MemberOrigin}s. */
  readonly path: readonly string[];
}

/** Where an expression comes from, as far as the file itself shows it. */
export type Origin =
  | ImportOrigin
  | CallOrigin
  | NewOrigin
  | MemberOrigin
  | ParameterOrigin
  | { readonly kind: "global"; readonly name: string }
  | { readonly kind: "this"; readonly class: ClassNode }
  | { readonly kind: "function"; readonly function: FunctionNode }
  | { readonly kind: "class"; readonly class: ClassNode }
  | { readonly kind: "unknown" };

export const UNKNOWN_ORIGIN: Origin = { kind: "unknown" };

/** Helpers that TypeScript, Babel and esbuild write around `require` in compiled code. */
const INTEROP_HELPERS = new Set([
  "__importDefault",
  "__importStar",
  "__toESM",
  "_interopRequireDefault",
  "_interopRequireWildcard",
  "_interopDefault",
  "_interopNamespace",
]);

interface FileOrigins {
  readonly known: WeakMap<Node, Origin>;
  /** Nodes whose origin is being looked for: meeting one again is a cycle. */
  readonly pending: Set<Node>;
}

const fileOrigins = memoize((): FileOrigins => ({ known: new WeakMap(), pending: new Set() }));

/**
 * Follows an expression to where it comes from: through variables that are set once, destructuring,
 * class fields, imports of every form, TypeScript's assertions and helpers of compiled code. What can
 * come from two places has no origin.
 *
 * @returns The origin; `{ kind: "unknown" }` where the file does not show one.
 */
export function originOf(node: Node, sourceCode: SourceCode): Origin {
  const { known, pending } = fileOrigins(sourceCode);
  const inner = unwrap(node);
  const before = known.get(inner);
  if (before) return before;
  if (pending.has(inner)) return UNKNOWN_ORIGIN;
  pending.add(inner);
  const origin = findOrigin(inner, sourceCode);
  pending.delete(inner);
  known.set(inner, origin);
  return origin;
}

function findOrigin(node: Node, sourceCode: SourceCode): Origin {
  switch (node.type) {
    case "Identifier":
      return originOfName(node, sourceCode);
    case "MemberExpression":
      return originOfMember(node, sourceCode);
    case "CallExpression":
      return originOfCall(node, sourceCode);
    case "NewExpression":
      return { kind: "new", callee: originOf(node.callee, sourceCode), node };
    case "AwaitExpression":
      return awaited(originOf(node.argument, sourceCode));
    case "ImportExpression":
      return importOf(literalString(node.source));
    case "AssignmentExpression":
      return node.operator === "=" ? originOf(node.right, sourceCode) : UNKNOWN_ORIGIN;
    case "LogicalExpression":
      return node.operator === "&&" ? UNKNOWN_ORIGIN : agreed(node.left, node.right, sourceCode);
    case "ConditionalExpression":
      return agreed(node.consequent, node.alternate, sourceCode);
    case "ThisExpression": {
      const owner = classOfThis(node);
      return owner ? { kind: "this", class: owner } : UNKNOWN_ORIGIN;
    }
    case "Super": {
      const superClass = enclosingClass(node)?.superClass;
      return superClass ? originOf(superClass, sourceCode) : UNKNOWN_ORIGIN;
    }
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return { kind: "function", function: node };
    case "ClassExpression":
      return { kind: "class", class: node };
    default:
      return UNKNOWN_ORIGIN;
  }
}

function importOf(module: string | null): Origin {
  if (module === null) return UNKNOWN_ORIGIN;
  return { kind: "import", module: module.replace(/^node:/u, ""), path: [] };
}

/** @returns What a promise from `origin` holds. */
export function awaited(origin: Origin): Origin {
  return origin.kind === "call" ? { ...origin, awaited: true } : origin;
}

function agreed(left: Node, right: Node, sourceCode: SourceCode): Origin {
  const origin = originOf(left, sourceCode);
  return sameOrigin(origin, originOf(right, sourceCode)) ? origin : UNKNOWN_ORIGIN;
}

/** @returns The origin of what is reached from `origin` by names. */
export function memberOf(origin: Origin, path: readonly string[], sourceCode: SourceCode): Origin {
  return path.reduce((object, name) => step(object, name, sourceCode), origin);
}

function step(object: Origin, name: string, sourceCode: SourceCode): Origin {
  if (object.kind === "import") return { ...object, path: [...object.path, name] };
  if (object.kind === "unknown") return UNKNOWN_ORIGIN;
  if (object.kind === "this") {
    const sources = fieldsOf(object.class, name, sourceCode);
    const [first, ...others] = sources.map((source) => originOfField(source, sourceCode));
    if (first) return others.every((other) => sameOrigin(first, other)) ? first : UNKNOWN_ORIGIN;
  }
  return { kind: "member", object, name };
}

function originOfField(source: FieldSource, sourceCode: SourceCode): Origin {
  if (source.kind === "method") return { kind: "function", function: source.function };
  return originOf(source.kind === "value" ? source.value : source.name, sourceCode);
}

function originOfName(name: TSESTree.Identifier, sourceCode: SourceCode): Origin {
  const variable = variableOf(name, sourceCode);
  if (!variable) return { kind: "global", name: name.name };
  const binding = bindingOf(variable);
  return binding ? originOfBinding(binding, sourceCode) : UNKNOWN_ORIGIN;
}

function originOfBinding(binding: Binding, sourceCode: SourceCode): Origin {
  switch (binding.kind) {
    case "import":
      return originOfSpecifier(binding.specifier, sourceCode);
    case "value":
      return memberOf(originOf(binding.value, sourceCode), binding.path, sourceCode);
    case "parameter":
      return originOfParameter(binding, sourceCode);
    case "function":
      return { kind: "function", function: binding.function };
    case "class":
      return { kind: "class", class: binding.class };
    case "enum":
      return UNKNOWN_ORIGIN;
  }
}

function originOfSpecifier(
  specifier: TSESTree.ImportClause | TSESTree.TSImportEqualsDeclaration,
  sourceCode: SourceCode,
): Origin {
  if (specifier.type === "TSImportEqualsDeclaration") {
    const { moduleReference } = specifier;
    if (moduleReference.type !== "TSExternalModuleReference") return originOfEntity(moduleReference, sourceCode);
    return importOf(literalString(moduleReference.expression));
  }
  const module = importOf(specifier.parent.source?.value ?? null);
  if (specifier.type === "ImportNamespaceSpecifier") return module;
  if (specifier.type === "ImportDefaultSpecifier") return memberOf(module, ["default"], sourceCode);
  const { imported } = specifier;
  return memberOf(module, [imported.type === "Identifier" ? imported.name : imported.value], sourceCode);
}

/** A name in the place of a type or of `import x = a.b`. */
function originOfEntity(entity: TSESTree.EntityName, sourceCode: SourceCode): Origin {
  if (entity.type === "ThisExpression") return UNKNOWN_ORIGIN;
  if (entity.type === "Identifier") return originOf(entity, sourceCode);
  return memberOf(originOfEntity(entity.left, sourceCode), [entity.right.name], sourceCode);
}

/** `promise.then((value) => …)` gives its callback what the promise holds; other parameters stay parameters. */
function originOfParameter(
  { function: owner, index, path }: Extract<Binding, { kind: "parameter" }>,
  sourceCode: SourceCode,
): Origin {
  const call = owner.parent;
  const callee = call.type === "CallExpression" && call.arguments[0] === owner ? unwrap(call.callee) : null;
  if (index === 0 && callee?.type === "MemberExpression" && memberName(callee) === "then") {
    const promise = awaited(originOf(callee.object, sourceCode));
    const isPromise = promise.kind === "call" || unwrap(callee.object).type === "ImportExpression";
    if (isPromise) return memberOf(promise, path, sourceCode);
  }
  return { kind: "parameter", function: owner, index, path };
}

function originOfMember(node: TSESTree.MemberExpression, sourceCode: SourceCode): Origin {
  const name = memberName(node);
  if (name === null) return UNKNOWN_ORIGIN;
  const listed = memberOfLiteral(node.object, name, sourceCode);
  if (listed) return originOf(listed, sourceCode);
  return memberOf(originOf(node.object, sourceCode), [name], sourceCode);
}

/** The value that `object.name` has where the object is a literal of the file that nobody changes. */
function memberOfLiteral(node: Node, name: string, sourceCode: SourceCode): Node | null {
  const object = unwrap(node);
  const variable = object.type === "Identifier" ? variableOf(object, sourceCode) : null;
  const binding = variable && bindingOf(variable);
  if (!variable || binding?.kind !== "value" || binding.path.length > 0) return null;
  const literal = unwrap(binding.value);
  if (literal.type !== "ObjectExpression" || mutationsOf(variable, sourceCode).length > 0) return null;
  for (const property of [...literal.properties].reverse()) {
    if (property.type === "SpreadElement" || keyName(property) === null) return null;
    if (keyName(property) === name) return property.kind === "init" ? property.value : null;
  }
  return null;
}

function originOfCall(node: TSESTree.CallExpression, sourceCode: SourceCode): Origin {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (first && isRequire(callee, sourceCode)) return importOf(literalString(first));
  if (first && isInteropHelper(callee)) {
    const inner = originOf(first, sourceCode);
    if (inner.kind === "import") return inner;
  }
  // A bound function is the function.
  if (callee.type === "MemberExpression" && memberName(callee) === "bind" && node.arguments.length === 1) {
    return originOf(callee.object, sourceCode);
  }
  return { kind: "call", callee: originOf(node.callee, sourceCode), node, awaited: false };
}

function isRequire(callee: Node, sourceCode: SourceCode): boolean {
  if (callee.type !== "Identifier") return false;
  if (isGlobal(callee, "require", sourceCode)) return true;
  const origin = originOf(callee, sourceCode);
  return origin.kind === "call" && isImportOf(origin.callee, "module", ["createRequire"]);
}

function isInteropHelper(callee: Node): boolean {
  if (callee.type === "Identifier") return INTEROP_HELPERS.has(callee.name);
  return callee.type === "MemberExpression" && INTEROP_HELPERS.has(memberName(callee) ?? "");
}

/**
 * The names from a module on without the default exports before them: what a CommonJS module exports
 * is its whole `require` result, its default import, and the members of its namespace alike.
 *
 * @returns `[]` for the module itself or its default export.
 */
export function exportPath(origin: ImportOrigin): readonly string[] {
  const start = origin.path.findIndex((name) => name !== "default");
  return start === -1 ? [] : origin.path.slice(start);
}

/**
 * @param modules The module's names: the package and the subpaths that export the same.
 * @param path The export: `[]` for the module itself or its default export, `["verify"]` for a named
 * export or a member of the default export.
 * @returns Whether an origin is this export, whichever way it was imported.
 */
export function isImportOf(
  origin: Origin,
  modules: string | readonly string[],
  path: readonly string[],
): origin is ImportOrigin {
  if (origin.kind !== "import" || ![modules].flat().includes(origin.module)) return false;
  const found = exportPath(origin);
  return found.length === path.length && found.every((name, index) => name === path[index]);
}

/** @returns Whether both origins are known and the same place. */
export function sameOrigin(a: Origin, b: Origin): boolean {
  switch (a.kind) {
    case "import":
      return b.kind === "import" && a.module === b.module && samePath(a.path, b.path);
    case "call":
      return b.kind === "call" && a.node === b.node && a.awaited === b.awaited;
    case "new":
      return b.kind === "new" && a.node === b.node;
    case "member":
      return b.kind === "member" && a.name === b.name && sameOrigin(a.object, b.object);
    case "parameter":
      return b.kind === "parameter" && a.function === b.function && a.index === b.index && samePath(a.path, b.path);
    case "global":
      return b.kind === "global" && a.name === b.name;
    case "this":
    case "class":
      return b.kind === a.kind && a.class === b.class;
    case "function":
      return b.kind === "function" && a.function === b.function;
    case "unknown":
      return false;
  }
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}

/**
 * @param node A name with a type annotation: a parameter, a variable, `this.x` of a class.
 * @returns Where the annotated type comes from: `res: Response` is the import of `Response`.
 */
export function typeOriginOf(node: Node, sourceCode: SourceCode): Origin {
  const annotation = annotationOf(unwrap(node), sourceCode);
  return annotation?.type === "TSTypeReference" ? originOfEntity(annotation.typeName, sourceCode) : UNKNOWN_ORIGIN;
}

function annotationOf(node: Node, sourceCode: SourceCode): TSESTree.TypeNode | null {
  if (node.type === "Identifier") {
    if (node.typeAnnotation) return node.typeAnnotation.typeAnnotation;
    const definition = variableOf(node, sourceCode)?.defs[0]?.name as Node | undefined;
    return (definition?.type === "Identifier" && definition.typeAnnotation?.typeAnnotation) || null;
  }
  if (node.type !== "MemberExpression" || node.object.type !== "ThisExpression") return null;
  const owner = classOfThis(node);
  const name = memberName(node);
  if (!owner || name === null) return null;
  for (const member of owner.body.body) {
    if (member.type === "PropertyDefinition" && keyName(member) === name && member.typeAnnotation) {
      return member.typeAnnotation.typeAnnotation;
    }
  }
  const field = fieldsOf(owner, name, sourceCode).find((source) => source.kind === "parameter");
  return field ? annotationOf(field.name, sourceCode) : null;
}
