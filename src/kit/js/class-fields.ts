import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import { ancestor, isClass, keyName, memberName, type ClassNode, type FunctionNode } from "./ast.ts";
import { nodesOf } from "./nodes.ts";

type Node = TSESTree.Node;

/** What a member of a class is set to. */
export type FieldSource =
  | { readonly kind: "value"; readonly value: TSESTree.Expression }
  /** `constructor(private readonly jwt: JwtService)` */
  | { readonly kind: "parameter"; readonly name: TSESTree.Identifier }
  | { readonly kind: "method"; readonly function: FunctionNode };

/** @returns The class whose instance (or, in a static member, itself) `this` is, else `null`. */
export function classOfThis(node: Node): ClassNode | null {
  for (let current: Node | undefined = node.parent; current; current = current.parent) {
    if (current.type === "FunctionDeclaration") return null;
    if (current.type === "FunctionExpression" && current.parent.type !== "MethodDefinition") return null;
    if (isClass(current)) return current;
  }
  return null;
}

function constructorFields(
  parameters: readonly TSESTree.Parameter[],
  add: (name: string, source: FieldSource) => void,
): void {
  for (const parameter of parameters) {
    if (parameter.type !== "TSParameterProperty") continue;
    const name = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
    add(name.name, { kind: "parameter", name });
  }
}

const fieldSources = memoize((sourceCode): ReadonlyMap<ClassNode, ReadonlyMap<string, readonly FieldSource[]>> => {
  const classes = new Map<ClassNode, Map<string, FieldSource[]>>();
  const add = (owner: ClassNode, name: string, source: FieldSource): void => {
    const fields = classes.get(owner) ?? new Map<string, FieldSource[]>();
    classes.set(owner, fields);
    fields.set(name, [...(fields.get(name) ?? []), source]);
  };
  for (const owner of [...nodesOf(sourceCode, "ClassDeclaration"), ...nodesOf(sourceCode, "ClassExpression")]) {
    for (const member of owner.body.body) {
      if (member.type === "PropertyDefinition" && member.value) {
        const name = keyName(member);
        if (name !== null) add(owner, name, { kind: "value", value: member.value });
      }
      if (member.type !== "MethodDefinition" || member.value.type !== "FunctionExpression") continue;
      const name = keyName(member);
      if (member.kind === "constructor") {
        constructorFields(member.value.params, (field, source) => add(owner, field, source));
      } else if (member.kind === "method" && name !== null) {
        add(owner, name, { kind: "method", function: member.value });
      }
    }
  }
  for (const assignment of nodesOf(sourceCode, "AssignmentExpression")) {
    const { left } = assignment;
    if (left.type !== "MemberExpression" || left.object.type !== "ThisExpression") continue;
    const owner = classOfThis(left);
    const name = memberName(left);
    if (owner && name !== null) add(owner, name, { kind: "value", value: assignment.right });
  }
  return classes;
});

/** @returns What the member `this.name` of a class is set to, in every place of the class that sets it. */
export function fieldsOf(owner: ClassNode, name: string, sourceCode: SourceCode): readonly FieldSource[] {
  return fieldSources(sourceCode).get(owner)?.get(name) ?? [];
}

/** @returns The class around a node, whatever `this` is there. */
export function enclosingClass(node: Node): ClassNode | null {
  return ancestor(node, isClass);
}
