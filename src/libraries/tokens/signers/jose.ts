import type { Source } from "../../cookies/source.ts";
import { argument, BUILDER, EXP_CLAIM, JOSE_TIME, setter, type TokenSigner } from "../token-signer.ts";
import { joseDefault, joseExport } from "../verifiers/jose.ts";

/** What is set later in the chain wins over the claims that the object was made with. */
const JOSE = {
  library: "jose",
  versions: "3–6",
  claims: BUILDER,
  content: "claims",
  isEncrypted: false,
  keys: [argument(0)],
  algorithm: [setter("setProtectedHeader", "alg")],
  unsaid: "refused",
  header: [setter("setProtectedHeader")],
  keyId: [],
  keyIdAdvice: "`kid` to `setProtectedHeader`",
  lifetime: [{ place: setter("setExpirationTime"), count: JOSE_TIME }, EXP_CLAIM],
  setsIssuedAt: false,
  options: null,
} as const satisfies Partial<TokenSigner>;

/** The class by name, and as the default export of its subpath in jose 3. */
const classes = (name: string, subpath: string): readonly Source[] => [joseExport(name, subpath), joseDefault(subpath)];

/** A signature over bytes, which need not be claims. */
const BYTES = { ...JOSE, ends: "sign", content: "bytes", lifetime: [EXP_CLAIM] } as const;

/** Read from jose 3.20, 4.15, 5.10 and 6.2. */
export const JOSE_SIGNERS: readonly TokenSigner[] = [
  ...classes("SignJWT", "jwt/sign").map((callee) => ({ ...JOSE, name: "SignJWT", callee, ends: "sign" })),
  ...classes("EncryptJWT", "jwt/encrypt").map((callee) => ({
    ...JOSE,
    name: "EncryptJWT",
    callee,
    ends: "encrypt",
    isEncrypted: true,
  })),
  ...classes("UnsecuredJWT", "jwt/unsecured").map((callee) => ({
    ...JOSE,
    name: "UnsecuredJWT",
    callee,
    ends: "encode",
    keys: [],
    algorithm: [],
    unsaid: "none" as const,
    header: [],
  })),
  ...classes("CompactSign", "jws/compact/sign").map((callee) => ({ ...BYTES, name: "CompactSign", callee })),
  ...classes("FlattenedSign", "jws/flattened/sign").map((callee) => ({
    ...BYTES,
    name: "FlattenedSign",
    callee,
    algorithm: [setter("setProtectedHeader", "alg"), setter("setUnprotectedHeader", "alg")],
    header: [setter("setProtectedHeader"), setter("setUnprotectedHeader")],
  })),
];
