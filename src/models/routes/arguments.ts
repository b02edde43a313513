import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap } from "../../kit/js/ast.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Place } from "../../libraries/cookies/cookie-library.ts";
import type { HttpMethod } from "../../libraries/routes/route-library.ts";
import { valueAt } from "../cookies/places.ts";

type Node = TSESTree.Node;
type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/**
 * @param absent The text where nothing is given.
 * @returns The text at a place of a call, `null` where it is not fixed.
 */
export function textAt(place: Place, call: Call, absent: string, sourceCode: SourceCode): string | null {
  const value = valueAt({ call, arguments: call.arguments }, place, sourceCode);
  if (value.state === "absent") return absent;
  return value.state === "present" ? staticString(value.node, sourceCode) : null;
}

/** @returns Whether an argument that may be a path or a function is a path: a text, a pattern, a list of such. */
export function isPath(argument: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(argument);
  if (isFunction(node)) return false;
  if (node.type === "TemplateLiteral" || (node.type === "Literal" && "regex" in node)) return true;
  if (node.type === "ArrayExpression") {
    return node.elements.length > 0 && node.elements.every((element) => element !== null && isPath(element, sourceCode));
  }
  return staticString(node, sourceCode) !== null;
}

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** @returns The method that a name stands for: `post`, `POST`, `del`; `null` for anything else. */
export function methodNamed(name: string): HttpMethod | null {
  const upper = name.toUpperCase() === "DEL" ? "DELETE" : name.toUpperCase();
  return METHODS.has(upper) ? (upper as HttpMethod) : null;
}

/** @returns The methods that a text or a list of texts names; `null` where they are not fixed, or any may come. */
export function methodsOf(node: Node, sourceCode: SourceCode): readonly HttpMethod[] | null {
  const value = staticValue(node as TSESTree.Expression, sourceCode);
  const names: readonly unknown[] = value.state === "known" ? [value.value].flat() : [];
  const methods = names.flatMap((name) => (typeof name === "string" ? (methodNamed(name) ?? []) : []));
  return methods.length > 0 && methods.length === names.length ? methods : null;
}
