import rule from "../../../src/rules/oidc/oidc-verify-nonce.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const V6 = 'import * as client from "openid-client";\n';
const V6_SENDS = `${V6}const url = client.buildAuthorizationUrl(config, { redirect_uri, scope, nonce });\n`;
const V5 = 'import { Issuer } from "openid-client";\nconst issuer = await Issuer.discover(url);\nconst client = new issuer.Client({ client_id });\n';
const V5_SENDS = `${V5}client.authorizationUrl({ scope: "openid", nonce });\n`;
const OAUTH = 'import * as oauth from "oauth4webapi";\n';
const URL_SENDS = 'const url = new URL(as.authorization_endpoint);\nurl.searchParams.set("client_id", id);\nurl.searchParams.set("nonce", nonce);\n';
const JOSE = 'import { jwtVerify } from "jose";\n';
const JWT = 'import jwt from "jsonwebtoken";\n';

runRuleCases("oidc-verify-nonce", rule, "js", {
  valid: [
    // Sent and expected.
    `${V6_SENDS}await client.authorizationCodeGrant(config, url, { expectedNonce: session.nonce });`,
    `${V6_SENDS}await client.authorizationCodeGrant(config, url, { pkceCodeVerifier, expectedNonce });`,
    `${V6_SENDS}await client.implicitAuthentication(config, url, session.nonce);`,
    `${V5_SENDS}await client.callback(uri, params, { nonce: req.session.nonce, state });`,
    `${OAUTH}${URL_SENDS}await oauth.processAuthorizationCodeResponse(as, c, response, { expectedNonce: nonce });`,
    `${OAUTH}${URL_SENDS}await oauth.processAuthorizationCodeOpenIDResponse(as, c, response, nonce);`,
    `${JWT}${URL_SENDS}jwt.verify(id_token, key, { nonce: session.nonce });`,
    `${JOSE}${URL_SENDS}const { payload } = await jwtVerify(idToken, jwks); if (payload.nonce !== session.nonce) throw new Error();`,
    `${JOSE}${URL_SENDS}const { payload } = await jwtVerify(idToken, jwks); assert.equal(payload.nonce, cookies.get("n"));`,
    `${JOSE}${URL_SENDS}const { payload: { nonce: got } } = await jwtVerify(idToken, jwks); if (got === stored) ok();`,
    `${JOSE}${URL_SENDS}const { payload } = await jwtVerify(idToken, jwks); if (!timingSafeEqual(Buffer.from(payload.nonce), b)) fail();`,
    `${JOSE}${URL_SENDS}const { payload } = await jwtVerify(idToken, jwks); validateClaims(payload);`,
    `${V6_SENDS}const t = await client.authorizationCodeGrant(config, url); if (t.claims().nonce != nonce) throw new Error();`,
    // Perhaps expected.
    `${V6_SENDS}await client.authorizationCodeGrant(config, url, checks);`,
    `${V6_SENDS}await client.authorizationCodeGrant(config, url, { ...checks });`,
    `${V6_SENDS}const checks = {}; if (nonce) checks.expectedNonce = nonce; await client.authorizationCodeGrant(config, url, checks);`,
    `${V6_SENDS}await client.authorizationCodeGrant(...args);`,
    `${V5_SENDS}await client.callback(uri, params, req.session.checks);`,
    `${OAUTH}${URL_SENDS}await oauth.processAuthorizationCodeResponse(as, c, r, { expectedNonce: nonce ?? oauth.expectNoNonce });`,
    // One flow of the file expects it: the other may be one without ID tokens.
    `${V6_SENDS}await client.authorizationCodeGrant(c1, url, { expectedNonce }); await client.authorizationCodeGrant(c2, url);`,
    // Not sent, as far as the file shows.
    `${V6}client.buildAuthorizationUrl(config, { scope }); await client.authorizationCodeGrant(config, url);`,
    `${V6}client.buildAuthorizationUrl(config, params); await client.authorizationCodeGrant(config, url);`,
    `${V6}client.buildAuthorizationUrl(config, { nonce: undefined }); await client.authorizationCodeGrant(config, url);`,
    `${V6}const nonce = client.randomNonce(); await client.authorizationCodeGrant(config, url);`,
    `${OAUTH}const u = new URL(csp); u.searchParams.set("nonce", nonce); await oauth.processAuthorizationCodeResponse(as, c, r);`,
    `${OAUTH}const u = \`https://x/script?nonce=\${nonce}\`; await oauth.processAuthorizationCodeResponse(as, c, r);`,
    // Sent, and what is verified is no ID token or not verified here.
    V6_SENDS,
    `${JOSE}${URL_SENDS}await jwtVerify(accessToken, jwks);`,
    `${JOSE}${URL_SENDS}await jwtVerify(token, jwks);`,
    // Another library, a wrapper, a method of the same name.
    'import { expectNoNonce } from "./oauth"; process({ expectedNonce: expectNoNonce });',
    `${V6_SENDS}await other.authorizationCodeGrant(config, url);`,
    `import { authorizationCodeGrant } from "./oidc";\n${V6_SENDS}await authorizationCodeGrant(config, url);`,
    `${V6}const c = makeClient(); c.authorizationUrl({ nonce }); c.callback(uri, params, {});`,
    `${OAUTH}const symbols = [oauth.expectNoNonce];`,
    // Another provider's token: the request that sends the nonce is openid-client's.
    `${V6_SENDS}import { jwtVerify } from "jose"; await client.authorizationCodeGrant(config, url, { expectedNonce }); await jwtVerify(appleIdToken, jwks, { issuer, audience });`,
  ],
  invalid: [
    {
      name: "an adapter that is told to do without",
      code: `import Keycloak from "keycloak-js";\nconst keycloak = new Keycloak({ url, realm, clientId });\nawait keycloak.init({ onLoad: "check-sso", useNonce: false });`,
      errors: [
        {
          messageId: "switchedOff",
          at: "useNonce: false",
          data: { option: "useNonce", library: "keycloak-js" },
          suggestions: [
            {
              messageId: "remove",
              output: `import Keycloak from "keycloak-js";\nconst keycloak = new Keycloak({ url, realm, clientId });\nawait keycloak.init({ onLoad: "check-sso" });`,
            },
          ],
        },
      ],
    },
    {
      code: `${OAUTH}await oauth.processAuthorizationCodeResponse(as, c, response, { expectedNonce: oauth.expectNoNonce });`,
      errors: [
        {
          messageId: "none",
          at: "oauth.expectNoNonce",
          suggestions: [
            {
              messageId: "expectNonce",
              output: `${OAUTH}await oauth.processAuthorizationCodeResponse(as, c, response, { expectedNonce: EXPECTED_NONCE });`,
            },
          ],
        },
      ],
    },
    {
      code: 'import { expectNoNonce as none, processAuthorizationCodeOpenIDResponse } from "oauth4webapi";\nawait processAuthorizationCodeOpenIDResponse(as, c, response, none);',
      errors: [
        {
          messageId: "none",
          at: ["none", 2],
          suggestions: [
            {
              messageId: "expectNonce",
              output:
                'import { expectNoNonce as none, processAuthorizationCodeOpenIDResponse } from "oauth4webapi";\nawait processAuthorizationCodeOpenIDResponse(as, c, response, EXPECTED_NONCE);',
            },
          ],
        },
      ],
    },
    {
      name: "sent in one handler, never expected in the other",
      code: `${V6}app.get("/login", (req, res) => {
  const nonce = client.randomNonce();
  req.session.nonce = nonce;
  res.redirect(client.buildAuthorizationUrl(config, { redirect_uri, nonce }).href);
});
app.get("/callback", async (req, res) => {
  await client.authorizationCodeGrant(config, url, { expectedState: req.session.state });
});`,
      errors: [
        {
          messageId: "rejected",
          at: "authorizationCodeGrant",
          data: { library: "openid-client", line: "5", wanted: "Pass the same nonce as `expectedNonce`." },
          suggestions: [
            {
              messageId: "expectNonce",
              output: `${V6}app.get("/login", (req, res) => {
  const nonce = client.randomNonce();
  req.session.nonce = nonce;
  res.redirect(client.buildAuthorizationUrl(config, { redirect_uri, nonce }).href);
});
app.get("/callback", async (req, res) => {
  await client.authorizationCodeGrant(config, url, { expectedState: req.session.state, expectedNonce: EXPECTED_NONCE });
});`,
            },
          ],
        },
      ],
    },
    {
      code: `${V6_SENDS}await client.authorizationCodeGrant(config, url);`,
      errors: [
        {
          messageId: "rejected",
          at: "authorizationCodeGrant",
          suggestions: [
            {
              messageId: "expectNonce",
              output: `${V6_SENDS}await client.authorizationCodeGrant(config, url, { expectedNonce: EXPECTED_NONCE });`,
            },
          ],
        },
      ],
    },
    {
      code: `${V6}const parameters = new URLSearchParams({ redirect_uri });\nif (oidc) parameters.set("nonce", nonce);\nclient.buildAuthorizationUrl(config, parameters);\nawait client.authorizationCodeGrant(config, url, { expectedNonce: undefined });`,
      errors: [
        {
          messageId: "rejected",
          at: "undefined",
          data: { library: "openid-client", line: "3", wanted: "Pass the same nonce as `expectedNonce`." },
          suggestions: [
            {
              messageId: "expectNonce",
              output: `${V6}const parameters = new URLSearchParams({ redirect_uri });\nif (oidc) parameters.set("nonce", nonce);\nclient.buildAuthorizationUrl(config, parameters);\nawait client.authorizationCodeGrant(config, url, { expectedNonce: EXPECTED_NONCE });`,
            },
          ],
        },
      ],
    },
    {
      code: `${V5_SENDS}await client.callback(uri, params, { state });`,
      errors: [
        {
          messageId: "rejected",
          at: "callback",
          data: { library: "openid-client", line: "4", wanted: "Pass the same nonce as `nonce`." },
          suggestions: [
            {
              messageId: "expectNonce",
              output: `${V5_SENDS}await client.callback(uri, params, { state, nonce: EXPECTED_NONCE });`,
            },
          ],
        },
      ],
    },
    {
      name: "openid-client 5: a client that is made once, behind a function",
      code: `const { Issuer } = require("openid-client");
let client;
async function getClient() {
  if (client) return client;
  const issuer = await Issuer.discover(url);
  client = new issuer.Client({ client_id });
  return client;
}
async function login(req, res) {
  const c = await getClient();
  res.redirect(c.authorizationUrl({ nonce: generators.nonce() }));
}
async function callback(req, res) {
  const c = await getClient();
  await c.callback(uri, c.callbackParams(req));
}`,
      errors: [
        {
          messageId: "rejected",
          at: ["callback", 2],
          suggestions: [
            {
              messageId: "expectNonce",
              output: `const { Issuer } = require("openid-client");
let client;
async function getClient() {
  if (client) return client;
  const issuer = await Issuer.discover(url);
  client = new issuer.Client({ client_id });
  return client;
}
async function login(req, res) {
  const c = await getClient();
  res.redirect(c.authorizationUrl({ nonce: generators.nonce() }));
}
async function callback(req, res) {
  const c = await getClient();
  await c.callback(uri, c.callbackParams(req), { nonce: EXPECTED_NONCE });
}`,
            },
          ],
        },
      ],
    },
    {
      name: "openid-client 5: a client in a class, by its type",
      syntax: "ts",
      code: `import { type BaseClient } from "openid-client";
export class Login {
  constructor(private readonly client: BaseClient) {}
  start() { return this.client.authorizationUrl({ nonce: this.nonce }); }
  finish(params: Params) { return this.client.callback(this.uri, params, { state: this.state }); }
}`,
      errors: [
        {
          messageId: "rejected",
          at: "callback",
          suggestions: [
            {
              messageId: "expectNonce",
              output: `import { type BaseClient } from "openid-client";
export class Login {
  constructor(private readonly client: BaseClient) {}
  start() { return this.client.authorizationUrl({ nonce: this.nonce }); }
  finish(params: Params) { return this.client.callback(this.uri, params, { state: this.state, nonce: EXPECTED_NONCE }); }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "openid-client 5: promises",
      code: `import { Issuer } from "openid-client";
Issuer.discover(url).then((issuer) => {
  const client = new issuer.Client({ client_id });
  client.authorizationUrl({ nonce });
  client.callback(uri, params, {});
});`,
      errors: [
        {
          messageId: "rejected",
          at: "callback",
          suggestions: [
            {
              messageId: "expectNonce",
              output: `import { Issuer } from "openid-client";
Issuer.discover(url).then((issuer) => {
  const client = new issuer.Client({ client_id });
  client.authorizationUrl({ nonce });
  client.callback(uri, params, { nonce: EXPECTED_NONCE });
});`,
            },
          ],
        },
      ],
    },
    {
      code: `${OAUTH}${URL_SENDS}await oauth.processAuthorizationCodeResponse(as, c, response);`,
      errors: [
        {
          messageId: "rejected",
          at: "processAuthorizationCodeResponse",
          suggestions: [
            {
              messageId: "expectNonce",
              output: `${OAUTH}${URL_SENDS}await oauth.processAuthorizationCodeResponse(as, c, response, { expectedNonce: EXPECTED_NONCE });`,
            },
          ],
        },
      ],
    },
    {
      code: `${OAUTH}const url = \`\${endpoint}?client_id=\${id}&nonce=\${nonce}\`;\nawait oauth.processAuthorizationCodeOpenIDResponse(as, c, response);`,
      errors: [
        {
          messageId: "rejected",
          at: "processAuthorizationCodeOpenIDResponse",
          data: { library: "oauth4webapi", line: "2", wanted: "Pass the same nonce as argument 4." },
          suggestions: [
            {
              messageId: "expectNonce",
              output: `${OAUTH}const url = \`\${endpoint}?client_id=\${id}&nonce=\${nonce}\`;\nawait oauth.processAuthorizationCodeOpenIDResponse(as, c, response, EXPECTED_NONCE);`,
            },
          ],
        },
      ],
    },
    {
      name: "a look at whether there is a nonce is no comparison",
      code: `${JOSE}const query = new URLSearchParams({ client_id: id, response_type: "code", nonce: makeNonce() });
const { payload } = await jwtVerify(tokens.id_token, jwks, { issuer, audience });
if (!payload.nonce || payload.nonce === undefined) throw new Error();`,
      errors: [
        {
          messageId: "unchecked",
          at: ["jwtVerify", 2],
          data: {
            library: "jose",
            line: "2",
            wanted: "Compare the claim `nonce` with the same nonce after the verification.",
          },
          suggestions: [],
        },
      ],
    },
    {
      code: `${JWT}const url = "https://issuer.example/authorize?client_id=" + id + "&nonce=" + nonce;\njwt.verify(id_token, key, { audience }, callback);`,
      errors: [
        {
          messageId: "unchecked",
          at: "verify",
          data: { library: "jsonwebtoken", line: "2", wanted: "Pass the same nonce as `nonce`." },
          suggestions: [
            {
              messageId: "expectNonce",
              output: `${JWT}const url = "https://issuer.example/authorize?client_id=" + id + "&nonce=" + nonce;\njwt.verify(id_token, key, { audience, nonce: EXPECTED_NONCE }, callback);`,
            },
          ],
        },
      ],
    },
    {
      syntax: "vue",
      code: `<script setup>\n${V6_SENDS}await client.authorizationCodeGrant(config, url, {});\n</script>`,
      errors: [
        {
          messageId: "rejected",
          at: "authorizationCodeGrant",
          suggestions: [
            {
              messageId: "expectNonce",
              output: `<script setup>\n${V6_SENDS}await client.authorizationCodeGrant(config, url, { expectedNonce: EXPECTED_NONCE });\n</script>`,
            },
          ],
        },
      ],
    },
    {
      code: `const url = \`https://issuer.example/authorize?client_id=\${id}&nonce=\${nonce}\`;\nimport { createVerifier } from "fast-jwt";\nconst check = createVerifier({ key });\ncheck(idToken);`,
      errors: [
        {
          messageId: "unchecked",
          at: ["createVerifier", 2],
          data: { library: "fast-jwt", line: "1", wanted: "Pass the same nonce as `allowedNonce`." },
          suggestions: [{ messageId: "expectNonce", output: `const url = \`https://issuer.example/authorize?client_id=\${id}&nonce=\${nonce}\`;\nimport { createVerifier } from "fast-jwt";\nconst check = createVerifier({ key, allowedNonce: EXPECTED_NONCE });\ncheck(idToken);` }],
        },
      ],
    },
    {
      code: `const url = \`https://issuer.example/authorize?client_id=\${id}&nonce=\${nonce}\`;\nimport { verify } from "hono/jwt";\nawait verify(tokens.id_token, key, { alg: "RS256", iss, aud });`,
      errors: [
        {
          messageId: "unchecked",
          at: ["verify", 2],
          data: { library: "hono", line: "1", wanted: "Compare the claim `nonce` with the same nonce after the verification." },
        },
      ],
    },
    {
      code: `import { OAuth2Client } from "google-auth-library";\nconst google = new OAuth2Client(id);\ngoogle.generateAuthUrl({ scope, nonce });\nawait google.verifyIdToken({ idToken, audience: id });`,
      errors: [
        {
          messageId: "unchecked",
          at: "verifyIdToken",
          data: { library: "google-auth-library", line: "3", wanted: "Compare the claim `nonce` with the same nonce after the verification." },
        },
      ],
    },
    {
      code: `const url = \`https://issuer.example/authorize?client_id=\${id}&nonce=\${nonce}\`;\nimport apple from "apple-signin-auth";\nawait apple.verifyIdToken(identityToken, { audience });`,
      errors: [
        {
          messageId: "unchecked",
          at: "verifyIdToken",
          data: { library: "apple-signin-auth", line: "1", wanted: "Pass the same nonce as `nonce`." },
          suggestions: [{ messageId: "expectNonce", output: `const url = \`https://issuer.example/authorize?client_id=\${id}&nonce=\${nonce}\`;\nimport apple from "apple-signin-auth";\nawait apple.verifyIdToken(identityToken, { audience, nonce: EXPECTED_NONCE });` }],
        },
      ],
    },
    {
      code: `const url = \`https://issuer.example/authorize?client_id=\${id}&nonce=\${nonce}\`;\nimport OktaJwtVerifier from "@okta/jwt-verifier";\nconst verifier = new OktaJwtVerifier({ issuer });\nawait verifier.verifyIdToken(idToken, id);`,
      errors: [
        {
          messageId: "rejected",
          at: "verifyIdToken",
          data: { library: "@okta/jwt-verifier", line: "1", wanted: "Pass the same nonce as argument 3." },
          suggestions: [{ messageId: "expectNonce", output: `const url = \`https://issuer.example/authorize?client_id=\${id}&nonce=\${nonce}\`;\nimport OktaJwtVerifier from "@okta/jwt-verifier";\nconst verifier = new OktaJwtVerifier({ issuer });\nawait verifier.verifyIdToken(idToken, id, EXPECTED_NONCE);` }],
        },
      ],
    },
    {
      code: `const url = \`https://issuer.example/authorize?client_id=\${id}&nonce=\${nonce}\`;\nimport { CognitoJwtVerifier } from "aws-jwt-verify";\nconst verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse: "id", clientId });\nawait verifier.verify(tokens.id_token);`,
      errors: [
        {
          messageId: "unchecked",
          at: "create",
          data: { library: "aws-jwt-verify", line: "1", wanted: "Compare the claim `nonce` with the same nonce after the verification." },
        },
      ],
    },
    {
      syntax: "ts",
      code: `import { OAuthService } from "angular-oauth2-oidc";\nclass Login {\n  constructor(private oauth: OAuthService) {\n    this.oauth.tryLogin({ customHashFragment, disableNonceCheck: true });\n  }\n}`,
      errors: [
        {
          messageId: "switchedOff",
          at: "disableNonceCheck: true",
          data: { option: "disableNonceCheck", library: "angular-oauth2-oidc" },
          suggestions: [{ messageId: "remove", data: { option: "disableNonceCheck" }, output: `import { OAuthService } from "angular-oauth2-oidc";\nclass Login {\n  constructor(private oauth: OAuthService) {\n    this.oauth.tryLogin({ customHashFragment });\n  }\n}` }],
        },
      ],
    },
    {
      code: `import Keycloak from "keycloak-js";\nconst keycloak = new Keycloak(config);\nkeycloak.init({ onLoad, useNonce: false });`,
      errors: [
        {
          messageId: "switchedOff",
          at: "useNonce: false",
          data: { option: "useNonce", library: "keycloak-js" },
          suggestions: [{ messageId: "remove", data: { option: "useNonce" }, output: `import Keycloak from "keycloak-js";\nconst keycloak = new Keycloak(config);\nkeycloak.init({ onLoad });` }],
        },
      ],
    },
    {
      code: `import { authorize } from "react-native-app-auth";\nawait authorize({ issuer, clientId, useNonce: false });`,
      errors: [
        {
          messageId: "switchedOff",
          at: "useNonce: false",
          data: { option: "useNonce", library: "react-native-app-auth" },
          suggestions: [{ messageId: "remove", data: { option: "useNonce" }, output: `import { authorize } from "react-native-app-auth";\nawait authorize({ issuer, clientId });` }],
        },
      ],
    },
  ],
});
