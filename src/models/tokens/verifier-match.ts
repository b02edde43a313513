import type { TSESTree } from "@typescript-eslint/utils";
import { UNKNOWN } from "../../kit/attribute.ts";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { TokenVerifier } from "../../libraries/tokens/token-verifier.ts";
import { TOKEN_VERIFIERS } from "../../libraries/tokens/verifiers.ts";
import { configurationsOf, isMixedInto } from "../configurations/configurations.ts";
import { isCalleeOf, type Call } from "../cookies/call-match.ts";
import { matchesSource } from "../cookies/source-match.ts";
import { isOpenIdClient } from "./openid-client-instances.ts";
import { promisified } from "./promisified.ts";

/** A call and the library that it has verify a token. */
export interface VerifierCall {
  readonly node: Call;
  readonly verifier: TokenVerifier;
}

/** Every call of a file that has a token verified or sets up what verifies tokens, in the order of the text. */
export const verifierCalls = memoize((sourceCode): readonly VerifierCall[] => {
  const rows = TOKEN_VERIFIERS.filter(({ library, mentions = [library] }) =>
    mentions.some((word) => sourceCode.text.includes(word)),
  );
  if (rows.length === 0) return [];
  return [...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")]
    .flatMap((node) => {
      const verifier = rows.find((row) => isCallOf(node, row, sourceCode));
      return verifier ? [{ node, verifier }] : [];
    })
    .sort((a, b) => a.node.range[0] - b.node.range[0]);
});

function isCallOf(node: Call, row: TokenVerifier, sourceCode: SourceCode): boolean {
  const { callee, clientMethod, when, skippedBy } = row;
  if (skippedBy !== undefined && !isFalsyAt(node, skippedBy, sourceCode)) return false;
  if (clientMethod !== undefined) return isClientCall(node, clientMethod, sourceCode);
  if (when) {
    const argument = node.arguments[when.argument];
    if (!argument || staticString(argument, sourceCode) !== when.equals) return false;
  }
  if (row.receiver && !isReceiver(node.callee, row.receiver, sourceCode)) return false;
  if (isCalleeOf(node, callee, sourceCode) || isMixedInto(node, callee, sourceCode)) return true;
  const promised = promisified(node.callee, sourceCode);
  return promised !== null && matchesSource(callee, promised, null, sourceCode);
}

/** Whether the object whose method is called has a name that the plugin gives it. */
function isReceiver(
  callee: TSESTree.Node,
  { place, path, otherwise }: NonNullable<TokenVerifier["receiver"]>,
  sourceCode: SourceCode,
): boolean {
  const origin = originOf(callee, sourceCode);
  if (origin.kind !== "member") return false;
  const { object } = origin;
  const name = object.kind === "member" ? object.name : object.kind === "parameter" ? object.path.at(-1) : undefined;
  const names = configurationsOf(place, sourceCode).map((configuration) => {
    const given = configuration.valueAt(path);
    return given.state === "present" ? staticString(given.node, sourceCode) : otherwise;
  });
  return name !== undefined && names.includes(name);
}

function isFalsyAt(node: Call, index: number, sourceCode: SourceCode): boolean {
  const argument = node.arguments[index];
  if (!argument) return true;
  const value = argument.type === "SpreadElement" ? UNKNOWN : staticValue(argument, sourceCode);
  return value.state === "known" && !value.value;
}

function isClientCall(node: Call, name: string, sourceCode: SourceCode): boolean {
  const callee = unwrap(node.callee);
  return (
    node.type === "CallExpression" &&
    callee.type === "MemberExpression" &&
    memberName(callee) === name &&
    isOpenIdClient(callee.object, sourceCode)
  );
}
