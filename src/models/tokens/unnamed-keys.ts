import type { SourceCode } from "../../kit/source-code.ts";
import { algorithmFamily } from "../../libraries/tokens/algorithms.ts";
import { keyMaterials } from "./key-material.ts";
import { tokenSignings, type TokenSigning } from "./token-signings.ts";

/** Members of a header that say which key it is (RFC 7515 §4.1): by its id, by itself, by its certificate. */
const KEY_MEMBERS = ["kid", "jwk", "jku", "x5c", "x5t", "x5t#S256", "x5u"];

/** A token that is signed with a private key which nothing in it names. */
export interface UnnamedKey {
  readonly signing: TokenSigning;
  /** The algorithm, `null` where the library takes it from the key. */
  readonly algorithm: string | null;
}

/** @returns The signings with a private key whose token surely says nothing of which key that is. */
export function unnamedKeys(sourceCode: SourceCode): readonly UnnamedKey[] {
  return tokenSignings(sourceCode).flatMap((signing) => {
    const { name } = signing.algorithm;
    if (signing.signer.isEncrypted || !isAsymmetric(signing, sourceCode)) return [];
    const isNamed = KEY_MEMBERS.some((member) => signing.header(member).state !== "absent");
    return isNamed ? [] : [{ signing, algorithm: name }];
  });
}

function isAsymmetric({ algorithm, keys }: TokenSigning, sourceCode: SourceCode): boolean {
  if (algorithm.name !== null) return algorithmFamily(algorithm.name) === "asymmetric";
  return keys.some((key) => keyMaterials(key, sourceCode).some(({ kind }) => kind === "private"));
}
