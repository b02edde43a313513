/** Claims that ID tokens have and access tokens have not (OpenID Connect Core 1.0 §2, §3.3.2.11). */
export const ID_TOKEN_CLAIMS: ReadonlySet<string> = new Set(["nonce", "at_hash", "c_hash", "s_hash"]);

/** Claims that programs put a token's purpose into. */
export const PURPOSE_CLAIMS: readonly string[] = ["type", "typ", "purpose", "token_type", "tokenType", "token_use", "use", "action", "kind", "scope"];

/**
 * Words of tokens that are made to be used once, from a link or a mail: they do not sign anybody in for
 * longer than that.
 */
export const ONE_TIME_WORDS: ReadonlySet<string> = new Set([
  "activate",
  "activation",
  "confirm",
  "confirmation",
  "download",
  "forgot",
  "forgotten",
  "invitation",
  "invite",
  "magic",
  "onetime",
  "otp",
  "passwordless",
  "recover",
  "recovery",
  "reset",
  "signup",
  "subscribe",
  "unlock",
  "unsubscribe",
  "verification",
  "verify",
]);
