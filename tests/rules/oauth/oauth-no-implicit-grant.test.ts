import rule from "../../../src/rules/oauth/oauth-no-implicit-grant.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

runRuleCases("oauth-no-implicit-grant", rule, "js", {
  valid: [
    { name: "a code", code: `import { UserManager } from "oidc-client-ts";\nnew UserManager({ response_type: "code" });` },
    { name: "an ID token alone", code: `import { UserManager } from "oidc-client-ts";\nnew UserManager({ response_type: "id_token" });\nlocation.href = "https://idp.example/authorize?client_id=a&response_type=id_token";` },
    { name: "a code with an ID token", code: `import { auth } from "express-openid-connect";\nimport * as client from "openid-client";\napp.use(auth({ authorizationParams: { response_type: "code id_token" } }));\nclient.buildAuthorizationUrl(config, { response_type: "code id_token", nonce });` },
    { name: "a value from elsewhere", code: `import { UserManager } from "oidc-client-ts";\nnew UserManager({ response_type: config.responseType });` },
    { name: "a class of the same name", code: `import { UserManager } from "./users.js";\nnew UserManager({ response_type: "token" });` },
    { name: "an object of no library", code: `export const filter = { response_type: "token", flow: "implicit", responseType: "token" };` },
    { name: "Okta asks for a code, whatever is said", code: `import { OktaAuth } from "@okta/okta-auth-js";\nnew OktaAuth({ issuer, responseType: ["token", "id_token"] });\nnew OktaAuth({ issuer, pkce, responseType: ["token", "id_token"] });` },
    { name: "Keycloak's standard flow", code: `import Keycloak from "keycloak-js";\nnew Keycloak(config).init({ flow: "standard" });` },
    { name: "another library's init", code: `import Sentry from "@sentry/browser";\nSentry.init({ flow: "implicit" });` },
    { name: "an axios response type", code: `axios.get(url, { responseType: "json" });` },
    { name: "angular-oauth2-oidc with a code, said or set", code: `import { AuthConfig, OAuthService } from "angular-oauth2-oidc";\nnew AuthConfig({ issuer, responseType: "code" });\nclass A { constructor(oauth: OAuthService) { oauth.configure({ issuer }); oauth.responseType = "code"; } }`, syntax: "ts" },
    { name: "angular-oauth2-oidc for an ID token", code: `import { AuthConfig } from "angular-oauth2-oidc";\nnew AuthConfig({ issuer, requestAccessToken: false });` },
    { name: "an angular configuration that may be completed", code: `import type { AuthConfig } from "angular-oauth2-oidc";\nexport const base: AuthConfig = { issuer, clientId };`, syntax: "ts" },
    { name: "a token in another word", code: `location.href = "https://idp.example/authorize?client_id=a&response_type=code&token=b";` },
    { name: "a token request", code: `new URLSearchParams({ response_type: "token", grant_type: "client_credentials", client_id });` },
    { name: "oauth2orize's code grant", code: `import oauth2orize from "oauth2orize";\nserver.grant(oauth2orize.grant.code(issue));` },
    { name: "a grant of one's own", code: `import { grant } from "./grants.js";\nserver.grant(grant.token(issue));` },
    { name: "metadata of a server that offers codes", code: `app.get("/.well-known/openid-configuration", (req, res) => res.json({ issuer, response_types_supported: ["code", "id_token"] }));` },
    { name: "metadata of somebody else's server", code: `import { Issuer } from "openid-client";\nnew Issuer({ issuer, authorization_endpoint, response_types_supported: ["code", "token"] });` },
    { name: "metadata in a test", code: `nock(issuer).get("/.well-known/openid-configuration").reply(200, { issuer, response_types_supported: ["code", "token"] });\nhttp.get("https://idp.example/.well-known/openid-configuration", () => HttpResponse.json({ issuer, response_types_supported: ["token"] }));` },
    { name: "an oidc-provider that offers codes", code: `import Provider from "oidc-provider";\nnew Provider(issuer, { responseTypes: ["code", "id_token"], clients: [{ client_id, response_types: ["id_token"], grant_types: ["implicit"] }] });` },
  ],
  invalid: [
    {
      name: "oidc-client-ts and its predecessor",
      code: `import { UserManager } from "oidc-client-ts";\nconst { UserManager: Old } = require("oidc-client");\nnew UserManager({ authority, response_type: "id_token token" });\nconst settings = { response_type: 'token' };\nnew Old(settings);`,
      errors: [
        { messageId: "responseType", at: `response_type: "id_token token"` },
        { messageId: "responseType", at: "response_type: 'token'" },
      ],
    },
    {
      name: "react-oidc-context",
      syntax: "tsx",
      code: `import { AuthProvider } from "react-oidc-context";\nexport const App = () => <AuthProvider authority={a} response_type="id_token token" />;`,
      errors: [{ messageId: "responseType", at: `"id_token token"` }],
    },
    {
      name: "angular-oauth2-oidc, said and by default",
      syntax: "ts",
      code: `import { AuthConfig, OAuthService } from "angular-oauth2-oidc";\nexport const config: AuthConfig = { issuer, responseType: "id_token token" };\nclass App { constructor(private readonly oauth: OAuthService) { this.oauth.configure({ issuer, clientId }); } }`,
      errors: [
        { messageId: "responseType", at: `responseType: "id_token token"` },
        { messageId: "default", at: "this.oauth.configure", data: { library: "angular-oauth2-oidc" } },
      ],
    },
    {
      name: "expo-auth-session",
      code: `import { AuthRequest, ResponseType, useAuthRequest } from "expo-auth-session";\nimport * as Facebook from "expo-auth-session/providers/facebook";\nnew AuthRequest({ clientId, responseType: ResponseType.Token });\nuseAuthRequest({ clientId, responseType: "token" }, discovery);\nFacebook.useAuthRequest({ clientId });`,
      errors: [
        { messageId: "responseType", at: "responseType: ResponseType.Token" },
        { messageId: "responseType", at: `responseType: "token"` },
        { messageId: "default", at: "Facebook.useAuthRequest" },
      ],
    },
    {
      name: "keycloak-js",
      code: `import Keycloak from "keycloak-js";\nconst keycloak = Keycloak ? new Keycloak(config) : null;\nconst other = new Keycloak(config);\nother.init({ flow: "implicit" });\nother.init({ flow: "hybrid" });`,
      errors: [
        { messageId: "flow", at: `flow: "implicit"`, data: { library: "keycloak-js" } },
        { messageId: "flow", at: `flow: "hybrid"` },
      ],
    },
    {
      name: "keycloak-angular",
      code: `import { provideKeycloak } from "keycloak-angular";\nprovideKeycloak({ config, initOptions: { flow: "implicit" } });`,
      errors: [{ messageId: "flow", at: `flow: "implicit"` }],
    },
    {
      name: "Okta without PKCE",
      code: `import { OktaAuth } from "@okta/okta-auth-js";\nnew OktaAuth({ issuer, pkce: false, responseType: ["token", "id_token"] });`,
      errors: [{ messageId: "responseType", at: `responseType: ["token", "id_token"]` }],
    },
    {
      name: "auth0-js",
      code: `import auth0 from "auth0-js";\nconst webAuth = new auth0.WebAuth({ domain, clientID, responseType: "token id_token" });\nwebAuth.authorize({ responseType: "token" });`,
      errors: [
        { messageId: "responseType", at: `responseType: "token id_token"` },
        { messageId: "responseType", at: `responseType: "token"` },
      ],
    },
    {
      name: "openid-client 5 and 6",
      code: `import { Issuer, Strategy, buildAuthorizationUrl, dynamicClientRegistration } from "openid-client";\nconst issuer = await Issuer.discover(url);\nconst client = new issuer.Client({ client_id, response_types: ["id_token token"] });\nclient.authorizationUrl({ response_type: "code token" });\nnew Strategy({ client, params: { response_type: "token" } }, verify);\nbuildAuthorizationUrl(config, { response_type: "code id_token token" });\nawait dynamicClientRegistration(server, { response_types: ["token"] });`,
      errors: [
        { messageId: "responseType", at: `response_types: ["id_token token"]` },
        { messageId: "responseType", at: `response_type: "code token"` },
        { messageId: "responseType", at: `response_type: "token"` },
        { messageId: "responseType", at: `response_type: "code id_token token"` },
        { messageId: "responseType", at: `response_types: ["token"]` },
      ],
    },
    {
      name: "Better Auth, Amplify, Cognito",
      code: `import { genericOAuth } from "better-auth/plugins";\nimport { Amplify } from "aws-amplify";\nimport { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\ngenericOAuth({ config: [{ providerId, responseType: "token" }] });\nAmplify.configure({ Auth: { Cognito: { loginWith: { oauth: { domain, responseType: 'token' } } } } });\nnew CreateUserPoolClientCommand({ UserPoolId, AllowedOAuthFlows: ["code", "implicit"] });`,
      errors: [
        { messageId: "responseType", at: `responseType: "token"` },
        { messageId: "responseType", at: "responseType: 'token'" },
        { messageId: "offered", at: `AllowedOAuthFlows: ["code", "implicit"]` },
      ],
    },
    {
      name: "URLs put together by hand",
      code: `location.href = "https://idp.example/authorize?response_type=token&client_id=" + id;\nconst url = new URL(endpoint);\nurl.searchParams.set("client_id", id);\nconst params = new URLSearchParams({ client_id: id, response_type: "id_token token" });\nconst link = \`https://idp.example/authorize?client_id=\${id}&response_type=id_token%20token\`;`,
      errors: [
        { messageId: "responseType", at: `"https://idp.example/authorize?response_type=token&client_id=" + id` },
        { messageId: "responseType", at: `response_type: "id_token token"` },
        { messageId: "responseType", at: "`https://idp.example/authorize?client_id=${id}&response_type=id_token%20token`" },
      ],
    },
    {
      name: "oauth2orize and client-oauth2",
      code: `const oauth2orize = require("oauth2orize");\nconst { grant } = require("oauth2orize");\nconst ClientOAuth2 = require("client-oauth2");\nserver.grant(oauth2orize.grant.token(issue));\nserver.grant(grant.implicit(issue));\nconst auth = new ClientOAuth2(config);\nauth.token.getUri();`,
      errors: [
        { messageId: "grant", at: "oauth2orize.grant.token", data: { library: "oauth2orize" } },
        { messageId: "grant", at: "grant.implicit" },
        { messageId: "grant", at: "getUri", data: { library: "client-oauth2" } },
      ],
    },
    {
      name: "servers that offer it",
      code: `import Provider from "oidc-provider";\nnew Provider(issuer, { responseTypes: ["code", "id_token token"], clients: [{ client_id, response_types: ["token"] }] });\nconst metadata = { issuer, response_types_supported: ["code", "token"] };\napp.get("/.well-known/oauth-authorization-server", (req, res) => res.json(metadata));\nrouter.get("/tenant/.well-known/openid-configuration", () => ({ issuer, response_types_supported: ["code id_token token"] }));`,
      errors: [
        { messageId: "offered", at: `responseTypes: ["code", "id_token token"]` },
        { messageId: "offered", at: `response_types: ["token"]` },
        { messageId: "offered", at: `response_types_supported: ["code", "token"]` },
        { messageId: "offered", at: `response_types_supported: ["code id_token token"]` },
      ],
    },
    {
      name: "a route by the name of its file",
      filename: "/app/src/app/.well-known/openid-configuration/route.ts",
      code: `export const GET = () => Response.json({ issuer, response_types_supported: ["token"] });`,
      errors: [{ messageId: "offered", at: `response_types_supported: ["token"]` }],
    },
  ],
});
