import { describe, expect, it } from "vitest";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { readClaim } from "../../../src/models/oidc/id-token-claims.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** The claims that are read, with what shows them to be an ID token's. */
function read(code: string): string[] {
  const sourceCode = parseScript(code);
  return nodesOf(sourceCode, "MemberExpression").flatMap((node) => {
    const claim = readClaim(node, sourceCode);
    return claim && ["iss", "exp", "sub"].includes(claim.name) ? [`${claim.name} ${claim.source.kind}`] : [];
  });
}

describe("claims of an ID token", () => {
  it.each([
    ['import { decodeJwt } from "jose"; decodeJwt(idToken).iss', "iss decoded"],
    ['import { jwtDecode } from "jwt-decode"; const c = jwtDecode(res.id_token); c.exp', "exp decoded"],
    ['import { jwtDecode } from "jwt-decode"; jwtDecode<IdToken>(t).exp', "exp decoded"],
    ['import * as arctic from "arctic"; arctic.decodeIdToken(t).sub', "sub decoded"],
    ['import { jwtVerify } from "jose"; const { payload } = await jwtVerify(idToken, k); payload.iss', "iss verified"],
    ['import jwt from "jsonwebtoken"; jwt.verify(idToken, k, (error, claims) => claims.sub)', "sub verified"],
    ['import { createVerifier } from "fast-jwt"; const v = createVerifier({ key }); v(idToken).sub', "sub verified"],
    ['import * as c from "openid-client"; const t = await c.authorizationCodeGrant(a, b); t.claims().sub', "sub verified"],
    ['import * as c from "openid-client"; const t = await c.refreshTokenGrant(a, b); t.claims().sub', "sub client"],
    ['import * as o from "oauth4webapi"; o.getValidatedIdTokenClaims(r).exp', "exp client"],
    [
      'import { OAuth2Client } from "google-auth-library"; const g = new OAuth2Client(); const t = await g.verifyIdToken({ idToken }); t.getPayload().sub',
      "sub verified",
    ],
    ['import type { IDToken } from "openid-client"; function f(c: IDToken) { return c.iss; }', "iss declared"],
    ["interface IdTokenClaims {} function f(c: IdTokenClaims) { return c.iss; }", "iss declared"],
    ["function f(idTokenPayload) { return idTokenPayload.exp; }", "exp declared"],
    ['import { decodeJwt } from "jose"; function f(c) { return c.exp; } f(decodeJwt(idToken));', "exp decoded"],
    ['import { decodeJwt } from "jose"; const g = (c) => f(c); function f(c) { return c.exp; } g(decodeJwt(idToken));', "exp decoded"],
  ])("%s", (code, expected) => {
    expect(read(code)).toEqual([expected]);
  });

  it.each([
    'import { decodeJwt } from "jose"; decodeJwt(accessToken).iss',
    "function f(c) { return c.iss; } f(session)",
    "function f(idToken) { return idToken.exp; }",
    'import { decodeJwt } from "jose"; function f(c) { return c.exp; } decodeJwt(idToken);',
    "claims.iss",
  ])("none in %s", (code) => {
    expect(read(code)).toEqual([]);
  });
});
