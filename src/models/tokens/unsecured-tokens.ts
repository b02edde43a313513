import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, wrapped } from "../../kit/js/ast.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { UNSECURED_JWT } from "../../libraries/tokens/verifiers/jose.ts";
import { usesOfExport } from "../configurations/export-uses.ts";
import { isIdTokenExpression } from "./id-token-evidence.ts";

type Node = TSESTree.Node;

/** Every use of jose's class for tokens without a signature, ID tokens aside: for those others speak. */
export const unsecuredTokens = memoize((sourceCode): readonly Node[] =>
  usesOfExport(UNSECURED_JWT.modules, UNSECURED_JWT.path, sourceCode).filter(
    (node) => !readsIdToken(node, sourceCode),
  ),
);

/** `UnsecuredJWT.decode(idToken)` */
function readsIdToken(node: Node, sourceCode: SourceCode): boolean {
  const member = wrapped(node).parent;
  if (member?.type !== "MemberExpression" || memberName(member) !== "decode") return false;
  const call = wrapped(member).parent;
  const [token] = call?.type === "CallExpression" ? call.arguments : [];
  return token !== undefined && isIdTokenExpression(token, sourceCode);
}
