import { LUKEED_MS } from "../duration-grammars.ts";
import { either, imported, memberOf, registrationOf, type Source } from "../../cookies/source.ts";
import { fastifyRequest } from "../../cookies/frameworks/fastify.ts";
import { fastifyApp } from "../../routes/fastify.ts";
import { optionCheck, unless, type CheckSpelling, type TokenCheck, type TokenVerifier } from "../token-verifier.ts";
import { FASTIFY_JWT } from "../jwt-plugins.ts";

/** A claim that the token lacks is not looked at, unless `requiredClaims` names it. */
const checksUnder = (...above: readonly string[]): Readonly<Record<TokenCheck, CheckSpelling>> => ({
  issuer: optionCheck(...above, "allowedIss"),
  audience: optionCheck(...above, "allowedAud"),
  nonce: optionCheck(...above, "allowedNonce"),
  algorithms: optionCheck(...above, "algorithms"),
  maxAge: optionCheck(...above, "maxAge"),
  expiration: unless(...above, "ignoreExpiration"),
});

const FAST_JWT = {
  takesCallback: false,
  checks: checksUnder(),
  clockTolerance: { path: ["clockTolerance"], unit: "ms" },
  ageUnit: "ms",
  isIdToken: false,
  unexpectedNonce: "accepted",
  unpinned: "by-key",
} as const satisfies Partial<TokenVerifier>;


/** The plugin gives `maxAge` to fast-jwt in milliseconds and takes seconds; the tolerance it hands on as it is. */
const FASTIFY = {
  ...FAST_JWT,
  library: "@fastify/jwt",
  versions: "9–10",
  ageUnit: "s",
  ageGrammar: LUKEED_MS,
} as const satisfies Partial<TokenVerifier>;

const REGISTRATION: readonly { readonly place: { readonly callee: Source; readonly argument: number }; readonly path: readonly string[] }[] = [
  { place: { callee: registrationOf(FASTIFY_JWT, "register"), argument: 1 }, path: ["verify"] },
];

/** Read from fast-jwt 5.0 and 6.3, @fastify/jwt 9.1 and 10.2. */
export const FAST_JWT_VERIFIERS: readonly TokenVerifier[] = [
  {
    ...FAST_JWT,
    library: "fast-jwt",
    name: "createVerifier",
    versions: "5–6",
    callee: imported("fast-jwt", "createVerifier"),
    token: { by: "result", methods: null },
    keys: [{ argument: 0, path: ["key"], callback: [{ parameter: 0, path: ["header"] }] }],
    optionsArgument: 0,
  },
  {
    ...FASTIFY,
    mentions: ["@fastify/jwt", "fastify-jwt"],
    name: "register",
    revocation: { by: "option", path: ["trusted"] },
    callee: registrationOf(FASTIFY_JWT, "register"),
    token: { by: "message" },
    keys: [
      { argument: 1, path: ["secret", "public"], kind: "public" },
      { argument: 1, path: ["secret"], callback: [{ parameter: 1, path: ["header"] }] },
    ],
    optionsArgument: 1,
    inherits: [],
    checks: checksUnder("verify"),
    clockTolerance: { path: ["verify", "clockTolerance"], unit: "ms" },
  },
  {
    ...FASTIFY,
    mentions: ["jwtVerify"],
    name: "request.jwtVerify",
    callee: memberOf(fastifyRequest, "jwtVerify"),
    token: { by: "message" },
    keys: [{ argument: 0, path: ["key"] }],
    optionsArgument: 0,
    nestedUnder: "verify",
    takesCallback: true,
    inherits: REGISTRATION,
  },
  {
    ...FASTIFY,
    mentions: ["jwt.verify"],
    name: "fastify.jwt.verify",
    callee: memberOf(memberOf(either(fastifyApp, memberOf(fastifyRequest, "server")), "jwt"), "verify"),
    token: { by: "argument", argument: 0 },
    keys: [{ argument: 1, path: ["key"] }],
    optionsArgument: 1,
    takesCallback: true,
    inherits: REGISTRATION,
  },
];
