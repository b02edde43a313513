import type { TSESTree } from "@typescript-eslint/utils";
import { insertAt, type Edit } from "../../kit/edit.ts";
import { unwrap } from "../../kit/js/ast.ts";
import { insertProperty } from "../../kit/js/object-edits.ts";
import { jsSource } from "../../kit/js/js-source.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { ENDING_TYPES } from "../../libraries/tokens/token-types.ts";
import { setCallOption } from "../configurations/call-options.ts";
import { placeName } from "./signing-lifetime.ts";
import { tokenSignings, type TokenSigning } from "./token-signings.ts";
import { tokenType } from "./token-type.ts";

/** A token that never ends. */
export interface EndlessToken {
  readonly signing: TokenSigning;
  /** The option, claim or method that gives an end. */
  readonly name: string;
  /** The edits that give it one, with a name in the place of the value. */
  readonly edits: readonly Edit[];
}

/** @returns The tokens that surely are made without an end, of the types that are to have one. */
export function endlessTokens(sourceCode: SourceCode): readonly EndlessToken[] {
  return tokenSignings(sourceCode).flatMap((signing) => {
    const { node, signer, lifetime } = signing;
    if (!node || signer.content !== "claims" || lifetime.state !== "absent") return [];
    const type = tokenType(signing, sourceCode);
    if (type === null || !ENDING_TYPES.has(type.toLowerCase())) return [];
    const [first] = signer.lifetime;
    return [{ signing, name: first ? placeName(first.place) : "exp", edits: endEdits(signing, node, sourceCode) }];
  });
}

function endEdits(
  { signer, options, claimsView }: TokenSigning,
  node: TSESTree.CallExpression,
  sourceCode: SourceCode,
): readonly Edit[] {
  const place = signer.lifetime[0]?.place;
  switch (place?.by) {
    case "option":
      return options ? setCallOption(options, place.path, "LIFETIME", sourceCode) : [];
    case "setter":
      return insertCall(node, `${place.name}(LIFETIME)`, sourceCode);
    case "claim":
      if (!claimsView?.literal || claimsView.isShared) return [];
      return insertProperty(claimsView.literal, place.name, "EXPIRES_AT", sourceCode);
    default:
      return [];
  }
}

/** Puts a call before the last one of a chain, on a line of its own where that has one. */
function insertCall(call: TSESTree.CallExpression, text: string, sourceCode: SourceCode): readonly Edit[] {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || callee.optional || callee.computed) return [];
  const dot = jsSource(sourceCode).getTokenBefore(callee.property);
  if (!dot) return [];
  const gap = /\r?\n[\t ]*$/u.exec(sourceCode.text.slice(0, dot.range[0]))?.[0] ?? "";
  return [insertAt(dot.range[0], `.${text}${gap}`)];
}
