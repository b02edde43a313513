import type { TSESTree } from "@typescript-eslint/utils";
import { ancestor, isFunction, memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { variableOf } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { IDENTITY_CLAIMS } from "../../libraries/oidc/identity-words.ts";
import { isAuthorizer } from "../routes/authorizers.ts";
import { decodedTokens, type DecodedToken } from "../tokens/decoded-tokens.ts";
import { tokenSignings } from "../tokens/token-signings.ts";
import { isDecidingCall, isSignedInMember, isUserQuery } from "./deciding-calls.ts";
import { claimsSourceOf, isIdTokenDecoding } from "./id-token-claims.ts";

type Node = TSESTree.Node;

/** What a program decides by what a decoded ID token says: who somebody is. */
export interface IdentityDecision {
  readonly decoded: DecodedToken;
  /** The claim that decides; `null` where all of them are handed over. */
  readonly claim: string | null;
}

/**
 * The decisions of a file, one for each decoded token: the claims go to a look-up of a user, a session, a
 * token or a cookie that the program makes, or to what a framework is told of the signed-in user. A name
 * or a picture that is shown decides nothing.
 */
export const identityDecisions = memoize((sourceCode): readonly IdentityDecision[] => {
  if (!decodedTokens(sourceCode).some((decoded) => isIdTokenDecoding(decoded, sourceCode))) return [];
  const found = new Map<DecodedToken, IdentityDecision>();
  for (const node of valueExpressions(sourceCode)) {
    const use = identityAt(node, sourceCode);
    if (use && !found.has(use.decoded) && decidesIdentity(node, sourceCode)) found.set(use.decoded, use);
  }
  return [...found.values()];
});

/** @returns The expressions that may stand for claims, in the order of the text. */
export function valueExpressions(sourceCode: SourceCode): readonly Node[] {
  return [
    ...nodesOf(sourceCode, "MemberExpression"),
    ...nodesOf(sourceCode, "Identifier"),
    ...nodesOf(sourceCode, "CallExpression"),
  ].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
}

function identityAt(node: Node, sourceCode: SourceCode): IdentityDecision | null {
  const origin = originOf(node, sourceCode);
  const source = claimsSourceOf(origin, sourceCode);
  if (source?.kind !== "decoded") return null;
  const { decoded } = source;
  const name = nameOf(origin);
  // The object that a library gives may hold the claims below a member of its own.
  if (name === null || name === "payload" || name === "decoded") return { decoded, claim: null };
  return IDENTITY_CLAIMS.has(name) ? { decoded, claim: name } : null;
}

function nameOf(origin: Origin): string | null {
  if (origin.kind === "member") return origin.name;
  return origin.kind === "parameter" ? (origin.path.at(-1) ?? null) : null;
}

/** Whether an expression stands for its value as a whole: no member of it is read, no name is declared by it. */
function isRead(node: Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === "MemberExpression") return parent.object === outer && isConverting(parent);
  if (parent?.type === "Property") return parent.value === outer && parent.parent.type === "ObjectExpression";
  return true;
}

const CONVERTING_METHODS: ReadonlySet<string> = new Set(["toLowerCase", "toString", "trim", "normalize"]);
const CONVERTING_FUNCTIONS: ReadonlySet<string> = new Set(["String", "stringify", "assign"]);

/** `claims.email.toLowerCase` */
function isConverting(member: TSESTree.MemberExpression): boolean {
  return CONVERTING_METHODS.has(memberName(member) ?? "");
}

/** How many names and calls a value is followed through. */
const MAX_STEPS = 12;

/** @returns Whether an expression, taken as a whole, ends where somebody is looked up or signed in. */
export function decidesIdentity(node: Node, sourceCode: SourceCode): boolean {
  return isRead(node) && decides(node, sourceCode, MAX_STEPS);
}

function decides(value: Node, sourceCode: SourceCode, steps: number): boolean {
  if (steps === 0) return false;
  const node = wrapped(value);
  const parent = node.parent as Node;
  const on = (next: Node): boolean => decides(next, sourceCode, steps - 1);
  switch (parent.type) {
    case "Property":
    case "ObjectExpression":
    case "ArrayExpression":
    case "SpreadElement":
    case "AwaitExpression":
    case "LogicalExpression":
      return on(parent);
    case "MemberExpression":
      return isConverting(parent) && on(parent);
    case "ConditionalExpression":
      return parent.test !== node && on(parent);
    case "TemplateLiteral":
      return parent.parent.type === "TaggedTemplateExpression" ? isUserQuery(parent.parent) : on(parent);
    case "VariableDeclarator":
      // A claim under another name is looked at by itself.
      return !["Identifier", "MemberExpression"].includes(unwrap(node).type) && usesOf(parent.id, sourceCode).some(on);
    case "CallExpression":
      if (parent.callee === node) return node.type === "MemberExpression" && isConverting(node) && on(parent);
      return isDecidingCall(parent, sourceCode) || (isConversion(parent) && on(parent));
    case "NewExpression":
      return tokenSignings(sourceCode).some(({ claims }) => claims !== null && claims === parent.arguments[0]);
    case "AssignmentExpression":
      return parent.right === node && isSignedInMember(parent.left);
    case "ReturnStatement":
    case "ArrowFunctionExpression": {
      const owner = isFunction(parent) ? parent : ancestor(parent, isFunction);
      return owner !== null && isAuthorizer(owner, sourceCode);
    }
    default:
      return false;
  }
}

function usesOf(name: Node, sourceCode: SourceCode): readonly Node[] {
  const variable = name.type === "Identifier" ? variableOf(name, sourceCode) : null;
  return variable?.references.flatMap(({ identifier, init }) => (init ? [] : [identifier])) ?? [];
}

/** Whether a call gives what it is given in another form. */
function isConversion({ callee }: TSESTree.CallExpression): boolean {
  const inner = unwrap(callee);
  const name = inner.type === "MemberExpression" ? memberName(inner) : inner.type === "Identifier" ? inner.name : null;
  return name !== null && CONVERTING_FUNCTIONS.has(name);
}
