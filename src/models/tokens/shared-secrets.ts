import type { SourceCode } from "../../kit/source-code.ts";
import { algorithmFamily } from "../../libraries/tokens/algorithms.ts";
import { acceptedAlgorithms } from "./accepted-algorithms.ts";
import type { TokenVerification } from "./token-verifications.ts";
import { verificationKeys } from "./verification-keys.ts";

/**
 * Whether a token is verified with a secret: by the key, or by algorithms that take nothing else. Who
 * knows the secret is the issuer, so the claim `iss` says nothing more.
 */
export function usesSharedSecret(verification: TokenVerification, sourceCode: SourceCode): boolean {
  const algorithms = acceptedAlgorithms(verification, sourceCode).flat();
  return (
    verification.verifier.isDecryption === true ||
    verificationKeys(verification, sourceCode).some(({ kind }) => kind === "secret") ||
    (algorithms.length > 0 && algorithms.every(({ name }) => algorithmFamily(name) === "symmetric"))
  );
}
