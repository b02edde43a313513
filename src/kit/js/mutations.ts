import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import { keyName, literalString, memberName, patternPath, unwrap, wrapped, type FunctionNode } from "./ast.ts";
import { bindingOf, variableOf, type Binding, type Variable } from "./bindings.ts";

type Node = TSESTree.Node;

/** The place of a change below an object, `null` for "any name": `opts.a = 1` is `["a"]`, `opts[k] = 1` is `[null]`. */
export type Mutation = readonly (string | null)[];

const ARRAY_MUTATORS = new Set(["push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin"]);

/** Methods that change the object they are given first, in the language and in the common utility libraries. */
const ARGUMENT_MUTATORS = new Set([
  "assign",
  "assignIn",
  "assignWith",
  "defaults",
  "defaultsDeep",
  "defineProperties",
  "defineProperty",
  "deleteProperty",
  "extend",
  "merge",
  "mergeWith",
  "set",
  "setPrototypeOf",
  "setWith",
  "unset",
  "update",
]);

const known = memoize(() => new WeakMap<Variable, readonly Mutation[]>());

/**
 * Every change that the file makes to the object behind a variable: assignments to members, `delete`,
 * `Object.assign`, changes by a function of the file, changes under another name.
 *
 * A package's function that is given the object is trusted to leave it alone: libraries copy their
 * options, and without this trust no shared options object could be read. A helper of unknown
 * origin that takes the object first (`addPkce(params)`) is not trusted.
 */
export function mutationsOf(variable: Variable, sourceCode: SourceCode): readonly Mutation[] {
  const before = known(sourceCode).get(variable);
  if (before) return before;
  // Stands for the answer while it is looked for: what leads back to itself may change anything.
  known(sourceCode).set(variable, [[null]]);
  const mutations = variable.references.flatMap((reference) =>
    reference.isRead() ? mutationsAt(reference.identifier as Node, sourceCode) : [],
  );
  known(sourceCode).set(variable, mutations);
  return mutations;
}

function mutationsAt(name: Node, sourceCode: SourceCode): readonly Mutation[] {
  const path: (string | null)[] = [];
  let node = wrapped(name);
  let parent = node.parent as Node;
  while (parent.type === "MemberExpression" && unwrap(parent.object) === unwrap(node)) {
    path.push(memberName(parent));
    node = wrapped(parent);
    parent = node.parent as Node;
  }
  switch (parent.type) {
    case "AssignmentExpression":
      if (parent.left === node) return path.length > 0 ? [path] : [];
      return aliased(parent.left, path, sourceCode);
    case "UpdateExpression":
      return path.length > 0 ? [path] : [];
    case "UnaryExpression":
      return parent.operator === "delete" && path.length > 0 ? [path] : [];
    case "CallExpression":
      return parent.callee === node
        ? methodMutations(path)
        : argumentMutations(parent, node, sourceCode).map((mutation) => [...path, ...mutation]);
    case "VariableDeclarator":
      return parent.init === node ? aliased(parent.id, path, sourceCode) : [];
    case "ForInStatement":
    case "ForOfStatement":
      return parent.left === node && path.length > 0 ? [path] : [];
    case "ArrayPattern":
    case "RestElement":
    case "AssignmentPattern":
      return path.length > 0 ? [path] : [];
    case "Property":
      return parent.parent.type === "ObjectPattern" && parent.value === node && path.length > 0 ? [path] : [];
    default:
      return [];
  }
}

function methodMutations(path: Mutation): readonly Mutation[] {
  const method = path.at(-1);
  return typeof method === "string" && ARRAY_MUTATORS.has(method) ? [[...path.slice(0, -1), null]] : [];
}

/** Changes under a new name: `const alias = object`, `const { cookie } = object`. */
function aliased(pattern: Node, path: Mutation, sourceCode: SourceCode): readonly Mutation[] {
  const names = pattern.type === "Identifier" ? [pattern] : boundNames(pattern);
  return names.flatMap((name) => {
    const variable = variableOf(name, sourceCode);
    const below = patternPath(pattern, name);
    if (!variable || !below) return [];
    return mutationsOf(variable, sourceCode).map((mutation) => [...path, ...below, ...mutation]);
  });
}

function boundNames(pattern: Node): TSESTree.Identifier[] {
  if (pattern.type === "Identifier") return [pattern];
  if (pattern.type !== "ObjectPattern") return [];
  return pattern.properties.flatMap((property) =>
    property.type === "Property" && keyName(property) !== null ? boundNames(property.value) : [],
  );
}

function argumentMutations(
  call: TSESTree.CallExpression,
  argument: Node,
  sourceCode: SourceCode,
): readonly Mutation[] {
  const index = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
  const callee = unwrap(call.callee);
  if (callee.type === "MemberExpression") {
    return index === 0 && ARGUMENT_MUTATORS.has(memberName(callee) ?? "") ? [[null]] : [];
  }
  if (callee.type !== "Identifier") return [];
  const variable = variableOf(callee, sourceCode);
  if (!variable) return [];
  const binding = bindingOf(variable);
  const local = binding && localFunction(binding);
  if (local) return parameterMutations(local, index, sourceCode);
  if (index > 0) return [];
  return ARGUMENT_MUTATORS.has(callee.name) || !binding || !isFromPackage(binding) ? [[null]] : [];
}

function localFunction(binding: Binding): FunctionNode | null {
  if (binding.kind === "function") return binding.function;
  if (binding.kind !== "value" || binding.path.length > 0) return null;
  const value = unwrap(binding.value);
  return value.type === "ArrowFunctionExpression" || value.type === "FunctionExpression" ? value : null;
}

/** Whether a name is imported from a package, not from a module of the project itself. */
function isFromPackage(binding: Binding): boolean {
  let module: string | null = null;
  if (binding.kind === "import" && binding.specifier.type !== "TSImportEqualsDeclaration") {
    module = binding.specifier.parent.source?.value ?? null;
  } else if (binding.kind === "value") {
    const value = unwrap(binding.value);
    module = value.type === "CallExpression" ? literalString(value.arguments[0]) : null;
  }
  return module !== null && !/^[.~#]|^@\//u.test(module);
}

function parameterMutations(owner: FunctionNode, index: number, sourceCode: SourceCode): readonly Mutation[] {
  let parameter: Node | undefined = owner.params[index];
  if (parameter?.type === "AssignmentPattern") parameter = parameter.left;
  if (!parameter) return owner.params.some((candidate) => candidate.type === "RestElement") ? [[null]] : [];
  return parameter.type === "RestElement" ? [[null]] : aliased(parameter, [], sourceCode);
}
