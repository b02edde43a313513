import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../source-code.ts";
import { ancestor, isFunction, keyName, memberName, unwrap, type FunctionNode } from "./ast.ts";
import { bindingOfName } from "./bindings.ts";
import { classOfThis, fieldsOf } from "./class-fields.ts";

type Node = TSESTree.Node;

/** @returns The innermost function around a node, `null` at the top of the file. */
export function enclosingFunction(node: Node): FunctionNode | null {
  return ancestor(node, isFunction);
}

/** @returns All functions around a node, the innermost first. */
export function enclosingFunctions(node: Node): readonly FunctionNode[] {
  const functions: FunctionNode[] = [];
  for (let current = enclosingFunction(node); current; current = enclosingFunction(current)) functions.push(current);
  return functions;
}

/** @returns The function of the file that a callee stands for: by its name, or as `this.method`; else `null`. */
export function calledFunction(callee: Node, sourceCode: SourceCode): FunctionNode | null {
  if (callee.type === "MemberExpression" && callee.object.type === "ThisExpression") {
    const owner = classOfThis(callee);
    const [source, ...others] = owner ? fieldsOf(owner, memberName(callee) ?? "", sourceCode) : [];
    return source?.kind === "method" && others.length === 0 ? source.function : null;
  }
  const binding = callee.type === "Identifier" ? bindingOfName(callee, sourceCode) : null;
  if (binding?.kind === "function") return binding.function;
  if (binding?.kind !== "value" || binding.path.length > 0) return null;
  const value = unwrap(binding.value);
  return isFunction(value) ? value : null;
}

/** @returns The name that a function is declared or stored under, `""` for one without a name. */
export function functionName(owner: FunctionNode): string {
  if (owner.type !== "ArrowFunctionExpression" && owner.id) return owner.id.name;
  const { parent } = owner;
  if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  if (parent.type === "Property" || parent.type === "MethodDefinition" || parent.type === "PropertyDefinition") {
    return keyName(parent) ?? "";
  }
  return "";
}
