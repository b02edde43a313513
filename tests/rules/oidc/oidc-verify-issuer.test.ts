import rule from "../../../src/rules/oidc/oidc-verify-issuer.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JOSE = 'import { jwtVerify } from "jose";\n';
const JWT = 'import jwt from "jsonwebtoken";\n';
const VERIFIED = `${JOSE}const { payload } = await jwtVerify(idToken, jwks, { audience: clientId });\n`;

runRuleCases("oidc-verify-issuer", rule, "js", {
  valid: [
    // The issuer is given.
    `${JOSE}await jwtVerify(tokens.id_token, jwks, { issuer: "https://issuer.example", audience: clientId });`,
    `${JOSE}const options = { issuer, audience }; await jwtVerify(idToken, jwks, { ...options });`,
    `${JWT}jwt.verify(id_token, key, { issuer: [a, b] });`,
    `import { createVerifier } from "fast-jwt"; const verify = createVerifier({ key, allowedIss: issuer }); verify(idToken);`,
    `import { verify } from "hono/jwt"; await verify(idToken, key, { alg: "RS256", iss: issuer });`,
    `import { CognitoJwtVerifier } from "aws-jwt-verify"; const verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse: "id", clientId });`,
    // It may be given.
    `${JOSE}await jwtVerify(idToken, jwks, options);`,
    `${JOSE}await jwtVerify(idToken, jwks, { audience, ...options });`,
    `${JOSE}await jwtVerify(idToken, ...rest);`,
    `import { JwtService } from "@nestjs/jwt"; class A { constructor(jwt) { this.jwt = jwt; } f(idToken) { return this.jwt.verify(idToken); } }`,
    // The whole of it is compared by hand.
    `${VERIFIED}if (payload.iss !== issuer) throw new Error();`,
    `${VERIFIED}if (!issuers.includes(payload.iss)) throw new Error();`,
    `${VERIFIED}if (!payload.iss.startsWith("https://issuer.example/") || payload.iss !== issuer) throw new Error();`,
    `${VERIFIED}if (!payload.iss.startsWith(base)) throw new Error(); if (!known.has(payload.iss)) throw new Error();`,
    `${VERIFIED}validateClaims(payload);`,
    `${JOSE}const { payload } = await jwtVerify(idToken, jwks, { audience }); const claims = z.object({ iss: z.literal(issuer) }).parse(payload);`,
    // A pattern that is closed on both sides, a scheme, a choice of what to do.
    `${VERIFIED}if (!/^https:\\/\\/login\\.example\\/[^/]+\\/v2\\.0$/u.test(payload.iss)) throw new Error();`,
    `${VERIFIED}if (!payload.iss.startsWith("https://")) throw new Error();`,
    `${VERIFIED}const provider = payload.iss.includes("google") ? google : azure;`,
    `${VERIFIED}if (payload.iss.includes("google")) await signInWithGoogle(payload);`,
    `${VERIFIED}if (!pattern.test(payload.iss)) throw new Error();`,
    `import { decodeJwt } from "jose"; const { iss } = decodeJwt(idToken); const keys = iss.startsWith("https://a.example") ? a : b;`,
    // No ID token, as far as the file shows.
    `${JOSE}await jwtVerify(token, jwks);`,
    `${JOSE}const { payload } = await jwtVerify(accessToken, jwks); if (!payload.iss.startsWith(base)) throw new Error();`,
    `if (!claims.iss.startsWith("https://issuer.example")) throw new Error();`,
    `function check(payload) { if (!payload.iss.startsWith(base)) throw new Error(); }`,
    // What only looks like a library's.
    `import { jwtVerify } from "./auth"; await jwtVerify(idToken, jwks, {});`,
    `function f(jwtVerify) { return jwtVerify(idToken, jwks); } import "jose";`,
    `import { compactVerify } from "jose"; await compactVerify(idToken, key);`,
    // Libraries that check the issuer by themselves.
    `import * as client from "openid-client"; await client.authorizationCodeGrant(config, url);`,
    `import * as oauth from "oauth4webapi"; await oauth.processAuthorizationCodeResponse(as, c, response);`,
    `import { OAuth2Client } from "google-auth-library"; await new OAuth2Client().verifyIdToken({ idToken, audience });`,
    { code: `import { AuthConfig } from "angular-oauth2-oidc"; export const config: AuthConfig = { issuer, skipIssuerCheck: false };`, syntax: "ts" },
    { code: `import { AuthConfig } from "./types"; export const config: AuthConfig = { skipIssuerCheck: true };`, syntax: "ts" },
    { code: `import { AuthConfig } from "angular-oauth2-oidc"; export const config: AuthConfig = { skipIssuerCheck: environment.local };`, syntax: "ts" },
    `import { OIDCStrategy } from "passport-azure-ad"; new OIDCStrategy({ validateIssuer: true, issuer }, verify);`,
    `import { OIDCStrategy } from "./strategy"; import "passport-azure-ad"; new OIDCStrategy({ validateIssuer: false }, verify);`,
  ],
  invalid: [
    {
      code: `${JOSE}const { payload } = await jwtVerify(tokens.id_token, jwks, { audience: clientId });`,
      errors: [
        {
          messageId: "missing",
          at: ["jwtVerify", 2],
          data: { wanted: "Pass the issuer's URL as `issuer`." },
          suggestions: [
            {
              messageId: "addIssuer",
              data: { option: "issuer" },
              output: `${JOSE}const { payload } = await jwtVerify(tokens.id_token, jwks, { audience: clientId, issuer: ISSUER });`,
            },
          ],
        },
      ],
    },
    {
      code: `${JOSE}await jwtVerify(idToken, jwks, { issuer: undefined });`,
      errors: [
        {
          messageId: "disabled",
          at: "undefined",
          data: { library: "jose" },
          suggestions: [{ messageId: "addIssuer", output: `${JOSE}await jwtVerify(idToken, jwks, { issuer: ISSUER });` }],
        },
      ],
    },
    {
      code: `const jwt = require("jsonwebtoken");\njwt.verify(req.body.id_token, key, (error, claims) => done(error, claims));`,
      errors: [
        {
          messageId: "missing",
          at: "verify",
          suggestions: [
            {
              messageId: "addIssuer",
              output: `const jwt = require("jsonwebtoken");\njwt.verify(req.body.id_token, key, { issuer: ISSUER }, (error, claims) => done(error, claims));`,
            },
          ],
        },
      ],
    },
    {
      code: `${JWT}jwt.verify(idToken, key, { audience, issuer: "" });`,
      errors: [
        {
          messageId: "disabled",
          at: '""',
          suggestions: [
            { messageId: "addIssuer", output: `${JWT}jwt.verify(idToken, key, { audience, issuer: ISSUER });` },
          ],
        },
      ],
    },
    {
      code: `import { createVerifier } from "fast-jwt";\nconst verify = createVerifier({ key, allowedAud: clientId });\nverify(idToken);`,
      errors: [
        {
          messageId: "missing",
          at: ["createVerifier", 2],
          data: { wanted: "Pass the issuer's URL as `allowedIss`." },
          suggestions: [
            {
              messageId: "addIssuer",
              output: `import { createVerifier } from "fast-jwt";\nconst verify = createVerifier({ key, allowedAud: clientId, allowedIss: ISSUER });\nverify(idToken);`,
            },
          ],
        },
      ],
    },
    {
      code: `import { verify } from "hono/jwt";\nconst claims = await verify(idToken, publicKey, "RS256");`,
      errors: [
        {
          messageId: "missing",
          at: ["verify", 2],
          data: { wanted: "Pass the issuer's URL as `iss`." },
          suggestions: [
            {
              messageId: "addIssuer",
              output: `import { verify } from "hono/jwt";\nconst claims = await verify(idToken, publicKey, { alg: "RS256", iss: ISSUER });`,
            },
          ],
        },
      ],
    },
    {
      name: "a library that has no such option",
      code: `import jwt from "@tsndr/cloudflare-worker-jwt";\nawait jwt.verify(idToken, key, { algorithm: "RS256" });`,
      errors: [
        {
          messageId: "missing",
          at: "verify",
          data: { wanted: "Compare the claim `iss` with the issuer's URL after the verification." },
        },
      ],
    },
    {
      code: `import jwt from "jwt-simple";\nconst claims = jwt.decode(idToken, key, false, "RS256");`,
      errors: [{ messageId: "missing", at: "decode" }],
    },
    {
      syntax: "ts",
      code: `import { JwtService } from "@nestjs/jwt";\nimport { JwtModule } from "@nestjs/jwt";\nJwtModule.register({ verifyOptions: { audience: "a" } });\nclass Login { constructor(private readonly jwt: JwtService) {} check(idToken: string) { return this.jwt.verifyAsync(idToken, { secret }); } }`,
      errors: [
        {
          messageId: "missing",
          at: "verifyAsync",
          suggestions: [
            {
              messageId: "addIssuer",
              output: `import { JwtService } from "@nestjs/jwt";\nimport { JwtModule } from "@nestjs/jwt";\nJwtModule.register({ verifyOptions: { audience: "a" } });\nclass Login { constructor(private readonly jwt: JwtService) {} check(idToken: string) { return this.jwt.verifyAsync(idToken, { secret, issuer: ISSUER }); } }`,
            },
          ],
        },
      ],
    },
    {
      name: "a prefix",
      code: `${VERIFIED}if (!payload.iss.startsWith("https://login.microsoftonline.com/")) throw new Error("issuer");`,
      errors: [
        { messageId: "loose", at: 'payload.iss.startsWith("https://login.microsoftonline.com/")', data: { part: "the beginning" } },
      ],
    },
    {
      name: "beside another token, whose issuer is expected",
      code: `${VERIFIED}await jwtVerify(other.id_token, jwks, { issuer });\nif (!payload.iss.startsWith(base)) throw new Error("issuer");`,
      errors: [{ messageId: "loose", at: "payload.iss.startsWith(base)" }],
    },
    {
      name: "a substring, beside another claim",
      code: `${VERIFIED}if (payload.iss?.includes("accounts.google.com") && payload.exp > now) user = payload.sub;`,
      errors: [{ messageId: "loose", at: 'payload.iss?.includes("accounts.google.com")', data: { part: "a part" } }],
    },
    {
      name: "by hand, in another function of the file",
      code: `import { decodeJwt } from "jose";
function isValid(claims) {
  return claims.iss.endsWith(".example.com") && claims.aud === clientId;
}
const claims = decodeJwt(tokens.id_token);
if (!isValid(claims)) throw new Error();`,
      errors: [{ messageId: "loose", at: 'claims.iss.endsWith(".example.com")', data: { part: "the end" } }],
    },
    {
      code: `${VERIFIED}if (payload.iss.indexOf("issuer.example") === -1) { res.status(401).end(); throw new Error(); }`,
      errors: [{ messageId: "loose", at: 'payload.iss.indexOf("issuer.example")' }],
    },
    {
      name: "a pattern that is open at its end",
      code: `${VERIFIED}if (!/^https:\\/\\/issuer\\.example/.test(payload.iss)) throw new Error();`,
      errors: [
        { messageId: "loose", at: "/^https:\\/\\/issuer\\.example/.test(payload.iss)", data: { part: "an open pattern" } },
      ],
    },
    {
      code: `${VERIFIED}assert(payload.iss.match(/issuer\\.example/));`,
      errors: [{ messageId: "loose", at: "payload.iss.match(/issuer\\.example/)" }],
    },
    {
      syntax: "ts",
      name: "claims by their type",
      code: `import type { IDToken } from "openid-client";\nfunction assertClaims({ iss, aud }: IDToken) {\n  if (!iss.startsWith(BASE)) throw new Error();\n}`,
      errors: [{ messageId: "loose", at: "iss.startsWith(BASE)" }],
    },
    {
      name: "claims that were decoded by hand",
      code: `const claims = JSON.parse(Buffer.from(idToken.split(".")[1], "base64url").toString());\nif (!claims.iss.startsWith(base) || claims.aud !== clientId) throw new Error();`,
      errors: [{ messageId: "loose", at: "claims.iss.startsWith(base)" }],
    },
    {
      syntax: "ts",
      code: `import { AuthConfig } from "angular-oauth2-oidc";\nexport const config: AuthConfig = {\n  issuer: environment.issuer,\n  skipIssuerCheck: true,\n};`,
      errors: [
        {
          messageId: "switchedOff",
          at: "skipIssuerCheck: true",
          data: { option: "skipIssuerCheck", library: "angular-oauth2-oidc" },
          suggestions: [
            {
              messageId: "remove",
              data: { option: "skipIssuerCheck" },
              output: `import { AuthConfig } from "angular-oauth2-oidc";\nexport const config: AuthConfig = {\n  issuer: environment.issuer,\n};`,
            },
          ],
        },
      ],
    },
    {
      code: `import { provideAuth } from "angular-auth-oidc-client";\nprovideAuth({ config: { authority, issValidationOff: true } });`,
      errors: [
        {
          messageId: "switchedOff",
          at: "issValidationOff: true",
          suggestions: [
            {
              messageId: "remove",
              output: `import { provideAuth } from "angular-auth-oidc-client";\nprovideAuth({ config: { authority } });`,
            },
          ],
        },
      ],
    },
    {
      code: `const { OIDCStrategy } = require("passport-azure-ad");\npassport.use(new OIDCStrategy({ clientID, validateIssuer: false }, verify));`,
      errors: [
        {
          messageId: "switchedOff",
          at: "validateIssuer: false",
          data: { option: "validateIssuer", library: "passport-azure-ad" },
          suggestions: [
            {
              messageId: "remove",
              output: `const { OIDCStrategy } = require("passport-azure-ad");\npassport.use(new OIDCStrategy({ clientID }, verify));`,
            },
          ],
        },
      ],
    },
    {
      name: "CRLF and comments stay",
      code: `${JOSE}await jwtVerify(idToken, jwks, {\r\n  audience, // ours\r\n});`,
      errors: [
        {
          messageId: "missing",
          at: ["jwtVerify", 2],
          suggestions: [
            {
              messageId: "addIssuer",
              output: `${JOSE}await jwtVerify(idToken, jwks, {\r\n  audience, // ours\r\n  issuer: ISSUER,\r\n});`,
            },
          ],
        },
      ],
    },
  ],
});
