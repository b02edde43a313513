import type { TSESTree } from "@typescript-eslint/utils";
import { keyName, memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { functionName } from "../../kit/js/functions.ts";
import type { Step } from "./route.ts";

/** @returns The name that a handler goes by: of the variable or member that stands for it, or of its function. */
export function nameOfStep({ node, function: owner }: Step): string | null {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "MemberExpression") return memberName(inner);
  const name = owner ? functionName(owner) : "";
  // Inside the object that describes a route every handler has the key's name.
  if (owner?.parent.type === "Property") return null;
  return name === "" ? placeName(inner) : name;
}

/** @returns The name of the variable or property that an expression is the value of. */
export function placeName(node: TSESTree.Node): string | null {
  const { parent } = wrapped(node);
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  return parent?.type === "Property" || parent?.type === "PropertyDefinition" ? keyName(parent) : null;
}
