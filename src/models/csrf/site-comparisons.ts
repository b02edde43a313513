import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { isEnvironment } from "./environment.ts";
import { looseEnds, type LooseEnds } from "./loose-pattern.ts";
import { siteValueOf, type SiteHeader, type SiteValue } from "./site-values.ts";

type Node = TSESTree.Node;

/** A test of a request's Origin or Referer that other sites pass as well. */
export interface LooseComparison {
  readonly node: TSESTree.CallExpression;
  readonly header: SiteHeader;
  /** The method, as it is called: `includes`, `test`. */
  readonly method: string;
  /** On which side of the wanted text anything may stand. */
  readonly ends: LooseEnds;
}

const TEXT_METHODS: ReadonlySet<string> = new Set(["includes", "indexOf", "lastIndexOf", "startsWith", "endsWith", "match", "search"]);
const PATTERN_METHODS: ReadonlySet<string> = new Set(["test", "exec"]);

/** Every place of a file that looks for a text inside Origin or Referer where it should compare the whole. */
export const looseComparisons = memoize((sourceCode): readonly LooseComparison[] => {
  if (!/origin|referr?er/iu.test(sourceCode.text)) return [];
  return nodesOf(sourceCode, "CallExpression").flatMap((call) => {
    const callee = unwrap(call.callee);
    const method = callee.type === "MemberExpression" ? memberName(callee) : null;
    const [argument] = call.arguments;
    if (callee.type !== "MemberExpression" || method === null || !argument || call.arguments.length > 2) return [];
    const found = compare(call, callee.object, method, argument, sourceCode);
    return found ? [{ node: call, method, header: found.header, ends: found.ends }] : [];
  });
});

interface Verdict {
  readonly header: SiteHeader;
  readonly ends: LooseEnds;
}

function compare(
  call: TSESTree.CallExpression,
  object: Node,
  method: string,
  argument: Node,
  sourceCode: SourceCode,
): Verdict | null {
  if (PATTERN_METHODS.has(method)) {
    const value = siteValueOf(argument, sourceCode);
    return value && patternVerdict(object, value, sourceCode);
  }
  if (!TEXT_METHODS.has(method)) return null;
  const value = siteValueOf(object, sourceCode);
  if (!value) return method === "includes" || method === "indexOf" ? reversedVerdict(object, argument, sourceCode) : null;
  if (method === "match" || method === "search") return patternVerdict(argument, value, sourceCode);
  return textVerdict(methodMeant(call, method), argument, value, sourceCode);
}

/** `value.indexOf(text) === 0` asks whether the value starts with the text. */
function methodMeant(call: TSESTree.CallExpression, method: string): string {
  const { parent } = wrapped(call);
  if (method !== "indexOf" || parent?.type !== "BinaryExpression") return method;
  const other = parent.left === wrapped(call) ? parent.right : parent.left;
  return /^[!=]==?$/u.test(parent.operator) && other.type === "Literal" && other.value === 0 ? "startsWith" : method;
}

/** A text that names a host: `example.com`, `https://example.com`, `localhost`; no path and no scheme alone. */
const HOST_TEXT = /^(?:[a-z][a-z+.-]*:\/\/)?[\w.-]*(?:\w\.[a-z]|localhost)/iu;

function textVerdict(method: string, argument: Node, value: SiteValue, sourceCode: SourceCode): Verdict | null {
  const text = staticString(argument, sourceCode);
  const [header] = value.headers as readonly [SiteHeader, ...SiteHeader[]];
  if (text === null) {
    // Whatever the text is, it may stand anywhere. In a Referer it may be a path.
    const isOrigin = value.part === "host" || value.headers.every((one) => one === "origin");
    return method !== "startsWith" && method !== "endsWith" && isOrigin && isText(argument, sourceCode) ? { header, ends: "both" } : null;
  }
  if (!HOST_TEXT.test(text)) return null;
  switch (method) {
    case "startsWith":
      return /\w$/u.test(text) ? { header, ends: "end" } : null;
    case "endsWith":
      // The end of a Referer is a path.
      if (value.part === "whole" && value.headers.includes("referer")) return null;
      return /^\w/u.test(text) && !text.includes("://") ? { header, ends: "start" } : null;
    default:
      return { header, ends: "both" };
  }
}

/** An argument that is not fixed counts as a text where it can be nothing else: a part of the environment, a template. */
function isText(argument: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(argument);
  if (node.type === "TemplateLiteral") return true;
  if (node.type !== "Identifier" && node.type !== "MemberExpression") return false;
  return isEnvironment(originOf(node, sourceCode));
}

/** `"https://a.example,https://b.example".includes(origin)`: a list that is one text holds parts of its entries too. */
function reversedVerdict(object: Node, argument: Node, sourceCode: SourceCode): Verdict | null {
  const value = siteValueOf(argument, sourceCode);
  if (value?.headers.length !== 1 || value.headers[0] !== "origin") return null;
  const isList = staticString(object, sourceCode) !== null || isEnvironment(originOf(object, sourceCode));
  return isList ? { header: "origin", ends: "part" } : null;
}

function patternVerdict(pattern: Node, value: SiteValue, sourceCode: SourceCode): Verdict | null {
  const source = patternSource(pattern, sourceCode);
  const ends = source === null ? null : looseEnds(source);
  if (!ends) return null;
  const [header] = value.headers as readonly [SiteHeader, ...SiteHeader[]];
  // A Referer goes on with a path.
  if (value.part === "whole" && value.headers.includes("referer") && ends === "end") {
    return /\w$/u.test(source ?? "") ? { header, ends } : null;
  }
  return { header, ends };
}

/** The text of a regular expression that the file fixes. */
function patternSource(node: Node, sourceCode: SourceCode): string | null {
  const inner = unwrap(node);
  if (inner.type === "Literal") return "regex" in inner ? inner.regex.pattern : null;
  const origin = originOf(inner, sourceCode);
  if ((origin.kind === "new" || origin.kind === "call") && origin.callee.kind === "global" && origin.callee.name === "RegExp") {
    const [source] = origin.node.arguments;
    return source ? staticString(source, sourceCode) : null;
  }
  const binding = inner.type === "Identifier" ? bindingOfName(inner, sourceCode) : null;
  const value = binding?.kind === "value" && binding.path.length === 0 ? unwrap(binding.value) : null;
  return value?.type === "Literal" && "regex" in value ? value.regex.pattern : null;
}
