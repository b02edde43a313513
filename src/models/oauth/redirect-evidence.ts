import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, literalString, memberName, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { redirectName } from "../../libraries/oauth/redirect-uris.ts";

type Node = TSESTree.Node;

/** What an expression is: a redirect URI, one out of a list of registered ones, or such a list. */
export type RedirectKind = "uri" | "registered" | "list";

/** Methods of lists whose callback is given an element. */
const ELEMENT_METHODS = new Set(["some", "every", "find", "findIndex", "findLast", "filter", "forEach"]);

/** Calls that leave a redirect URI what it is. */
const PASSING_METHODS = new Set(["toString", "toLowerCase", "trim", "normalize"]);
const PASSING_FUNCTIONS = new Set(["String", "decodeURIComponent", "decodeURI"]);

/** How many names an expression is followed through. */
const MAX_STEPS = 3;

/** @returns What an expression is by the names on its way, `null` where none speaks of redirect URIs. */
export function redirectKind(outer: Node, sourceCode: SourceCode, steps = MAX_STEPS): RedirectKind | null {
  const node = unwrap(outer);
  switch (node.type) {
    case "Identifier":
      return kindOfName(node, sourceCode, steps);
    case "MemberExpression": {
      if (node.computed && redirectKind(node.object, sourceCode, steps) === "list") return "registered";
      const name = memberName(node);
      return name === null ? null : redirectName(name);
    }
    case "CallExpression":
      return kindOfCall(node, sourceCode, steps);
    case "LogicalExpression":
      return redirectKind(node.left, sourceCode, steps);
    default:
      return null;
  }
}

function kindOfName(name: TSESTree.Identifier, sourceCode: SourceCode, steps: number): RedirectKind | null {
  const binding = bindingOfName(name, sourceCode);
  if (binding?.kind === "parameter" && binding.path.length === 0 && isElementOfList(binding.function, sourceCode, steps)) {
    return "registered";
  }
  const own = redirectName(name.name);
  if (own !== null || steps === 0) return own;
  if (binding?.kind === "parameter") return redirectName(binding.path.at(-1) ?? "");
  if (binding?.kind !== "value") return null;
  const last = binding.path.at(-1);
  return last === undefined ? redirectKind(binding.value, sourceCode, steps - 1) : redirectName(last);
}

/** Whether a function is called with the elements of a list: `client.redirectUris.some((uri) => …)`. */
function isElementOfList(owner: Node, sourceCode: SourceCode, steps: number): boolean {
  const call = owner.parent;
  if (!isFunction(owner) || call?.type !== "CallExpression" || call.arguments[0] !== owner) return false;
  const callee = unwrap(call.callee);
  return (
    callee.type === "MemberExpression" &&
    ELEMENT_METHODS.has(memberName(callee) ?? "") &&
    redirectKind(callee.object, sourceCode, Math.max(steps - 1, 0)) === "list"
  );
}

function kindOfCall(call: TSESTree.CallExpression, sourceCode: SourceCode, steps: number): RedirectKind | null {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type === "Identifier" && PASSING_FUNCTIONS.has(callee.name) && first) {
    return redirectKind(first, sourceCode, steps);
  }
  if (callee.type !== "MemberExpression") return null;
  const method = memberName(callee) ?? "";
  if (PASSING_METHODS.has(method)) return redirectKind(callee.object, sourceCode, steps);
  // `url.searchParams.get("redirect_uri")`, `form.get("redirect_uri")`
  return method === "get" && call.arguments.length === 1 ? redirectName(literalString(first) ?? "") : null;
}
