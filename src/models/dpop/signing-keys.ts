import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView } from "../../kit/js/object-view.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  KEY_EXPORTERS,
  KEY_MAKERS,
  PUBLIC_FORMATS,
  SIGNING_ALGORITHMS,
  type KeyMaker,
} from "../../libraries/dpop/key-makers.ts";
import { optionUses } from "../configurations/option-uses.ts";
import { textsOf } from "../configurations/value-test.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { showsDpop } from "./evidence.ts";

type Node = TSESTree.Node;

/** A private key that can be read out again, in a file that shows DPoP. */
export interface ExtractableKey {
  readonly library: string;
  /** What says so: the value `true`, or the option with its name. */
  readonly at: Node;
  /** The value itself. */
  readonly value: Node;
}

/** Every extractable private signing key of a file, in the order of the text. */
export const extractableKeys = memoize((sourceCode): readonly ExtractableKey[] =>
  optionUses(KEY_MAKERS, sourceCode).flatMap(({ row, configuration: { call }, at, value }) => {
    const isMeant = row.isForDpop || showsDpop(sourceCode);
    if (!isMeant || !call || !value || !isSigningKey(call.arguments, row, sourceCode)) return [];
    return [{ library: row.library, at, value }];
  }),
);

function isSigningKey(given: readonly Node[], { algorithm, usages, jwk }: KeyMaker, sourceCode: SourceCode): boolean {
  const at = (index: number): Node | null => {
    const before = given.slice(0, index + 1);
    return before.some(({ type }) => type === "SpreadElement") ? null : (before[index] ?? null);
  };
  if (algorithm !== null && !SIGNING_ALGORITHMS.has(algorithmName(at(algorithm), sourceCode))) return false;
  if (usages !== undefined) {
    const node = at(usages);
    if (!node || !textsOf(node, sourceCode).includes("sign")) return false;
  }
  if (jwk === undefined) return true;
  const key = at(jwk);
  return key !== null && objectView(key, sourceCode)?.has("d") === "present";
}

/** `"Ed25519"`, or the member `name` of `{ name: "ECDSA", namedCurve }`; `""` where it is not known. */
function algorithmName(node: Node | null, sourceCode: SourceCode): string {
  if (!node) return "";
  const text = staticString(node, sourceCode);
  if (text !== null) return text;
  const name = objectView(node, sourceCode)?.get("name");
  return name?.state === "known" && typeof name.value === "string" ? name.value : "";
}

/** Whether a file reads the material of a key that may be a private one. */
export const exportsPrivateKey = memoize((sourceCode): boolean =>
  nodesOf(sourceCode, "CallExpression").some((call) =>
    KEY_EXPORTERS.some(({ callee, key, format }) => {
      if (!comesFrom(call.callee, callee, sourceCode)) return false;
      const formatNode = format === undefined ? undefined : call.arguments[format];
      if (formatNode && PUBLIC_FORMATS.has(staticString(formatNode, sourceCode) ?? "")) return false;
      const node = call.arguments[key];
      return node !== undefined && !isPublicKey(node, sourceCode);
    }),
  ),
);

/** Whether an expression is the public half of a pair: `pair.publicKey`, a destructured `publicKey`. */
function isPublicKey(outer: Node, sourceCode: SourceCode): boolean {
  const origin = originOf(unwrap(outer), sourceCode);
  if (origin.kind === "member") return origin.name === "publicKey";
  return (origin.kind === "parameter" || origin.kind === "import") && origin.path.at(-1) === "publicKey";
}
