import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyName, literalString, memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { textParts } from "../../kit/js/text-parts.ts";
import { memoize } from "../../kit/memoize.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CREDENTIAL_HEADERS, SECRET_KEY_WORDS, TOKEN_PACKAGES } from "../../libraries/logging/loggers.ts";
import { tokenName } from "../storage/token-names.ts";
import { tokenEvidence } from "../storage/token-values.ts";
import { logCalls, type LogCall } from "./log-calls.ts";

type Node = TSESTree.Node;

/** What kind of credential a log gets. */
export type SecretKind = "token" | "key" | "header";

/** A credential that is written to a log. */
export interface LoggedSecret {
  readonly call: LogCall;
  readonly kind: SecretKind;
  /** The expression, or the member of an object. */
  readonly at: Node;
}

/** Every credential that a file writes to a log as it is. */
export const loggedSecrets = memoize((sourceCode): readonly LoggedSecret[] =>
  logCalls(sourceCode).flatMap((call) =>
    call.arguments.flatMap((argument) => secretsIn(argument, call.mayRedact, sourceCode)).map((found) => ({ call, ...found })),
  ),
);

type Found = Omit<LoggedSecret, "call">;

function secretsIn(outer: Node, mayRedact: boolean, sourceCode: SourceCode): readonly Found[] {
  const node = unwrap(outer);
  const below = (inner: Node): readonly Found[] => secretsIn(inner, mayRedact, sourceCode);
  switch (node.type) {
    case "ObjectExpression":
      return mayRedact ? [] : node.properties.flatMap((property) => secretsOfProperty(property, sourceCode));
    case "ArrayExpression":
      return node.elements.flatMap((element) => (element ? below(element) : []));
    case "TemplateLiteral":
      return secretsOfText(node, below, sourceCode);
    case "BinaryExpression":
      return node.operator === "+" ? secretsOfText(node, below, sourceCode) : [];
    case "LogicalExpression":
      return node.operator === "&&" ? below(node.right) : [...below(node.left), ...below(node.right)];
    case "ConditionalExpression":
      return [...below(node.consequent), ...below(node.alternate)];
    case "CallExpression": {
      const [first] = node.arguments;
      return first && isStringify(node) ? below(first) : secretOf(node, sourceCode);
    }
    default:
      return secretOf(node, sourceCode);
  }
}

function isStringify({ callee }: TSESTree.CallExpression): boolean {
  return (
    callee.type === "MemberExpression" &&
    callee.object.type === "Identifier" &&
    callee.object.name === "JSON" &&
    memberName(callee) === "stringify"
  );
}

function secretsOfText(
  node: TSESTree.Expression,
  below: (inner: Node) => readonly Found[],
  sourceCode: SourceCode,
): readonly Found[] {
  const parts = textParts(node, sourceCode);
  return parts.flatMap((part, index): readonly Found[] => {
    if (typeof part === "string") return [];
    const before = parts[index - 1];
    const isBearer = typeof before === "string" && /\bBearer\s+$/u.test(before);
    return isBearer && tokenEvidence(part, sourceCode) === "likely" ? [{ kind: "token", at: part }] : below(part);
  });
}

function secretsOfProperty(property: TSESTree.ObjectLiteralElement, sourceCode: SourceCode): readonly Found[] {
  if (property.type === "SpreadElement" || isFunction(property.value)) return [];
  const name = keyName(property) ?? "";
  const kind = kindOfName(name, sourceCode);
  const value = property.value as TSESTree.Expression;
  const isFixed = staticValue(value, sourceCode).state === "known";
  const isPlainValue = ["Identifier", "MemberExpression"].includes(unwrap(value).type);
  if (kind && isPlainValue && !isFixed && tokenEvidence(value, sourceCode) !== "none") return [{ kind, at: property }];
  return secretsIn(value, false, sourceCode);
}

function isSecretKey(name: string): boolean {
  const words = nameWords(name);
  if (words.at(-1) === "apikey") return true;
  return words.at(-1) === "key" && words.some((word) => SECRET_KEY_WORDS.has(word));
}

function kindOfName(name: string, sourceCode: SourceCode): SecretKind | null {
  const verdict = tokenName(name);
  if (verdict === "sure" || (verdict === "likely" && hasTokensInMind(sourceCode))) return "token";
  if (verdict === "other") return null;
  return isSecretKey(name) ? "key" : null;
}

function secretOf(node: Node, sourceCode: SourceCode): readonly Found[] {
  if (isCredentialHeader(node)) return [{ kind: "header", at: node }];
  const evidence = tokenEvidence(node, sourceCode);
  if (evidence === "sure" || (evidence === "likely" && hasTokensInMind(sourceCode))) return [{ kind: "token", at: node }];
  const name = node.type === "MemberExpression" ? memberName(node) : node.type === "Identifier" ? node.name : null;
  if (name === null || evidence === "none" || !isSecretKey(name)) return [];
  const origin = originOf(node, sourceCode);
  const isOther = origin.kind === "function" || origin.kind === "class";
  const isFixed = staticValue(node as TSESTree.Expression, sourceCode).state === "known";
  return isOther || isFixed ? [] : [{ kind: "key", at: node }];
}

/** `req.headers.authorization`, `request.headers.get("cookie")`, `req.get("Authorization")` */
function isCredentialHeader(node: Node): boolean {
  if (node.type === "MemberExpression") {
    return CREDENTIAL_HEADERS.has((memberName(node) ?? "").toLowerCase()) && isHeaders(node.object);
  }
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  const method = memberName(node.callee);
  const name = literalString(node.arguments[0])?.toLowerCase() ?? "";
  if (!CREDENTIAL_HEADERS.has(name) || node.arguments.length !== 1) return false;
  return method === "header" || (method === "get" && (isHeaders(node.callee.object) || name.includes("authorization")));
}

function isHeaders(outer: Node): boolean {
  const node = unwrap(outer);
  if (node.type === "Identifier") return node.name === "headers";
  return node.type === "MemberExpression" && memberName(node) === "headers";
}

/**
 * Whether a file that says `token` means a credential and not a piece of a text that it parses: it imports a
 * package for such tokens, or names the Authorization header or its scheme.
 */
const hasTokensInMind = memoize((sourceCode): boolean => {
  if (nodesOf(sourceCode, "ImportDeclaration").some(({ source }) => TOKEN_PACKAGES.has(source.value))) return true;
  const names = [
    ...nodesOf(sourceCode, "MemberExpression").map((node) => memberName(node)),
    ...nodesOf(sourceCode, "Property").map((node) => keyName(node)),
    ...nodesOf(sourceCode, "Literal").map((node) => literalString(node)),
    ...nodesOf(sourceCode, "TemplateElement").map((node) => node.value.cooked),
  ];
  return names.some(
    (name) => name !== null && (/^Bearer\b/u.test(name) || name.toLowerCase() === "authorization" || TOKEN_PACKAGES.has(name)),
  );
});
