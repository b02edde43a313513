import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import type { CallChain } from "../../kit/js/call-chain.ts";
import { objectView, type ObjectView } from "../../kit/js/object-view.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { TOKEN_SIGNERS } from "../../libraries/tokens/signers.ts";
import { EXP_CLAIM, type InheritedSigning, type TokenSigner } from "../../libraries/tokens/token-signer.ts";
import { attributeOf, type CallOptions } from "../configurations/call-options.ts";
import { configurationsOf, type Configuration } from "../configurations/configurations.ts";
import { UNKNOWN_PLACE, type PlacedValue } from "../cookies/places.ts";
import { signerCalls, type SignerCall } from "./signer-match.ts";
import { signingLifetime, type TokenLifetime } from "./signing-lifetime.ts";
import { signingValues, type SigningValues } from "./signing-values.ts";

type Node = TSESTree.Node;
type Expression = TSESTree.Expression;

/** The algorithm that a token is signed with. */
export interface SigningAlgorithm {
  /** Its name, said or by default; `null` where it is not known. */
  readonly name: string | null;
  /** The expression that says so. */
  readonly node: Expression | null;
}

/** A call that makes a token, or one that says for others how they make tokens. */
export interface TokenSigning {
  readonly signer: TokenSigner;
  /** The name of what is called: the place to report at. */
  readonly at: Node;
  /** The name of what takes the options: where one of them is missing. */
  readonly optionsAt: Node;
  /** The signing call; `null` where options are given for the calls of any file. */
  readonly node: TSESTree.CallExpression | null;
  /** The claims as they are given, `null` where they are not seen. */
  readonly claims: Node | null;
  /** The claims as an object, `null` where they are none that the file spells out. */
  readonly claimsView: ObjectView | null;
  /** The keys that the token is signed with. */
  readonly keys: readonly Expression[];
  readonly algorithm: SigningAlgorithm;
  readonly lifetime: TokenLifetime;
  /** The options of the signing call, or of the call that made the function. */
  readonly options: CallOptions | null;
  /** The chain of calls that ends in the signing. */
  readonly chain: CallChain | null;
  /** @returns A member of the token's header; what other calls may add is unknown. */
  header(name: string): PlacedValue;
}

/** Every call of a file that makes tokens, and every place that says how they are made, in the order of the text. */
export const tokenSignings = memoize((sourceCode): readonly TokenSigning[] =>
  [...signerCalls(sourceCode).map((call) => callSigning(call, sourceCode)), ...setUps(sourceCode)].sort(
    (a, b) => a.at.range[0] - b.at.range[0],
  ),
);

function callSigning(call: SignerCall, sourceCode: SourceCode): TokenSigning {
  const { signer, node, callee, chain, maker } = call;
  const values = signingValues(call, sourceCode);
  return {
    ...facts(signer, values, sourceCode),
    at: callee,
    optionsAt: maker ? nameOf(maker.callee) : callee,
    node,
    keys: signer.keys.flatMap((place) => nodeAt(values.at(place))),
    chain,
  };
}

function facts(signer: TokenSigner, values: SigningValues, sourceCode: SourceCode) {
  const { claims, options } = values;
  return {
    signer,
    claims,
    claimsView: claims && objectView(claims, sourceCode),
    algorithm: algorithmOf(signer, values, sourceCode),
    lifetime: signingLifetime(signer.lifetime, values, sourceCode),
    options,
    header: (name: string) => headerMember(name, signer, values),
  };
}

function nodeAt(placed: PlacedValue): readonly Expression[] {
  return placed.state === "present" ? [placed.node] : [];
}

function nameOf(outer: Node): Node {
  const callee = unwrap(outer);
  return callee.type === "MemberExpression" ? callee.property : callee;
}

function algorithmOf(signer: TokenSigner, values: SigningValues, sourceCode: SourceCode): SigningAlgorithm {
  for (const place of signer.algorithm) {
    const placed = values.at(place);
    if (placed.state === "absent") continue;
    const value = attributeOf(placed, sourceCode);
    if (value.state !== "known" || typeof value.value !== "string") return { name: null, node: null };
    return { name: value.value, node: value.node };
  }
  const isKnown = !values.isPartial && (signer.unsaid === "HS256" || signer.unsaid === "none");
  return { name: isKnown ? signer.unsaid : null, node: null };
}

function headerMember(name: string, signer: TokenSigner, values: SigningValues): PlacedValue {
  let found: PlacedValue = { state: "absent", holder: null, rest: [name] };
  const places = signer.header.map((place) => ("path" in place ? { ...place, path: [...place.path, name] } : place));
  const besides = name === "kid" ? signer.keyId : name === "typ" && signer.type ? [signer.type] : [];
  for (const place of [...places, ...besides]) {
    found = values.at(place);
    if (found.state !== "absent") return found;
  }
  return values.isPartial ? UNKNOWN_PLACE : found;
}

/** The places that say how tokens are made elsewhere, each seen as a signing whose calls are not here. */
function setUps(sourceCode: SourceCode): readonly TokenSigning[] {
  const found = new Map<Node, TokenSigning>();
  for (const signer of TOKEN_SIGNERS) {
    for (const place of setUpPlaces(signer)) {
      for (const configuration of configurationsOf(place.place, sourceCode)) {
        if (!found.has(configuration.at)) found.set(configuration.at, setUp(signer, place, configuration, sourceCode));
      }
    }
  }
  return [...found.values()];
}

interface SetUpPlace extends InheritedSigning {
  /** Whether the calls may say what is missing here. */
  readonly isCompletedByCalls: boolean;
}

function setUpPlaces({ options, callee, keys }: TokenSigner): readonly SetUpPlace[] {
  const inherits = options?.inherits ?? [];
  const registrations = inherits.map((place) => ({ ...place, isCompletedByCalls: true }));
  if (options?.of !== "maker" || callee.kind !== "result") return registrations;
  const paths = keys.flatMap((place) => (place.by === "option" ? [place.path] : []));
  const place = { callee: callee.of, argument: options.optionsArgument };
  return [...registrations, { place, path: [], keys: paths, isCompletedByCalls: false }];
}

function setUp(
  signer: TokenSigner,
  { path, keys, isCompletedByCalls }: SetUpPlace,
  configuration: Configuration,
  sourceCode: SourceCode,
): TokenSigning {
  const values: SigningValues = {
    claims: null,
    options: null,
    isPartial: isCompletedByCalls,
    at: (place) => (place.by === "option" ? configuration.valueAt([...path, ...place.path]) : UNKNOWN_PLACE),
  };
  // A claim that a call gives is not known here, and says nothing of what the options say.
  const lifetime = [...signer.lifetime.filter(({ place }) => place.by === "option"), EXP_CLAIM];
  const name = nameOf(configuration.at);
  return {
    ...facts({ ...signer, lifetime }, values, sourceCode),
    at: name,
    optionsAt: name,
    node: null,
    keys: keys.flatMap((key) => nodeAt(configuration.valueAt(key))),
    chain: null,
  };
}
