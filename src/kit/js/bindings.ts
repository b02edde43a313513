import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import { contains, isFunction, patternPath, type FunctionNode } from "./ast.ts";
import { jsSource } from "./js-source.ts";

export type Variable = TSESLint.Scope.Variable;

type Node = TSESTree.Node;

const variablesByName = memoize((sourceCode): ReadonlyMap<Node, Variable> => {
  const variables = new Map<Node, Variable>();
  for (const scope of jsSource(sourceCode).scopeManager.scopes) {
    for (const variable of scope.variables) {
      for (const definition of variable.defs) variables.set(definition.name, variable);
      for (const reference of variable.references) variables.set(reference.identifier, variable);
    }
  }
  return variables;
});

/**
 * @returns The variable that an identifier names in its place, or `null` for a global that the file does
 * not define.
 */
export function variableOf(identifier: Node, sourceCode: SourceCode): Variable | null {
  const variable = variablesByName(sourceCode).get(identifier);
  return variable && variable.defs.length > 0 ? variable : null;
}

/** @returns Whether a node is the global of this name, not a variable of the file. */
export function isGlobal(node: Node, name: string, sourceCode: SourceCode): boolean {
  return node.type === "Identifier" && node.name === name && variableOf(node, sourceCode) === null;
}

/** Where the value of a variable that is set exactly once comes from. */
export type Binding =
  /** `const { a: { b } } = value` binds `b` with the path `["a", "b"]`. */
  | { readonly kind: "value"; readonly value: TSESTree.Expression; readonly path: readonly string[] }
  | {
      readonly kind: "import";
      readonly specifier: TSESTree.ImportClause | TSESTree.TSImportEqualsDeclaration;
    }
  | {
      readonly kind: "parameter";
      readonly function: FunctionNode;
      readonly index: number;
      readonly path: readonly string[];
    }
  | { readonly kind: "function"; readonly function: TSESTree.FunctionDeclaration }
  | { readonly kind: "class"; readonly class: TSESTree.ClassDeclaration }
  | { readonly kind: "enum"; readonly enum: TSESTree.TSEnumDeclaration };

/** How many times a variable is written, its own initialiser not counted. */
function laterWrites(variable: Variable): TSESLint.Scope.Reference[] {
  return variable.references.filter((reference) => reference.isWrite() && reference.init !== true);
}

function assignedOnce(variable: Variable): Binding | null {
  const [write, ...more] = laterWrites(variable);
  const assignment = write?.identifier.parent;
  if (more.length > 0 || assignment?.type !== "AssignmentExpression") return null;
  if (assignment.left !== write?.identifier || !["=", "??=", "||="].includes(assignment.operator)) return null;
  return { kind: "value", value: assignment.right, path: [] };
}

function declared(variable: Variable, declarator: TSESTree.VariableDeclarator, name: Node): Binding | null {
  const loop = declarator.parent.parent.type;
  if (loop === "ForInStatement" || loop === "ForOfStatement") return null;
  if (!declarator.init) return assignedOnce(variable);
  if (laterWrites(variable).length > 0) return null;
  const path = patternPath(declarator.id, name);
  return path && { kind: "value", value: declarator.init, path };
}

function parameter(variable: Variable, owner: Node, name: Node): Binding | null {
  if (!isFunction(owner) || laterWrites(variable).length > 0) return null;
  const index = owner.params.findIndex((candidate) => contains(candidate, name));
  let pattern: Node | undefined = owner.params[index];
  if (pattern?.type === "TSParameterProperty") pattern = pattern.parameter;
  if (pattern?.type === "AssignmentPattern") pattern = pattern.left;
  const path = pattern && patternPath(pattern, name);
  return path ? { kind: "parameter", function: owner, index, path } : null;
}

/**
 * @returns Where the value comes from, or `null` where more than one value is possible: variables
 * that are reassigned, loop variables, names bound with a default value, several declarations.
 */
export function bindingOf(variable: Variable): Binding | null {
  const [definition, ...more] = variable.defs;
  if (!definition || more.length > 0) return null;
  const node = definition.node as Node;
  switch (node.type) {
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
    case "TSImportEqualsDeclaration":
      return { kind: "import", specifier: node };
    case "VariableDeclarator":
      return declared(variable, node, definition.name);
    case "FunctionDeclaration":
      if (node.id === definition.name) {
        return laterWrites(variable).length > 0 ? null : { kind: "function", function: node };
      }
      return parameter(variable, node, definition.name);
    case "ArrowFunctionExpression":
      return parameter(variable, node, definition.name);
    case "FunctionExpression":
      return node.id === definition.name ? null : parameter(variable, node, definition.name);
    case "ClassDeclaration":
      return laterWrites(variable).length > 0 ? null : { kind: "class", class: node };
    case "TSEnumDeclaration":
      return { kind: "enum", enum: node };
    default:
      return null;
  }
}

/** @returns {@link bindingOf} the variable that an identifier names. */
export function bindingOfName(identifier: Node, sourceCode: SourceCode): Binding | null {
  const variable = variableOf(identifier, sourceCode);
  return variable && bindingOf(variable);
}

/** Whether a binding holds its value from the start: `let x; x = 1` is `undefined` before. */
export function isInitialised(binding: Binding): boolean {
  return binding.kind !== "value" || binding.value.parent.type === "VariableDeclarator";
}
