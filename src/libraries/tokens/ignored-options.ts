import { elysiaContext } from "../cookies/frameworks/elysia.ts";
import { fastifyReply, fastifyRequest } from "../cookies/frameworks/fastify.ts";
import { fastifyApp } from "../routes/fastify.ts";
import { either, imported, memberOf, registrationOf, type Source } from "../cookies/source.ts";
import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { joseDefault, joseExport } from "./verifiers/jose.ts";
import { FASTIFY_JWT, NEST_JWT, NEST_JWT_MODULE } from "./jwt-plugins.ts";

/** Options that a library passes over in silence where they stand. */
export interface IgnoredOptions {
  readonly library: string;
  readonly place: ConfigurationPlace;
  /** The keys that lead to the object in question. */
  readonly path: readonly string[];
  /**
   * The names that mean nothing there, and the way, from the options on, to the option that does what they
   * say; `null` where the library has none.
   */
  readonly names: Readonly<Record<string, readonly string[] | null>>;
  /** Whether the value may be moved there as it is. */
  readonly sameValue: boolean;
}

type Names = Readonly<Record<string, readonly string[] | null>>;

/** @returns The names with the options below `path` that they mean. */
function below(path: readonly string[], names: Readonly<Record<string, string | null>>): Names {
  return Object.fromEntries(
    Object.entries(names).map(([name, own]) => [name, own === null ? null : [...path, own]]),
  );
}

const fastVerify = (...path: readonly string[]): Names =>
  below(path, {
    audience: "allowedAud",
    aud: "allowedAud",
    issuer: "allowedIss",
    iss: "allowedIss",
    subject: "allowedSub",
    sub: "allowedSub",
    jwtid: "allowedJti",
    jti: "allowedJti",
    nonce: "allowedNonce",
    algorithm: "algorithms",
    maxTokenAge: "maxAge",
  });

const fastSign = (...path: readonly string[]): Names =>
  below(path, { audience: "aud", issuer: "iss", subject: "sub", jwtid: "jti", keyid: "kid" });

const jsonwebtokenVerify = (...path: readonly string[]): Names =>
  below(path, {
    allowedAud: "audience",
    aud: "audience",
    allowedIss: "issuer",
    iss: "issuer",
    allowedSub: "subject",
    allowedJti: "jwtid",
    allowedNonce: "nonce",
    algorithm: "algorithms",
    maxTokenAge: "maxAge",
  });

const JOSE_NAMES = below([], {
  aud: "audience",
  allowedAud: "audience",
  iss: "issuer",
  allowedIss: "issuer",
  algorithm: "algorithms",
  maxAge: "maxTokenAge",
  nonce: null,
  jwtid: null,
});

const honoClaims = (...path: readonly string[]): Names =>
  below(path, {
    audience: "aud",
    allowedAud: "aud",
    issuer: "iss",
    allowedIss: "iss",
    maxAge: null,
    maxTokenAge: null,
    nonce: null,
  });


function row(
  library: string,
  callee: Source,
  argument: number,
  path: readonly string[],
  names: Names,
  sameValue = false,
): IgnoredOptions {
  return { library, place: { callee, argument }, path, names, sameValue };
}

/**
 * Read from passport-jwt 3 and 4, jsonwebtoken 8 and 9, express-jwt 6 to 8, koa-jwt 3 and 4, @nestjs/jwt 10
 * to 12, fast-jwt 5 and 6, @fastify/jwt 9 and 10, jose 3 to 6, hono 4.13, @elysiajs/jwt 1.4.
 */
export const IGNORED_OPTIONS: readonly IgnoredOptions[] = [
  // The strategy writes its own options over these, also where it has none.
  row(
    "passport-jwt",
    imported("passport-jwt", "Strategy"),
    0,
    ["jsonWebTokenOptions"],
    {
      audience: ["audience"],
      issuer: ["issuer"],
      algorithms: ["algorithms"],
      ignoreExpiration: ["ignoreExpiration"],
    },
    true,
  ),
  row("passport-jwt", imported("passport-jwt", "Strategy"), 0, [], {
    ...jsonwebtokenVerify(),
    ...below(["jsonWebTokenOptions"], {
      allowedSub: "subject",
      allowedJti: "jwtid",
      allowedNonce: "nonce",
      maxTokenAge: "maxAge",
    }),
  }),
  row("passport-jwt", imported("passport-jwt", "Strategy"), 0, [], below(["jsonWebTokenOptions"], {
    maxAge: "maxAge",
    clockTolerance: "clockTolerance",
    subject: "subject",
    jwtid: "jwtid",
    nonce: "nonce",
    ignoreNotBefore: "ignoreNotBefore",
  }), true),
  row("jsonwebtoken", imported("jsonwebtoken", "verify"), 2, [], jsonwebtokenVerify()),
  row("express-jwt", either(imported("express-jwt", "expressjwt"), imported("express-jwt")), 0, [], jsonwebtokenVerify()),
  row("koa-jwt", imported("koa-jwt"), 0, [], jsonwebtokenVerify()),
  row("@nestjs/jwt", memberOf(NEST_JWT, "verify", "verifyAsync"), 1, [], jsonwebtokenVerify()),
  row("@nestjs/jwt", memberOf(NEST_JWT_MODULE, "register"), 0, ["verifyOptions"], jsonwebtokenVerify("verifyOptions")),
  row(
    "@nestjs/jwt",
    memberOf(NEST_JWT_MODULE, "registerAsync"),
    0,
    ["useFactory", "verifyOptions"],
    jsonwebtokenVerify("useFactory", "verifyOptions"),
  ),
  row("fast-jwt", imported("fast-jwt", "createVerifier"), 0, [], fastVerify()),
  row("fast-jwt", imported("fast-jwt", "createSigner"), 0, [], fastSign()),
  row("@fastify/jwt", registrationOf(FASTIFY_JWT, "register"), 1, ["verify"], fastVerify("verify")),
  row("@fastify/jwt", registrationOf(FASTIFY_JWT, "register"), 1, ["sign"], fastSign("sign")),
  row("@fastify/jwt", memberOf(fastifyRequest, "jwtVerify"), 0, [], fastVerify()),
  row("@fastify/jwt", memberOf(fastifyRequest, "jwtVerify"), 0, ["verify"], fastVerify("verify")),
  row("@fastify/jwt", memberOf(memberOf(fastifyApp, "jwt"), "verify"), 1, [], fastVerify()),
  row("@fastify/jwt", memberOf(memberOf(fastifyApp, "jwt"), "sign"), 1, [], fastSign()),
  row("@fastify/jwt", memberOf(fastifyReply, "jwtSign"), 1, [], fastSign()),
  row("@fastify/jwt", memberOf(fastifyReply, "jwtSign"), 1, ["sign"], fastSign("sign")),
  row("jose", either(joseExport("jwtVerify", "jwt/verify"), joseDefault("jwt/verify")), 2, [], JOSE_NAMES),
  row("jose", either(joseExport("jwtDecrypt", "jwt/decrypt"), joseDefault("jwt/decrypt")), 2, [], JOSE_NAMES),
  row("@elysiajs/jwt", memberOf(memberOf(elysiaContext, "jwt"), "verify"), 1, [], JOSE_NAMES),
  row("hono", imported(["hono/jwt", "hono/utils/jwt/jwt"], "verify"), 2, [], honoClaims()),
  row("hono", imported(["hono/jwt", "hono/middleware/jwt"], "jwt"), 0, ["verification"], honoClaims("verification")),
  row("hono", imported("hono/jwk", "jwk"), 0, ["verification"], honoClaims("verification")),
  row(
    "hono",
    either(imported(["hono/jwt", "hono/middleware/jwt"], "jwt"), imported("hono/jwk", "jwk")),
    0,
    [],
    { ...honoClaims("verification"), ...below(["verification"], { aud: "aud", iss: "iss" }), algorithms: ["alg"] },
  ),
];
