import { either, imported, memberOf, type Source } from "../../cookies/source.ts";
import { BY_HAND, optionCheck, type CheckSpelling, type OptionCheck, type TokenCheck, type TokenVerifier } from "../token-verifier.ts";

const utilities = (name: string): Source =>
  either(imported(["hono/jwt", "hono/utils/jwt/jwt"], name), memberOf(imported("hono/utils/jwt", "Jwt"), name));

/** Without an algorithm it throws; before 4.11.4 the utility took HS256. */
const algorithm = (name: string): OptionCheck => ({ ...optionCheck(name), absent: "refused" });

const checks = (claims: readonly string[], algorithms: CheckSpelling): Readonly<Record<TokenCheck, CheckSpelling>> => ({
  issuer: optionCheck(...claims, "iss"),
  audience: optionCheck(...claims, "aud"),
  nonce: BY_HAND,
  algorithms,
  maxAge: BY_HAND,
  expiration: { by: "default", disabledBy: { path: [...claims, "exp"], offWhen: "falsy" } },
});

const HONO = {
  library: "hono",
  versions: "4",
  takesCallback: false,
  clockTolerance: null,
  ageUnit: "s",
  isIdToken: false,
  unexpectedNonce: "accepted",
} as const satisfies Partial<TokenVerifier>;

/** Read from hono 4.13, with the changes since 4.0; hono 3 looks at the time alone and takes no such options. */
export const HONO_VERIFIERS: readonly TokenVerifier[] = [
  {
    ...HONO,
    name: "verify",
    callee: utilities("verify"),
    token: { by: "argument", argument: 0 },
    keys: [{ argument: 1 }],
    optionsArgument: 2,
    shorthand: ["alg"],
    checks: checks([], algorithm("alg")),
    unpinned: "fixed",
  },
  {
    ...HONO,
    name: "verifyWithJwks",
    callee: utilities("verifyWithJwks"),
    token: { by: "argument", argument: 0 },
    keys: [
      { argument: 1, path: ["jwks_uri"], kind: "jwks" },
      { argument: 1, path: ["keys"], kind: "jwks" },
    ],
    optionsArgument: 1,
    checks: checks(["verification"], algorithm("allowedAlgorithms")),
    unpinned: "fixed",
  },
  {
    ...HONO,
    name: "jwt",
    callee: imported(["hono/jwt", "hono/middleware/jwt"], "jwt"),
    token: { by: "message" },
    keys: [{ argument: 0, path: ["secret"] }],
    optionsArgument: 0,
    checks: checks(["verification"], algorithm("alg")),
    unpinned: "fixed",
  },
  {
    ...HONO,
    name: "jwk",
    callee: imported("hono/jwk", "jwk"),
    token: { by: "message" },
    keys: [
      { argument: 0, path: ["jwks_uri"], kind: "jwks" },
      { argument: 0, path: ["keys"], kind: "jwks" },
    ],
    optionsArgument: 0,
    // Before 4.11.4 the middleware knew no such option and took the algorithm of the token's header;
    // since then it refuses every token without it.
    checks: checks(["verification"], optionCheck("alg")),
    unpinned: "by-header",
  },
];
