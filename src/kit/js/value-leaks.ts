import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../source-code.ts";
import { isFunction, keyName, memberName, wrapped } from "./ast.ts";
import { variableOf } from "./bindings.ts";
import { originOf } from "./origin.ts";

type Node = TSESTree.Node;

/** What of a value is followed, and who may be given it. */
export interface LeakOptions {
  /** @returns Whether what is reached by these names is an object that other code could look into. */
  readonly isFollowed: (path: readonly string[]) => boolean;
  /** Modules whose functions only use what they are given. */
  readonly trusted: readonly string[];
}

/** A place where a value, or a part of it, goes where the file does not show what becomes of it. */
export interface Leak {
  /** The names that lead to the part; `[]` for the whole value. */
  readonly path: readonly string[];
  readonly node: Node;
}

/** How many uses are followed: code can be written that hands a value round in circles. */
const MAX_USES = 200;

/** A use of a value: the expression that stands for it or for a part of it. */
interface Use {
  readonly node: Node;
  readonly path: readonly string[];
}

/** What a step of the search found: uses to follow, and places where the value is out of sight. */
interface Step {
  readonly uses: readonly Use[];
  readonly leaks: readonly Leak[];
}

const NOTHING: Step = { uses: [], leaks: [] };
const leak = (node: Node, path: readonly string[]): Step => ({ uses: [], leaks: [{ path, node }] });
const use = (node: Node, path: readonly string[]): Step => ({ uses: [{ node, path }], leaks: [] });

/**
 * Follows what a call or another expression gives, or what a parameter is given: through `await`,
 * `.then(…)`, variables, destructuring and members, to where it is returned, stored, or given to a
 * function that is not trusted.
 *
 * @returns Every such place; none where all uses are in sight.
 */
export function leaksOf(expression: Node, options: LeakOptions, sourceCode: SourceCode): readonly Leak[] {
  const first = isParameter(expression)
    ? ofPattern(expression, [], options, sourceCode)
    : use(expression, []);
  const leaks = [...first.leaks];
  const pending = [...first.uses];
  const seen = new Set<Node>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next.node)) continue;
    if (seen.size === MAX_USES) return [...leaks, { path: [], node: expression }];
    seen.add(next.node);
    const step = ofUse(next, options, sourceCode);
    leaks.push(...step.leaks);
    pending.push(...step.uses);
  }
  return leaks;
}

function isParameter(node: Node): boolean {
  return isFunction(node.parent) && node.parent.params.some((parameter) => parameter === node);
}

function ofUse({ node, path }: Use, options: LeakOptions, sourceCode: SourceCode): Step {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case undefined:
    case "ExpressionStatement":
    case "UnaryExpression":
    case "BinaryExpression":
    case "IfStatement":
      return NOTHING;
    case "AwaitExpression":
    case "LogicalExpression":
      return use(parent, path);
    case "ConditionalExpression":
      return parent.test === outer ? NOTHING : use(parent, path);
    case "VariableDeclarator":
      return ofPattern(parent.id, path, options, sourceCode);
    case "AssignmentExpression":
      return parent.right === outer ? ofPattern(parent.left, path, options, sourceCode) : NOTHING;
    case "MemberExpression":
      return parent.object === outer ? ofMember(parent, path, options, sourceCode) : NOTHING;
    case "CallExpression":
    case "NewExpression":
      return parent.callee === outer || isTrusted(parent.callee, options, sourceCode) ? NOTHING : leak(outer, path);
    default:
      return leak(outer, path);
  }
}

function isTrusted(callee: Node, { trusted }: LeakOptions, sourceCode: SourceCode): boolean {
  const origin = originOf(callee, sourceCode);
  return origin.kind === "import" && trusted.includes(origin.module);
}

function ofPattern(pattern: Node, path: readonly string[], options: LeakOptions, sourceCode: SourceCode): Step {
  switch (pattern.type) {
    case "Identifier": {
      const variable = variableOf(pattern, sourceCode);
      if (!variable) return leak(pattern, path);
      const reads = variable.references.filter((reference) => reference.isRead());
      return { uses: reads.map(({ identifier }) => ({ node: identifier, path })), leaks: [] };
    }
    case "AssignmentPattern":
      return ofPattern(pattern.left, path, options, sourceCode);
    case "ObjectPattern": {
      const steps = pattern.properties.map((property) => ofProperty(property, path, options, sourceCode));
      return { uses: steps.flatMap(({ uses }) => uses), leaks: steps.flatMap(({ leaks }) => leaks) };
    }
    default:
      return leak(pattern, path);
  }
}

function ofProperty(
  property: TSESTree.Property | TSESTree.RestElement,
  path: readonly string[],
  options: LeakOptions,
  sourceCode: SourceCode,
): Step {
  if (property.type === "RestElement") return ofPattern(property.argument, path, options, sourceCode);
  const name = keyName(property);
  if (name === null) return leak(property, path);
  const inner = [...path, name];
  return options.isFollowed(inner) ? ofPattern(property.value, inner, options, sourceCode) : NOTHING;
}

function ofMember(
  member: TSESTree.MemberExpression,
  path: readonly string[],
  options: LeakOptions,
  sourceCode: SourceCode,
): Step {
  const name = memberName(member);
  if (name === null) return leak(member, path);
  if (name === "then" || name === "catch" || name === "finally") return ofPromise(member, path, options, sourceCode);
  return options.isFollowed([...path, name]) ? use(member, [...path, name]) : NOTHING;
}

function ofPromise(
  member: TSESTree.MemberExpression,
  path: readonly string[],
  options: LeakOptions,
  sourceCode: SourceCode,
): Step {
  const call = wrapped(member).parent;
  if (call?.type !== "CallExpression") return leak(member, path);
  if (memberName(member) !== "then") return use(call, path);
  const [callback] = call.arguments;
  if (!isFunction(callback)) return leak(member, path);
  const [parameter] = callback.params;
  return parameter ? ofPattern(parameter, path, options, sourceCode) : NOTHING;
}
