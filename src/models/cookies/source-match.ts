import type { TSESTree } from "@typescript-eslint/utils";
import type { Source } from "../../libraries/cookies/source.ts";
import { unwrap } from "../../kit/js/ast.ts";
import { isImportOf, originOf, typeOriginOf, type Origin } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { isHandedOn, isHandlerParameter, isTypeOf, parameterTypeOf, type SourceMatcher } from "./handlers.ts";

type Node = TSESTree.Node;

function objectNode(node: Node | null): Node | null {
  return node?.type === "MemberExpression" ? unwrap(node.object) : null;
}

function isNamed(names: readonly string[], name: string | undefined): boolean {
  return name !== undefined && (names.includes("*") || names.includes(name));
}

/** @returns An origin with its last name split off: `cookies` off `ctx.cookies`, or off a destructured `{ cookies }`. */
export function lastStep(origin: Origin): { readonly object: Origin; readonly name: string } | null {
  if (origin.kind === "member") return { object: origin.object, name: origin.name };
  if (origin.kind !== "parameter" && origin.kind !== "import") return null;
  const name = origin.path.at(-1);
  return name === undefined ? null : { object: { ...origin, path: origin.path.slice(0, -1) }, name };
}

/**
 * @param node The expression that has the origin, where there is one: a type that it is declared with
 * is evidence too.
 * @returns Whether a value comes from a source of a library's table.
 */
export function matchesSource(source: Source, origin: Origin, node: Node | null, sourceCode: SourceCode): boolean {
  const matches: SourceMatcher = (...args) => matchesSource(...args, sourceCode);
  switch (source.kind) {
    case "either":
      return source.sources.some((one) => matches(one, origin, node));
    case "import":
      return isImportOf(origin, source.modules, source.name === "" ? [] : source.name.split("."));
    case "global":
      return origin.kind === "global" && origin.name === source.name;
    case "result":
      if (origin.kind !== "call" && origin.kind !== "new") return false;
      return matches(source.of, origin.callee, unwrap(origin.node.callee));
    case "member": {
      const step = lastStep(origin);
      if (step && isNamed(source.names, step.name)) return matches(source.of, step.object, objectNode(node));
      return false;
    }
    case "chain": {
      if (matches(source.of, origin, node)) return true;
      if (origin.kind !== "call") return false;
      const step = lastStep(origin.callee);
      return step !== null && matches(source, step.object, objectNode(unwrap(origin.node.callee)));
    }
    case "parameter":
      return (
        origin.kind === "parameter" &&
        origin.path.length === 0 &&
        (isHandlerParameter(origin.function, origin.index, source.role, source.index, sourceCode, matches) ||
          isHandedOn(origin.function, origin.index, source, sourceCode, matches))
      );
    case "typed":
      return isDeclaredAs(source.type, origin, node, sourceCode);
    case "registration":
      // Judged by the call's arguments, not by where its callee comes from.
      return false;
  }
}

function isDeclaredAs(
  type: Extract<Source, { kind: "typed" }>["type"],
  origin: Origin,
  node: Node | null,
  sourceCode: SourceCode,
): boolean {
  if (origin.kind === "parameter" && origin.path.length === 0) {
    if (isTypeOf(parameterTypeOf(origin.function, origin.index, sourceCode), [type])) return true;
  }
  return node !== null && isTypeOf(typeOriginOf(node, sourceCode), [type]);
}

/** @returns Whether an expression comes from a source of a library's table. */
export function comesFrom(node: Node, source: Source, sourceCode: SourceCode): boolean {
  const inner = unwrap(node);
  return matchesSource(source, originOf(inner, sourceCode), inner, sourceCode);
}
