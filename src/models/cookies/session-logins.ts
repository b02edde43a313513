import type { TSESTree } from "@typescript-eslint/utils";
import { contains, literalString, memberName, unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  passwordOf,
  SERVER_SESSIONS,
  SESSION_NEUTRAL_MODULES,
  type ServerSessions,
} from "../../libraries/cookies/server-sessions.ts";
import { memberOf, type Source } from "../../libraries/cookies/source.ts";
import { modulesOf } from "./file-evidence.ts";
import { comesFrom } from "./source-match.ts";

type Node = TSESTree.Node;

/** A handler that takes a password and then says on the session who the user is. */
export interface SessionLogin {
  readonly handler: FunctionNode;
  /** Where it first says so: `req.session.userId`. */
  readonly at: Node;
  /** The session as the handler spells it. */
  readonly session: string;
  /** Whether the session is given a new id, or something that the file does not show may do it. */
  readonly mayRegenerate: boolean;
}

interface IdentityWrite {
  readonly at: Node;
  readonly session: Node;
  readonly handler: FunctionNode;
}

/** Every sign-in by password of a file that keeps its sessions on the server. */
export const sessionLogins = memoize((sourceCode): readonly SessionLogin[] =>
  sourceCode.text.includes("session") ? SERVER_SESSIONS.flatMap((kind) => loginsOf(kind, sourceCode)) : [],
);

function loginsOf(kind: ServerSessions, sourceCode: SourceCode): readonly SessionLogin[] {
  const modules = modulesOf(sourceCode);
  if (kind.otherModules.some((module) => modules.has(module))) return [];
  const session = memberOf(kind.request, "session");
  if (!kind.modules.some((module) => modules.has(module)) && !callsOwnMethod(kind, session, sourceCode)) return [];
  const writes = identityWrites(session, sourceCode);
  const handlers = [...new Set(writes.map(({ handler }) => handler))];
  return handlers.flatMap((handler) => {
    const first = writes.find((write) => write.handler === handler);
    if (!first || !takesPassword(handler, kind, sourceCode)) return [];
    // Who is signed in already changes something; it is no sign-in.
    if (readsIdentity(handler, first.at, session, sourceCode)) return [];
    const others = handlers.filter((other) => other !== handler);
    return {
      handler,
      at: first.at,
      session: sourceCode.text.slice(...first.session.range),
      mayRegenerate:
        mentionsRegeneration(others, sourceCode) || handsOver(handler, kind.request, session, sourceCode),
    };
  });
}

function callsOwnMethod({ ownMethods }: ServerSessions, session: Source, sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "CallExpression").some(({ callee }) => {
    const method = unwrap(callee);
    return (
      method.type === "MemberExpression" &&
      ownMethods.includes(memberName(method) ?? "") &&
      comesFrom(method.object, session, sourceCode)
    );
  });
}

/** Members that say who is signed in. A name alone may be there to fill a form again. */
const IDENTITY = /^(?:is|current|auth|authenticated|logged_?in)?_?(?:user|account|member|customer|admin)(?:_?(?:id|data))?$|^uid$|^(?:is)?_?(?:logged_?in|signed_?in|authenticated|auth|authorized)$/iu;

/** @returns Whether a member of a session says by its name who is signed in. */
export function isIdentityName(name: string): boolean {
  return IDENTITY.test(name);
}

/** `session.userId = …` and `session.set("userId", …)`, but for values that sign the user out. */
function identityWrites(session: Source, sourceCode: SourceCode): readonly IdentityWrite[] {
  const found: IdentityWrite[] = [];
  const add = (at: Node, object: Node, name: string | null, value: Node | undefined): void => {
    if (name === null || !isIdentityName(name) || !value || isFalsy(value, sourceCode)) return;
    const handler = comesFrom(object, session, sourceCode) ? ownerOf(originOf(object, sourceCode)) : null;
    if (handler) found.push({ at, session: unwrap(object), handler });
  };
  for (const { left, operator, right } of nodesOf(sourceCode, "AssignmentExpression")) {
    const target = unwrap(left);
    if (operator === "=" && target.type === "MemberExpression") add(target, target.object, memberName(target), right);
  }
  for (const { callee, arguments: [name, value] } of nodesOf(sourceCode, "CallExpression")) {
    const method = unwrap(callee);
    if (method.type !== "MemberExpression" || memberName(method) !== "set") continue;
    add(method, method.object, literalString(name), value);
  }
  return found.sort((a, b) => a.at.range[0] - b.at.range[0]);
}

function isFalsy(node: Node, sourceCode: SourceCode): boolean {
  const value = staticValue(node as TSESTree.Expression, sourceCode);
  return value.state === "known" && !value.value;
}

/** The function whose parameter something is reached from. */
function ownerOf(origin: Origin): FunctionNode | null {
  if (origin.kind === "member") return ownerOf(origin.object);
  return origin.kind === "parameter" ? origin.function : null;
}

function takesPassword(handler: FunctionNode, kind: ServerSessions, sourceCode: SourceCode): boolean {
  const password = passwordOf(kind);
  return [...nodesOf(sourceCode, "MemberExpression"), ...nodesOf(sourceCode, "Identifier")].some(
    (node) => contains(handler, node) && comesFrom(node, password, sourceCode),
  );
}

function readsIdentity(handler: FunctionNode, before: Node, session: Source, sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "MemberExpression").some(
    (node) =>
      contains(handler, node) &&
      node.range[0] < before.range[0] &&
      isIdentityName(memberName(node) ?? "") &&
      comesFrom(node.object, session, sourceCode),
  );
}

/** Whether the file speaks of giving sessions new ids, other than in another sign-in. */
function mentionsRegeneration(others: readonly FunctionNode[], sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "Identifier").some(
    (node) => /regenerat|(?:renew|rotate|reset)_?session/iu.test(node.name) && !others.some((other) => contains(other, node)),
  );
}

/** Whether the request or its session goes to a function that may do anything with it. */
function handsOver(handler: FunctionNode, request: Source, session: Source, sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "CallExpression").some((call) => {
    if (!contains(handler, call) || isNeutral(originOf(call.callee, sourceCode))) return false;
    const callee = unwrap(call.callee);
    // Passport's own sign-in gives the session a new id.
    if (callee.type === "MemberExpression" && /^login/iu.test(memberName(callee) ?? "")) {
      if (comesFrom(callee.object, request, sourceCode)) return true;
    }
    return call.arguments.some(
      (argument) => comesFrom(argument, request, sourceCode) || comesFrom(argument, session, sourceCode),
    );
  });
}

function isNeutral(origin: Origin): boolean {
  if (origin.kind === "import") return SESSION_NEUTRAL_MODULES.includes(origin.module);
  if (origin.kind === "call") return isNeutral(origin.callee);
  return origin.kind === "member" && origin.object.kind === "global" && origin.object.name === "console";
}
