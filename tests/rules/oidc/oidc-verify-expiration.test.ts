import rule from "../../../src/rules/oidc/oidc-verify-expiration.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JOSE = 'import { jwtVerify } from "jose";\n';
const JWT = 'import jwt from "jsonwebtoken";\n';
const DECODED = 'import { decodeJwt } from "jose";\nconst claims = decodeJwt(tokens.id_token);\n';

runRuleCases("oidc-verify-expiration", rule, "js", {
  valid: [
    // The library checks it.
    `${JOSE}await jwtVerify(idToken, jwks, { issuer, audience });`,
    `${JWT}jwt.verify(idToken, key, { issuer, audience, ignoreExpiration: false });`,
    `${JWT}jwt.verify(idToken, key, { ignoreExpiration: options.lenient });`,
    `${JWT}jwt.verify(idToken, key, { ...options });`,
    `import { verify } from "hono/jwt"; await verify(idToken, key, { alg: "RS256", exp: true });`,
    // No ID token: the rules about JSON Web Tokens in general judge it. A hint may be over.
    `${JWT}jwt.verify(accessToken, key, { ignoreExpiration: true });`,
    `${JWT}jwt.verify(id_token_hint, key, { ignoreExpiration: true });`,
    `import jwt from "./jwt"; import "jsonwebtoken"; jwt.verify(idToken, key, { ignoreExpiration: true });`,
    `const options = { ignoreExpiration: true }; verify(idToken, key, options);`,
    // Options of Okta's client.
    `import { OktaAuth } from "@okta/okta-auth-js"; new OktaAuth({ issuer, clientId });`,
    `import { OktaAuth } from "@okta/okta-auth-js"; new OktaAuth({ issuer, ignoreLifetime: false });`,
    `import { OktaAuth } from "./okta"; new OktaAuth({ ignoreLifetime: true });`,
    `import { OktaAuth } from "@okta/okta-auth-js"; new OktaAuth({ ...config, issuer });`,
    // The same unit on both sides.
    `${DECODED}if (claims.exp * 1000 < Date.now()) throw new Error();`,
    `${DECODED}if (claims.exp < Math.floor(Date.now() / 1000)) throw new Error();`,
    `${DECODED}const now = Math.floor(Date.now() / 1e3); if (now - 60 >= claims.exp) throw new Error();`,
    `${DECODED}if (new Date(claims.exp * 1000) < new Date()) throw new Error();`,
    `${DECODED}const now = dayjs().unix(); if (now > claims.exp) throw new Error();`,
    `import dayjs from "dayjs"; ${DECODED}if (dayjs().unix() > claims.exp) throw new Error();`,
    `import dayjs from "dayjs"; ${DECODED}if (dayjs().valueOf() > claims.exp * 1000) throw new Error();`,
    `${DECODED}if (claims.exp < clock.now()) throw new Error();`,
    `${DECODED}if (claims.exp < new Date().getTime() / 1000) throw new Error();`,
    `${DECODED}const left = claims.exp - claims.iat;`,
    `${DECODED}const age = Date.now() - claims.savedAt;`,
    // Not the claims of an ID token.
    `if (Date.now() > session.exp) throw new Error();`,
    `import { decodeJwt } from "jose"; const { exp } = decodeJwt(accessToken); if (Date.now() > exp) refresh();`,
    `import { jwtDecode } from "./jwt"; const claims = jwtDecode(idToken); if (Date.now() > claims.exp) throw new Error();`,
    // Compared by hand, with the expiry.
    `${DECODED}if (claims.aud !== clientId || claims.exp < now()) throw new Error();`,
    `${DECODED}const { exp } = claims; if (claims.iss !== issuer) throw new Error();`,
    `${DECODED}if (claims.aud !== clientId) throw new Error(); validateTimes(claims);`,
    `${DECODED}schema.parse(claims); if (claims.nonce !== nonce) throw new Error();`,
    // Not compared at all, or only looked at.
    `${DECODED}console.log(claims.name);`,
    `${DECODED}if (claims.nonce === undefined) throw new Error();`,
    // Verified as well.
    `import { decodeJwt, jwtVerify } from "jose"; const { iss } = decodeJwt(idToken); const p = iss === a ? x : y; await jwtVerify(idToken, p.keys, { issuer: iss });`,
  ],
  invalid: [
    {
      code: `${JWT}jwt.verify(idToken, key, { audience, ignoreExpiration: true });`,
      errors: [
        {
          messageId: "ignored",
          at: "true",
          data: { option: "ignoreExpiration", library: "jsonwebtoken" },
          suggestions: [
            {
              messageId: "remove",
              data: { option: "ignoreExpiration" },
              output: `${JWT}jwt.verify(idToken, key, { audience });`,
            },
          ],
        },
      ],
    },
    {
      code: `const jwt = require("jsonwebtoken");\njwt.verify(tokens.id_token, key, {\n  // the clock of the test machine\n  ignoreExpiration: !0,\n});`,
      errors: [
        {
          messageId: "ignored",
          at: "!0",
          suggestions: [
            {
              messageId: "remove",
              output: `const jwt = require("jsonwebtoken");\njwt.verify(tokens.id_token, key, {\n  // the clock of the test machine\n});`,
            },
          ],
        },
      ],
    },
    {
      code: `import { createVerifier } from "fast-jwt";\nconst check = createVerifier({ key, ignoreExpiration: true });\ncheck(idToken);`,
      errors: [
        {
          messageId: "ignored",
          at: "true",
          data: { option: "ignoreExpiration", library: "fast-jwt" },
          suggestions: [
            {
              messageId: "remove",
              output: `import { createVerifier } from "fast-jwt";\nconst check = createVerifier({ key });\ncheck(idToken);`,
            },
          ],
        },
      ],
    },
    {
      code: `import { verify } from "hono/jwt";\nawait verify(idToken, key, { alg: "RS256", exp: false });`,
      errors: [
        {
          messageId: "ignored",
          at: "false",
          data: { option: "exp", library: "hono" },
          suggestions: [
            {
              messageId: "remove",
              output: `import { verify } from "hono/jwt";\nawait verify(idToken, key, { alg: "RS256" });`,
            },
          ],
        },
      ],
    },
    {
      name: "options that other calls use are not edited",
      code: `${JWT}const options = { ignoreExpiration: true };\njwt.verify(idToken, key, options);\njwt.verify(other, key, options);`,
      errors: [{ messageId: "ignored", at: "true" }],
    },
    {
      code: `import { OktaAuth } from "@okta/okta-auth-js";\nexport const auth = new OktaAuth({ issuer, clientId, ignoreLifetime: true });`,
      errors: [
        {
          messageId: "ignored",
          at: "ignoreLifetime: true",
          data: { option: "ignoreLifetime", library: "okta-auth-js" },
          suggestions: [
            {
              messageId: "remove",
              output: `import { OktaAuth } from "@okta/okta-auth-js";\nexport const auth = new OktaAuth({ issuer, clientId });`,
            },
          ],
        },
      ],
    },
    {
      syntax: "ts",
      code: `import type { OktaAuthOptions } from "@okta/okta-auth-js";\nexport const options: OktaAuthOptions = { issuer, ignoreLifetime: true };`,
      errors: [
        {
          messageId: "ignored",
          at: "ignoreLifetime: true",
          suggestions: [
            {
              messageId: "remove",
              output: `import type { OktaAuthOptions } from "@okta/okta-auth-js";\nexport const options: OktaAuthOptions = { issuer };`,
            },
          ],
        },
      ],
    },
    {
      code: `${DECODED}if (Date.now() >= claims.exp) throw new Error("expired");`,
      errors: [
        {
          messageId: "milliseconds",
          at: "Date.now() >= claims.exp",
          suggestions: [
            { messageId: "convert", output: `${DECODED}if (Date.now() / 1000 >= claims.exp) throw new Error("expired");` },
          ],
        },
      ],
    },
    {
      name: "through names, in a function of the file",
      code: `import { jwtDecode } from "jwt-decode";
const isExpired = ({ exp }) => {
  const now = new Date().getTime();
  return exp < now;
};
const claims = jwtDecode(session.idToken);
isExpired(claims);`,
      errors: [
        {
          messageId: "milliseconds",
          at: "exp < now",
          suggestions: [
            {
              messageId: "convert",
              output: `import { jwtDecode } from "jwt-decode";
const isExpired = ({ exp }) => {
  const now = new Date().getTime();
  return exp < now / 1000;
};
const claims = jwtDecode(session.idToken);
isExpired(claims);`,
            },
          ],
        },
      ],
    },
    {
      name: "a date made of seconds",
      code: `${DECODED}if (new Date(claims.exp) < new Date()) throw new Error();`,
      errors: [
        {
          messageId: "milliseconds",
          at: "new Date(claims.exp) < new Date()",
          suggestions: [
            { messageId: "convert", output: `${DECODED}if (new Date(claims.exp * 1000) < new Date()) throw new Error();` },
          ],
        },
      ],
    },
    {
      code: `${DECODED}if (claims.exp < new Date()) throw new Error();`,
      errors: [
        {
          messageId: "milliseconds",
          at: "claims.exp < new Date()",
          suggestions: [
            { messageId: "convert", output: `${DECODED}if (claims.exp < Date.now() / 1000) throw new Error();` },
          ],
        },
      ],
    },
    {
      name: "what is added to the time has a unit of its own: nothing is offered",
      code: `${DECODED}if (claims.exp < Date.now() - skew) throw new Error();`,
      errors: [{ messageId: "milliseconds", at: "claims.exp < Date.now() - skew" }],
    },
    {
      name: "never over",
      code: `${DECODED}const now = Math.floor(Date.now() / 1000);\nif (claims.exp * 1000 < now) throw new Error();`,
      errors: [{ messageId: "seconds", at: "claims.exp * 1000 < now" }],
    },
    {
      name: "the claims of openid-client",
      code: `import * as client from "openid-client";\nconst tokens = await client.authorizationCodeGrant(config, url);\nif (tokens.claims().exp < Date.now()) throw new Error();`,
      errors: [
        {
          messageId: "milliseconds",
          at: "tokens.claims().exp < Date.now()",
          suggestions: [
            {
              messageId: "convert",
              output: `import * as client from "openid-client";\nconst tokens = await client.authorizationCodeGrant(config, url);\nif (tokens.claims().exp < Date.now() / 1000) throw new Error();`,
            },
          ],
        },
      ],
    },
    {
      code: `${DECODED}if (claims.iss !== issuer || claims.aud !== clientId) throw new Error();`,
      errors: [{ messageId: "missing", at: ["decodeJwt", 2] }],
    },
    {
      name: "decoded by hand, in a function that is named for it",
      code: `function readIdToken(idToken) {
  const [, body] = idToken.split(".");
  const claims = JSON.parse(Buffer.from(body, "base64url").toString());
  if (claims.nonce !== expected) throw new Error("nonce");
  return claims;
}`,
      errors: [{ messageId: "missing", at: "JSON.parse" }],
    },
  ],
});
