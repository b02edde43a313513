/** Words that mark a cookie as a credential when they stand whole in its name. */
export const CREDENTIAL_WORDS: ReadonlySet<string> = new Set([
  "session",
  "sess",
  "sid",
  "auth",
  "token",
  "jwt",
  "refresh",
  "remember",
  "login",
]);

/** Credential names that are written as one word. */
export const CREDENTIAL_COMPOUNDS: ReadonlySet<string> = new Set([
  "accesstoken",
  "authtoken",
  "bearertoken",
  "idtoken",
  "jsessionid",
  "jwttoken",
  "logintoken",
  "phpsessid",
  "refreshtoken",
  "rememberme",
  "remembertoken",
  "sessid",
  "sessionid",
  "sessiontoken",
  "usersession",
  "usertoken",
]);

/**
 * Words that make a name none of a credential, whatever else it says: what is compared with a second
 * copy (CSRF), what lives for one redirect (state, PKCE, nonce), preferences, notes about a session.
 */
export const OTHER_WORDS: ReadonlySet<string> = new Set([
  "csrf",
  "xsrf",
  "csrftoken",
  "xsrftoken",
  "theme",
  "lang",
  "language",
  "locale",
  "i18n",
  "consent",
  "sidebar",
  "redirect",
  "return",
  "returnto",
  "callback",
  "url",
  "hint",
  "banner",
  "modal",
  "dismissed",
  "seen",
  "flash",
  "error",
  "message",
  "messages",
  "method",
  "provider",
  "expires",
  "expiry",
  "expiration",
  "exp",
  "count",
  "timezone",
  "layout",
  "mode",
  "color",
  "preference",
  "preferences",
  "prefs",
  "settings",
  "workspace",
  "team",
  "tab",
  "is",
  "has",
  "had",
  "was",
  "show",
  "hide",
  "last",
]);

/** Words of the cookies that an OAuth or OIDC request leaves for its own return: they must survive a cross-site redirect. */
export const TRANSIENT_WORDS: ReadonlySet<string> = new Set(["state", "pkce", "nonce", "verifier", "challenge"]);

/** Values that say yes or no and are therefore no credential. */
export const FLAG_VALUES: ReadonlySet<string> = new Set(["true", "false", "0", "1", "yes", "no", "on", "off"]);

/** Values that programs overwrite a credential with to take it away. */
export const REVOKED_VALUES: ReadonlySet<string> = new Set([
  "deleted",
  "delete",
  "expired",
  "invalid",
  "loggedout",
  "logged-out",
  "logged_out",
  "logout",
  "none",
  "null",
  "undefined",
]);
