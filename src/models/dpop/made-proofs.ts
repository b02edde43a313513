import type { TSESTree } from "@typescript-eslint/utils";
import { literalString, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView, type ObjectView } from "../../kit/js/object-view.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { attributeOf } from "../configurations/call-options.ts";
import type { PlacedValue, PresentValue } from "../cookies/places.ts";
import { tokenSignings, type TokenSigning } from "../tokens/token-signings.ts";

type Node = TSESTree.Node;

/** Whether a claim is in a proof for sure, surely not, or perhaps. */
export type ClaimState = "present" | "absent" | "unknown";

/** A place that makes a DPoP proof (RFC 9449 §4.2). */
export interface MadeProof {
  /** Where to report what is missing: what is called, or the claims that are put together by hand. */
  readonly at: Node;
  /** The signing, `null` where the proof is put together by hand. */
  readonly signing: TokenSigning | null;
  claim(name: string): ClaimState;
  /** @returns The expression that a claim is given, `null` where none is seen. */
  claimNode(name: string): Node | null;
}

const PROOF_TYPE = "dpop+jwt";

/** Every place of a file that makes a proof, in the order of the text. */
export const madeProofs = memoize((sourceCode): readonly MadeProof[] => {
  const { text } = sourceCode;
  if (!text.includes(PROOF_TYPE) && !(text.includes("htm") && text.includes("htu"))) return [];
  const signings = tokenSignings(sourceCode).filter((signing) => isProof(signing, sourceCode));
  const found = [...signings.map((signing) => signedProof(signing)), ...proofsByHand(sourceCode)];
  return found.sort((a, b) => a.at.range[0] - b.at.range[0]);
});

function isProof(signing: TokenSigning, sourceCode: SourceCode): boolean {
  const { node, claimsView } = signing;
  if (!node) return false;
  const type = attributeOf(signing.header("typ"), sourceCode);
  if (type.state === "known") return type.value === PROOF_TYPE;
  return claimsView !== null && hasBoth(claimsView);
}

/** What only a proof has. */
function hasBoth(claims: ObjectView): boolean {
  return claims.property("htm") !== null && claims.property("htu") !== null;
}

function signedProof(signing: TokenSigning): MadeProof {
  const { claimsView } = signing;
  return {
    at: signing.at,
    signing,
    claim: (name) => (claimsView ? signedClaim(name, claimsView, signing) : "unknown"),
    claimNode: (name) => claimsView?.property(name)?.value ?? null,
  };
}

/** Setters of jose and options of jsonwebtoken that put a claim in. */
const CLAIM_SETTERS: Readonly<Record<string, { readonly setter: string; readonly option: string }>> = {
  jti: { setter: "setJti", option: "jwtid" },
  iat: { setter: "setIssuedAt", option: "" },
};

function signedClaim(name: string, claims: ObjectView, { signer, chain, options }: TokenSigning): ClaimState {
  const own = claims.has(name);
  if (own !== "absent") return own;
  if (name === "iat" && signer.setsIssuedAt) return options?.at(["noTimestamp"]).state === "absent" ? "present" : "unknown";
  const other = CLAIM_SETTERS[name];
  if (!other) return "absent";
  if (chain?.calls.some((call) => call.name === other.setter)) return "present";
  if (chain && !chain.isClosed) return "unknown";
  const option = options && other.option !== "" ? options.at([other.option]).state : "absent";
  return option === "absent" ? "absent" : "unknown";
}

/** Claims that are made JSON and signed with WebCrypto: `encode(JSON.stringify({ htm, htu, … }))`. */
function proofsByHand(sourceCode: SourceCode): readonly MadeProof[] {
  if (!nodesOf(sourceCode, "Literal").some((node) => literalString(node) === PROOF_TYPE)) return [];
  return nodesOf(sourceCode, "CallExpression").flatMap((call): MadeProof[] => {
    const [first] = call.arguments;
    if (!first || !isStringify(call)) return [];
    const view = objectView(first, sourceCode);
    if (!view || !hasBoth(view)) return [];
    const literal = view.literal ?? first;
    return [
      {
        at: nameOf(first, sourceCode) ?? literal,
        signing: null,
        claim: (name) => view.has(name),
        claimNode: (name) => view.property(name)?.value ?? null,
      },
    ];
  });
}

function isStringify({ callee }: TSESTree.CallExpression): boolean {
  const inner = unwrap(callee);
  return (
    inner.type === "MemberExpression" &&
    inner.object.type === "Identifier" &&
    inner.object.name === "JSON" &&
    inner.property.type === "Identifier" &&
    inner.property.name === "stringify"
  );
}

/** The name that claims are declared with: a smaller place than the whole object. */
function nameOf(node: Node, sourceCode: SourceCode): Node | null {
  const inner = unwrap(node);
  const binding = inner.type === "Identifier" ? bindingOfName(inner, sourceCode) : null;
  if (binding?.kind !== "value" || binding.value.parent.type !== "VariableDeclarator") return null;
  return binding.value.parent.id;
}

/** @returns The object that a member of the header could be put into, `null` where there is none in the file. */
export function headerLiteral(placed: PlacedValue): TSESTree.ObjectExpression | null {
  const holder: PresentValue | null = placed.state === "absent" ? placed.holder : null;
  return holder?.isLocal ? (holder.view?.literal ?? null) : null;
}
