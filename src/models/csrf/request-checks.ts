import type { TSESTree } from "@typescript-eslint/utils";
import { contains, isFunction, memberName, unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { callsIn } from "../../kit/js/calls.ts";
import { calledFunction } from "../../kit/js/functions.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CSRF_PROTECTIONS, type CsrfProof, type CsrfProtection } from "../../libraries/csrf/protections.ts";
import { valueAt } from "../cookies/places.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { logCalls } from "../logging/log-calls.ts";
import type { Step } from "../routes/route.ts";
import { holdsRequest } from "./handed-request.ts";
import { beginningOf, isNeutralFunction, isNeutralValue } from "./neutral-values.ts";

type Node = TSESTree.Node;

/**
 * What a function asks of a request before it goes on: a proof by a known library, nothing, or something
 * that the file does not show or that is written by hand.
 */
export type RequestCheck = CsrfProof | "none" | "unknown";

/** @returns What a step of a route's chain, or its handler, asks of a request. */
export function checkOfStep(step: Step, sourceCode: SourceCode): RequestCheck {
  const known = protectionOf(step, sourceCode);
  if (known) return known.proof;
  if (!step.function) return isNeutralValue(step.node, sourceCode) ? "none" : "unknown";
  const isPlain = step.wrappers.every(({ callee }) => checkOfWrapper(callee, sourceCode) === "none");
  return isPlain ? checkOfFunction(step.function, sourceCode) : "unknown";
}

function protectionOf({ node, wrappers }: Step, sourceCode: SourceCode): CsrfProtection | undefined {
  return CSRF_PROTECTIONS.find(
    ({ step, option, call }) =>
      (step && comesFrom(node, step, sourceCode) && (option === undefined || mayBeOn(node, option, sourceCode))) ||
      (call && wrappers.some(({ callee }) => comesFrom(callee, call, sourceCode))),
  );
}

/** Whether the call that makes a middleware switches an option on, or may. */
function mayBeOn(node: Node, option: string, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  if (origin.kind !== "call") return true;
  const { node: call } = origin;
  const place = valueAt({ call, arguments: call.arguments }, { argument: 0, path: [option] }, sourceCode);
  if (place.state !== "present") return place.state === "unknown";
  const value = staticValue(place.node, sourceCode);
  return value.state !== "known" || Boolean(value.value);
}

function checkOfWrapper(callee: Node, sourceCode: SourceCode): RequestCheck {
  const owner = calledFunction(unwrap(callee), sourceCode);
  if (owner) return checkOfFunction(owner, sourceCode);
  return isNeutralFunction(originOf(callee, sourceCode)) ? "none" : "unknown";
}

const checks = memoize(() => new WeakMap<FunctionNode, RequestCheck>());

/** What the body of a function of the file asks of the request that it is given first. */
function checkOfFunction(owner: FunctionNode, sourceCode: SourceCode): RequestCheck {
  const known = checks(sourceCode);
  const before = known.get(owner);
  if (before) return before;
  // Stands for the answer while it is looked for: a function that calls itself adds nothing.
  known.set(owner, "none");
  const check = findCheck(owner, sourceCode);
  known.set(owner, check);
  return check;
}

function findCheck(owner: FunctionNode, sourceCode: SourceCode): RequestCheck {
  const calls = callsIn(owner, sourceCode);
  for (const { callee } of calls) {
    const protection = CSRF_PROTECTIONS.find(({ call }) => call && comesFrom(callee, call, sourceCode));
    if (protection) return protection.proof;
  }
  if (speaksOfOrigin(owner, sourceCode)) return "unknown";
  const handed = calls.map((call) => checkOfCall(call, owner, sourceCode));
  return handed.find((check) => check !== "none") ?? "none";
}

/** Names and texts by which a program looks where a request comes from: headers, tokens, content types. */
const ORIGIN_NAME = /csrf|xsrf|same_?(?:origin|site)|sec_?fetch|^(?:origin|referr?er|x_?requested_?with)$/iu;
const ORIGIN_TEXT =
  /csrf|xsrf|sec-fetch|^(?:origin|referr?er|content-type|application\/json|json)$|^x-(?!forwarded|real-ip|request-id|powered|frame|content|xss)/iu;

const originMentions = memoize((sourceCode): readonly Node[] => [
  ...nodesOf(sourceCode, "Identifier").filter(({ name }) => ORIGIN_NAME.test(name)),
  ...nodesOf(sourceCode, "Literal").filter(
    (literal) => typeof literal.value === "string" && ORIGIN_TEXT.test(literal.value) && !isWrittenHeader(literal),
  ),
]);

function speaksOfOrigin(owner: FunctionNode, sourceCode: SourceCode): boolean {
  return originMentions(sourceCode).some((node) => contains(owner, node));
}

const HEADER_WRITERS: ReadonlySet<string> = new Set(["set", "setHeader", "header", "append", "type", "removeHeader"]);

/** `response.setHeader("X-Anything", value)` writes a header, and reads none. */
function isWrittenHeader(literal: TSESTree.Literal): boolean {
  const call = literal.parent;
  if (call.type === "Property") return true;
  const callee = call.type === "CallExpression" ? unwrap(call.callee) : null;
  const name = callee?.type === "MemberExpression" ? memberName(callee) : null;
  if (call.type !== "CallExpression" || name === null || !HEADER_WRITERS.has(name)) return false;
  // With a name alone `header` reads it.
  return call.arguments.length > 1 || name !== "header";
}

/** What a call asks of the request, where it is given the request or what holds its headers. */
function checkOfCall(call: TSESTree.CallExpression, owner: FunctionNode, sourceCode: SourceCode): RequestCheck {
  if (!call.arguments.some((argument) => holdsRequest(argument, owner, sourceCode))) return "none";
  const callee = unwrap(call.callee);
  const local = isFunction(callee) ? callee : calledFunction(callee, sourceCode);
  if (local) return checkOfFunction(local, sourceCode);
  const origin = originOf(callee, sourceCode);
  // Methods of what the framework hands over, such as the response, are the framework's own.
  const isKnown = beginningOf(origin).kind === "parameter" || isNeutralFunction(origin) || isLogging(call, sourceCode);
  return isKnown ? "none" : "unknown";
}

function isLogging(call: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  return logCalls(sourceCode).some((log) => log.arguments === call.arguments);
}
