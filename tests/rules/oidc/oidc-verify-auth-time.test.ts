import rule from "../../../src/rules/oidc/oidc-verify-auth-time.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const CLIENT = 'import * as client from "openid-client";\n';
const ASKED = `${CLIENT}const url = client.buildAuthorizationUrl(config, { redirect_uri, scope: "openid", max_age: "300" });\n`;
const OAUTH = 'import * as oauth from "oauth4webapi";\n';
const URL_TEXT =
  "const url = `https://issuer.example/authorize?client_id=${id}&response_type=code&prompt=login`;\n";

runRuleCases("oidc-verify-auth-time", rule, "js", {
  valid: [
    // Compared by the library, or perhaps.
    `${ASKED}await client.authorizationCodeGrant(config, currentUrl, { maxAge: 300 });`,
    `${ASKED}await client.authorizationCodeGrant(config, currentUrl, { maxAge });`,
    `${ASKED}await client.authorizationCodeGrant(config, currentUrl, checks);`,
    `${ASKED}await client.authorizationCodeGrant(config, currentUrl, { ...checks, expectedNonce });`,
    `${CLIENT}const config = await client.discovery(server, id, { default_max_age: 300 }); client.buildAuthorizationUrl(config, { max_age: "300" }); await client.authorizationCodeGrant(config, url);`,
    `import { Issuer } from "openid-client"; const issuer = await Issuer.discover(url); const client = new issuer.Client({ client_id }); client.authorizationUrl({ scope, max_age: 60 }); await client.callback(uri, params, { max_age: 60 });`,
    // Compared by hand.
    `${ASKED}const tokens = await client.authorizationCodeGrant(config, currentUrl); if (tokens.claims().auth_time < now - 300) throw new Error();`,
    `${ASKED}const tokens = await client.authorizationCodeGrant(config, currentUrl); const { auth_time: at } = tokens.claims(); assert(at);`,
    `${ASKED}const tokens = await client.authorizationCodeGrant(config, currentUrl); validateSession(tokens.claims());`,
    `${URL_TEXT}import { jwtVerify } from "jose"; const { payload } = await jwtVerify(idToken, jwks); checkClaims(payload);`,
    // Another library's token: the request was openid-client's.
    `${ASKED}import { jwtVerify } from "jose"; await client.authorizationCodeGrant(config, currentUrl, { maxAge: 300 }); await jwtVerify(appleIdToken, jwks, { issuer, audience });`,
    // Nothing asked for, or in another file.
    `${CLIENT}client.buildAuthorizationUrl(config, { redirect_uri, scope }); await client.authorizationCodeGrant(config, currentUrl);`,
    `${CLIENT}client.buildAuthorizationUrl(config, { redirect_uri, max_age: undefined }); await client.authorizationCodeGrant(config, currentUrl);`,
    `${CLIENT}client.buildAuthorizationUrl(config, { redirect_uri, prompt: "consent" }); await client.authorizationCodeGrant(config, currentUrl);`,
    `${CLIENT}client.buildAuthorizationUrl(config, { redirect_uri, prompt: "select_account" }); await client.authorizationCodeGrant(config, currentUrl);`,
    `${CLIENT}client.buildAuthorizationUrl(config, { redirect_uri, prompt }); await client.authorizationCodeGrant(config, currentUrl);`,
    `${CLIENT}client.buildAuthorizationUrl(config, { max_age: "300" });`,
    `import { buildAuthorizationUrl } from "./oidc"; import * as client from "openid-client"; buildAuthorizationUrl(config, { max_age: 60 }); await client.authorizationCodeGrant(config, currentUrl);`,
    `const options = { max_age: 60, prompt: "login" }; import { jwtVerify } from "jose"; await jwtVerify(idToken, jwks, { issuer });`,
    `import { jwtVerify } from "jose"; const url = "https://issuer.example/authorize?client_id=a&max_age=60"; await jwtVerify(accessToken, jwks);`,
    // oauth4webapi's symbol is another one, or not its own.
    `${OAUTH}await oauth.processAuthorizationCodeResponse(as, c, response, { maxAge: 300 });`,
    `import { skipAuthTimeCheck } from "./oauth"; await process({ maxAge: skipAuthTimeCheck });`,
    `export { skipAuthTimeCheck } from "oauth4webapi";`,
    // Libraries that compare it by themselves, and files that do not see the answer.
    `import { auth } from "express-openid-connect"; app.use(auth({ authorizationParams: { max_age: 300 } }));`,
    `import { UserManager } from "oidc-client-ts"; export const users = new UserManager({ authority, client_id, max_age: 300 });`,
    `import { UserManager } from "oidc-client-ts"; const users = new UserManager({ authority, max_age: 300 }); const user = await users.signinCallback(); if (user.profile.auth_time < since) throw new Error();`,
    `import { UserManager } from "oidc-client-ts"; const users = new UserManager({ authority, max_age: undefined }); await users.signinCallback();`,
    `import { UserManager } from "./users"; const users = new UserManager({ max_age: 300 }); await users.signinCallback();`,
    `import NextAuth from "next-auth"; import Auth0 from "next-auth/providers/auth0"; export default NextAuth({ providers: [Auth0({ authorization: { params: { max_age: 300 } }, client: { default_max_age: 300 } })] });`,
    `import NextAuth from "next-auth"; import Auth0 from "next-auth/providers/auth0"; import { callbacks } from "./callbacks"; export default NextAuth({ callbacks, providers: [Auth0({ authorization: { params: { max_age: 300 } } })] });`,
    `import Auth0 from "next-auth/providers/auth0"; export const auth0 = Auth0({ authorization: { params: { max_age: 300 } } });`,
    // Times in one unit.
    `${CLIENT}const tokens = await client.authorizationCodeGrant(config, url); if (Date.now() / 1000 - tokens.claims().auth_time > 300) throw new Error();`,
  ],
  invalid: [
    {
      code: `${ASKED}await client.authorizationCodeGrant(config, currentUrl, { expectedNonce });`,
      errors: [
        {
          messageId: "maxAge",
          at: "authorizationCodeGrant",
          data: { line: "2", wanted: "Pass the same number of seconds as `maxAge`." },
          suggestions: [
            {
              messageId: "addMaxAge",
              data: { library: "openid-client" },
              output: `${ASKED}await client.authorizationCodeGrant(config, currentUrl, { expectedNonce, maxAge: MAX_AGE });`,
            },
          ],
        },
      ],
    },
    {
      name: "in two handlers, with no options yet",
      code: `const client = require("openid-client");
app.get("/login", (req, res) => {
  const parameters = new URLSearchParams({ redirect_uri, scope: "openid" });
  if (req.query.fresh) parameters.set("max_age", "0");
  res.redirect(client.buildAuthorizationUrl(config, parameters).href);
});
app.get("/callback", async (req, res) => {
  const tokens = await client.authorizationCodeGrant(config, new URL(req.url, base));
});`,
      errors: [
        {
          messageId: "maxAge",
          at: "authorizationCodeGrant",
          data: { line: "4", wanted: "Pass the same number of seconds as `maxAge`." },
          suggestions: [
            {
              messageId: "addMaxAge",
              output: `const client = require("openid-client");
app.get("/login", (req, res) => {
  const parameters = new URLSearchParams({ redirect_uri, scope: "openid" });
  if (req.query.fresh) parameters.set("max_age", "0");
  res.redirect(client.buildAuthorizationUrl(config, parameters).href);
});
app.get("/callback", async (req, res) => {
  const tokens = await client.authorizationCodeGrant(config, new URL(req.url, base), { maxAge: MAX_AGE });
});`,
            },
          ],
        },
      ],
    },
    {
      code: `import { Issuer } from "openid-client";\nconst issuer = await Issuer.discover(url);\nconst client = new issuer.Client({ client_id });\nclient.authorizationUrl({ scope, max_age: 60 });\nawait client.callback(uri, params, { state });`,
      errors: [
        {
          messageId: "maxAge",
          at: "callback",
          data: { line: "4", wanted: "Pass the same number of seconds as `max_age`." },
          suggestions: [
            {
              messageId: "addMaxAge",
              output: `import { Issuer } from "openid-client";\nconst issuer = await Issuer.discover(url);\nconst client = new issuer.Client({ client_id });\nclient.authorizationUrl({ scope, max_age: 60 });\nawait client.callback(uri, params, { state, max_age: MAX_AGE });`,
            },
          ],
        },
      ],
    },
    {
      code: `${CLIENT}client.buildAuthorizationUrl(config, { redirect_uri, prompt: "login consent" });\nawait client.authorizationCodeGrant(config, currentUrl, {});`,
      errors: [
        {
          messageId: "prompt",
          at: "authorizationCodeGrant",
          data: { line: "2", wanted: "Pass the same number of seconds as `maxAge`." },
          suggestions: [
            {
              messageId: "addMaxAge",
              output: `${CLIENT}client.buildAuthorizationUrl(config, { redirect_uri, prompt: "login consent" });\nawait client.authorizationCodeGrant(config, currentUrl, { maxAge: MAX_AGE });`,
            },
          ],
        },
      ],
    },
    {
      name: "the age that jose bounds is that of the token, not of the sign-in",
      code: `${URL_TEXT}import { jwtVerify } from "jose";\nconst { payload } = await jwtVerify(tokens.id_token, jwks, { issuer, maxTokenAge: 300 });`,
      errors: [
        {
          messageId: "prompt",
          at: ["jwtVerify", 2],
          data: { line: "1", wanted: "Reject the token unless `auth_time` is there and recent enough." },
        },
      ],
    },
    {
      code: `import jwt from "jsonwebtoken";\nconst query = new URLSearchParams();\nquery.set("client_id", id);\nquery.set("max_age", String(age));\njwt.verify(body.id_token, key, { maxAge: "5m" });`,
      errors: [
        {
          messageId: "maxAge",
          at: "verify",
          data: { line: "4", wanted: "Reject the token unless `auth_time` is there and recent enough." },
        },
      ],
    },
    {
      code: `${OAUTH}await oauth.processAuthorizationCodeResponse(as, c, response, { expectedNonce, maxAge: oauth.skipAuthTimeCheck });`,
      errors: [{ messageId: "skipped", at: "oauth.skipAuthTimeCheck" }],
    },
    {
      code: `const { processAuthorizationCodeOpenIDResponse, skipAuthTimeCheck: anyTime } = require("oauth4webapi");\nawait processAuthorizationCodeOpenIDResponse(as, c, response, nonce, anyTime);`,
      errors: [{ messageId: "skipped", at: ["anyTime", 2] }],
    },
    {
      code: `import { UserManager } from "oidc-client-ts";\nconst users = new UserManager({ authority, client_id, max_age: 300 });\nexport const login = () => users.signinRedirect();\nexport const callback = () => users.signinRedirectCallback();`,
      errors: [
        {
          messageId: "unchecked",
          at: "max_age: 300",
          data: { library: "oidc-client-ts", wanted: "Reject the token unless `auth_time` is there and recent enough." },
        },
      ],
    },
    {
      syntax: "ts",
      code: `import type { UserManager } from "oidc-client-ts";\nclass Login {\n  constructor(private readonly users: UserManager) {}\n  start() { return this.users.signinRedirect({ max_age: 0 }); }\n  finish() { return this.users.signinCallback(); }\n}`,
      errors: [{ messageId: "unchecked", at: "max_age: 0" }],
    },
    {
      code: `import { OktaAuth } from "@okta/okta-auth-js";\nconst okta = new OktaAuth({ issuer, clientId });\nexport const login = () => okta.signInWithRedirect({ maxAge: 60 });\nexport const callback = () => okta.handleLoginRedirect();`,
      errors: [{ messageId: "unchecked", at: "maxAge: 60" }],
    },
    {
      code: `import Keycloak from "keycloak-js";\nconst keycloak = new Keycloak({ url, realm, clientId });\nawait keycloak.init({ onLoad: "check-sso" });\nkeycloak.login({ maxAge: 60 });`,
      errors: [{ messageId: "unchecked", at: "maxAge: 60" }],
    },
    {
      code: `import NextAuth from "next-auth";\nimport Auth0 from "next-auth/providers/auth0";\nexport const { handlers } = NextAuth({\n  providers: [Auth0({ authorization: { params: { max_age: 300 } } })],\n  callbacks: { session: ({ session }) => session },\n});`,
      errors: [
        {
          messageId: "unchecked",
          at: "max_age: 300",
          data: { library: "Auth.js", wanted: "Reject the token unless `auth_time` is there and recent enough." },
        },
      ],
    },
    {
      code: `${CLIENT}const tokens = await client.authorizationCodeGrant(config, url, { maxAge: 300 });\nif (Date.now() - tokens.claims().auth_time > 300) throw new Error();`,
      errors: [
        {
          messageId: "milliseconds",
          at: "Date.now() - tokens.claims().auth_time",
          suggestions: [
            {
              messageId: "convert",
              output: `${CLIENT}const tokens = await client.authorizationCodeGrant(config, url, { maxAge: 300 });\nif (Date.now() / 1000 - tokens.claims().auth_time > 300) throw new Error();`,
            },
          ],
        },
      ],
    },
  ],
});
