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

/**
 * Follows what a call or another expression gives: through `await`, `.then(…)`, variables,
 * destructuring and members, to where it is returned, stored, or given to a function that is not
 * trusted.
 *
 * @returns Every such place; none where all uses are in sight.
 */
export function leaksOf(expression: Node, options: LeakOptions, sourceCode: SourceCode): readonly Leak[] {
  const leaks: Leak[] = [];
  const seen = new Set<Node>();
  const pending: { readonly node: Node; readonly path: readonly string[] }[] = [{ node: expression, path: [] }];
  const leak = (node: Node, path: readonly string[]): void => void leaks.push({ path, node });

  const followPattern = (pattern: Node, path: readonly string[]): void => {
    switch (pattern.type) {
      case "Identifier": {
        const variable = variableOf(pattern, sourceCode);
        if (!variable) return leak(pattern, path);
        for (const reference of variable.references) {
          if (reference.isRead()) pending.push({ node: reference.identifier as Node, path });
        }
        return;
      }
      case "AssignmentPattern":
        return followPattern(pattern.left, path);
      case "ObjectPattern":
        for (const property of pattern.properties) {
          if (property.type === "RestElement") {
            followPattern(property.argument, path);
            continue;
          }
          const name = keyName(property);
          if (name === null) leak(property, path);
          else if (options.isFollowed([...path, name])) followPattern(property.value, [...path, name]);
        }
        return;
      default:
        return leak(pattern, path);
    }
  };

  const followUse = (node: Node, path: readonly string[]): void => {
    const outer = wrapped(node);
    const { parent } = outer;
    switch (parent?.type) {
      case undefined:
      case "ExpressionStatement":
      case "UnaryExpression":
      case "BinaryExpression":
      case "IfStatement":
        return;
      case "AwaitExpression":
      case "LogicalExpression":
      case "ConditionalExpression":
        if (parent.type === "ConditionalExpression" && parent.test === outer) return;
        pending.push({ node: parent, path });
        return;
      case "VariableDeclarator":
        return followPattern(parent.id, path);
      case "AssignmentExpression":
        return parent.right === outer && parent.operator === "=" ? followPattern(parent.left, path) : undefined;
      case "MemberExpression": {
        if (parent.object !== outer) return;
        const name = memberName(parent);
        if (name === "then" || name === "catch" || name === "finally") return followPromise(parent, path);
        if (name === null) return leak(parent, path);
        if (options.isFollowed([...path, name])) pending.push({ node: parent, path: [...path, name] });
        return;
      }
      case "CallExpression":
      case "NewExpression": {
        if (parent.callee === outer) return;
        const origin = originOf(parent.callee, sourceCode);
        if (origin.kind === "import" && options.trusted.includes(origin.module)) return;
        return leak(outer, path);
      }
      default:
        return leak(outer, path);
    }
  };

  const followPromise = (member: TSESTree.MemberExpression, path: readonly string[]): void => {
    const call = wrapped(member).parent;
    if (call?.type !== "CallExpression") return leak(member, path);
    if (memberName(member) !== "then") {
      pending.push({ node: call, path });
      return;
    }
    const [callback] = call.arguments;
    if (!callback || !isFunction(callback)) return leak(member, path);
    const [parameter] = callback.params;
    if (parameter) followPattern(parameter, path);
  };

  for (let next = pending.pop(); next && seen.size < MAX_USES; next = pending.pop()) {
    if (seen.has(next.node)) continue;
    seen.add(next.node);
    followUse(next.node, next.path);
  }
  if (pending.length > 0) leak(expression, []);
  return leaks;
}
