import type { AuthorizationRequest } from "../tokens/authorization-requests.ts";
import type { TokenVerification } from "../tokens/token-verifications.ts";

/**
 * @param verifications Those of ID tokens.
 * @returns The verifications that take the answer to a request: those of the library that made it, where
 * the file has such; otherwise any may be meant.
 */
export function answersTo(
  { builder }: AuthorizationRequest,
  verifications: readonly TokenVerification[],
): readonly TokenVerification[] {
  const own = verifications.filter(({ verifier }) => verifier.library === builder?.library);
  return own.length > 0 ? own : verifications;
}
