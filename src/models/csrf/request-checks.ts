import type { TSESTree } from "@typescript-eslint/utils";
import { contains, isFunction, memberName, unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { calledFunction } from "../../kit/js/functions.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CORS_MODULES, NEUTRAL_MODULES, NEUTRAL_NITRO_FUNCTIONS } from "../../libraries/csrf/neutral-modules.ts";
import { CSRF_PROTECTIONS, type CsrfProof, type CsrfProtection } from "../../libraries/csrf/protections.ts";
import { HEADER_HOLDERS, REQUEST_HOLDERS } from "../../libraries/csrf/requests.ts";
import { valueAt } from "../cookies/places.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { logCalls } from "../logging/log-calls.ts";
import type { Step } from "../routes/route.ts";
import { isEnvironment } from "./environment.ts";

type Node = TSESTree.Node;
type Call = TSESTree.CallExpression | TSESTree.NewExpression;

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
  if (step.wrappers.some((call) => !isNeutralCallee(call, sourceCode))) return "unknown";
  return checkOfFunction(step.function, sourceCode);
}

function protectionOf({ node, wrappers }: Step, sourceCode: SourceCode): CsrfProtection | undefined {
  return CSRF_PROTECTIONS.find(
    ({ step, option, call }) =>
      (step && comesFrom(node, step, sourceCode) && (option === undefined || hasOption(node, option, sourceCode))) ||
      (call && wrappers.some(({ callee }) => comesFrom(callee, call, sourceCode))),
  );
}

/** Whether the call that makes a middleware switches an option on, or may. */
function hasOption(node: Node, option: string, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  if (origin.kind !== "call") return true;
  const value = optionOf(origin.node, option, sourceCode);
  return value !== "absent" && (value === "unknown" || Boolean(value.value));
}

function optionOf(call: Call, option: string, sourceCode: SourceCode): "absent" | "unknown" | { readonly value: unknown } {
  const place = valueAt({ call, arguments: call.arguments }, { argument: 0, path: [option] }, sourceCode);
  if (place.state !== "present") return place.state;
  const value = staticValue(place.node, sourceCode);
  if (value.state === "known") return { value: value.value };
  const node = unwrap(place.node);
  return node.type === "ObjectExpression" ? { value: node } : "unknown";
}

/** The module that a value comes from, by whatever calls and members. */
function moduleOf(origin: Origin): string | null {
  switch (origin.kind) {
    case "import":
      return origin.module;
    case "call":
    case "new":
      return moduleOf(origin.callee);
    case "member":
      return moduleOf(origin.object);
    default:
      return null;
  }
}

/** The outermost call of what a value is made by: the one that is given options. */
function callOf(origin: Origin): Call | null {
  return origin.kind === "call" || origin.kind === "new" ? origin.node : null;
}

function isNeutralValue(node: Node, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  const module = moduleOf(origin);
  if (module === null) return false;
  if (NEUTRAL_MODULES.has(module)) return true;
  const call = callOf(origin);
  return CORS_MODULES.has(module) && (!call || !mayRefuse(call, sourceCode));
}

/** CORS middleware only tells browsers what they may read; a function of the program's own may do more. */
function mayRefuse(call: Call, sourceCode: SourceCode): boolean {
  const place = valueAt({ call, arguments: call.arguments }, { argument: 0, path: ["origin"] }, sourceCode);
  if (place.state !== "present") return place.state === "unknown";
  return staticValue(place.node, sourceCode).state !== "known" && !isEnvironment(originOf(place.node, sourceCode));
}

function isNeutralCallee(call: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  const module = moduleOf(originOf(call.callee, sourceCode));
  if (module !== null) return NEUTRAL_MODULES.has(module);
  const owner = calledFunction(unwrap(call.callee), sourceCode);
  if (owner) return checkOfFunction(owner, sourceCode) === "none";
  return isNitroFunction(originOf(call.callee, sourceCode));
}

function isNitroFunction(origin: Origin): boolean {
  return origin.kind === "global" && NEUTRAL_NITRO_FUNCTIONS.has(origin.name);
}

interface FileChecks {
  readonly known: WeakMap<FunctionNode, RequestCheck>;
}

const fileChecks = memoize((): FileChecks => ({ known: new WeakMap() }));

/** What the body of a function of the file asks of the request that it is given first. */
function checkOfFunction(owner: FunctionNode, sourceCode: SourceCode): RequestCheck {
  const { known } = fileChecks(sourceCode);
  const before = known.get(owner);
  if (before) return before;
  // Stands for the answer while it is looked for: a function that calls itself adds nothing.
  known.set(owner, "none");
  const check = findCheck(owner, sourceCode);
  known.set(owner, check);
  return check;
}

function findCheck(owner: FunctionNode, sourceCode: SourceCode): RequestCheck {
  const calls = nodesOf(sourceCode, "CallExpression").filter((call) => contains(owner, call));
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
const ORIGIN_TEXT = /csrf|xsrf|sec-fetch|^(?:origin|referr?er|content-type|application\/json|json)$|^x-(?!forwarded|real-ip|request-id|powered|frame|content|xss)/iu;

function speaksOfOrigin(owner: FunctionNode, sourceCode: SourceCode): boolean {
  return (
    nodesOf(sourceCode, "Identifier").some((name) => ORIGIN_NAME.test(name.name) && contains(owner, name)) ||
    nodesOf(sourceCode, "Literal").some(
      (literal) =>
        typeof literal.value === "string" &&
        ORIGIN_TEXT.test(literal.value) &&
        contains(owner, literal) &&
        !isWrittenHeader(literal),
    )
  );
}

/** `response.setHeader("X-Anything", value)` writes a header, and reads none. */
function isWrittenHeader(literal: TSESTree.Literal): boolean {
  const call = literal.parent;
  if (call.type === "Property") return true;
  if (call.type !== "CallExpression") return false;
  const callee = unwrap(call.callee);
  const name = callee.type === "MemberExpression" ? memberName(callee) : null;
  return ["set", "setHeader", "header", "append", "type", "removeHeader"].includes(name ?? "") && (call.arguments.length > 1 || name !== "header");
}

/** What a call asks of the request, where it is given the request or what holds its headers. */
function checkOfCall(call: TSESTree.CallExpression, owner: FunctionNode, sourceCode: SourceCode): RequestCheck {
  if (!call.arguments.some((argument) => holdsRequest(argument, owner, sourceCode))) return "none";
  const callee = unwrap(call.callee);
  const local = isFunction(callee) ? callee : calledFunction(callee, sourceCode);
  if (local) return checkOfFunction(local, sourceCode);
  const origin = originOf(callee, sourceCode);
  // Methods of what the framework hands over, such as the response, are the framework's own.
  if (rootOf(origin).kind === "parameter") return "none";
  const module = moduleOf(origin);
  if ((module !== null && NEUTRAL_MODULES.has(module)) || isNitroFunction(origin)) return "none";
  return isLogging(call, sourceCode) ? "none" : "unknown";
}

function rootOf(origin: Origin): Origin {
  if (origin.kind === "member") return rootOf(origin.object);
  return origin.kind === "call" || origin.kind === "new" ? rootOf(origin.callee) : origin;
}

function isLogging(call: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  return logCalls(sourceCode).some((log) => log.arguments === call.arguments);
}

function holdsRequest(argument: Node, owner: FunctionNode, sourceCode: SourceCode): boolean {
  const node = unwrap(argument);
  switch (node.type) {
    case "SpreadElement":
      return holdsRequest(node.argument, owner, sourceCode);
    case "ObjectExpression":
      return node.properties.some((property) =>
        holdsRequest(property.type === "SpreadElement" ? property.argument : property.value, owner, sourceCode),
      );
    case "ArrayExpression":
      return node.elements.some((element) => element !== null && holdsRequest(element, owner, sourceCode));
    case "Identifier":
    case "MemberExpression":
      return isRequest(originOf(node, sourceCode), owner);
    default:
      return false;
  }
}

function leadsToRequest(name: string): boolean {
  return HEADER_HOLDERS.has(name) || REQUEST_HOLDERS.has(name);
}

function isRequest(origin: Origin, owner: FunctionNode): boolean {
  if (origin.kind === "member") return leadsToRequest(origin.name) && isRequest(origin.object, owner);
  // Callbacks inside a handler are given other things.
  if (origin.kind !== "parameter" || !contains(origin.function, owner)) return false;
  return origin.path.every(leadsToRequest) && isRequestParameter(origin.function, origin.index);
}

/** Handlers are given the request first, or after an error. */
function isRequestParameter(owner: FunctionNode, index: number): boolean {
  if (index > 1) return false;
  const parameter = owner.params[index];
  if (index === 0) return true;
  return parameter?.type === "Identifier" && /^_?req(?:uest)?$/u.test(parameter.name);
}
