import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../../kit/memoize.ts";
import { KEY_TAKERS } from "../../libraries/tokens/key-takers.ts";
import { EMBEDDED_JWK } from "../../libraries/tokens/key-sources.ts";
import { isCalleeOf, type Call } from "../cookies/call-match.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { showsDpop } from "../dpop/evidence.ts";
import { flowOf } from "./header-flow.ts";
import { headerReads } from "./token-headers.ts";
import { tokenVerifications } from "./token-verifications.ts";
import { verificationKeys } from "./verification-keys.ts";

type Node = TSESTree.Node;

/** A place where a token is verified with a key that the token itself names. */
export interface HeaderKey {
  readonly node: Node;
  /** The member of the header (RFC 7515 §4.1.2, §4.1.3, §4.1.5). */
  readonly member: KeyMember;
}

export type KeyMember = "jku" | "jwk" | "x5u";

const MEMBERS: readonly KeyMember[] = ["jku", "jwk", "x5u"];

/**
 * Every such place of a file that never compares what the header says with anything. A DPoP proof brings
 * its key along by design (RFC 9449 §4.2).
 */
export const headerKeys = memoize((sourceCode): readonly HeaderKey[] => {
  const isProof = showsDpop(sourceCode);
  const isTaker = (call: Call): boolean => isCalleeOf(call, KEY_TAKERS, sourceCode);
  const read = MEMBERS.flatMap((member): readonly HeaderKey[] => {
    if (member === "jwk" && isProof) return [];
    const flows = headerReads(member, sourceCode).map((node) => ({ node, flow: flowOf(node, isTaker, sourceCode) }));
    if (flows.some(({ flow }) => flow.mayBeChecked)) return [];
    const seen = new Set<Node>();
    return flows.flatMap(({ node, flow }) => {
      const isNew = flow.calls.some((call) => !seen.has(call));
      for (const call of flow.calls) seen.add(call);
      return isNew ? [{ node, member }] : [];
    });
  });
  const embedded = isProof
    ? []
    : tokenVerifications(sourceCode)
        .flatMap((verification) => verificationKeys(verification, sourceCode))
        .filter(({ node }) => comesFrom(node, EMBEDDED_JWK, sourceCode))
        .map(({ node }) => ({ node, member: "jwk" as const }));
  return [...read, ...embedded].sort((a, b) => a.node.range[0] - b.node.range[0]);
});
