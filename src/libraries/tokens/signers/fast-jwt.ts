import { fastifyReply, fastifyRequest } from "../../cookies/frameworks/fastify.ts";
import { fastifyApp } from "../../routes/fastify.ts";
import { either, imported, memberOf, registrationOf, resultOf, type Source } from "../../cookies/source.ts";
import { argument, EXP_CLAIM, MILLISECONDS, option, SECONDS_OR_LUKEED, type TokenSigner } from "../token-signer.ts";
import { FASTIFY_JWT } from "../jwt-plugins.ts";

/** In fast-jwt 6 the option wins over the claim, in 5 the claim over the option. */
const FAST_JWT = {
  claims: argument(0),
  content: "claims",
  isEncrypted: false,
  keys: [option("key")],
  algorithm: [option("header", "alg"), option("algorithm")],
  unsaid: "by-key",
  header: [option("header")],
  keyId: [option("kid")],
  type: option("typ"),
  keyIdAdvice: "`kid` among the options",
  setsIssuedAt: true,
} as const satisfies Partial<TokenSigner>;


/** The FASTIFY_JWT takes seconds and gives fast-jwt milliseconds. */
const FASTIFY = {
  ...FAST_JWT,
  library: "@fastify/jwt",
  versions: "5–10",
  lifetime: [{ place: option("expiresIn"), count: SECONDS_OR_LUKEED }, EXP_CLAIM],
  options: {
    of: "call",
    optionsArgument: 1,
    takesCallback: true,
    inherits: [
      {
        place: { callee: registrationOf(FASTIFY_JWT, "register"), argument: 1 },
        path: ["sign"],
        keys: [["secret", "private"], ["secret"]],
      },
    ],
  },
} as const satisfies Partial<TokenSigner>;

const decorator = memberOf(either(fastifyApp, memberOf(fastifyRequest, "server"), memberOf(fastifyReply, "server")), "jwt");

/** The function itself, or under the namespace that the FASTIFY_JWT was registered with. */
const sign: Source = either(memberOf(decorator, "sign"), memberOf(memberOf(decorator, "*"), "sign"));

/** Read from fast-jwt 5.0 and 6.3, @fastify/jwt 5.0 to 10.2. */
export const FAST_JWT_SIGNERS: readonly TokenSigner[] = [
  {
    ...FAST_JWT,
    library: "fast-jwt",
    name: "createSigner",
    versions: "5–6",
    callee: resultOf(imported("fast-jwt", "createSigner")),
    lifetime: [{ place: option("expiresIn"), count: MILLISECONDS }, EXP_CLAIM],
    options: { of: "maker", optionsArgument: 0, takesCallback: false },
  },
  { ...FASTIFY, name: "fastify.jwt.sign", mentions: ["jwt"], callee: sign },
  {
    ...FASTIFY,
    name: "reply.jwtSign",
    mentions: ["jwtSign"],
    callee: memberOf(fastifyReply, "jwtSign"),
    options: { ...FASTIFY.options, nestedUnder: "sign" },
  },
];
