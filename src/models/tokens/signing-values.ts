import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { isGlobal } from "../../kit/js/bindings.ts";
import type { CallChain } from "../../kit/js/call-chain.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { valueSource } from "../../kit/js/value-source.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { SigningPlace, TokenSigner } from "../../libraries/tokens/token-signer.ts";
import { callOptions, inheritedOption, NOTHING_PLACED, type CallOptions } from "../configurations/call-options.ts";
import { UNKNOWN_PLACE, valueAt, type PlacedValue } from "../cookies/places.ts";
import type { SignerCall } from "./signer-match.ts";

type Node = TSESTree.Node;

/** Looks up what a signing is told. */
export interface SigningValues {
  /** What is signed as claims, `null` where none is given. */
  readonly claims: Node | null;
  /** The options of the signing call, or of the call that made the function. */
  readonly options: CallOptions | null;
  /** Whether other calls may say what is missing here. */
  readonly isPartial: boolean;
  /** @returns What stands at a place of the library's table. */
  at(place: SigningPlace): PlacedValue;
}

/** @returns What a signing call is told, by itself or elsewhere in the file. */
export function signingValues(call: SignerCall, sourceCode: SourceCode): SigningValues {
  const { signer, node, chain } = call;
  const options = optionsOf(call, sourceCode);
  const claims = claimsNode(placed(signer.claims), sourceCode);
  return { claims, options, isPartial: false, at: placed };

  function placed(place: SigningPlace): PlacedValue {
    switch (place.by) {
      case "argument":
        return valueAt({ call: node, arguments: node.arguments }, place, sourceCode);
      case "option":
        return optionAt(place.path, signer, options, sourceCode);
      case "builder":
        return builderArgument(chain, sourceCode);
      case "setter":
        return setterArgument(chain, place.name, place.path, sourceCode);
      case "claim":
        return claimAt(claims, place.name, sourceCode);
    }
  }
}

function optionsOf({ signer, node, maker }: SignerCall, sourceCode: SourceCode): CallOptions | null {
  const { options } = signer;
  const holder = options?.of === "maker" ? maker : node;
  return options && options.of !== "registration" && holder ? callOptions(holder, options, sourceCode) : null;
}

function optionAt(
  path: readonly string[],
  { options: table }: TokenSigner,
  options: CallOptions | null,
  sourceCode: SourceCode,
): PlacedValue {
  if (options) return options.at(path);
  return table?.of === "registration" ? inheritedOption(path, table.inherits, sourceCode) : UNKNOWN_PLACE;
}

function builderArgument(chain: CallChain | null, sourceCode: SourceCode): PlacedValue {
  if (chain?.root.type !== "NewExpression") return UNKNOWN_PLACE;
  return valueAt({ call: chain.root, arguments: chain.root.arguments }, { argument: 0 }, sourceCode);
}

function setterArgument(
  chain: CallChain | null,
  name: string,
  path: readonly string[],
  sourceCode: SourceCode,
): PlacedValue {
  if (!chain) return UNKNOWN_PLACE;
  const setters = chain.calls.filter((call) => call.name === name);
  const last = setters.at(-1);
  if (!last) return chain.isClosed ? NOTHING_PLACED : UNKNOWN_PLACE;
  if (setters.some(({ isCertain }) => !isCertain)) return UNKNOWN_PLACE;
  return valueAt({ call: last.call, arguments: last.call.arguments }, { argument: 0, path }, sourceCode);
}

/** What stands behind texts and bytes that are made of claims. */
function claimsNode(given: PlacedValue, sourceCode: SourceCode): Node | null {
  if (given.state !== "present") return null;
  let node: Node = given.node;
  for (let inner = packed(node, sourceCode); inner; inner = packed(node, sourceCode)) node = inner;
  return node;
}

/** What `JSON.stringify(x)`, `new TextEncoder().encode(x)` and `Buffer.from(x)` are given. */
function packed(outer: Node, sourceCode: SourceCode): Node | null {
  const node = valueSource(outer, sourceCode);
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : null;
  const [first] = node.type === "CallExpression" ? node.arguments : [];
  if (!first || callee?.type !== "MemberExpression") return null;
  const object = unwrap(callee.object);
  const isPacking =
    (memberName(callee) === "stringify" && isGlobal(object, "JSON", sourceCode)) ||
    (memberName(callee) === "from" && isBuffer(object, sourceCode)) ||
    (memberName(callee) === "encode" && isTextEncoder(object, sourceCode));
  return isPacking ? first : null;
}

/** @returns Whether an expression is Node's `Buffer`. */
export function isBuffer(node: Node, sourceCode: SourceCode): boolean {
  return isGlobal(node, "Buffer", sourceCode) || isImportOf(originOf(node, sourceCode), "buffer", ["Buffer"]);
}

/** @returns Whether an expression is an object that turns text into bytes. */
export function isTextEncoder(node: Node, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  if (origin.kind !== "new") return false;
  const { callee } = origin;
  return (callee.kind === "global" && callee.name === "TextEncoder") || isImportOf(callee, "util", ["TextEncoder"]);
}

function claimAt(claims: Node | null, name: string, sourceCode: SourceCode): PlacedValue {
  // A text has no members; what it says is not looked into.
  if (!claims || staticString(claims, sourceCode) !== null) return UNKNOWN_PLACE;
  return valueAt({ call: null, arguments: [claims] }, { argument: 0, path: [name] }, sourceCode);
}
