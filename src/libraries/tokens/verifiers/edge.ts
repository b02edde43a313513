import { elysiaContext } from "../../cookies/frameworks/elysia.ts";
import { imported, memberOf } from "../../cookies/source.ts";
import { ALWAYS, BY_HAND, BY_NOBODY, optionCheck, type TokenVerifier } from "../token-verifier.ts";
import { ELYSIA_JWT } from "../jwt-plugins.ts";
import { JOSE_OPTIONS } from "./jose.ts";

const CLAIMS_BY_HAND = { issuer: BY_HAND, audience: BY_HAND, nonce: BY_HAND, maxAge: BY_HAND } as const;

/**
 * Small libraries that look at the signature and the times alone, and Elysia's plugin around jose. Read
 * from jwt-simple 0.5.6, jws 4.0, @tsndr/cloudflare-worker-jwt 2.5 and 3.2, @elysiajs/jwt 1.4.
 */
export const EDGE_VERIFIERS: readonly TokenVerifier[] = [
  {
    library: "jwt-simple",
    name: "decode",
    versions: "0.5",
    callee: imported("jwt-simple", "decode"),
    skippedBy: 2,
    token: { by: "argument", argument: 0 },
    keys: [{ argument: 1 }],
    optionsArgument: 3,
    takesCallback: false,
    // Without the fourth argument the token's header decides, except for a public key in PEM.
    checks: { ...CLAIMS_BY_HAND, algorithms: { by: "argument", index: 3 }, expiration: ALWAYS },
    clockTolerance: null,
    ageUnit: "s",
    isIdToken: false,
    unexpectedNonce: "accepted",
    unpinned: "by-header",
  },
  {
    library: "jws",
    name: "verify",
    versions: "4",
    callee: imported("jws", "verify"),
    token: { by: "argument", argument: 0 },
    keys: [{ argument: 2 }],
    optionsArgument: 3,
    takesCallback: false,
    checks: {
      issuer: BY_NOBODY,
      audience: BY_NOBODY,
      nonce: BY_NOBODY,
      algorithms: { by: "argument", index: 1, absent: "refused" },
      maxAge: BY_NOBODY,
      expiration: BY_NOBODY,
    },
    clockTolerance: null,
    ageUnit: "s",
    isIdToken: false,
    unexpectedNonce: "accepted",
    unpinned: "fixed",
  },
  {
    library: "@tsndr/cloudflare-worker-jwt",
    name: "verify",
    versions: "2–3",
    callee: imported("@tsndr/cloudflare-worker-jwt", "verify"),
    token: { by: "argument", argument: 0 },
    keys: [{ argument: 1 }],
    optionsArgument: 2,
    shorthand: ["algorithm"],
    takesCallback: false,
    checks: { ...CLAIMS_BY_HAND, algorithms: { ...optionCheck("algorithm"), absent: "refused" }, expiration: ALWAYS },
    clockTolerance: { path: ["clockTolerance"], unit: "s" },
    ageUnit: "s",
    isIdToken: false,
    unexpectedNonce: "accepted",
    unpinned: "fixed",
    fixedAlgorithm: "HS256",
  },
  {
    // The plugin hands the options on.
    ...JOSE_OPTIONS,
    library: "@elysiajs/jwt",
    name: "jwt.verify",
    versions: "1.4",
    callee: memberOf(memberOf(elysiaContext, "*"), "verify"),
    receiver: {
      place: { callee: ELYSIA_JWT },
      path: ["name"],
      otherwise: "jwt",
    },
    token: { by: "argument", argument: 0 },
    keys: [],
    optionsArgument: 1,
  },
];
