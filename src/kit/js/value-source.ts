import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../source-code.ts";
import { memberName, unwrap } from "./ast.ts";
import { bindingOf, isInitialised, variableOf } from "./bindings.ts";
import { classOfThis, fieldsOf } from "./class-fields.ts";
import { calledFunction } from "./functions.ts";
import { mutationsOf } from "./mutations.ts";
import { objectView } from "./object-view.ts";
import { onlyResult } from "./returns.ts";

type Node = TSESTree.Node;

/** How many names a value is followed through. */
const MAX_STEPS = 10;

/**
 * Follows a value to the expression that makes it: through constants, destructuring, members of objects
 * of the file, class fields that are set once, `await`, and functions of the file that return one thing.
 *
 * @returns That expression; the one asked about, without assertions, where nothing stands behind it.
 */
export function valueSource(node: Node, sourceCode: SourceCode): Node {
  let current = unwrap(node);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const next = behind(current, sourceCode);
    if (!next) return current;
    current = unwrap(next);
  }
  return current;
}

function behind(node: Node, sourceCode: SourceCode): Node | null {
  switch (node.type) {
    case "AwaitExpression":
      return node.argument;
    case "Identifier":
      return behindName(node, sourceCode);
    case "MemberExpression":
      return behindMember(node, sourceCode);
    case "CallExpression": {
      const local = calledFunction(unwrap(node.callee), sourceCode);
      return local && onlyResult(local, sourceCode);
    }
    default:
      return null;
  }
}

function behindName(name: TSESTree.Identifier, sourceCode: SourceCode): Node | null {
  const variable = variableOf(name, sourceCode);
  const binding = variable && bindingOf(variable);
  if (!variable || binding?.kind !== "value" || !isInitialised(binding)) return null;
  const [first, ...others] = binding.path;
  if (first === undefined) return mutationsOf(variable, sourceCode).length === 0 ? binding.value : null;
  return others.length === 0 ? memberOf(binding.value, first, sourceCode) : null;
}

function memberOf(object: Node, name: string, sourceCode: SourceCode): Node | null {
  return objectView(object, sourceCode)?.property(name)?.value ?? null;
}

function behindMember(node: TSESTree.MemberExpression, sourceCode: SourceCode): Node | null {
  const name = memberName(node);
  if (name === null) return null;
  if (node.object.type !== "ThisExpression") return memberOf(node.object, name, sourceCode);
  const owner = classOfThis(node);
  const [source, ...others] = owner ? fieldsOf(owner, name, sourceCode) : [];
  return source?.kind === "value" && others.length === 0 ? source.value : null;
}
