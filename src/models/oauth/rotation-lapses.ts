import type { TSESTree } from "@typescript-eslint/utils";
import { contains, literalString, memberName, unwrap } from "../../kit/js/ast.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  ANSWERING_WORDS,
  CHANGING_WORDS,
  READING_WORDS,
  ROTATION_OPTIONS,
  USED_MEMBERS,
} from "../../libraries/oauth/rotation.ts";
import { optionUses } from "../configurations/option-uses.ts";
import { byPlace } from "./by-place.ts";
import { isRefreshToken, refreshGrants, type RefreshGrant } from "./refresh-grants.ts";

type Node = TSESTree.Node;
type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A place where a refresh token stays good after its use, or where its second use is no alarm. */
export interface RotationLapse {
  readonly kind: "option" | "kept" | "reuse";
  readonly at: Node;
  readonly library: string;
  /** The option, or the member of the record that says that a token was used. */
  readonly name: string;
}

/** Every such place of a file, in the order of the text. */
export const rotationLapses = memoize((sourceCode): readonly RotationLapse[] =>
  byPlace([
    ...optionUses(ROTATION_OPTIONS, sourceCode).map(
      ({ row, at }) => ({ kind: "option", at, library: row.library, name: row.path.at(-1) ?? "" }) as const,
    ),
    ...refreshGrants(sourceCode).flatMap((grant) => ofGrant(grant, sourceCode)),
  ]),
);

function ofGrant(grant: RefreshGrant, sourceCode: SourceCode): readonly RotationLapse[] {
  const calls: readonly Call[] = [...grant.nodes("CallExpression"), ...grant.nodes("NewExpression")];
  const isChanged = calls.some((call) => mayChange(call, sourceCode)) || assignsToken(grant);
  if (grant.answersRefreshToken) return ignoredReuse(grant, calls, sourceCode);
  return isChanged ? [] : [{ kind: "kept", at: grant.answer, library: "", name: "" }];
}

/** The last name of what is called: `findOne` of `tokens.findOne(…)`. */
function nameOf({ callee }: Call): string {
  const inner = unwrap(callee);
  if (inner.type === "Identifier") return inner.name;
  return inner.type === "MemberExpression" ? (memberName(inner) ?? "") : "";
}

/** Whether a call may take the presented token away, or put another in its place. */
function mayChange(call: Call, sourceCode: SourceCode): boolean {
  if (isHashing(call, sourceCode)) return false;
  const words = nameWords(nameOf(call));
  if (words.some((word) => CHANGING_WORDS.has(word))) return true;
  const reads = words.some((word) => READING_WORDS.has(word)) || isSigningOfAccess(words);
  if (!reads) return call.arguments.some(mentionsRefreshToken);
  const [query] = call.arguments;
  const text = query && words.includes("query") ? staticString(query, sourceCode) : "select";
  return text === null || !/^\s*select\b/iu.test(text);
}

/** `createHash("sha256").update(token)` changes a hash. */
function isHashing(call: Call, sourceCode: SourceCode): boolean {
  const origin = originOf(call.callee, sourceCode);
  if (origin.kind === "import") return origin.module === "crypto";
  return (
    origin.kind === "member" &&
    origin.object.kind === "call" &&
    origin.object.callee.kind === "import" &&
    origin.object.callee.module === "crypto"
  );
}

/** `generateAccessToken(user)`; a helper for both kinds may make a refresh token, too. */
function isSigningOfAccess(words: readonly string[]): boolean {
  return words.includes("access") && !words.includes("refresh");
}

/** Whether an argument is the refresh token, has it in an object, or is named after one. */
function mentionsRefreshToken(argument: Node): boolean {
  const node = unwrap(argument);
  switch (node.type) {
    case "Identifier":
      return isRefreshToken(node.name);
    case "MemberExpression":
      return isRefreshToken(memberName(node) ?? "");
    case "Literal":
      return isRefreshToken(literalString(node) ?? "");
    case "SpreadElement":
      return true;
    case "ObjectExpression":
      return node.properties.some(
        (property) => property.type === "SpreadElement" || mentionsRefreshToken(property.value),
      );
    case "ArrayExpression":
      return node.elements.some((element) => element !== null && mentionsRefreshToken(element));
    default:
      return false;
  }
}

/** `refreshTokens = refreshTokens.filter(…)`, `record.revoked = true` */
function assignsToken(grant: RefreshGrant): boolean {
  return grant.nodes("AssignmentExpression").some(({ left }) => {
    if (left.type === "Identifier") return isRefreshToken(left.name);
    return left.type === "MemberExpression" && !["body", "status", "statusCode"].includes(memberName(left) ?? "");
  });
}

/** Branches for a token that was used before which answer and do nothing else. */
function ignoredReuse(grant: RefreshGrant, calls: readonly Call[], sourceCode: SourceCode): readonly RotationLapse[] {
  return grant.nodes("IfStatement").flatMap(({ test, consequent }) => {
    const used = usedMember(test);
    if (!used) return [];
    const inside = calls.filter((call) => contains(consequent, call));
    const onlyAnswers = inside.every((call) => answers(call, sourceCode)) && !hasAssignment(grant, consequent);
    return onlyAnswers ? [{ kind: "reuse", at: used, library: "", name: memberName(used) ?? "" } as const] : [];
  });
}

/** The member that says that a token was used, where its being set leads into the branch. */
function usedMember(outer: Node): TSESTree.MemberExpression | null {
  const test = unwrap(outer);
  if (test.type === "MemberExpression") return USED_MEMBERS.has(memberName(test) ?? "") ? test : null;
  if (test.type === "LogicalExpression") return usedMember(test.left) ?? usedMember(test.right);
  if (test.type === "BinaryExpression" && (test.operator === "!==" || test.operator === "!=")) {
    const right = unwrap(test.right);
    const isNothing = right.type === "Literal" ? right.raw === "null" : right.type === "Identifier" && right.name === "undefined";
    return isNothing ? usedMember(test.left) : null;
  }
  if (test.type === "BinaryExpression" && (test.operator === "===" || test.operator === "==")) {
    return test.right.type === "Literal" && test.right.value === true ? usedMember(test.left) : null;
  }
  return null;
}

function answers(call: Call, sourceCode: SourceCode): boolean {
  if (call.type === "NewExpression") return true;
  const words = nameWords(nameOf(call));
  const origin = originOf(call.callee, sourceCode);
  return words.some((word) => ANSWERING_WORDS.has(word)) && origin.kind !== "function";
}

function hasAssignment(grant: RefreshGrant, branch: Node): boolean {
  return grant.nodes("AssignmentExpression").some((node) => contains(branch, node) && node.left.type === "MemberExpression" && !["body", "status", "statusCode"].includes(memberName(node.left) ?? ""));
}
