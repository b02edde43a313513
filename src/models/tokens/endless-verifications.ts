import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunctions, functionName } from "../../kit/js/functions.ts";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { routesOf } from "../routes/routes.ts";
import { readsClaim } from "./claim-comparisons.ts";
import { tokenVerifications, type TokenVerification } from "./token-verifications.ts";

type Node = TSESTree.Node;

/**
 * Words of functions and routes that have to do with tokens whose time is over: one is renewed,
 * revoked or only looked at.
 */
const ENDING = /refresh|renew|rotat|log_?out|sign_?out|revo[ck]|expired|stale|blacklist|blocklist|denylist|introspect/iu;

/** What a token is called that is known to be over. A refresh token is not. */
const OVER = /expired|stale|revoked/iu;

/** Whether the file looks at the claim `exp` itself. */
const looksAtExpiration = memoize((sourceCode) => readsClaim(sourceCode, "exp"));

/**
 * @returns The verifications that accept tokens whose time is over, where nothing shows that this is meant:
 * no bound on the age, no look at `exp`, nothing that has to do with the end of a token. ID tokens are others' affair.
 */
export function endlessVerifications(sourceCode: SourceCode): readonly TokenVerification[] {
  const found = tokenVerifications(sourceCode).filter(
    (verification) =>
      !verification.isIdToken &&
      verification.state("expiration") === "unchecked" &&
      verification.state("maxAge") === "unchecked",
  );
  if (found.length === 0 || looksAtExpiration(sourceCode)) return [];
  return found.filter((verification) => !isMeant(verification, sourceCode));
}

function isMeant({ node, calls }: TokenVerification, sourceCode: SourceCode): boolean {
  const names = calls.flatMap(({ token }) => (token ? [nameOf(token)] : []));
  const owners = enclosingFunctions(node);
  const paths = routesOf(sourceCode)
    .filter(({ handler }) => handler.function !== null && owners.includes(handler.function))
    .flatMap(({ path, ownPath, name }) => [path ?? "", ownPath ?? "", name ?? ""]);
  return names.some((name) => OVER.test(name)) || [...owners.map(functionName), ...paths].some((name) => ENDING.test(name));
}

function nameOf(outer: Node): string {
  const node = unwrap(outer);
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? (memberName(node) ?? "") : "";
}
