import { MS } from "../duration-grammars.ts";
import { imported, memberOf, type Source } from "../../cookies/source.ts";
import { optionCheck, unless, type TokenCheck, type CheckSpelling, type TokenVerifier } from "../token-verifier.ts";
import { NEST_JWT, NEST_JWT_CLASS, NEST_JWT_MODULE } from "../jwt-plugins.ts";

const checksUnder = (...above: readonly string[]): Readonly<Record<TokenCheck, CheckSpelling>> => ({
  issuer: optionCheck(...above, "issuer"),
  audience: optionCheck(...above, "audience"),
  nonce: optionCheck(...above, "nonce"),
  algorithms: optionCheck(...above, "algorithms"),
  maxAge: optionCheck(...above, "maxAge"),
  expiration: unless(...above, "ignoreExpiration"),
});

const OWN_OPTIONS = checksUnder();

/** What jsonwebtoken and the packages around it have in common. */
const JSONWEBTOKEN = {
  optionsArgument: 2,
  checks: OWN_OPTIONS,
  clockTolerance: { path: ["clockTolerance"], unit: "s" },
  ageUnit: "s",
  ageGrammar: MS,
  isIdToken: false,
  unexpectedNonce: "accepted",
  unpinned: "by-key",
} as const satisfies Partial<TokenVerifier>;

/** The middlewares hand all of their options on to `jsonwebtoken.verify`. */
const MIDDLEWARE = {
  ...JSONWEBTOKEN,
  token: { by: "message" },
  keys: [{ argument: 0, path: ["secret"], callback: [{ parameter: 0, path: [] }] }],
  optionsArgument: 0,
  takesCallback: false,
} as const satisfies Partial<TokenVerifier>;

const IS_REVOKED = { by: "option", path: ["isRevoked"] } as const;

/** express-jwt throws without a list of algorithms. */
const EXPRESS_JWT = {
  ...MIDDLEWARE,
  library: "express-jwt",
  revocation: IS_REVOKED,
  versions: "6–8",
  // Version 6 gives the header alone, and the claims after it.
  keys: [
    {
      argument: 0,
      path: ["secret"],
      callback: [
        { parameter: 1, path: ["header"] },
        { parameter: 1, path: [] },
      ],
    },
  ],
  checks: { ...OWN_OPTIONS, algorithms: { ...optionCheck("algorithms"), absent: "refused" } },
} as const satisfies Partial<TokenVerifier>;


const NEST_METHODS: TokenVerifier = {
  ...JSONWEBTOKEN,
  library: "@nestjs/jwt",
  name: "JwtService.verify",
  versions: "10–12",
  callee: memberOf(NEST_JWT, "verify", "verifyAsync"),
  token: { by: "argument", argument: 0 },
  keys: [
    { argument: 1, path: ["secret"] },
    { argument: 1, path: ["publicKey"], kind: "public" },
  ],
  optionsArgument: 1,
  takesCallback: false,
  inherits: [
    { place: { callee: memberOf(NEST_JWT_MODULE, "register") }, path: ["verifyOptions"] },
    { place: { callee: memberOf(NEST_JWT_MODULE, "registerAsync") }, path: ["useFactory", "verifyOptions"] },
    { place: { types: [{ modules: ["@nestjs/jwt"], names: ["JwtModuleOptions"] }] }, path: ["verifyOptions"] },
    { place: { callee: NEST_JWT_CLASS }, path: ["verifyOptions"] },
  ],
};

/** What the module says for all calls of the service; what it leaves out the calls may say. */
const nestModule = (name: string, callee: Source, ...above: readonly string[]): TokenVerifier => ({
  ...NEST_METHODS,
  name,
  callee,
  token: { by: "message" },
  keys: [
    { argument: 0, path: [...above, "secret"] },
    { argument: 0, path: [...above, "publicKey"], kind: "public" },
  ],
  optionsArgument: 0,
  inherits: [],
  checks: checksUnder(...above, "verifyOptions"),
  clockTolerance: { path: [...above, "verifyOptions", "clockTolerance"], unit: "s" },
});

/** Read from jsonwebtoken 8.5 and 9.0, express-jwt 6 to 8, koa-jwt 3 and 4, passport-jwt 3 and 4, @nestjs/jwt 10 and 12. */
export const JSONWEBTOKEN_VERIFIERS: readonly TokenVerifier[] = [
  {
    ...JSONWEBTOKEN,
    library: "jsonwebtoken",
    name: "verify",
    versions: "8–9",
    callee: imported("jsonwebtoken", "verify"),
    token: { by: "argument", argument: 0 },
    keys: [{ argument: 1, callback: [{ parameter: 0, path: [] }] }],
    takesCallback: true,
  },
  { ...EXPRESS_JWT, name: "expressjwt", callee: imported("express-jwt", "expressjwt") },
  { ...EXPRESS_JWT, name: "jwt", callee: imported("express-jwt") },
  { ...MIDDLEWARE, library: "koa-jwt", revocation: IS_REVOKED, name: "jwt", versions: "3–4", callee: imported("koa-jwt") },
  {
    ...JSONWEBTOKEN,
    library: "passport-jwt",
    name: "Strategy",
    versions: "3–4",
    callee: imported("passport-jwt", "Strategy"),
    token: { by: "message" },
    keys: [
      { argument: 0, path: ["secretOrKey"] },
      { argument: 0, path: ["secretOrKeyProvider"] },
    ],
    optionsArgument: 0,
    takesCallback: false,
    // The strategy overwrites what `jsonWebTokenOptions` says of the others.
    checks: {
      ...OWN_OPTIONS,
      nonce: optionCheck("jsonWebTokenOptions", "nonce"),
      maxAge: optionCheck("jsonWebTokenOptions", "maxAge"),
    },
    clockTolerance: { path: ["jsonWebTokenOptions", "clockTolerance"], unit: "s" },
    revocation: { by: "callback", path: null },
    claimsCallback: { argument: 1, method: "validate" },
  },
  NEST_METHODS,
  nestModule("JwtModule.register", memberOf(NEST_JWT_MODULE, "register")),
  nestModule("JwtModule.registerAsync", memberOf(NEST_JWT_MODULE, "registerAsync"), "useFactory"),
  nestModule("JwtService", NEST_JWT_CLASS),
];
