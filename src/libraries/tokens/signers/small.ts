import { imported } from "../../cookies/source.ts";
import { argument, EXP_CLAIM, option, OSLO_SPAN, type TokenSigner } from "../token-signer.ts";

const COMMON = {
  content: "claims",
  isEncrypted: false,
  keyId: [],
  keyIdAdvice: "`header: { kid }` among the options",
} as const satisfies Partial<TokenSigner>;

/** Read from jwt-simple 0.5.6, @tsndr/cloudflare-worker-jwt 2.5 and 3.2, oslo 1.2 (withdrawn; still installed). */
export const SMALL_SIGNERS: readonly TokenSigner[] = [
  {
    ...COMMON,
    library: "jwt-simple",
    name: "encode",
    versions: "0.5",
    callee: imported("jwt-simple", "encode"),
    claims: argument(0),
    keys: [argument(1)],
    algorithm: [option("header", "alg"), argument(2)],
    unsaid: "HS256",
    header: [option("header")],
    lifetime: [EXP_CLAIM],
    setsIssuedAt: false,
    options: { of: "call", optionsArgument: 3, takesCallback: false },
  },
  {
    ...COMMON,
    library: "@tsndr/cloudflare-worker-jwt",
    name: "sign",
    versions: "2–3",
    callee: imported("@tsndr/cloudflare-worker-jwt", "sign"),
    claims: argument(0),
    keys: [argument(1)],
    algorithm: [option("algorithm")],
    unsaid: "HS256",
    header: [option("header")],
    lifetime: [EXP_CLAIM],
    setsIssuedAt: true,
    options: { of: "call", optionsArgument: 2, takesCallback: false, shorthand: ["algorithm"] },
  },
  {
    ...COMMON,
    library: "oslo",
    name: "createJWT",
    versions: "1",
    callee: imported("oslo/jwt", "createJWT"),
    claims: argument(2),
    keys: [argument(1)],
    algorithm: [option("headers", "alg"), argument(0)],
    unsaid: "refused",
    header: [option("headers")],
    keyIdAdvice: "`headers: { kid }` among the options",
    lifetime: [{ place: option("expiresIn"), count: OSLO_SPAN }, EXP_CLAIM],
    setsIssuedAt: false,
    options: { of: "call", optionsArgument: 3, takesCallback: false },
  },
];
