import { imported, memberOf } from "../../cookies/source.ts";
import { argument, EXP_CLAIM, option, SECONDS_OR_MS, type InheritedSigning, type TokenSigner } from "../token-signer.ts";
import { NEST_JWT, NEST_JWT_CLASS, NEST_JWT_MODULE } from "../jwt-plugins.ts";

/** With both the option and the claim it throws; without either the token never ends. */
const JSONWEBTOKEN = {
  claims: argument(0),
  content: "claims",
  isEncrypted: false,
  algorithm: [option("header", "alg"), option("algorithm")],
  unsaid: "HS256",
  header: [option("header")],
  keyId: [option("keyid")],
  keyIdAdvice: "`keyid` among the options",
  lifetime: [{ place: option("expiresIn"), count: SECONDS_OR_MS }, EXP_CLAIM],
  setsIssuedAt: true,
} as const satisfies Partial<TokenSigner>;

const MODULE = ["@nestjs/jwt"];

const nestKeys = (...above: readonly string[]): InheritedSigning["keys"] =>
  ["secret", "privateKey", "secretOrPrivateKey"].map((name) => [...above, name]);

/** Read from jsonwebtoken 8.5 and 9.0, @nestjs/jwt 10 and 12. */
export const JSONWEBTOKEN_SIGNERS: readonly TokenSigner[] = [
  {
    ...JSONWEBTOKEN,
    library: "jsonwebtoken",
    name: "sign",
    versions: "8–9",
    callee: imported("jsonwebtoken", "sign"),
    keys: [argument(1)],
    options: { of: "call", optionsArgument: 2, takesCallback: true },
  },
  {
    ...JSONWEBTOKEN,
    library: "@nestjs/jwt",
    name: "JwtService.sign",
    versions: "10–12",
    callee: memberOf(NEST_JWT, "sign", "signAsync"),
    keys: [option("secret"), option("privateKey")],
    options: {
      of: "call",
      optionsArgument: 1,
      takesCallback: false,
      inherits: [
        { place: { callee: memberOf(NEST_JWT_MODULE, "register") }, path: ["signOptions"], keys: nestKeys() },
        {
          place: { callee: memberOf(NEST_JWT_MODULE, "registerAsync") },
          path: ["useFactory", "signOptions"],
          keys: nestKeys("useFactory"),
        },
        {
          place: { types: [{ modules: MODULE, names: ["JwtModuleOptions"] }] },
          path: ["signOptions"],
          keys: nestKeys(),
        },
        { place: { callee: NEST_JWT_CLASS }, path: ["signOptions"], keys: nestKeys() },
      ],
    },
  },
];
