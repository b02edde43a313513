/** What a verification of a token can look at beside the signature. */
export type TokenCheck = "issuer" | "audience" | "nonce" | "algorithms" | "maxAge" | "expiration";

/** How a library is told to make a check. */
export type CheckSpelling =
  /** The library makes it by itself, from what it knows of the client. */
  | { readonly by: "library" }
  /** It takes a member of the options object; without one nothing is checked. */
  | { readonly by: "option"; readonly key: string }
  /** It takes an argument of its own (from 0). */
  | { readonly by: "argument"; readonly index: number }
  /** It is made unless a member of the options object is true. */
  | { readonly by: "default"; readonly disabledBy: string | null }
  /** The library cannot make it: what was verified has to be compared by hand. */
  | { readonly by: "hand" };

/** One way to have a token verified. */
export interface TokenVerifier {
  readonly library: string;
  /** The package and its subpaths. */
  readonly modules: readonly string[];
  /** The export that is called, or the method of a client object. */
  readonly callee:
    | { readonly kind: "export"; readonly path: readonly string[] }
    | { readonly kind: "client-method"; readonly name: string };
  /** The argument that is the token (from 0), `null` where the token comes out of a response. */
  readonly tokenArgument: number | null;
  /** The argument that takes the options. */
  readonly optionsArgument: number;
  /** Whether a callback may stand in the place of the options. */
  readonly takesCallback: boolean;
  /** Which values of an option leave its check out: `undefined` alone, or everything falsy. */
  readonly offWhen: "undefined" | "falsy";
  readonly checks: Readonly<Record<TokenCheck, CheckSpelling>>;
  /** Whether the token is an ID token whatever it is called: the libraries of OpenID Connect clients. */
  readonly isIdToken: boolean;
  /**
   * What becomes of a token that holds a nonce when none is expected: it is accepted, so that a replay
   * goes unnoticed, or it is rejected, so that nobody can sign in.
   */
  readonly unexpectedNonce: "accepted" | "rejected";
}

const option = (key: string): CheckSpelling => ({ by: "option", key });

const JOSE = {
  library: "jose",
  tokenArgument: 0,
  optionsArgument: 2,
  takesCallback: false,
  offWhen: "undefined",
  checks: {
    issuer: option("issuer"),
    audience: option("audience"),
    nonce: { by: "hand" },
    algorithms: option("algorithms"),
    maxAge: option("maxTokenAge"),
    expiration: { by: "default", disabledBy: null },
  },
  isIdToken: false,
  unexpectedNonce: "accepted",
} as const;

/** jose and the packages that carry versions 4 and 5 of it for one runtime each. */
const JOSE_PACKAGES = ["jose", "jose-node-cjs-runtime", "jose-node-esm-runtime", "jose-browser-runtime"];

const withSubpath = (subpath: string): readonly string[] =>
  JOSE_PACKAGES.flatMap((name) => [name, `${name}/${subpath}`]);

const JOSE_DECRYPTS = {
  ...JOSE,
  checks: { ...JOSE.checks, algorithms: option("keyManagementAlgorithms") },
} as const;

const JSONWEBTOKEN: TokenVerifier = {
  library: "jsonwebtoken",
  modules: ["jsonwebtoken"],
  callee: { kind: "export", path: ["verify"] },
  tokenArgument: 0,
  optionsArgument: 2,
  takesCallback: true,
  offWhen: "falsy",
  checks: {
    issuer: option("issuer"),
    audience: option("audience"),
    nonce: option("nonce"),
    algorithms: option("algorithms"),
    maxAge: option("maxAge"),
    expiration: { by: "default", disabledBy: "ignoreExpiration" },
  },
  isIdToken: false,
  unexpectedNonce: "accepted",
};

/** What the clients check of every ID token by themselves. */
const BY_CLIENT = {
  issuer: { by: "library" },
  audience: { by: "library" },
  algorithms: { by: "library" },
  expiration: { by: "default", disabledBy: null },
} as const;

const CLIENT = {
  tokenArgument: null,
  takesCallback: false,
  offWhen: "undefined",
  isIdToken: true,
  unexpectedNonce: "rejected",
} as const;

/**
 * The verification calls of the libraries, read from jose 3.20, 4.15, 5.10 and 6.2, jsonwebtoken 8.5 and
 * 9.0, openid-client 5.7 and 6.9, and oauth4webapi 2.17 and 3.8. Where versions differ the table says what
 * holds for all: an empty audience is no check in jose 5 and a check in jose 6, so only `undefined` is none.
 */
export const TOKEN_VERIFIERS: readonly TokenVerifier[] = [
  { ...JOSE, modules: withSubpath("jwt/verify"), callee: { kind: "export", path: ["jwtVerify"] } },
  { ...JOSE_DECRYPTS, modules: withSubpath("jwt/decrypt"), callee: { kind: "export", path: ["jwtDecrypt"] } },
  // jose 3: the subpaths have default exports.
  { ...JOSE, modules: ["jose/jwt/verify"], callee: { kind: "export", path: [] } },
  { ...JOSE_DECRYPTS, modules: ["jose/jwt/decrypt"], callee: { kind: "export", path: [] } },
  JSONWEBTOKEN,
  {
    ...CLIENT,
    library: "openid-client",
    modules: ["openid-client"],
    callee: { kind: "export", path: ["authorizationCodeGrant"] },
    optionsArgument: 2,
    checks: { ...BY_CLIENT, nonce: option("expectedNonce"), maxAge: option("maxAge") },
  },
  {
    ...CLIENT,
    library: "openid-client",
    modules: ["openid-client"],
    callee: { kind: "export", path: ["implicitAuthentication"] },
    optionsArgument: 3,
    checks: { ...BY_CLIENT, nonce: { by: "argument", index: 2 }, maxAge: option("maxAge") },
  },
  // openid-client 5
  {
    ...CLIENT,
    library: "openid-client",
    modules: ["openid-client"],
    callee: { kind: "client-method", name: "callback" },
    optionsArgument: 2,
    checks: { ...BY_CLIENT, nonce: option("nonce"), maxAge: option("max_age") },
  },
  {
    ...CLIENT,
    library: "oauth4webapi",
    modules: ["oauth4webapi"],
    callee: { kind: "export", path: ["processAuthorizationCodeResponse"] },
    optionsArgument: 3,
    checks: { ...BY_CLIENT, nonce: option("expectedNonce"), maxAge: option("maxAge") },
  },
  // oauth4webapi 2
  {
    ...CLIENT,
    library: "oauth4webapi",
    modules: ["oauth4webapi"],
    callee: { kind: "export", path: ["processAuthorizationCodeOpenIDResponse"] },
    optionsArgument: 5,
    checks: { ...BY_CLIENT, nonce: { by: "argument", index: 3 }, maxAge: { by: "argument", index: 4 } },
  },
];

/** The constant that says, in the place of a nonce, that none is expected. */
export const NO_NONCE_CONSTANT = { modules: ["oauth4webapi"], path: ["expectNoNonce"] } as const;

/** The packages of the table: a file that names none of them verifies no token with them. */
export const VERIFIER_PACKAGES: readonly string[] = ["jose", "jsonwebtoken", "openid-client", "oauth4webapi"];
