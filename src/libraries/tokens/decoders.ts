import { fastifyRequest } from "../cookies/frameworks/fastify.ts";
import { either, globalNamed, imported, memberOf, resultOf, typed, type Source } from "../cookies/source.ts";
import { fastifyApp } from "../routes/fastify.ts";
import { NEST_JWT } from "./jwt-plugins.ts";

/** A function that reads what a token says and leaves its signature alone. */
export interface TokenDecoder {
  readonly library: string;
  /** The name by which people know the function. */
  readonly name: string;
  readonly callee: Source;
  /** The function of the library that verifies as well; `null` where it has none. */
  readonly instead: string | null;
  /** It decodes only when this argument is `true`; otherwise it verifies. */
  readonly whenTrue?: number;
}

const okta = either(
  resultOf(imported("@okta/okta-auth-js")),
  resultOf(imported("@okta/okta-auth-js", "OktaAuth")),
  typed("@okta/okta-auth-js", "OktaAuth", ""),
);
const angularJwt = either(
  typed("@auth0/angular-jwt", "JwtHelperService"),
  resultOf(imported("@auth0/angular-jwt", "JwtHelperService")),
);

/**
 * All of them take the token first. Read from jose 3.20 to 6.2 (and 2: `JWT.decode`), jsonwebtoken 9.0,
 * jwt-decode 2 to 4, jwt-simple 0.5, fast-jwt 6.3, @fastify/jwt 10.2, @nestjs/jwt 12, hono 4.13,
 * @hapi/jwt 3.2, jws 4.0, @tsndr/cloudflare-worker-jwt 3.2, arctic 3.7, oslo 1.2, @oslojs/jwt 0.3,
 * react-jwt 2.1, @auth0/angular-jwt 5.2, aws-jwt-verify 5.2, @okta/okta-auth-js 8.0.
 */
export const TOKEN_DECODERS: readonly TokenDecoder[] = [
  { library: "jose", name: "decodeJwt", instead: "jwtVerify", callee: imported(["jose", "jose/jwt/decode"], "decodeJwt") },
  {
    library: "jose",
    name: "UnsecuredJWT.decode",
    instead: "jwtVerify",
    callee: either(
      imported(["jose", "jose/jwt/unsecured"], "UnsecuredJWT.decode"),
      // jose 3: the subpaths have default exports.
      imported("jose/jwt/unsecured", "decode"),
    ),
  },
  { library: "jose", name: "JWT.decode", instead: "JWT.verify", callee: imported("jose", "JWT.decode") },
  { library: "jsonwebtoken", name: "decode", instead: "verify", callee: imported("jsonwebtoken", "decode") },
  {
    library: "jwt-decode",
    name: "jwtDecode",
    instead: null,
    callee: either(imported("jwt-decode"), imported("jwt-decode", "jwtDecode")),
  },
  { library: "jwt-simple", name: "decode", instead: null, callee: imported("jwt-simple", "decode"), whenTrue: 2 },
  { library: "fast-jwt", name: "createDecoder", instead: "createVerifier", callee: resultOf(imported("fast-jwt", "createDecoder")) },
  {
    library: "@fastify/jwt",
    name: "decode",
    instead: "verify",
    callee: either(
      memberOf(memberOf(fastifyApp, "jwt"), "decode"),
      memberOf(memberOf(memberOf(fastifyRequest, "server"), "jwt"), "decode"),
    ),
  },
  { library: "@nestjs/jwt", name: "decode", instead: "verifyAsync", callee: memberOf(NEST_JWT, "decode") },
  {
    library: "hono",
    name: "decode",
    instead: "verifyWithJwks",
    callee: either(imported("hono/jwt", "decode"), imported("hono/utils/jwt", "Jwt.decode")),
  },
  { library: "@hapi/jwt", name: "token.decode", instead: "token.verify", callee: imported("@hapi/jwt", "token.decode") },
  { library: "jws", name: "decode", instead: "verify", callee: imported("jws", "decode") },
  {
    library: "@tsndr/cloudflare-worker-jwt",
    name: "decode",
    instead: "verify",
    callee: imported("@tsndr/cloudflare-worker-jwt", "decode"),
  },
  { library: "arctic", name: "decodeIdToken", instead: null, callee: imported("arctic", "decodeIdToken") },
  { library: "oslo", name: "parseJWT", instead: "validateJWT", callee: imported("oslo/jwt", "parseJWT") },
  {
    library: "@oslojs/jwt",
    name: "decodeJWT",
    instead: null,
    callee: either(imported("@oslojs/jwt", "decodeJWT"), imported("@oslojs/jwt", "parseJWT")),
  },
  { library: "react-jwt", name: "decodeToken", instead: null, callee: imported("react-jwt", "decodeToken") },
  { library: "react-jwt", name: "useJwt", instead: null, callee: imported("react-jwt", "useJwt") },
  { library: "@auth0/angular-jwt", name: "decodeToken", instead: null, callee: memberOf(angularJwt, "decodeToken") },
  {
    library: "aws-jwt-verify",
    name: "decomposeUnverifiedJwt",
    instead: "CognitoJwtVerifier",
    callee: imported("aws-jwt-verify/jwt", "decomposeUnverifiedJwt"),
  },
  {
    library: "@okta/okta-auth-js",
    name: "token.decode",
    instead: "token.verify",
    callee: memberOf(memberOf(okta, "token"), "decode"),
  },
];

/** Functions that take the base64url coding off a part of a token: what they give is its text or bytes. */
export const BASE64_DECODERS: Source = either(
  globalNamed("atob"),
  memberOf(either(globalNamed("window"), globalNamed("globalThis"), globalNamed("self")), "atob"),
  imported("jose", "base64url.decode"),
  imported(["base64url", "universal-base64url", "jose/base64url"], "decode"),
  imported("base64url", "toBuffer"),
  imported("js-base64", "decode"),
  imported("js-base64", "Base64.decode"),
  imported("js-base64", "toUint8Array"),
  imported("base-64", "decode"),
  imported("base64-js", "toByteArray"),
);
