import type { TSESTree } from "@typescript-eslint/utils";
import { contains, keyName, memberName, unwrap, wrapped, type FunctionNode } from "../../kit/js/ast.ts";
import { callsIn } from "../../kit/js/calls.ts";
import { calledFunction } from "../../kit/js/functions.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { honoContext } from "../../libraries/cookies/frameworks/hono.ts";
import { memberOf } from "../../libraries/cookies/source.ts";
import {
  COOKIE_GETTERS,
  COOKIE_OBJECTS,
  SESSION_OBJECTS,
  SIGNED_IN_TESTS,
  SIGNED_IN_USERS,
} from "../../libraries/csrf/credential-reads.ts";
import { isIdentityName } from "../cookies/session-logins.ts";
import { comesFrom } from "../cookies/source-match.ts";

type Node = TSESTree.Node;

/** A place where a program finds out who sends a request, from what the browser brings by itself. */
export interface CredentialRead {
  readonly node: Node;
  /** The cookie's name; `null` where a session, or the user it leads to, is read. */
  readonly cookie: string | null;
}

/** Every place of a file that reads a cookie, or who is signed in by a session. */
export const credentialReads = memoize((sourceCode): readonly CredentialRead[] => {
  if (!/ookie|ession|user|credentials|isAuthenticated/u.test(sourceCode.text)) return [];
  return [...memberReads(sourceCode), ...callReads(sourceCode)];
});

const readsByFunction = memoize(() => new WeakMap<FunctionNode, readonly CredentialRead[]>());

/** @returns What is read inside a function and the functions of the file that it calls. */
export function credentialReadsIn(owner: FunctionNode, sourceCode: SourceCode): readonly CredentialRead[] {
  const known = readsByFunction(sourceCode);
  const before = known.get(owner);
  if (before) return before;
  const owners = new Set([owner]);
  // A set that grows while it is walked: what is called is looked into as well.
  for (const one of owners) {
    for (const call of callsIn(one, sourceCode)) {
      const called = calledFunction(unwrap(call.callee), sourceCode);
      if (called) owners.add(called);
    }
  }
  const reads = credentialReads(sourceCode).filter(({ node }) => [...owners].some((one) => contains(one, node)));
  known.set(owner, reads);
  return reads;
}

const ANY_OF_SESSION = memberOf(SESSION_OBJECTS, "*");
const ANY_COOKIE = memberOf(COOKIE_OBJECTS, "*");

function memberReads(sourceCode: SourceCode): readonly CredentialRead[] {
  const members = nodesOf(sourceCode, "MemberExpression").map((node) => ({ node, name: memberName(node) }));
  const destructured = nodesOf(sourceCode, "ObjectPattern").flatMap(({ properties }) =>
    properties.flatMap((property) =>
      property.type === "Property" && property.value.type === "Identifier"
        ? [{ node: property.value, name: keyName(property) }]
        : [],
    ),
  );
  return [...members, ...destructured].flatMap(({ node, name }): readonly CredentialRead[] => {
    if (name === null || isWritten(node)) return [];
    const isIdentity =
      (isIdentityName(name) && comesFrom(node, ANY_OF_SESSION, sourceCode)) ||
      comesFrom(node, SIGNED_IN_USERS, sourceCode);
    if (isIdentity) return [{ node, cookie: null }];
    return comesFrom(node, ANY_COOKIE, sourceCode) ? [{ node, cookie: name }] : [];
  });
}

function isWritten(node: Node): boolean {
  const { parent } = wrapped(node);
  if (parent?.type === "AssignmentExpression") return unwrap(parent.left) === node;
  return parent?.type === "UnaryExpression" && parent.operator === "delete";
}

const SESSION_GET = memberOf(SESSION_OBJECTS, "get");
const HONO_GET = memberOf(honoContext, "get");

function callReads(sourceCode: SourceCode): readonly CredentialRead[] {
  return nodesOf(sourceCode, "CallExpression").flatMap((call): readonly CredentialRead[] => {
    const { callee, arguments: given } = call;
    if (comesFrom(callee, SIGNED_IN_TESTS, sourceCode)) return [{ node: call, cookie: null }];
    const [first] = given;
    const text = first ? staticString(first, sourceCode) : null;
    if (text !== null && (isIdentityName(text) || text === "session")) {
      if (comesFrom(callee, HONO_GET, sourceCode)) return [{ node: call, cookie: null }];
      if (text !== "session" && comesFrom(callee, SESSION_GET, sourceCode)) return [{ node: call, cookie: null }];
    }
    const getter = COOKIE_GETTERS.find(
      ({ callee: source, given: condition }) =>
        comesFrom(callee, source, sourceCode) &&
        (!condition || isGiven(given[condition.argument], condition.from, sourceCode)),
    );
    const name = getter && given[getter.name];
    const cookie = name ? staticString(name, sourceCode) : null;
    return cookie === null ? [] : [{ node: call, cookie }];
  });
}

function isGiven(argument: Node | undefined, source: Parameters<typeof comesFrom>[1], sourceCode: SourceCode): boolean {
  return argument !== undefined && comesFrom(argument, source, sourceCode);
}
