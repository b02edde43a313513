import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { callChain, type CallChain } from "../../kit/js/call-chain.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { SIGNER_MENTIONS, TOKEN_SIGNERS } from "../../libraries/tokens/signers.ts";
import type { TokenSigner } from "../../libraries/tokens/token-signer.ts";
import { isCalleeOf } from "../cookies/call-match.ts";
import { comesFrom, matchesSource } from "../cookies/source-match.ts";
import { promisified } from "./promisified.ts";

type Node = TSESTree.Node;

/** A call that makes a token, and the library that it has. */
export interface SignerCall {
  readonly signer: TokenSigner;
  readonly node: TSESTree.CallExpression;
  /** The name of what is called; of a chain that begins with `new` the name of the class. */
  readonly callee: Node;
  /** The chain of calls on an object that ends here. */
  readonly chain: CallChain | null;
  /** The call that made the function which is called here: `createSigner(options)`. */
  readonly maker: TSESTree.CallExpression | null;
}

/** Every call of a file that makes a token, in the order of the text. */
export const signerCalls = memoize((sourceCode): readonly SignerCall[] => {
  const { text } = sourceCode;
  if (!SIGNER_MENTIONS.some((word) => text.includes(word))) return [];
  const rows = TOKEN_SIGNERS.filter(({ library, mentions = [library] }) => mentions.some((word) => text.includes(word)));
  return nodesOf(sourceCode, "CallExpression").flatMap((node) => signerCall(node, rows, sourceCode));
});

function signerCall(
  node: TSESTree.CallExpression,
  rows: readonly TokenSigner[],
  sourceCode: SourceCode,
): readonly SignerCall[] {
  const callee = unwrap(node.callee);
  const method = callee.type === "MemberExpression" ? memberName(callee) : null;
  const builders = rows.filter(({ ends }) => ends !== undefined && ends === method);
  const chain = callee.type === "MemberExpression" && builders.length > 0 ? callChain(callee.object, sourceCode) : null;
  if (chain?.root.type === "NewExpression") {
    const { root } = chain;
    const signer = builders.find((row) => comesFrom(root.callee, row.callee, sourceCode));
    if (signer) return [{ signer, node, callee: nameOf(root.callee), chain, maker: null }];
  }
  const signer = rows.find((row) => row.ends === undefined && isCallOf(node, row, sourceCode));
  return signer ? [{ signer, node, callee: nameOf(callee), chain: null, maker: makerOf(callee, signer, sourceCode) }] : [];
}

function isCallOf(node: TSESTree.CallExpression, { callee }: TokenSigner, sourceCode: SourceCode): boolean {
  if (isCalleeOf(node, callee, sourceCode)) return true;
  const promised = promisified(node.callee, sourceCode);
  return promised !== null && matchesSource(callee, promised, null, sourceCode);
}

function nameOf(outer: Node): Node {
  const callee = unwrap(outer);
  return callee.type === "MemberExpression" ? callee.property : callee;
}

function makerOf(callee: Node, { options }: TokenSigner, sourceCode: SourceCode): TSESTree.CallExpression | null {
  if (options?.of !== "maker") return null;
  const origin = originOf(callee, sourceCode);
  return origin.kind === "call" ? origin.node : null;
}
