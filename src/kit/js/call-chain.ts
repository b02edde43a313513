import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../source-code.ts";
import { memberName, unwrap, wrapped } from "./ast.ts";
import { bindingOf, variableOf, type Variable } from "./bindings.ts";
import { calledFunction } from "./functions.ts";
import { onlyResult } from "./returns.ts";
import { runsWith } from "./runs-with.ts";

type Node = TSESTree.Node;

/** A method that is called on an object whose methods give the object itself. */
export interface ChainedCall {
  readonly name: string;
  readonly call: TSESTree.CallExpression;
  /** Whether it runs for sure: not so under a condition or in another function. */
  readonly isCertain: boolean;
}

/** An object that is built by calls, `new Builder(…).setA(…).setB(…)`, in one expression or over a variable. */
export interface CallChain {
  /** What the chain begins with: the `new`, or what cannot be looked behind. */
  readonly root: Node;
  /** The calls on it: those of the expression, and of the variables and functions that it is reached through. */
  readonly calls: readonly ChainedCall[];
  /** Whether no other code may call further methods on the object. */
  readonly isClosed: boolean;
}

/** How many names and functions a chain is followed through. */
const MAX_STEPS = 10;

/**
 * @param receiver The object that a method is called on.
 * @returns The object with what is called on it elsewhere.
 */
export function callChain(receiver: Node, sourceCode: SourceCode): CallChain {
  const calls: ChainedCall[] = [];
  const chain = (root: Node, isClosed: boolean): CallChain => ({ root, calls, isClosed });
  let isClosed = true;
  let node = unwrap(receiver);
  for (let steps = 0; steps < MAX_STEPS; ) {
    if (node.type === "AwaitExpression") {
      node = unwrap(node.argument);
    } else if (node.type === "CallExpression") {
      const callee = unwrap(node.callee);
      const name = callee.type === "MemberExpression" ? memberName(callee) : null;
      if (callee.type === "MemberExpression" && name !== null && callee.object.type !== "ThisExpression") {
        calls.unshift({ name, call: node, isCertain: true });
        node = unwrap(callee.object);
        continue;
      }
      const local = calledFunction(callee, sourceCode);
      const result = local && onlyResult(local, sourceCode);
      if (!result) return chain(node, isClosed);
      steps += 1;
      node = unwrap(result);
    } else if (node.type === "Identifier") {
      const variable = variableOf(node, sourceCode);
      const uses = variable && usesOf(variable, sourceCode);
      if (!uses) return chain(node, false);
      steps += 1;
      // Those of the expression itself run for sure before what is asked about, wherever they stand.
      calls.unshift(...uses.calls.filter(({ call }) => !calls.some((own) => own.call === call)));
      isClosed &&= uses.isClosed;
      node = unwrap(uses.value);
    } else {
      return chain(node, isClosed);
    }
  }
  return chain(node, false);
}

interface Uses {
  /** What the variable is set to first. */
  readonly value: Node;
  readonly calls: readonly ChainedCall[];
  readonly isClosed: boolean;
}

/** The calls on a variable: `builder.setA(…);` and `builder = builder.setA(…);`. */
function usesOf(variable: Variable, sourceCode: SourceCode): Uses | null {
  const value = initialValue(variable, sourceCode);
  if (!value) return null;
  let isClosed = true;
  const calls = variable.references.flatMap((reference): readonly ChainedCall[] => {
    if (!reference.isRead()) return [];
    const name = wrapped(reference.identifier);
    if (name.parent?.type !== "MemberExpression" || name.parent.object !== name) {
      isClosed = false;
      return [];
    }
    return callsOutward(name, variable);
  });
  return { value, calls, isClosed };
}

function initialValue(variable: Variable, sourceCode: SourceCode): Node | null {
  const binding = bindingOf(variable);
  if (binding) return binding.kind === "value" && binding.path.length === 0 ? binding.value : null;
  const [definition, ...others] = variable.defs;
  const declarator = definition?.node as Node | undefined;
  if (others.length > 0 || declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier") return null;
  const writes = variable.references.filter((reference) => reference.isWrite() && reference.init !== true);
  const isItself = writes.every(({ identifier }) => {
    const { parent } = identifier as Node & { parent: Node };
    return parent.type === "AssignmentExpression" && parent.operator === "=" && isChainOf(parent.right, variable, sourceCode);
  });
  return isItself ? declarator.init : null;
}

/** Whether an expression is `builder.setA(…).setB(…)` of this variable. */
function isChainOf(expression: Node, variable: Variable, sourceCode: SourceCode): boolean {
  let node = unwrap(expression);
  while (node.type === "CallExpression") {
    const callee = unwrap(node.callee);
    if (callee.type !== "MemberExpression") return false;
    node = unwrap(callee.object);
  }
  return variableOf(node, sourceCode) === variable;
}

/** The calls that follow a name in its chain, from the inside out. */
function callsOutward(name: Node, variable: Variable): readonly ChainedCall[] {
  const calls: ChainedCall[] = [];
  let node = name;
  for (;;) {
    const member = node.parent;
    if (member?.type !== "MemberExpression" || member.object !== node) return calls;
    const callee = wrapped(member);
    const call = callee.parent;
    if (call?.type !== "CallExpression" || call.callee !== callee) return calls;
    calls.push({ name: memberName(member) ?? "", call, isCertain: runsWith(call, variable) });
    node = wrapped(call);
  }
}
