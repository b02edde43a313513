import { elysiaContext } from "../../cookies/frameworks/elysia.ts";
import { either, imported, memberOf, type Source } from "../../cookies/source.ts";
import {
  argument,
  claim,
  EXP_CLAIM,
  JOSE_TIME,
  option,
  SECONDS,
  type TokenSigner,
} from "../token-signer.ts";

const COMMON = {
  claims: argument(0),
  content: "claims",
  isEncrypted: false,
} as const satisfies Partial<TokenSigner>;

/** The plugin's options are the header and the claims of every token; the claims of a call win. */
const ELYSIA = {
  ...COMMON,
  library: "@elysiajs/jwt",
  name: "jwt.sign",
  versions: "1.4",
  keys: [],
  algorithm: [option("alg")],
  unsaid: "HS256",
  header: [option()],
  keyId: [],
  keyIdAdvice: "`kid` to the plugin",
  lifetime: [
    { place: claim("exp"), count: JOSE_TIME },
    { place: option("exp"), count: JOSE_TIME },
  ],
  setsIssuedAt: true,
  options: {
    of: "registration",
    inherits: [
      {
        place: { callee: either(imported("@elysiajs/jwt", "jwt"), imported("@elysiajs/jwt")) },
        path: [],
        keys: [["secret"]],
      },
    ],
  },
} as const satisfies Partial<TokenSigner>;

const utilities: Source = either(
  imported(["hono/jwt", "hono/utils/jwt/jwt"], "sign"),
  memberOf(imported("hono/utils/jwt", "Jwt"), "sign"),
);

/** Read from hono 4.13, @elysiajs/jwt 1.4, @hapi/jwt 2.2 and 3.2. */
export const SERVER_SIGNERS: readonly TokenSigner[] = [
  {
    ...COMMON,
    library: "hono",
    name: "sign",
    versions: "3–4",
    callee: utilities,
    keys: [argument(1)],
    // A key in JWK form brings its own algorithm.
    algorithm: [argument(2), argument(1, "alg")],
    unsaid: "HS256",
    header: [],
    keyId: [argument(1, "kid")],
    keyIdAdvice: "the key as a JWK with a `kid`",
    lifetime: [EXP_CLAIM],
    setsIssuedAt: false,
    options: null,
  },
  { ...ELYSIA, mentions: ["elysia"], callee: memberOf(memberOf(elysiaContext, "jwt"), "sign") },
  // Under the name that the plugin was given.
  { ...ELYSIA, callee: memberOf(memberOf(elysiaContext, "*"), "sign") },
  {
    ...COMMON,
    library: "@hapi/jwt",
    name: "token.generate",
    versions: "2–3",
    callee: imported("@hapi/jwt", "token.generate"),
    keys: [argument(1)],
    algorithm: [option("header", "alg"), argument(1, "algorithm")],
    unsaid: "by-key",
    header: [option("header")],
    keyId: [],
    keyIdAdvice: "`header: { kid }` among the options",
    lifetime: [EXP_CLAIM, { place: option("ttlSec"), count: SECONDS }],
    setsIssuedAt: true,
    options: { of: "call", optionsArgument: 2, takesCallback: false },
  },
];
