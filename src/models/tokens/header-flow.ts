import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { isGlobal, variableOf } from "../../kit/js/bindings.ts";
import { originOf } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { INDIFFERENT_MODULES } from "../../libraries/tokens/key-takers.ts";
import { memoize } from "../../kit/memoize.ts";
import type { Call } from "../cookies/call-match.ts";
import { logCalls } from "../logging/log-calls.ts";
import { calleeName } from "./claim-comparisons.ts";

type Node = TSESTree.Node;

/** What a file does with a value that somebody else wrote. */
export interface Flow {
  /** The calls that are given it, or something that it is a part of. */
  readonly calls: readonly Call[];
  /** Whether it is compared with something, or goes where the file does not show what becomes of it. */
  readonly mayBeChecked: boolean;
}

const CHECKED: Flow = { calls: [], mayBeChecked: true };
const UNCHECKED: Flow = { calls: [], mayBeChecked: false };

/** How many uses are followed. */
const MAX_USES = 100;

/**
 * Follows a value through addresses and texts that are made of it, options that hold it, and variables.
 *
 * @param isTaker Whether a call is one that is given the value to use it unseen.
 */
export function flowOf(start: Node, isTaker: (call: Call) => boolean, sourceCode: SourceCode): Flow {
  const calls: Call[] = [];
  const pending: Node[] = [start];
  const seen = new Set<Node>();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (seen.has(node)) continue;
    if (seen.size === MAX_USES) return CHECKED;
    seen.add(node);
    const step = ofUse(node, isTaker, sourceCode);
    if (step === "checked") return CHECKED;
    if ("call" in step) calls.push(step.call);
    else pending.push(...step.uses);
  }
  return calls.length > 0 ? { calls, mayBeChecked: false } : UNCHECKED;
}

type Step = "checked" | { readonly call: Call } | { readonly uses: readonly Node[] };

const NOTHING: Step = { uses: [] };

function ofUse(node: Node, isTaker: (call: Call) => boolean, sourceCode: SourceCode): Step {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case "ExpressionStatement":
    case "UnaryExpression":
    case "IfStatement":
      return NOTHING;
    case "BinaryExpression":
      return ofBinary(parent, outer, sourceCode);
    case "LogicalExpression":
    case "TemplateLiteral":
    case "AwaitExpression":
    case "ArrayExpression":
    case "ObjectExpression":
      return { uses: [parent] };
    case "ConditionalExpression":
      return parent.test === outer ? NOTHING : { uses: [parent] };
    case "Property":
      return parent.value === outer && parent.parent.type === "ObjectExpression" ? { uses: [parent.parent] } : "checked";
    case "MemberExpression":
      return ofMember(parent, outer);
    case "VariableDeclarator":
      return ofName(parent.id, sourceCode);
    case "NewExpression":
    case "CallExpression":
      return ofCall(parent, outer, isTaker, sourceCode);
    default:
      return "checked";
  }
}

const COMPARISONS = new Set(["===", "!==", "==", "!=", "in"]);

function ofBinary(node: TSESTree.BinaryExpression, operand: Node, sourceCode: SourceCode): Step {
  if (node.operator === "+") return { uses: [node] };
  if (!COMPARISONS.has(node.operator)) return NOTHING;
  const other = unwrap(node.left === operand ? node.right : node.left);
  // Whether there is a value at all decides nothing about it.
  const isNothing = (other.type === "Literal" && other.value === null) || isGlobal(other, "undefined", sourceCode);
  return isNothing ? NOTHING : "checked";
}

/** A part of an address is a part of the value; a method such as `startsWith` looks at it. */
function ofMember(member: TSESTree.MemberExpression, value: Node): Step {
  if (member.object !== value) return "checked";
  const { parent } = wrapped(member);
  const isCalled = parent?.type === "CallExpression" && parent.callee === wrapped(member);
  if (!isCalled) return { uses: [member] };
  return ["toString", "trim", "replace"].includes(memberName(member) ?? "") ? { uses: [parent] } : "checked";
}

function ofName(pattern: Node, sourceCode: SourceCode): Step {
  const variable = pattern.type === "Identifier" ? variableOf(pattern, sourceCode) : null;
  if (!variable) return "checked";
  return { uses: variable.references.flatMap((reference) => (reference.isRead() ? [reference.identifier as Node] : [])) };
}

function ofCall(call: Call, argument: Node, isTaker: (call: Call) => boolean, sourceCode: SourceCode): Step {
  if (call.callee === argument) return "checked";
  if (isTaker(call)) return { call };
  const callee = unwrap(call.callee);
  if (callee.type === "Identifier" && !variableOf(callee, sourceCode)) {
    if (callee.name === "URL" || callee.name === "String") return { uses: [call] };
    if (callee.name.endsWith("Error")) return NOTHING;
  }
  // A thumbprint is there to be compared.
  return isIndifferent(call, sourceCode) && !/thumbprint/iu.test(calleeName(call)) ? NOTHING : "checked";
}

const loggedIn = memoize(
  (sourceCode): ReadonlySet<Node> => new Set(logCalls(sourceCode).flatMap((log) => log.arguments.map(({ parent }) => parent as Node))),
);

function isIndifferent(call: Call, sourceCode: SourceCode): boolean {
  if (loggedIn(sourceCode).has(call)) return true;
  const origin = originOf(call.callee, sourceCode);
  return origin.kind === "import" && INDIFFERENT_MODULES.includes(origin.module);
}
