import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../../kit/memoize.ts";
import { ALGORITHM_TAKERS, KEY_TAKERS } from "../../libraries/tokens/key-takers.ts";
import { isCalleeOf, type Call } from "../cookies/call-match.ts";
import { algorithmExpressions } from "./accepted-algorithms.ts";
import { flowOf } from "./header-flow.ts";
import { headerReads } from "./token-headers.ts";
import { tokenVerifications } from "./token-verifications.ts";

/** A place where the header of a token says which algorithm it is verified with. */
export interface HeaderAlgorithm {
  readonly node: TSESTree.Node;
  /** The library that takes the algorithm. */
  readonly library: string;
}

/** Every such place of a file that never compares the header's algorithm with anything. */
export const headerAlgorithms = memoize((sourceCode): readonly HeaderAlgorithm[] => {
  const reads = headerReads("alg", sourceCode);
  if (reads.length === 0) return [];
  const verifications = tokenVerifications(sourceCode);
  const verifying = new Set<Call>(verifications.map(({ node }) => node));
  const isTaker = (call: Call): boolean =>
    verifying.has(call) ||
    isCalleeOf(call, ALGORITHM_TAKERS.source, sourceCode) ||
    isCalleeOf(call, KEY_TAKERS, sourceCode);
  const flows = reads.map((node) => ({ node, flow: flowOf(node, isTaker, sourceCode) }));
  if (flows.some(({ flow }) => flow.mayBeChecked)) return [];
  const byOption = verifications.flatMap((verification) =>
    algorithmExpressions(verification, sourceCode)
      .filter((node) => reads.includes(node))
      .map((node) => ({ node, library: verification.verifier.library })),
  );
  const byCall = flows
    .filter(({ flow }) => flow.calls.some((call) => isCalleeOf(call, ALGORITHM_TAKERS.source, sourceCode)))
    .map(({ node }) => ({ node, library: ALGORITHM_TAKERS.library }));
  return [...byOption, ...byCall];
});
