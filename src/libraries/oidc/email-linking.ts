import { oneOf, type LibraryOption } from "../configurations/library-option.ts";
import { imported } from "../cookies/source.ts";
import { AUTH_JS_CONFIGURATIONS, AUTH_JS_PROVIDERS } from "../oauth/auth-js.ts";

const BETTER_AUTH = ["better-auth", "better-auth/minimal", "better-auth/types"];

const AUTH_JS = {
  library: "Auth.js",
  path: ["allowDangerousEmailAccountLinking"],
  values: [oneOf(true)],
} as const;

/**
 * Options by which an account is found by its e-mail address alone: read from @auth/core 0.41
 * (`lib/actions/callback/handle-login.js`), next-auth 4.24 and better-auth 1.7. None of them is on by
 * default.
 */
export const EMAIL_LINKING: readonly LibraryOption[] = [
  { ...AUTH_JS, callee: AUTH_JS_PROVIDERS },
  // Providers that the user writes as an object.
  ...AUTH_JS_CONFIGURATIONS.map((place) => ({ ...AUTH_JS, ...place, items: ["providers"] })),
  {
    library: "Better Auth",
    callee: imported(BETTER_AUTH, "betterAuth"),
    types: [{ modules: BETTER_AUTH, names: ["BetterAuthOptions"] }],
    path: ["account", "accountLinking", "requireLocalEmailVerified"],
    values: [oneOf(false)],
  },
];
