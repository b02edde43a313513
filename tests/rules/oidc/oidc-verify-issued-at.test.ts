import rule from "../../../src/rules/oidc/oidc-verify-issued-at.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JOSE = 'import { jwtVerify } from "jose";\n';
const JWT = 'import jwt from "jsonwebtoken";\n';

runRuleCases("oidc-verify-issued-at", rule, "js", {
  valid: [
    // Bounded, with a small tolerance.
    `${JOSE}await jwtVerify(idToken, jwks, { issuer, audience, maxTokenAge: "5 minutes", clockTolerance: 30 });`,
    `${JOSE}await jwtVerify(idToken, jwks, { maxTokenAge: 300, clockTolerance: "5 minutes" });`,
    `${JWT}jwt.verify(idToken, key, { maxAge: "10m", clockTolerance: 300 });`,
    `import { createVerifier } from "fast-jwt"; const check = createVerifier({ key, maxAge: 600_000, clockTolerance: 60_000 }); check(idToken);`,
    `import { Jwt } from "hono/utils/jwt"; const claims = await Jwt.verify(idToken, key, "RS256"); if (now - claims.iat > 300) throw new Error();`,
    // It may be.
    `${JOSE}await jwtVerify(idToken, jwks, options);`,
    `${JOSE}await jwtVerify(idToken, jwks, { ...options, clockTolerance: 5 });`,
    `${JOSE}await jwtVerify(idToken, jwks, { maxTokenAge: AGE, clockTolerance: settings.tolerance });`,
    `${JOSE}const { payload } = await jwtVerify(idToken, jwks, { issuer }); if (payload.auth_time < since) throw new Error();`,
    `${JOSE}const { payload } = await jwtVerify(idToken, jwks, { issuer }); assertFresh(payload);`,
    // No ID token.
    `${JWT}jwt.verify(accessToken, key, { clockTolerance: 3600 });`,
    `${JOSE}await jwtVerify(token, jwks, { clockTolerance: "1 day" });`,
    `import { jwtVerify } from "./jwt"; await jwtVerify(idToken, jwks, { clockTolerance: 900 });`,
    // Clients get a token that was just made.
    `import * as client from "openid-client"; await client.authorizationCodeGrant(config, url, { expectedNonce });`,
    `import { OAuth2Client } from "google-auth-library"; await new OAuth2Client().verifyIdToken({ idToken, audience });`,
    `import { CognitoJwtVerifier } from "aws-jwt-verify"; const verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse: "id", clientId });`,
    // Tolerances of clients, and what the libraries have by themselves.
    `import { auth } from "express-openid-connect"; app.use(auth({ issuerBaseURL, clockTolerance: 120 }));`,
    `import { auth } from "express-openid-connect"; app.use(auth({ issuerBaseURL }));`,
    `import { auth } from "./auth"; import "express-openid-connect"; auth({ clockTolerance: 6000 });`,
    `import { OktaAuth } from "@okta/okta-auth-js"; new OktaAuth({ issuer, clientId });`,
    `import { createAuth0Client } from "@auth0/auth0-spa-js"; await createAuth0Client({ domain, clientId, leeway: 60 });`,
    { code: `import { AuthConfig } from "angular-oauth2-oidc"; export const config: AuthConfig = { issuer };`, syntax: "ts" },
    { code: `import { AuthConfig } from "angular-oauth2-oidc"; new AuthConfig({ issuer, clockSkewInSec: 120 });`, syntax: "ts" },
    `import * as client from "openid-client"; client.discovery(url, id, { [client.clockTolerance]: 30 });`,
    `import * as oauth from "oauth4webapi"; const c = { client_id, [oauth.clockTolerance]: tolerance };`,
    `import { clockTolerance } from "./symbols"; import "openid-client"; const c = { [clockTolerance]: 900 };`,
    // Times in one unit.
    `import { decodeJwt } from "jose"; const { iat } = decodeJwt(idToken); if (Date.now() / 1000 - iat > 300) throw new Error();`,
    // A longer tolerance where the project says so.
    { code: `${JOSE}await jwtVerify(idToken, jwks, { maxTokenAge: 60, clockTolerance: 600 });`, options: [{ maxTolerance: 600 }] },
  ],
  invalid: [
    {
      code: `${JOSE}await jwtVerify(idToken, jwks, { maxTokenAge: "1h", clockTolerance: "10 minutes" });`,
      errors: [
        {
          messageId: "tolerance",
          at: '"10 minutes"',
          data: { option: "clockTolerance", given: "10 minutes", limit: "5 minutes" },
        },
      ],
    },
    {
      code: `${JWT}jwt.verify(idToken, key, { maxAge: "10m", clockTolerance: 60 * 60 });`,
      errors: [
        { messageId: "tolerance", at: "60 * 60", data: { option: "clockTolerance", given: "1 hour", limit: "5 minutes" } },
      ],
    },
    {
      name: "milliseconds in fast-jwt",
      code: `import { createVerifier } from "fast-jwt";\nconst check = createVerifier({ key, maxAge: 600_000, clockTolerance: 900_000 });\ncheck(idToken);`,
      errors: [{ messageId: "tolerance", at: "900_000", data: { option: "clockTolerance", given: "15 minutes", limit: "5 minutes" } }],
    },
    {
      code: `import { CognitoJwtVerifier } from "aws-jwt-verify";\nconst verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse: "id", clientId, graceSeconds: 3600 });`,
      errors: [{ messageId: "tolerance", at: "3600", data: { option: "graceSeconds", given: "1 hour", limit: "5 minutes" } }],
    },
    {
      code: `const { auth } = require("express-openid-connect");\napp.use(auth({ issuerBaseURL, clockTolerance: 600 }));`,
      errors: [{ messageId: "tolerance", at: "600" }],
    },
    {
      code: `import { OktaAuth } from "@okta/okta-auth-js";\nnew OktaAuth({ issuer, maxClockSkew: 1800 });`,
      errors: [{ messageId: "tolerance", at: "1800", data: { option: "maxClockSkew", given: "30 minutes", limit: "5 minutes" } }],
    },
    {
      syntax: "tsx",
      code: `import { Auth0Provider } from "@auth0/auth0-react";\nexport const App = () => <Auth0Provider domain={domain} clientId={id} leeway={900}><Shop /></Auth0Provider>;`,
      errors: [{ messageId: "tolerance", at: "900" }],
    },
    {
      code: `import { OIDCStrategy } from "passport-azure-ad";\nnew OIDCStrategy({ clientID, clockSkew: 3600 }, verify);`,
      errors: [{ messageId: "tolerance", at: "3600" }],
    },
    {
      name: "the library's own value",
      syntax: "ts",
      code: `import { OAuthService } from "angular-oauth2-oidc";\nexport class Login {\n  constructor(private oauth: OAuthService) {\n    this.oauth.configure({ issuer, clientId });\n  }\n}`,
      errors: [
        {
          messageId: "byDefault",
          at: "this.oauth.configure",
          data: { library: "angular-oauth2-oidc", option: "clockSkewInSec", given: "10 minutes", limit: "5 minutes" },
        },
      ],
    },
    {
      syntax: "ts",
      code: `import { OpenIdConfiguration } from "angular-auth-oidc-client";\nconst config: OpenIdConfiguration = { authority, maxIdTokenIatOffsetAllowedInSeconds: 600 };`,
      errors: [{ messageId: "tolerance", at: "600" }],
    },
    {
      code: `import { provideAuth } from "angular-auth-oidc-client";\nprovideAuth({ config: { authority, disableIatOffsetValidation: true } });`,
      errors: [
        {
          messageId: "switchedOff",
          at: "disableIatOffsetValidation: true",
          data: { option: "disableIatOffsetValidation", library: "angular-auth-oidc-client" },
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
      name: "openid-client 6, with a symbol as key",
      code: `import * as client from "openid-client";\nconst config = await client.discovery(server, id, { [client.clockTolerance]: 600 });`,
      errors: [
        { messageId: "tolerance", at: "600", data: { option: "clockTolerance", given: "10 minutes", limit: "5 minutes" } },
      ],
    },
    {
      code: `import { clockTolerance } from "oauth4webapi";\nexport const client = { client_id: "shop", [clockTolerance]: 3600 };`,
      errors: [{ messageId: "tolerance", at: "3600" }],
    },
    {
      name: "openid-client 5",
      code: `const { Issuer, custom } = require("openid-client");\nconst client = new issuer.Client({ client_id });\nclient[custom.clock_tolerance] = 900;`,
      errors: [
        {
          messageId: "tolerance",
          at: "900",
          data: { option: "custom.clock_tolerance", given: "15 minutes", limit: "5 minutes" },
        },
      ],
    },
    {
      code: `${JOSE}await jwtVerify(idToken, jwks, { issuer, audience });`,
      errors: [
        {
          messageId: "unbounded",
          at: ["jwtVerify", 2],
          data: { wanted: "Pass the longest age that you accept as `maxTokenAge`." },
          suggestions: [
            {
              messageId: "addMaxAge",
              data: { option: "maxTokenAge" },
              output: `${JOSE}await jwtVerify(idToken, jwks, { issuer, audience, maxTokenAge: MAX_AGE });`,
            },
          ],
        },
      ],
    },
    {
      name: "a value that leaves the check out",
      code: `${JWT}jwt.verify(idToken, key, { maxAge: 0 });`,
      errors: [
        {
          messageId: "unbounded",
          at: "0",
          data: { wanted: "Pass the longest age that you accept as `maxAge`." },
          suggestions: [{ messageId: "addMaxAge", output: `${JWT}jwt.verify(idToken, key, { maxAge: MAX_AGE });` }],
        },
      ],
    },
    {
      name: "a library without such an option",
      code: `import { verify } from "hono/jwt";\nconst claims = await verify(tokens.id_token, key, { alg: "RS256", iss, aud });`,
      errors: [
        {
          messageId: "unbounded",
          at: ["verify", 2],
          data: { wanted: "Compare the claim `iat` with the longest age that you accept after the verification." },
        },
      ],
    },
    {
      code: `import { decodeJwt } from "jose";\nconst { iat } = decodeJwt(idToken);\nif (Date.now() - iat > 300) throw new Error();`,
      errors: [
        {
          messageId: "milliseconds",
          at: "Date.now() - iat",
          suggestions: [
            {
              messageId: "convert",
              output: `import { decodeJwt } from "jose";\nconst { iat } = decodeJwt(idToken);\nif (Date.now() / 1000 - iat > 300) throw new Error();`,
            },
          ],
        },
      ],
    },
    {
      name: "turned into milliseconds, compared with seconds",
      code: `import { decodeJwt } from "jose";\nconst { iat } = decodeJwt(idToken);\nif (Date.now() / 1000 - iat * 1000 > 300) throw new Error();`,
      errors: [{ messageId: "seconds", at: "Date.now() / 1000 - iat * 1000" }],
    },
    {
      name: "a smaller limit",
      options: [{ maxTolerance: 60 }],
      code: `${JOSE}await jwtVerify(idToken, jwks, { maxTokenAge: 60, clockTolerance: 120 });`,
      errors: [{ messageId: "tolerance", at: "120", data: { option: "clockTolerance", given: "2 minutes", limit: "1 minute" } }],
    },
  ],
});
