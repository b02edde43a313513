import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { ID_TOKEN_CLAIMS, ONE_TIME_WORDS, PURPOSE_CLAIMS } from "../../libraries/tokens/token-purposes.ts";
import { destinationNames } from "./destination-names.ts";
import { namesIdToken } from "./id-token-evidence.ts";
import type { TokenSigning } from "./token-signings.ts";

type Node = TSESTree.Node;

/** What a token is for, where the file says so. */
export type TokenPurpose = "id" | "refresh" | "one-time";

/**
 * @returns What a token is signed for, by the names of what it is put into, of the function around it, of
 * its key, and by its claims; `null` where nothing says so.
 */
export function signingPurpose(signing: TokenSigning, sourceCode: SourceCode): TokenPurpose | null {
  const { node, at, claimsView, keys } = signing;
  const names = [...destinationNames(node ?? at), ...keys.flatMap(nameOfKey)];
  const claimNames = claimsView?.names ?? [];
  if (names.some(namesIdToken) || claimNames.some((name) => ID_TOKEN_CLAIMS.has(name))) return "id";
  const said = PURPOSE_CLAIMS.flatMap((name) => {
    const value = claimsView?.property(name)?.value;
    return value ? [staticString(value, sourceCode) ?? ""] : [];
  });
  const words = [...names, ...said].flatMap(nameWords);
  if (words.includes("refresh")) return "refresh";
  return words.some((word) => ONE_TIME_WORDS.has(word)) ? "one-time" : null;
}

/** @returns The name that a key goes by, as a list of one; empty where it has none. */
export function nameOfKey(outer: Node): readonly string[] {
  const node = unwrap(outer);
  if (node.type === "Identifier") return [node.name];
  return node.type === "MemberExpression" ? [memberName(node) ?? ""] : [];
}
