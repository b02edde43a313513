/**
 * Types of tokens, as their header names them, that are to end: plain ones, access tokens (RFC 9068 §2.2),
 * logout tokens (OpenID Connect Back-Channel Logout 1.0 §2.4). Others leave it open, such as DPoP proofs
 * (RFC 9449 §4.2) and security events, which should not end (RFC 8417 §2.2).
 */
export const ENDING_TYPES: ReadonlySet<string> = new Set(["jwt", "at+jwt", "logout+jwt"]);
