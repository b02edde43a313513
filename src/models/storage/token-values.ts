import type { TSESTree } from "@typescript-eslint/utils";
import { keyName, memberName, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { textParts } from "../../kit/js/text-parts.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { TAKING_VERBS } from "../../libraries/storage/token-words.ts";
import { isFlagValue, isRevokedValue } from "../cookies/lifetime.ts";
import { isSigned, isTokenResponse } from "./token-sources.ts";
import { tokenName, type NameVerdict } from "./token-names.ts";

type Node = TSESTree.Node;

/**
 * What an expression is, as far as the file shows it:
 * - `sure`: a token by its name, its text, or where it comes from; or an object or a text that holds one;
 * - `likely`: something called `token`;
 * - `none`: certainly no token: a switch, a number, a comparison, nothing at all;
 * - `unknown`.
 */
export type TokenEvidence = "sure" | "likely" | "none" | "unknown";

/** How many names a value is followed through. */
const MAX_STEPS = 6;

/** A JWS in compact form: its header begins with `{"` in base64url (RFC 7515 §3.1). */
const COMPACT_JWS = /^(?:Bearer )?eyJ[\w-]{5,}\.[\w-]+\.[\w-]*$/u;

/** @returns Whether an expression's value is a token. */
export function tokenEvidence(outer: Node, sourceCode: SourceCode, steps = MAX_STEPS): TokenEvidence {
  if (steps === 0) return "unknown";
  const node = unwrap(outer);
  const fixed = fixedEvidence(node, sourceCode);
  if (fixed) return fixed;
  const below = (inner: Node): TokenEvidence => tokenEvidence(inner, sourceCode, steps - 1);
  switch (node.type) {
    case "Identifier":
      return ofName(node, sourceCode, steps);
    case "MemberExpression":
      if (isTokenResponse(originOf(node, sourceCode), sourceCode)) return "sure";
      return ofVerdict(tokenName(memberName(node) ?? ""));
    case "AwaitExpression":
      return below(node.argument);
    case "AssignmentExpression":
      return below(node.right);
    case "LogicalExpression":
      return strongest([below(node.left), below(node.right)]);
    case "ConditionalExpression":
      return strongest([below(node.consequent), below(node.alternate)]);
    case "ObjectExpression":
      return ofObject(node, sourceCode, steps);
    case "ArrayExpression":
      return holding(node.elements.flatMap((element) => (element ? [below(element)] : [])));
    case "SpreadElement":
      return below(node.argument);
    case "TemplateLiteral":
      return ofText(node, sourceCode, steps);
    case "BinaryExpression":
      return node.operator === "+" ? ofText(node, sourceCode, steps) : "none";
    case "UnaryExpression":
      return "none";
    case "CallExpression":
      return ofCall(node, sourceCode, steps);
    case "NewExpression":
      return isWrapping(node.callee) && node.arguments[0] ? below(node.arguments[0]) : "unknown";
    default:
      return "unknown";
  }
}

/** @returns What a name's verdict is worth as evidence for a value. */
function ofVerdict(verdict: NameVerdict): TokenEvidence {
  return verdict === "other" ? "none" : (verdict ?? "unknown");
}

function fixedEvidence(node: Node, sourceCode: SourceCode): TokenEvidence | null {
  const value = staticValue(node as TSESTree.Expression, sourceCode);
  if (value.state !== "known") return null;
  if (typeof value.value === "string") {
    if (COMPACT_JWS.test(value.value)) return "sure";
    return isFlagValue(value.value) || isRevokedValue(value.value) ? "none" : "unknown";
  }
  return typeof value.value === "object" && value.value !== null && !(value.value instanceof Date) ? null : "none";
}

function strongest(all: readonly TokenEvidence[]): TokenEvidence {
  for (const evidence of ["sure", "likely", "unknown"] as const) {
    if (all.includes(evidence)) return evidence;
  }
  return "none";
}

/** What a list or a text is worth that holds such values: only a sure one makes it one. */
function holding(all: readonly TokenEvidence[]): TokenEvidence {
  return all.includes("sure") ? "sure" : "unknown";
}

function ofName(node: TSESTree.Identifier, sourceCode: SourceCode, steps: number): TokenEvidence {
  const origin = originOf(node, sourceCode);
  if (origin.kind === "function" || origin.kind === "class") return "none";
  // A package called `jwt` is none.
  if (origin.kind === "import" && !/^[./#@~]/u.test(origin.module)) return "unknown";
  const binding = bindingOfName(node, sourceCode);
  const own = tokenName(node.name);
  const path = binding && "path" in binding ? binding.path : [];
  const behind = path.length > 0 ? tokenName(path.at(-1) ?? "") : null;
  if (own === "sure" || behind === "sure") {
    const value = binding?.kind === "value" && path.length === 0 ? fixedEvidence(binding.value, sourceCode) : null;
    return value === "none" ? "none" : "sure";
  }
  if (own === "other" || behind === "other") return "none";
  if (isTokenResponse(origin, sourceCode)) return "sure";
  const value =
    binding?.kind === "value" && path.length === 0 ? tokenEvidence(binding.value, sourceCode, steps - 1) : "unknown";
  if (value !== "unknown") return value;
  return own ?? behind ?? "unknown";
}

function ofObject(node: TSESTree.ObjectExpression, sourceCode: SourceCode, steps: number): TokenEvidence {
  return holding(
    node.properties.map((property) => {
      if (property.type === "SpreadElement") return tokenEvidence(property.argument, sourceCode, steps - 1);
      const key = tokenName(keyName(property) ?? "");
      const value = tokenEvidence(property.value, sourceCode, steps - 1);
      if (value === "none" || key === "other") return "none";
      const isFixed = staticValue(property.value as TSESTree.Expression, sourceCode).state === "known";
      return key === "sure" || (key === "likely" && !isFixed) ? "sure" : value;
    }),
  );
}

function ofText(node: TSESTree.Expression, sourceCode: SourceCode, steps: number): TokenEvidence {
  const parts = textParts(node, sourceCode);
  return holding(
    parts.map((part, index) => {
      if (typeof part === "string") return "unknown";
      const before = parts[index - 1];
      // RFC 6750 §2.1: what follows is the token.
      if (typeof before === "string" && /\bBearer\s+$/u.test(before)) return "sure";
      return tokenEvidence(part, sourceCode, steps - 1);
    }),
  );
}

/** Functions and methods that give what they are given in another form. */
const CONVERTING_FUNCTIONS = new Set(["String", "btoa", "encodeURIComponent", "encodeURI", "structuredClone"]);
const CONVERTING_METHODS = new Set(["toString", "trim", "valueOf"]);

function isWrapping(callee: Node): boolean {
  return callee.type === "Identifier" && (callee.name === "Response" || callee.name === "Blob");
}

function ofCall(node: TSESTree.CallExpression, sourceCode: SourceCode, steps: number): TokenEvidence {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  const origin = originOf(node, sourceCode);
  if (isSigned(origin, sourceCode) || isTokenResponse(origin, sourceCode)) return "sure";
  if (callee.type === "Identifier") {
    if (CONVERTING_FUNCTIONS.has(callee.name)) return first ? tokenEvidence(first, sourceCode, steps - 1) : "none";
    return ofGetter(callee.name);
  }
  if (callee.type !== "MemberExpression") return "unknown";
  const method = memberName(callee) ?? "";
  const isJson = callee.object.type === "Identifier" && callee.object.name === "JSON";
  if (isJson && method === "stringify" && first) return tokenEvidence(first, sourceCode, steps - 1);
  if (CONVERTING_METHODS.has(method)) return tokenEvidence(callee.object, sourceCode, steps - 1);
  return ofGetter(method);
}

/** `getAccessToken()` gives a token, `verifyAccessToken(…)` what is left of one. */
function ofGetter(name: string): TokenEvidence {
  const [verb] = nameWords(name);
  if (TAKING_VERBS.has(verb ?? "")) return "none";
  return ofVerdict(tokenName(name));
}
