import { literalString } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { memoize } from "../../kit/memoize.ts";

/** Names of what takes a token back before its end, or looks up whether that was done. */
const TAKING_BACK = /revo(?:k|cation)|(?:black|deny|block)_?list|introspect|(?:token|session|key)_?version/iu;

/** Claims and options by which a token or its session is found again. */
const HANDLES: ReadonlySet<string> = new Set(["jti", "jwtid", "setJti", "sid", "session_id", "sessionId"]);

/** Whether a file shows a way to take a token back: a list of revoked ones, introspection, an id to look up. */
export const showsRevocation = memoize((sourceCode): boolean => {
  const isHandle = (name: string | null): boolean => name !== null && (HANDLES.has(name) || TAKING_BACK.test(name));
  return (
    nodesOf(sourceCode, "Identifier").some(({ name }) => isHandle(name)) ||
    nodesOf(sourceCode, "Literal").some((node) => isHandle(literalString(node)))
  );
});
