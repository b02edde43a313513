import { imported, type Source } from "../../cookies/source.ts";
import { JOSE_DURATION } from "../duration-grammars.ts";
import { ALWAYS, BY_HAND, BY_NOBODY, definedCheck, type TokenVerifier } from "../token-verifier.ts";

/** jose and the packages that carry versions 4 and 5 of it for one runtime each. */
export const JOSE_PACKAGES = ["jose", "jose-node-cjs-runtime", "jose-node-esm-runtime", "jose-browser-runtime"];

/** @returns An export of jose, from the package or from the subpath that jose 3 to 5 have for it. */
export function joseExport(name: string, subpath: string): Source {
  return imported(
    JOSE_PACKAGES.flatMap((module) => [module, `${module}/${subpath}`]),
    name,
  );
}

/** @returns The default export of a subpath of jose 3. */
export function joseDefault(subpath: string): Source {
  return imported(`jose/${subpath}`);
}

/** The class for tokens without a signature. */
export const UNSECURED_JWT = {
  modules: JOSE_PACKAGES.flatMap((module) => [module, `${module}/jwt/unsecured`]),
  path: ["UnsecuredJWT"],
} as const;

/**
 * Read from jose 3.20, 4.15, 5.10 and 6.2. An empty audience is no check in jose 5 and a check in jose 6,
 * so only `undefined` is none.
 */
export const JOSE_OPTIONS = {
  takesCallback: false,
  checks: {
    issuer: definedCheck("issuer"),
    audience: definedCheck("audience"),
    nonce: BY_HAND,
    algorithms: definedCheck("algorithms"),
    maxAge: definedCheck("maxTokenAge"),
    expiration: ALWAYS,
  },
  clockTolerance: { path: ["clockTolerance"], unit: "s", grammar: JOSE_DURATION },
  ageUnit: "s",
  ageGrammar: JOSE_DURATION,
  isIdToken: false,
  unexpectedNonce: "accepted",
  unpinned: "by-key",
} as const satisfies Partial<TokenVerifier>;

const JOSE = {
  ...JOSE_OPTIONS,
  library: "jose",
  versions: "3–6",
  token: { by: "argument", argument: 0 },
  keys: [{ argument: 1, callback: [{ parameter: 0, path: [] }] }],
  optionsArgument: 2,
} as const satisfies Partial<TokenVerifier>;

const VERIFIES: Omit<TokenVerifier, "callee"> = { ...JOSE, name: "jwtVerify" };

const DECRYPTS: Omit<TokenVerifier, "callee"> = {
  ...JOSE,
  name: "jwtDecrypt",
  isDecryption: true,
  checks: { ...JOSE.checks, algorithms: definedCheck("keyManagementAlgorithms") },
};

const signatureOnly = (name: string): Omit<TokenVerifier, "callee"> => ({
  ...JOSE,
  name,
  checks: {
    ...JOSE.checks,
    issuer: BY_NOBODY,
    audience: BY_NOBODY,
    nonce: BY_NOBODY,
    maxAge: BY_NOBODY,
    expiration: BY_NOBODY,
  },
  clockTolerance: null,
});

export const JOSE_VERIFIERS: readonly TokenVerifier[] = [
  { ...VERIFIES, callee: joseExport("jwtVerify", "jwt/verify") },
  { ...VERIFIES, callee: joseDefault("jwt/verify") },
  { ...DECRYPTS, callee: joseExport("jwtDecrypt", "jwt/decrypt") },
  { ...DECRYPTS, callee: joseDefault("jwt/decrypt") },
  ...(["compact", "flattened", "general"] as const).flatMap((form) => {
    const name = `${form}Verify`;
    return [
      { ...signatureOnly(name), callee: joseExport(name, `jws/${form}/verify`) },
      { ...signatureOnly(name), callee: joseDefault(`jws/${form}/verify`) },
    ];
  }),
];
