import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyName, memberName, unwrap } from "../../kit/js/ast.ts";
import { bindingOf, bindingOfName, isGlobal, variableOf } from "../../kit/js/bindings.ts";
import { originOf } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CORS_MODULES } from "../../libraries/csrf/neutral-modules.ts";
import { headerNameOf } from "./requests.ts";

type Node = TSESTree.Node;

/** A value that says which site a request comes from. */
export interface SiteValue {
  /** The headers that it may be, in lower case and the order of the code: `origin`, `referer`. */
  readonly headers: readonly SiteHeader[];
  /** The header as a whole, or the host that a URL made of it has. */
  readonly part: "whole" | "host";
  /** Where the first of them is read. */
  readonly read: Node;
}

export type SiteHeader = "origin" | "referer";

const SITE_HEADERS: ReadonlyMap<string, SiteHeader> = new Map([
  ["origin", "origin"],
  ["referer", "referer"],
  // The spelling that Express takes as well.
  ["referrer", "referer"],
]);

/** Methods that give the same text in another form. */
const SAME_TEXT: ReadonlySet<string> = new Set(["toLowerCase", "toUpperCase", "trim", "toString", "valueOf"]);

const HOST_MEMBERS: ReadonlySet<string> = new Set(["host", "hostname"]);

/** How many names, operators and calls a value is followed through. */
const MAX_STEPS = 12;

/** @returns The request's `Origin` or `Referer` that an expression is, or a part of; `null` for anything else. */
export function siteValueOf(node: Node, sourceCode: SourceCode, steps = MAX_STEPS): SiteValue | null {
  const inner = unwrap(node);
  if (steps === 0) return null;
  const header = SITE_HEADERS.get(headerNameOf(inner, sourceCode) ?? "");
  if (header) return { headers: [header], part: "whole", read: readOf(inner, sourceCode) };
  const next = (other: Node): SiteValue | null => siteValueOf(other, sourceCode, steps - 1);
  switch (inner.type) {
    case "Identifier":
      return isOriginParameter(inner, sourceCode)
        ? { headers: ["origin"], part: "whole", read: inner }
        : behindName(inner, sourceCode, next);
    case "AwaitExpression":
      return next(inner.argument);
    case "LogicalExpression":
      return joined(inner.operator === "&&" ? [next(inner.right)] : [next(inner.left), next(inner.right)]);
    case "ConditionalExpression":
      return joined([next(inner.consequent), next(inner.alternate)]);
    case "CallExpression":
      return behindCall(inner, sourceCode, next);
    case "MemberExpression": {
      const url = HOST_MEMBERS.has(memberName(inner) ?? "") ? urlArgument(inner.object, sourceCode) : null;
      const value = url && next(url);
      return value && { ...value, part: "host" };
    }
    default:
      return null;
  }
}

/** Where a header is read that a name may stand for. */
function readOf(node: Node, sourceCode: SourceCode): Node {
  const origin = originOf(node, sourceCode);
  if (origin.kind === "call") return origin.node;
  const variable = node.type === "Identifier" ? variableOf(node, sourceCode) : null;
  const binding = variable && bindingOf(variable);
  if (!binding || !("path" in binding)) return node;
  if (binding.kind === "value" && binding.path.length === 0) return unwrap(binding.value);
  return (variable.defs[0]?.name as Node | undefined) ?? node;
}

type Follow = (node: Node) => SiteValue | null;

function joined(values: readonly (SiteValue | null)[]): SiteValue | null {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  if (!first) return null;
  return { ...first, headers: [...new Set(known.flatMap(({ headers }) => headers))] };
}

/** `const host = …`, `const { host } = new URL(origin)` */
function behindName(name: TSESTree.Identifier, sourceCode: SourceCode, next: Follow): SiteValue | null {
  const binding = bindingOfName(name, sourceCode);
  if (binding?.kind !== "value") return null;
  const [member, ...others] = binding.path;
  if (member === undefined) return next(binding.value);
  if (others.length > 0 || !HOST_MEMBERS.has(member)) return null;
  const url = urlArgument(binding.value, sourceCode);
  const value = url && next(url);
  return value && { ...value, part: "host" };
}

function behindCall(call: TSESTree.CallExpression, sourceCode: SourceCode, next: Follow): SiteValue | null {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (isGlobal(callee, "String", sourceCode)) return first ? next(first) : null;
  return callee.type === "MemberExpression" && SAME_TEXT.has(memberName(callee) ?? "") ? next(callee.object) : null;
}

/** The text that `new URL(text)` is made of, as an expression or behind a name. */
function urlArgument(node: Node, sourceCode: SourceCode): Node | null {
  const origin = originOf(node, sourceCode);
  const isUrl = origin.kind === "new" && origin.callee.kind === "global" && origin.callee.name === "URL";
  return isUrl ? (origin.node.arguments[0] ?? null) : null;
}

/** `cors({ origin: (origin, done) => … })`, `csrf({ origin: (origin) => … })` */
function isOriginParameter(name: TSESTree.Identifier, sourceCode: SourceCode): boolean {
  const binding = bindingOfName(name, sourceCode);
  if (binding?.kind !== "parameter" || binding.index !== 0 || binding.path.length > 0) return false;
  const property = binding.function.parent;
  if (!isFunction(binding.function) || property.type !== "Property" || keyName(property) !== "origin") return false;
  const call = property.parent.parent;
  if (call.type !== "CallExpression") return false;
  const origin = originOf(call.callee, sourceCode);
  return origin.kind === "import" && (CORS_MODULES.has(origin.module) || origin.module === "hono/csrf");
}
