import type { TSESTree } from "@typescript-eslint/utils";
import { contains, type FunctionNode } from "../../kit/js/ast.ts";
import { callsIn } from "../../kit/js/calls.ts";
import { enclosingFunctions, functionName } from "../../kit/js/functions.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { modulesOfSource } from "../../libraries/configurations/modules-of-source.ts";
import {
  END_SESSION_WORDS,
  LOGOUT_ADDRESS,
  OIDC_SET_UPS,
  SESSION_ENDS,
  SESSION_PLACES,
  SIGN_OUT_NAME,
  WITHOUT_END_SESSION,
} from "../../libraries/oidc/sign-outs.ts";
import { isCalleeOf } from "../cookies/call-match.ts";
import { cookieWrites } from "../cookies/cookie-writes.ts";
import { isSession } from "../cookies/credential.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { routesOf } from "../routes/routes.ts";
import { calleeName } from "../tokens/claim-comparisons.ts";

type Node = TSESTree.Node;

/**
 * The places of a file where a user's session ends and the provider's goes on: a sign-out that clears the
 * session and answers by itself, in a file that sets up a client of OpenID Connect and speaks nowhere of
 * the provider's end of the session.
 *
 * @returns What clears the session, once for each sign-out.
 */
export const localSignOuts = memoize((sourceCode): readonly Node[] => {
  const { text } = sourceCode;
  if (!SIGN_OUT_NAME.test(text) || END_SESSION_WORDS.test(text) || LOGOUT_ADDRESS.test(text)) return [];
  if (WITHOUT_END_SESSION.some((host) => text.includes(host)) || !setsUpClient(sourceCode)) return [];
  const seen = new Set<FunctionNode>();
  return sessionEnds(sourceCode).flatMap(({ at, node }) => {
    const owner = enclosingFunctions(node).find((candidate) => isSignOut(candidate, sourceCode));
    if (!owner || seen.has(owner) || !answersItself(owner, node, sourceCode)) return [];
    seen.add(owner);
    return [at];
  });
});

const SET_UP_MODULES = modulesOfSource(OIDC_SET_UPS) ?? [];

function setsUpClient(sourceCode: SourceCode): boolean {
  if (!SET_UP_MODULES.some((module) => sourceCode.text.includes(module))) return false;
  return [...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")].some((call) =>
    isCalleeOf(call, OIDC_SET_UPS, sourceCode),
  );
}

/** What ends a session: the whole of it, and the place to report at. */
interface SessionEnd {
  readonly node: Node;
  readonly at: Node;
}

function sessionEnds(sourceCode: SourceCode): readonly SessionEnd[] {
  const calls = nodesOf(sourceCode, "CallExpression")
    .filter((call) => isCalleeOf(call, SESSION_ENDS, sourceCode))
    .map((node) => ({ node, at: node.callee }));
  const assignments = nodesOf(sourceCode, "AssignmentExpression")
    .filter(({ left, right }) => isNothing(right) && comesFrom(left, SESSION_PLACES, sourceCode))
    .map((node) => ({ node, at: node }));
  const cookies = cookieWrites(sourceCode)
    .filter((write) => (write.isDeletion || write.effect === "delete") && isSession(write))
    .map(({ node }) => ({ node, at: node.type === "CallExpression" ? node.callee : node }));
  return [...calls, ...assignments, ...cookies].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

function isNothing(node: Node): boolean {
  return (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined");
}

/** Whether a function is there to sign a user out: by its name, or by the path or the name of its route. */
function isSignOut(owner: FunctionNode, sourceCode: SourceCode): boolean {
  if (SIGN_OUT_NAME.test(functionName(owner))) return true;
  return routesOf(sourceCode).some(
    ({ handler, path, ownPath, name }) =>
      handler.function === owner && [path, ownPath, name].some((text) => text !== null && SIGN_OUT_NAME.test(text)),
  );
}

/** Calls that answer with what they are given. */
const ANSWERS = new Set(["json", "send", "end", "render", "body", "text", "html"]);
const REDIRECTS = new Set(["redirect", "sendRedirect", "assign", "replace", "push", "navigate"]);

/**
 * Whether a function's answer is its own: it goes to a path of the same site or gives a fixed value.
 * What comes from elsewhere, or is handed to a function that speaks of signing out, may lead to the provider.
 */
function answersItself(owner: FunctionNode, end: Node, sourceCode: SourceCode): boolean {
  return callsIn(owner, sourceCode).every((call) => {
    if (call === end || contains(call.callee, end)) return true;
    const name = calleeName(call);
    if (REDIRECTS.has(name)) return isLocalPath(call.arguments.at(-1) ?? null, call, sourceCode);
    if (ANSWERS.has(name)) return call.arguments.every((argument) => isFixed(argument, sourceCode));
    return !isHandedOn(call, name, sourceCode);
  });
}

function isLocalPath(target: Node | null, { arguments: given }: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  const texts = given.map((argument) => staticString(argument, sourceCode)).filter((text) => text !== null);
  return target !== null && texts.length > 0 && texts.every((text) => !/^(?:[a-z]+:)?\/\//iu.test(text));
}

function isFixed(argument: Node, sourceCode: SourceCode): boolean {
  return argument.type !== "SpreadElement" && staticValue(argument as TSESTree.Expression, sourceCode).state === "known";
}

/** Words of functions that may end the session at the provider, or ask another service to. */
const REMOTE_WORDS: ReadonlySet<string> = new Set(["axios", "end", "fetch", "post", "request", "revoke"]);

/** Whether a call hands the sign-out on: to a function that is named for it and not of the file, or to a service. */
function isHandedOn(call: TSESTree.CallExpression, name: string, sourceCode: SourceCode): boolean {
  if (isCalleeOf(call, SESSION_ENDS, sourceCode) || originOf(call.callee, sourceCode).kind === "function") return false;
  return SIGN_OUT_NAME.test(name) || nameWords(name).some((word) => REMOTE_WORDS.has(word));
}
