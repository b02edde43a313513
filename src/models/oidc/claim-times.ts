import type { TSESTree } from "@typescript-eslint/utils";
import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName, isGlobal } from "../../kit/js/bindings.ts";
import { clockDate, clockTime, type ClockTime } from "../../kit/js/clock-time.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { readClaim } from "./id-token-claims.ts";

type Node = TSESTree.Node;

/** The claims that are times: seconds since 1970 (RFC 7519 §2, NumericDate). */
export type TimeClaim = "exp" | "iat" | "nbf" | "auth_time";

type Unit = "seconds" | "milliseconds";

/** A claim that is compared with the present time in another unit. */
export interface UnitMismatch {
  /** The comparison or the difference. */
  readonly node: Node;
  readonly claim: TimeClaim;
  /** What the claim is at the comparison; it comes in seconds. */
  readonly claimUnit: Unit;
  /** The edits that bring both to one unit; none where they are not plain. */
  readonly edits: readonly Edit[];
}

/** An expression that is a time, or made from one. */
interface Time {
  readonly unit: Unit;
  /** The claim that it is made from, `null` for the present time. */
  readonly claim: TimeClaim | null;
  /** The number that a date was made of. */
  readonly ofDate?: Node;
}

const TIME_CLAIMS: readonly string[] = ["exp", "iat", "nbf", "auth_time"] satisfies readonly TimeClaim[];

const COMPARISONS = new Set(["<", ">", "<=", ">=", "-"]);

/** @returns Every place of a file where this time of an ID token meets the present time in another unit. */
export function unitMismatches(claim: TimeClaim, sourceCode: SourceCode): readonly UnitMismatch[] {
  return allMismatches(sourceCode).filter((mismatch) => mismatch.claim === claim);
}

const allMismatches = memoize((sourceCode): readonly UnitMismatch[] => {
  const { text } = sourceCode;
  if (!/\b(?:exp|iat|nbf|auth_time)\b/u.test(text) || !/token|claims|jwt/iu.test(text)) return [];
  return nodesOf(sourceCode, "BinaryExpression").flatMap((node) => {
    if (!COMPARISONS.has(node.operator)) return [];
    const left = timeOf(node.left, sourceCode);
    const right = timeOf(node.right, sourceCode);
    if (!left || !right || left.unit === right.unit) return [];
    const [claim, now, nowNode] = left.claim ? [left, right, node.right] : [right, left, node.left];
    if (!claim.claim || now.claim) return [];
    return [{ node, claim: claim.claim, claimUnit: claim.unit, edits: editsFor(claim, nowNode, sourceCode) }];
  });
});

/** How many names and calls a time is followed through. */
const MAX_STEPS = 6;

function timeOf(outer: Node, sourceCode: SourceCode, steps = MAX_STEPS): Time | null {
  if (steps === 0) return null;
  const node = unwrap(outer);
  const clock = clockTime(node, sourceCode) ?? clockDate(node, sourceCode);
  if (clock && clock.factor !== 0) return ofClock(clock);
  const below = (inner: Node): Time | null => timeOf(inner, sourceCode, steps - 1);
  switch (node.type) {
    case "Identifier": {
      const claim = claimAt(node, sourceCode);
      if (claim) return claim;
      const binding = bindingOfName(node, sourceCode);
      return binding?.kind === "value" && binding.path.length === 0 ? below(binding.value) : null;
    }
    case "MemberExpression":
      return claimAt(node, sourceCode);
    case "LogicalExpression":
      // `claims.exp ?? 0`
      return node.operator === "&&" ? null : below(node.left);
    case "UnaryExpression":
      return node.operator === "+" ? below(node.argument) : null;
    case "BinaryExpression":
      return ofArithmetic(node, below, sourceCode);
    case "CallExpression":
      return ofCall(node, below, sourceCode);
    case "NewExpression": {
      if (!isGlobal(node.callee, "Date", sourceCode)) return null;
      const [first] = node.arguments;
      const time = first ? below(first) : null;
      // A date takes what it is given for milliseconds: one that is made of seconds lies in January 1970.
      return time && first ? { ...time, ofDate: first } : null;
    }
    default:
      return null;
  }
}

/** The present time, or one that was made from it. */
function ofClock({ factor }: ClockTime): Time | null {
  if (factor === 1) return { unit: "milliseconds", claim: null };
  return Math.abs(factor - 0.001) < 1e-9 ? { unit: "seconds", claim: null } : null;
}

function claimAt(node: Node, sourceCode: SourceCode): Time | null {
  const name = node.type === "MemberExpression" ? memberName(node) : null;
  if (name !== null && !TIME_CLAIMS.includes(name)) return null;
  const claim = readClaim(node, sourceCode);
  return claim && TIME_CLAIMS.includes(claim.name) ? { unit: "seconds", claim: claim.name as TimeClaim } : null;
}

function ofArithmetic(
  { operator, left, right }: TSESTree.BinaryExpression,
  below: (inner: Node) => Time | null,
  sourceCode: SourceCode,
): Time | null {
  const [first, second] = [below(left), below(right)];
  if (operator === "+" || operator === "-") {
    // A difference of two times is none.
    return first && second ? null : (first ?? second);
  }
  if (operator === "|") return first;
  const time = first ?? (operator === "*" ? second : null);
  const factor = first ? right : left;
  if (!time || !isThousand(factor, sourceCode)) return null;
  if (operator === "*" && time.unit === "seconds") return { ...time, unit: "milliseconds" };
  return operator === "/" && time.unit === "milliseconds" ? { ...time, unit: "seconds" } : null;
}

function isThousand(node: Node, sourceCode: SourceCode): boolean {
  const value = staticValue(node as TSESTree.Expression, sourceCode);
  return value.state === "known" && value.value === 1000;
}

const ROUNDING = new Set(["floor", "round", "ceil", "trunc"]);
const CONVERTING = new Set(["Number", "parseInt", "BigInt"]);
const DATE_METHODS = new Set(["getTime", "valueOf"]);
const DATE_PACKAGES = ["dayjs", "moment", "moment-timezone"];

function ofCall(
  node: TSESTree.CallExpression,
  below: (inner: Node) => Time | null,
  sourceCode: SourceCode,
): Time | null {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (callee.type === "Identifier") return first && CONVERTING.has(callee.name) ? below(first) : null;
  if (callee.type !== "MemberExpression") return null;
  const method = memberName(callee) ?? "";
  if (isGlobal(callee.object, "Math", sourceCode)) return first && ROUNDING.has(method) ? below(first) : null;
  const origin = originOf(callee.object, sourceCode);
  if (origin.kind === "call" && origin.node.arguments.length === 0 && isImportOf(origin.callee, DATE_PACKAGES, [])) {
    if (method === "unix") return { unit: "seconds", claim: null };
    return method === "valueOf" ? { unit: "milliseconds", claim: null } : null;
  }
  return DATE_METHODS.has(method) ? below(callee.object) : null;
}

/** Turns the claim of a date into milliseconds, or else a plain present time into seconds. */
function editsFor({ unit, ofDate }: Time, nowNode: Node, sourceCode: SourceCode): readonly Edit[] {
  if (unit === "milliseconds") return [];
  if (ofDate) return [insertAt(ofDate.range[1], " * 1000")];
  const node = unwrap(nowNode);
  if (node.type === "NewExpression") return [replaceRange(node.range, "Date.now() / 1000")];
  // What is added to the time has a unit of its own.
  const isPlain = node.type === "CallExpression" || (node.type === "Identifier" && timeOf(node, sourceCode) !== null);
  return isPlain ? [insertAt(node.range[1], " / 1000")] : [];
}
