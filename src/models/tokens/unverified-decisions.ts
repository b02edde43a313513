import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { isGlobal } from "../../kit/js/bindings.ts";
import { enclosingFunctions } from "../../kit/js/functions.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { ACCESS_CLAIMS, FLAG_CLAIMS, SUBJECT_CLAIMS } from "../../libraries/tokens/access-claims.ts";
import { decidesIdentity, valueExpressions } from "../oidc/identity-decisions.ts";
import { isIdTokenDecoding } from "../oidc/id-token-claims.ts";
import { isRequestInput } from "../routes/request-input.ts";
import type { Step } from "../routes/route.ts";
import { routesOf } from "../routes/routes.ts";
import { nameOfStep } from "../routes/step-name.ts";
import { calleeName } from "./claim-comparisons.ts";
import { decodedTokens, type DecodedToken } from "./decoded-tokens.ts";
import { tokenVerifications } from "./token-verifications.ts";
import { isHandedToCheck } from "./verified-claims.ts";

type Node = TSESTree.Node;

/** What a program decides by the claims of a token that nobody has verified. */
export interface UnverifiedDecision {
  readonly decoded: DecodedToken;
  /** The claim that decides; `null` where all of them are handed over. */
  readonly claim: string | null;
}

/**
 * The decisions of a file by tokens that came with a request and are only decoded, one for each of them:
 * what their sender may do, or who it is. ID tokens are others' affair.
 */
export const unverifiedDecisions = memoize((sourceCode): readonly UnverifiedDecision[] => {
  const decodings = new Map<Node, DecodedToken>();
  for (const decoded of decodedTokens(sourceCode)) {
    if (isOnlyDecoded(decoded, sourceCode)) decodings.set(decoded.node, decoded);
  }
  if (decodings.size === 0 || mayVerify(sourceCode)) return [];
  const found = new Map<DecodedToken, UnverifiedDecision>();
  for (const node of valueExpressions(sourceCode)) {
    const { call, name } = claimOf(originOf(node, sourceCode));
    const decoded = call && decodings.get(call);
    if (decoded && !found.has(decoded) && decides(node, name, sourceCode)) found.set(decoded, { decoded, claim: name });
  }
  return [...found.values()].sort((a, b) => a.decoded.node.range[0] - b.decoded.node.range[0]);
});

function isOnlyDecoded(decoded: DecodedToken, sourceCode: SourceCode): boolean {
  if (isIdTokenDecoding(decoded, sourceCode) || !isRequestInput(decoded.token, sourceCode)) return false;
  const own = { node: decoded.node, token: decoded.token as TSESTree.Expression, isToldMore: false };
  const isClaims = (origin: Origin): boolean => claimOf(origin).call === decoded.node;
  return !isHandedToCheck([own], isClaims, sourceCode) && !isGuarded(decoded.node, sourceCode);
}

/** Whether a file verifies tokens, or something else that may be one. */
function mayVerify(sourceCode: SourceCode): boolean {
  return (
    tokenVerifications(sourceCode).length > 0 ||
    nodesOf(sourceCode, "CallExpression").some((call) => /verif|createHmac/iu.test(calleeName(call)))
  );
}

/** Names of what may have verified the token before the handler is reached. */
const GUARD = /auth|guard|jwt|login|passport|permi|protect|require|role|session|token|verif/iu;

function isGuarded(node: Node, sourceCode: SourceCode): boolean {
  const owners = enclosingFunctions(node);
  return routesOf(sourceCode).some(
    ({ handler, chain }) =>
      handler.function !== null &&
      owners.includes(handler.function) &&
      chain.some((step) => (step.function === null || !owners.includes(step.function)) && GUARD.test(describe(step))),
  );
}

/** A step by its name or by what makes it; one that says nothing may be anything. */
function describe(step: Step): string {
  const made = unwrap(step.node);
  return nameOfStep(step) ?? (made.type === "CallExpression" ? calleeName(made) : "guard");
}

/** The call that an origin starts from, and the last name on the way from there; `null` for the whole. */
function claimOf(origin: Origin): { readonly call: Node | null; readonly name: string | null } {
  if (origin.kind === "call") return { call: origin.node, name: null };
  if (origin.kind !== "member") return { call: null, name: null };
  const { call } = claimOf(origin.object);
  // The object that a library gives may hold the claims below a member of its own.
  return { call, name: origin.name === "payload" || origin.name === "decoded" ? null : origin.name };
}

function decides(node: Node, name: string | null, sourceCode: SourceCode): boolean {
  if (name !== null && (ACCESS_CLAIMS.has(name) || SUBJECT_CLAIMS.has(name)) && isCompared(node, sourceCode)) return true;
  if (name !== null && FLAG_CLAIMS.has(name) && isCondition(node)) return true;
  return (name === null || SUBJECT_CLAIMS.has(name)) && decidesIdentity(node, sourceCode);
}

const EQUALITY = new Set(["===", "!==", "==", "!="]);
const LOOKING = new Set(["every", "find", "has", "includes", "indexOf", "some", "match", "test", "startsWith"]);

/** `claims.role === "admin"`, `claims.scope.split(" ").includes("write")`, `ADMINS.has(claims.email)` */
function isCompared(value: Node, sourceCode: SourceCode): boolean {
  const node = wrapped(value);
  const { parent } = node;
  switch (parent?.type) {
    case "BinaryExpression": {
      const other = unwrap(parent.left === node ? parent.right : parent.left);
      const isNothing = (other.type === "Literal" && other.value === null) || isGlobal(other, "undefined", sourceCode);
      return EQUALITY.has(parent.operator) && !isNothing;
    }
    case "LogicalExpression":
      return parent.operator === "??" && isCompared(parent, sourceCode);
    case "MemberExpression": {
      const call = wrapped(parent).parent;
      if (parent.object !== node || call?.type !== "CallExpression") return false;
      const method = memberName(parent) ?? "";
      return LOOKING.has(method) || (["split", "toLowerCase", "trim"].includes(method) && isCompared(call, sourceCode));
    }
    case "CallExpression":
      return parent.callee !== node && LOOKING.has(calleeName(parent));
    case "SwitchStatement":
      return parent.discriminant === node;
    default:
      return false;
  }
}

function isCondition(value: Node): boolean {
  const node = wrapped(value);
  const { parent } = node;
  switch (parent?.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return parent.test === node;
    case "UnaryExpression":
      return parent.operator === "!" && isCondition(parent);
    case "LogicalExpression":
      return parent.left === node || isCondition(parent);
    default:
      return false;
  }
}
