import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange, type Edit } from "../../kit/edit.ts";
import { contains, keyName, memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { bindingOfName, isGlobal } from "../../kit/js/bindings.ts";
import { elementsOf } from "../../kit/js/elements.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { exportPath, originOf } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { textParts } from "../../kit/js/text-parts.ts";
import { memoize } from "../../kit/memoize.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  COMPARED_WORDS,
  GLOB_MATCHERS,
  REGISTERED_KEYS,
  REGISTERED_LISTS,
  SCHEME_WORDS,
  TEXT_FUNCTION_MODULES,
} from "../../libraries/oauth/redirect-uris.ts";
import { configurationsOf } from "../configurations/configurations.ts";
import { byPlace, calledName } from "./by-place.ts";
import { redirectKind } from "./redirect-evidence.ts";
import { patternLapse } from "./url-pattern.ts";

type Node = TSESTree.Node;

/** A comparison that accepts other redirect URIs than the ones that are registered. */
export interface RedirectComparison {
  readonly by: "prefix" | "suffix" | "substring" | "unanchored" | "wildcard" | "glob" | "registered";
  readonly at: Node;
  /** The edits that compare the whole texts; none where they cannot be told. */
  readonly edits: readonly Edit[];
}

const METHODS: Readonly<Record<string, RedirectComparison["by"]>> = {
  startsWith: "prefix",
  endsWith: "suffix",
  includes: "substring",
  indexOf: "substring",
};

/** Every such comparison of a file, and every registered redirect URI with a wildcard, in the order of the text. */
export const redirectComparisons = memoize((sourceCode): readonly RedirectComparison[] => {
  if (!/redirect|callback/iu.test(sourceCode.text)) return [];
  return byPlace([
    ...nodesOf(sourceCode, "CallExpression").flatMap((call) => [
      ...ofMethod(call, sourceCode),
      ...ofFunction(call, sourceCode),
      ...ofPattern(call, sourceCode),
    ]),
    ...ofGlobs(sourceCode),
    ...ofRegistrations(sourceCode),
  ]);
});

/** `redirectUri.startsWith(allowed)` */
function ofMethod(call: TSESTree.CallExpression, sourceCode: SourceCode): readonly RedirectComparison[] {
  const callee = unwrap(call.callee);
  const method = callee.type === "MemberExpression" ? memberName(callee) : null;
  const by = method === null || !Object.hasOwn(METHODS, method) ? undefined : METHODS[method];
  if (!by || callee.type !== "MemberExpression" || call.arguments.length !== 1) return [];
  const [argument] = call.arguments;
  if (!argument || !isPartial(callee.object, argument, by, sourceCode) || isToCut(call, callee.object, sourceCode)) return [];
  return [{ by, at: callee.property, edits: wholeComparison(call, callee.object, argument, sourceCode) }];
}

/** lodash's `startsWith(redirectUri, allowed)` */
function ofFunction(call: TSESTree.CallExpression, sourceCode: SourceCode): readonly RedirectComparison[] {
  const [text, argument] = call.arguments;
  const origin = originOf(call.callee, sourceCode);
  if (!text || !argument || origin.kind !== "import") return [];
  const [module, subpath] = origin.module.split("/");
  if (!TEXT_FUNCTION_MODULES.includes(module ?? "")) return [];
  const name = subpath ?? exportPath(origin).join(".");
  const by = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  // Ramda takes the text last.
  const [subject, part] = module === "ramda" ? [argument, text] : [text, argument];
  return by && isPartial(subject, part, by, sourceCode) ? [{ by, at: calledName(call.callee), edits: [] }] : [];
}

/** Whether a text is held against another one, and is a redirect URI of which a part is enough. */
function isPartial(subject: Node, argument: Node, by: RedirectComparison["by"], sourceCode: SourceCode): boolean {
  const kind = redirectKind(subject, sourceCode);
  if (kind !== "uri" && kind !== "registered") return false;
  const text = staticString(argument, sourceCode);
  if (text !== null) return isPartOfAddress(text, by);
  const other = redirectKind(argument, sourceCode);
  if (kind === "registered") return other === "uri";
  if (other === "registered") return true;
  // `client.redirectUri.includes(redirectUri)` may be a list's own, exact `includes`.
  if (by === "substring" && other === "uri") return false;
  return isNamedAsAddress(argument, sourceCode);
}

const SCHEME = /^[a-z][a-z\d+.-]*:\/{0,3}$/iu;
const OWN_MACHINE = /^(?:https?:)?\/\/(?:localhost|127\.|\[::1\]|10\.0\.2\.2)|^localhost\b/iu;
const WEB_HOST = /^https?:\/\/[^/]/iu;
const DOMAIN = /(?:^|[./@])[a-z\d-]+\.[a-z]{2,}(?:[/:]|$)/iu;

/** A scheme, the machine itself and the pieces of a query are looked for in redirect URIs for other reasons. */
function isPartOfAddress(text: string, by: RedirectComparison["by"]): boolean {
  if (SCHEME.test(text) || OWN_MACHINE.test(text)) return false;
  return by === "prefix" ? WEB_HOST.test(text) : WEB_HOST.test(text) || DOMAIN.test(text);
}

/** Whether an expression is named after an address or what is allowed: `allowedOrigin`, `config.baseUrl`. */
function isNamedAsAddress(outer: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(outer);
  if (node.type === "TemplateLiteral" || node.type === "BinaryExpression") {
    const parts = textParts(node, sourceCode);
    const [first] = parts;
    if (typeof first === "string" && !/^https?:\/\//iu.test(first)) return false;
    return typeof first === "string" ? !OWN_MACHINE.test(first) : parts.some((part) => typeof part !== "string" && isNamedAsAddress(part, sourceCode));
  }
  const name =
    node.type === "Identifier" ? node.name : node.type === "MemberExpression" ? (memberName(node) ?? "") : "";
  const words = nameWords(name);
  return words.some((word) => COMPARED_WORDS.has(word)) && !words.some((word) => SCHEME_WORDS.has(word));
}

/** `uri.startsWith(base) ? uri.slice(base.length) : uri` takes something off and accepts nothing. */
function isToCut(call: Node, subject: Node, sourceCode: SourceCode): boolean {
  const outer = wrapped(call).parent;
  if (outer?.type !== "ConditionalExpression" && outer?.type !== "IfStatement") return false;
  const name = sourceCode.text.slice(...unwrap(subject).range);
  return nodesOf(sourceCode, "CallExpression").some((other) => {
    const callee = unwrap(other.callee);
    return (
      contains(outer.consequent, other) &&
      callee.type === "MemberExpression" &&
      ["slice", "substring", "substr", "replace"].includes(memberName(callee) ?? "") &&
      sourceCode.text.slice(...callee.object.range) === name
    );
  });
}

/** `/…/.test(redirectUri)`, `redirectUri.match(/…/)` */
function ofPattern(call: TSESTree.CallExpression, sourceCode: SourceCode): readonly RedirectComparison[] {
  const callee = unwrap(call.callee);
  const [argument] = call.arguments;
  if (callee.type !== "MemberExpression" || !argument) return [];
  const method = memberName(callee) ?? "";
  const isOfPattern = method === "test" || method === "exec";
  if (!isOfPattern && method !== "match" && method !== "search") return [];
  const [pattern, subject] = isOfPattern ? [callee.object, argument] : [argument, callee.object];
  if (redirectKind(subject, sourceCode) !== "uri") return [];
  const by = lapseOf(pattern, sourceCode);
  return by ? [{ by, at: pattern, edits: [] }] : [];
}

function lapseOf(outer: Node, sourceCode: SourceCode): "unanchored" | "wildcard" | null {
  const node = unwrap(outer);
  if (node.type === "Literal" && "regex" in node) return patternLapse(node.regex.pattern);
  if (node.type === "Identifier") {
    const binding = bindingOfName(node, sourceCode);
    return binding?.kind === "value" && binding.path.length === 0 ? lapseOf(binding.value, sourceCode) : null;
  }
  const isMade = (node.type === "NewExpression" || node.type === "CallExpression") && isGlobal(node.callee, "RegExp", sourceCode);
  const [source] = isMade ? node.arguments : [];
  if (!source || source.type === "SpreadElement") return null;
  const text = staticString(source, sourceCode);
  return text === null ? lapseOfParts(source, sourceCode) : patternLapse(text);
}

/** A pattern that is put together: its ends are judged where they are written, what is filled in where it makes wildcards. */
function lapseOfParts(source: TSESTree.Expression, sourceCode: SourceCode): "unanchored" | "wildcard" | null {
  const parts = textParts(source, sourceCode);
  if (parts.some((part) => typeof part !== "string" && makesWildcards(part, sourceCode))) return "wildcard";
  if (parts.length === 1) return null;
  const [first, last] = [parts[0], parts.at(-1)];
  const begins = typeof first === "string" && first.startsWith("^");
  const ends = typeof last === "string" && last.endsWith("$");
  if (begins !== ends) return "unanchored";
  return begins && parts.some((part) => typeof part === "string" && /\.[*+]/u.test(part)) ? "wildcard" : null;
}

/** `pattern.replace("*", ".*")` */
function makesWildcards(outer: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(outer);
  if (node.type === "Identifier") {
    const binding = bindingOfName(node, sourceCode);
    return binding?.kind === "value" && binding.path.length === 0 && makesWildcards(binding.value, sourceCode);
  }
  if (node.type !== "CallExpression") return false;
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression") return false;
  const [, by] = node.arguments;
  const isReplaced = ["replace", "replaceAll"].includes(memberName(callee) ?? "");
  const text = isReplaced && by ? staticString(by, sourceCode) : null;
  return (text !== null && /(?:\.|\]|\\[SwW])[*+]/u.test(text)) || makesWildcards(callee.object, sourceCode);
}

function ofGlobs(sourceCode: SourceCode): readonly RedirectComparison[] {
  return GLOB_MATCHERS.flatMap(({ callee, argument }) =>
    configurationsOf({ callee }, sourceCode).flatMap(({ at, call }) => {
      const subject = call?.arguments[argument];
      const kind = subject ? redirectKind(subject, sourceCode) : null;
      return kind === "uri" ? [{ by: "glob", at: calledName(at), edits: [] } as const] : [];
    }),
  );
}

/** Redirect URIs with a wildcard among those that a client is registered with. */
function ofRegistrations(sourceCode: SourceCode): readonly RedirectComparison[] {
  const lists = [
    ...nodesOf(sourceCode, "Property").flatMap((property) =>
      property.parent.type === "ObjectExpression" && REGISTERED_KEYS.has(keyName(property) ?? "") ? [property.value] : [],
    ),
    ...REGISTERED_LISTS.flatMap((row) =>
      configurationsOf(row, sourceCode).flatMap((configuration) => {
        const value = configuration.valueAt(row.path);
        return value.state === "present" ? [value.node] : [];
      }),
    ),
  ];
  return lists.flatMap((list) =>
    elementsOf(list, sourceCode).flatMap((element) =>
      staticString(element, sourceCode)?.includes("*") ? [{ by: "registered", at: element, edits: [] } as const] : [],
    ),
  );
}

/** What `indexOf` is compared with where it says that a part was found, and where it says that none was. */
const FOUND = new Set(["=== 0", "== 0", "!== -1", "!= -1", "> -1", ">= 0"]);
const NOT_FOUND = new Set(["=== -1", "== -1", "!== 0", "!= 0", "< 0"]);

/** `redirectUri === allowed` in the place of the call, its negation or its comparison with an index. */
function wholeComparison(
  call: TSESTree.CallExpression,
  subject: Node,
  argument: Node,
  sourceCode: SourceCode,
): readonly Edit[] {
  const text = staticString(argument, sourceCode);
  const isSimple = ["Identifier", "MemberExpression", "Literal", "TemplateLiteral"].includes(unwrap(argument).type);
  if (!isSimple || (text !== null && !WEB_HOST.test(text))) return [];
  const written = (node: Node): string => sourceCode.text.slice(...unwrap(node).range);
  const compare = (operator: string): string => `${written(subject)} ${operator} ${written(argument)}`;
  const outer = wrapped(call);
  const { parent } = outer;
  const isIndex = memberName(unwrap(call.callee) as TSESTree.MemberExpression) === "indexOf";
  if (isIndex) {
    if (parent?.type !== "BinaryExpression" || parent.left !== outer) return [];
    const test = `${parent.operator} ${written(parent.right)}`;
    if (!FOUND.has(test) && !NOT_FOUND.has(test)) return [];
    return [replaceRange(parent.range, compare(FOUND.has(test) ? "===" : "!=="))];
  }
  if (parent?.type === "UnaryExpression" && parent.operator === "!") {
    const isDoubled = parent.parent.type === "UnaryExpression";
    return isDoubled ? [] : [replaceRange(parent.range, compare("!=="))];
  }
  const needsBrackets = parent?.type === "MemberExpression" || parent?.type === "BinaryExpression" || parent?.type === "UnaryExpression";
  return needsBrackets ? [] : [replaceRange(outer.range, compare("==="))];
}
