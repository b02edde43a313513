import rule from "../../../src/rules/oauth/oauth-require-pkce.ts";
import { mended, type Change, type MendedCase } from "../../helpers/mended.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const strict = [{ strict: true }];

const set = (...changes: readonly Change[]) => ["set", ...changes] as const;
const add = (...changes: readonly Change[]) => ["add", ...changes] as const;

const INVALID: readonly MendedCase[] = [
  {
    name: "oidc-client-ts",
    code: `import { UserManager } from "oidc-client-ts";\nnew UserManager({\n  authority,\n  disablePKCE: true, // the old server\n});`,
    errors: [{ messageId: "off", at: "disablePKCE: true", data: { name: "disablePKCE", library: "oidc-client-ts", wanted: "disablePKCE: false" }, mend: set(["disablePKCE: true", "disablePKCE: false"]) }],
  },
  {
    name: "its settings by type, and a local function that gives them",
    syntax: "ts",
    code: `import { OidcClient, type OidcClientSettings } from "oidc-client-ts";\nexport const settings: OidcClientSettings = { authority, client_id, redirect_uri, disablePKCE: true };\nfunction legacy() { return { authority, disablePKCE: !0 }; }\nnew OidcClient(legacy());`,
    errors: [
      { messageId: "off", at: "disablePKCE: true", mend: set(["disablePKCE: true", "disablePKCE: false"]) },
      { messageId: "off", at: "disablePKCE: !0" },
    ],
  },
  {
    name: "react-oidc-context",
    syntax: "tsx",
    code: `import { AuthProvider } from "react-oidc-context";\nexport const App = () => <AuthProvider authority={authority} disablePKCE={true} />;`,
    errors: [{ messageId: "off", at: ["true", 1] }],
  },
  {
    name: "angular-oauth2-oidc, by type and by its service",
    syntax: "ts",
    code: `import { AuthConfig, OAuthService } from "angular-oauth2-oidc";\nexport const authConfig: AuthConfig = { issuer, responseType: 'code', disablePKCE: true };\nclass App { constructor(private oauth: OAuthService) { this.oauth.configure({ issuer, "disablePKCE": true }); } }`,
    errors: [
      { messageId: "off", at: "disablePKCE: true", mend: set(["disablePKCE: true", "disablePKCE: false"]) },
      { messageId: "off", at: `"disablePKCE": true`, mend: set([`"disablePKCE": true`, `"disablePKCE": false`]) },
    ],
  },
  {
    name: "expo-auth-session",
    code: `import { AuthRequest, CodeChallengeMethod, useAuthRequest } from "expo-auth-session";\nnew AuthRequest({ clientId, usePKCE: false });\nuseAuthRequest({ clientId, codeChallengeMethod: CodeChallengeMethod.Plain }, discovery);`,
    fixed: [["CodeChallengeMethod.Plain", "CodeChallengeMethod.S256"]],
    errors: [
      { messageId: "off", at: "usePKCE: false", mend: set(["usePKCE: false", "usePKCE: true"]) },
      { messageId: "plain", at: "codeChallengeMethod: CodeChallengeMethod.Plain", data: { wanted: "CodeChallengeMethod.S256", name: "codeChallengeMethod", library: "expo-auth-session" } },
    ],
  },
  {
    name: "react-native-app-auth",
    code: `import { authorize } from "react-native-app-auth";\nconst config = { issuer, clientId, usePKCE: false };\nawait authorize(config);`,
    errors: [{ messageId: "off", at: "usePKCE: false", mend: set(["usePKCE: false", "usePKCE: true"]) }],
  },
  {
    name: "keycloak-js",
    code: `import Keycloak from "keycloak-js";\nconst keycloak = new Keycloak('/keycloak.json');\nkeycloak.init({ onLoad: 'check-sso', pkceMethod: false });`,
    errors: [{ messageId: "off", at: "pkceMethod: false", mend: set(["pkceMethod: false", "pkceMethod: 'S256'"]) }],
  },
  {
    name: "keycloak-angular and @react-keycloak/web",
    syntax: "tsx",
    code: `import { provideKeycloak } from "keycloak-angular";\nimport { ReactKeycloakProvider } from "@react-keycloak/web";\nprovideKeycloak({ config, initOptions: { pkceMethod: false } });\nexport const App = () => <ReactKeycloakProvider authClient={client} initOptions={{ onLoad, pkceMethod: false }} />;`,
    errors: [
      { messageId: "off", at: ["pkceMethod: false", 1], mend: set([["pkceMethod: false", 1], `pkceMethod: "S256"`]) },
      { messageId: "off", at: ["pkceMethod: false", 2], mend: set([["pkceMethod: false", 2], `pkceMethod: "S256"`]) },
    ],
  },
  {
    name: "okta-auth-js",
    code: `const { OktaAuth } = require("@okta/okta-auth-js");\nnew OktaAuth({ issuer, clientId, pkce: false });`,
    errors: [{ messageId: "off", at: "pkce: false", mend: set(["pkce: false", "pkce: true"]) }],
  },
  {
    name: "openid-client 5's strategy",
    code: `const { Strategy } = require("openid-client");\npassport.use("a", new Strategy({ client, usePKCE: false }, verify));\npassport.use("b", new Strategy({ client, usePKCE: "plain" }, verify));`,
    fixed: [[`"plain"`, `"S256"`]],
    errors: [
      { messageId: "off", at: "usePKCE: false", mend: set(["usePKCE: false", "usePKCE: true"]) },
      { messageId: "plain", at: `usePKCE: "plain"` },
    ],
  },
  {
    name: "the passport-oauth2 family",
    code: `import OAuth2Strategy from "passport-oauth2";\nimport { Strategy as GitHubStrategy } from "passport-github2";\npassport.use(new OAuth2Strategy({ authorizationURL, state: true, pkce: /* why? */ "plain" }, verify));\npassport.use(new GitHubStrategy({ clientID, pkce: false }, verify));`,
    fixed: [[`"plain"`, `"S256"`]],
    errors: [
      { messageId: "plain", at: `pkce: /* why? */ "plain"` },
      { messageId: "off", at: "pkce: false", data: { name: "pkce", library: "passport-oauth2", wanted: "pkce: true" }, mend: set(["pkce: false", "pkce: true, state: true"]) },
    ],
  },
  {
    name: "the family where nothing is said",
    options: strict,
    code: `const GoogleStrategy = require("passport-google-oauth20").Strategy;\nconst { Strategy } = require("passport-facebook");\npassport.use(\n  new GoogleStrategy(\n    {\n      clientID,\n      clientSecret,\n    },\n    verify,\n  ),\n);\npassport.use(new Strategy({ clientID, store: new Store() }, verify));`,
    errors: [
      { messageId: "unset", at: ["GoogleStrategy", 2], mend: set(["      clientSecret,\n", "      clientSecret,\n      state: true,\n      pkce: true,\n"]) },
      { messageId: "unset", at: ["Strategy", 5], mend: set(["new Store()", "new Store(), pkce: true"]) },
    ],
  },
  {
    name: "Nest's mixin",
    syntax: "ts",
    options: strict,
    code: `import { PassportStrategy } from "@nestjs/passport";\nimport { Strategy } from "passport-google-oauth20";\n@Injectable()\nexport class GoogleStrategy extends PassportStrategy(Strategy, "google") {\n  constructor() {\n    super({ clientID: process.env.ID, clientSecret: process.env.SECRET });\n  }\n}`,
    errors: [{ messageId: "unset", at: "super", mend: set(["process.env.SECRET", "process.env.SECRET, state: true, pkce: true"]) }],
  },
  {
    name: "@fastify/oauth2",
    options: strict,
    code: `import oauthPlugin from "@fastify/oauth2";\nfastify.register(oauthPlugin, { name: "a", pkce: "plain" });\nfastify.register(oauthPlugin, { name: "b" });`,
    fixed: [[`"plain"`, `"S256"`]],
    errors: [
      { messageId: "plain", at: `pkce: "plain"` },
      { messageId: "unset", at: ["fastify.register", 2], mend: set([`"b"`, `"b", pkce: "S256"`]) },
    ],
  },
  {
    name: "arctic",
    options: strict,
    code: `import { CodeChallengeMethod, OAuth2Client } from "arctic";\nconst client = new OAuth2Client(id, secret, redirectURI);\nclient.createAuthorizationURLWithPKCE(endpoint, state, CodeChallengeMethod.Plain, verifier, scopes);\nclient.createAuthorizationURL(endpoint, state, scopes);`,
    fixed: [["CodeChallengeMethod.Plain", "CodeChallengeMethod.S256"]],
    errors: [
      { messageId: "plain", at: "CodeChallengeMethod.Plain" },
      { messageId: "otherMethod", at: ["createAuthorizationURL", 2], data: { name: "createAuthorizationURL", library: "arctic", wanted: "createAuthorizationURLWithPKCE" } },
    ],
  },
  {
    name: "remix-auth-oauth2, versions 2 and 3",
    code: `import { CodeChallengeMethod, OAuth2Strategy } from "remix-auth-oauth2";\nnew OAuth2Strategy({ clientId, codeChallengeMethod: "plain" }, verify);\nnew OAuth2Strategy({ clientId, codeChallengeMethod: CodeChallengeMethod.Plain }, verify);`,
    fixed: [[`"plain"`, `"S256"`], ["CodeChallengeMethod.Plain", "CodeChallengeMethod.S256"]],
    errors: [
      { messageId: "plain", at: `codeChallengeMethod: "plain"` },
      { messageId: "plain", at: "codeChallengeMethod: CodeChallengeMethod.Plain" },
    ],
  },
  {
    name: "Better Auth as a client",
    code: `import { genericOAuth } from "better-auth/plugins";\nconst providers = [{ providerId: "a", pkce: true }, { providerId: "b", pkce: false }];\ngenericOAuth({ config: providers });`,
    errors: [{ messageId: "off", at: "pkce: false", mend: set(["pkce: false", "pkce: true"]) }],
  },
  {
    name: "Auth.js",
    code: `import NextAuth from "next-auth";\nimport GitHub from "next-auth/providers/github";\nimport Salesforce from "@auth/core/providers/salesforce";\nNextAuth({ providers: [GitHub({ checks: ["none"] }), { id: "own", type: "oidc", checks: ["state"] }] });\nSalesforce({ checks: [] });`,
    errors: [
      { messageId: "checks", at: `checks: ["none"]`, data: { name: "checks", library: "Auth.js", wanted: `checks: ["pkce", "state"]` }, mend: set([`["none"]`, `["pkce", "state"]`]) },
      { messageId: "checks", at: `checks: ["state"]`, mend: set([`["state"]`, `["pkce", "state"]`]) },
      { messageId: "checks", at: "checks: []", mend: set(["[] ", `["pkce", "state"] `]) },
    ],
  },
  {
    name: "a nonce alone, strictly",
    options: strict,
    code: `import Slack from "@auth/core/providers/slack";\nSlack({ checks: ["nonce"] });`,
    errors: [{ messageId: "checks", at: `checks: ["nonce"]`, mend: set([`["nonce"]`, `["pkce", "nonce"]`]) }],
  },
  {
    name: "NextAuth.js 4 with a provider that has none",
    syntax: "ts",
    options: strict,
    code: `import NextAuth, { type NextAuthOptions } from "next-auth";\nimport GitHubProvider from "next-auth/providers/github";\nexport const authOptions: NextAuthOptions = {\n  providers: [GitHubProvider({ clientId, clientSecret })],\n};\nexport default NextAuth(authOptions);`,
    errors: [{ messageId: "unset", at: ["GitHubProvider", 2], data: { name: "checks", library: "NextAuth.js 4", wanted: `checks: ["pkce", "state"]` }, mend: set(["clientSecret }", `clientSecret, checks: ["pkce", "state"] }`]) }],
  },
  {
    name: "NextAuth.js 4 by its export, in a route of its own",
    options: strict,
    code: `import NextAuth from "next-auth";\nimport DiscordProvider from "next-auth/providers/discord";\nexport default NextAuth({ providers: [DiscordProvider({ clientId })] });\nexport const other = (req, res) => NextAuth(req, res, { providers: [{ id: "own", type: "oauth", checks: "none" }] });`,
    errors: [
      { messageId: "unset", at: ["DiscordProvider", 2], mend: set(["{ clientId }", `{ clientId, checks: ["pkce", "state"] }`]) },
      { messageId: "checks", at: `checks: "none"`, mend: set([`checks: "none"`, `checks: ["pkce", "state"]`]) },
    ],
  },
  {
    name: "Supabase",
    options: strict,
    code: `import { createClient } from "@supabase/supabase-js";\nimport { AuthClient } from "@supabase/auth-js";\ncreateClient(url, key, { auth: { flowType: "implicit" } });\ncreateClient(url, key);\ncreateClient(url, key, { db: { schema } });\nnew AuthClient({ url });`,
    errors: [
      { messageId: "implicit", at: `flowType: "implicit"`, data: { name: "flowType", library: "supabase-js", wanted: `flowType: "pkce"` }, mend: set([`"implicit"`, `"pkce"`]) },
      { messageId: "implicit", at: ["createClient", 3], mend: set(["key);", `key, { auth: { flowType: "pkce" } });`]) },
      { messageId: "implicit", at: ["createClient", 4], mend: set(["{ schema }", `{ schema }, auth: { flowType: "pkce" }`]) },
      { messageId: "implicit", at: ["AuthClient", 2], mend: set(["{ url }", `{ url, flowType: "pkce" }`]) },
    ],
  },
  {
    name: "oidc-provider",
    code: `import { Provider } from "oidc-provider";\nnew Provider(issuer, { pkce: { required() { return false; } } });\nnew Provider(issuer, { pkce: { methods: ["S256", "plain"], required: () => false } });`,
    errors: [
      { messageId: "notRequired", at: "required() { return false; }" },
      { messageId: "acceptsPlain", at: `methods: ["S256", "plain"]`, data: { name: "methods", library: "oidc-provider", wanted: "" } },
      { messageId: "notRequired", at: "required: () => false" },
    ],
  },
  {
    name: "oauth2-server, its wrapper, and its methods",
    code: `const OAuth2Server = require("@node-oauth/oauth2-server");\nconst ExpressOAuthServer = require("@node-oauth/express-oauth-server");\nconst server = new OAuth2Server({ model, enablePlainPKCE: true });\nnew ExpressOAuthServer({ model, enablePlainPKCE: true });\nserver.token(request, response, { enablePlainPKCE: true });`,
    errors: [1, 2, 3].map((place) => ({
      messageId: "acceptsPlain",
      at: ["enablePlainPKCE: true", place] as const,
      mend: set([["enablePlainPKCE: true", place], "enablePlainPKCE: false"]),
    })),
  },
  {
    name: "Better Auth as a server",
    code: `import { mcp, oidcProvider } from "better-auth/plugins";\noidcProvider({ loginPage, requirePKCE: false });\nmcp({ loginPage, oidcConfig: { allowPlainCodeChallengeMethod: true } });`,
    errors: [
      { messageId: "notRequired", at: "requirePKCE: false", mend: set(["requirePKCE: false", "requirePKCE: true"]) },
      { messageId: "acceptsPlain", at: "allowPlainCodeChallengeMethod: true", mend: set(["Method: true", "Method: false"]) },
    ],
  },
  {
    name: "oauth4webapi's nopkce",
    code: `import * as oauth from "oauth4webapi";\nawait oauth.authorizationCodeGrantRequest(as, client, auth, params, redirectUri, oauth.nopkce);`,
    errors: [{ messageId: "noVerifier", at: "oauth.nopkce", mend: ["verify", ["oauth.nopkce", "CODE_VERIFIER"]] }],
  },
  {
    name: "plain in a request",
    code: `import * as client from "openid-client";\nimport { CodeChallengeMethod, OAuth2Client } from "google-auth-library";\nclient.buildAuthorizationUrl(config, { redirect_uri, code_challenge: verifier, code_challenge_method: "plain" });\nnew OAuth2Client(id).generateAuthUrl({ code_challenge: verifier, code_challenge_method: CodeChallengeMethod.Plain });\nres.redirect("https://idp.example/authorize?client_id=a&code_challenge=b&code_challenge_method=plain");`,
    errors: [
      { messageId: "plainRequest", at: `code_challenge_method: "plain"` },
      { messageId: "plainRequest", at: "code_challenge_method: CodeChallengeMethod.Plain" },
      { messageId: "plainRequest", at: `"https://idp.example/authorize?client_id=a&code_challenge=b&code_challenge_method=plain"` },
    ],
  },
  {
    name: "requests of the clients without a challenge",
    options: strict,
    syntax: "ts",
    code: `import * as client from "openid-client";\nimport { AuthorizationCode } from "simple-oauth2";\nimport { ConfidentialClientApplication } from "@azure/msal-node";\nimport { google } from "googleapis";\nimport { OAuth2Client } from "@badgateway/oauth2-client";\nclient.buildAuthorizationUrl(config, { redirect_uri: a, state });\nnew AuthorizationCode(options).authorizeURL({ redirect_uri: b, state });\nnew ConfidentialClientApplication(options).getAuthCodeUrl({ redirectUri: c, state });\nnew google.auth.OAuth2(id, secret, url).generateAuthUrl({ access_type: d, state });\nnew OAuth2Client({ server, clientId }).authorizationCode.getAuthorizeUri({ redirectUri: e, state });`,
    errors: [
      { messageId: "request", at: "buildAuthorizationUrl", mend: add(["a, state", `a, state, code_challenge: CODE_CHALLENGE, code_challenge_method: "S256"`]) },
      { messageId: "request", at: "authorizeURL", mend: add(["b, state", `b, state, code_challenge: CODE_CHALLENGE, code_challenge_method: "S256"`]) },
      { messageId: "request", at: "getAuthCodeUrl", data: { name: "codeChallenge", library: "@azure/msal-node", wanted: "codeChallenge" }, mend: add(["c, state", `c, state, codeChallenge: CODE_CHALLENGE, codeChallengeMethod: "S256"`]) },
      { messageId: "request", at: "generateAuthUrl", mend: add(["d, state", `d, state, code_challenge: CODE_CHALLENGE, code_challenge_method: "S256"`]) },
      { messageId: "request", at: "getAuthorizeUri", data: { name: "codeVerifier", library: "@badgateway/oauth2-client", wanted: "codeVerifier" }, mend: add(["e, state", `e, state, codeVerifier: CODE_VERIFIER`]) },
    ],
  },
  {
    name: "openid-client 5, with members on lines of their own",
    options: strict,
    code: `const { Issuer } = require("openid-client");\nconst issuer = await Issuer.discover(url);\nconst client = new issuer.Client({ client_id });\nclient.authorizationUrl({\n  scope: 'openid',\n  state,\n});`,
    errors: [{ messageId: "request", at: "authorizationUrl", mend: add(["  state,\n", "  state,\n  code_challenge: CODE_CHALLENGE,\n  code_challenge_method: \"S256\",\n"]) }],
  },
  {
    name: "requests put together by hand",
    options: strict,
    code: `function a(res) {\n  const params = new URLSearchParams({ client_id, redirect_uri, response_type: "code", state });\n  res.redirect(\`https://idp.example/authorize?\${params}\`);\n}\nfunction b() {\n  const url = new URL("https://idp.example/authorize");\n  url.searchParams.set("client_id", id);\n  url.searchParams.set("response_type", "code");\n  return Response.redirect(url);\n}\nlocation.href = "https://idp.example/authorize?response_type=code&client_id=" + id;\nexport const loginUrl = () => \`https://idp.example/authorize?response_type=code&client_id=\${id}\`;`,
    errors: [
      { messageId: "request", at: `response_type: "code"` },
      { messageId: "request", at: `url.searchParams.set("response_type", "code")` },
      { messageId: "request", at: `"https://idp.example/authorize?response_type=code&client_id=" + id` },
      { messageId: "request", at: "`https://idp.example/authorize?response_type=code&client_id=${id}`" },
    ],
  },
];

runRuleCases("oauth-require-pkce", rule, "js", {
  valid: [
    { name: "PKCE that is on", code: `import { UserManager } from "oidc-client-ts";\nnew UserManager({ authority, client_id, disablePKCE: false });` },
    { name: "a value from elsewhere", code: `import { UserManager } from "oidc-client-ts";\nnew UserManager({ disablePKCE: process.env.NO_PKCE === "1" });` },
    { name: "spread over by something unknown", code: `import { UserManager } from "oidc-client-ts";\nnew UserManager({ disablePKCE: true, ...settings });` },
    { name: "a class of the same name", code: `import { UserManager } from "./users.js";\nnew UserManager({ disablePKCE: true });` },
    { name: "an object of no library", code: `export const flags = { disablePKCE: true, usePKCE: false, pkceMethod: false, enablePlainPKCE: true };` },
    { name: "a wrapper of the user's own", code: `import { authorize } from "./auth.js";\nauthorize({ usePKCE: false });` },
    { name: "a strategy with PKCE", code: `import { Strategy } from "passport-google-oauth20";\nnew Strategy({ clientID, state: true, pkce: true }, verify);`, options: strict },
    { name: "a strategy that nothing is said of", code: `import { Strategy } from "passport-google-oauth20";\nnew Strategy({ clientID }, verify);` },
    { name: "a strategy's options from elsewhere", code: `import { Strategy } from "passport-google-oauth20";\nnew Strategy(config.google, verify);\nnew Strategy({ ...config.google }, verify);`, options: strict },
    { name: "a strategy over a passport-oauth2 that knows no PKCE", code: `import { Strategy } from "passport-kakao";\nnew Strategy({ clientID }, verify);`, options: strict },
    { name: "a strategy that sets its own", code: `import { Strategy } from "@superfaceai/passport-twitter-oauth2";\nnew Strategy({ clientID }, verify);`, options: strict },
    { name: "discovery finds out what the server offers", code: `const oauthPlugin = require("@fastify/oauth2");\nfastify.register(oauthPlugin, { name: "a", discovery: { issuer } });`, options: strict },
    { name: "another plugin", code: `fastify.register(require("./oauth.js"), { pkce: "plain" });`, options: strict },
    { name: "Auth.js checks PKCE by itself", code: `import NextAuth from "next-auth";\nimport GitHub from "next-auth/providers/github";\nexport const { handlers, auth } = NextAuth({ providers: [GitHub, GitHub({ clientId })] });`, options: strict },
    { name: "NextAuth.js 4 with a provider that has PKCE", code: `import NextAuth from "next-auth";\nimport GoogleProvider from "next-auth/providers/google";\nexport default NextAuth({ providers: [GoogleProvider({ clientId })] });`, options: strict },
    { name: "a nonce stands for PKCE", code: `import Slack from "@auth/core/providers/slack";\nSlack({ checks: ["nonce"] });` },
    { name: "checks that may have it", code: `import GitHub from "@auth/core/providers/github";\nGitHub({ checks: [...CHECKS] });\nGitHub({ checks: CHECKS });\nGitHub({ checks: ["state", other] });` },
    { name: "a list of checks elsewhere", code: `import { Health } from "./health.js";\nHealth({ checks: ["none"] });` },
    { name: "Supabase with PKCE, and a client without sessions", code: `import { createClient } from "@supabase/supabase-js";\ncreateClient(url, key, { auth: { flowType: "pkce" } });\ncreateClient(url, key, { auth: { persistSession: false } });`, options: strict },
    { name: "Supabase where nothing is said", code: `import { createClient } from "@supabase/supabase-js";\ncreateClient(url, key);` },
    { name: "Supabase's server package", code: `import { createBrowserClient } from "@supabase/ssr";\ncreateBrowserClient(url, key);`, options: strict },
    { name: "a server that decides by the client", code: `import Provider from "oidc-provider";\nnew Provider(issuer, { pkce: { required: (ctx, client) => client.clientAuthMethod === "none" } });` },
    { name: "a request with a challenge", code: `import * as client from "openid-client";\nclient.buildAuthorizationUrl(config, { redirect_uri, code_challenge, code_challenge_method: "S256" });`, options: strict },
    { name: "a request that something is added to", code: `import * as client from "openid-client";\nconst parameters = { redirect_uri };\nif (usePkce) parameters.code_challenge = challenge;\nclient.buildAuthorizationUrl(config, parameters);\nclient.buildAuthorizationUrl(config, { ...parameters });`, options: strict },
    { name: "a request without a challenge is a matter of strictness", code: `import * as client from "openid-client";\nclient.buildAuthorizationUrl(config, { redirect_uri, state });` },
    { name: "a request for another type of response", code: `import * as client from "openid-client";\nclient.useIdTokenResponseType(config);\nclient.buildAuthorizationUrl(config, { redirect_uri });`, options: strict },
    { name: "a client that was made for another type of response", code: `import { Issuer } from "openid-client";\nconst issuer = await Issuer.discover(url);\nnew issuer.Client({ client_id, response_types: ["id_token"] }).authorizationUrl({ scope, nonce });`, options: strict },
    { name: "a request that was pushed", code: `res.redirect("https://idp.example/authorize?client_id=a&response_type=code&request_uri=urn:x");`, options: strict },
    { name: "a URL that is added to", code: `const base = "https://idp.example/authorize?client_id=a&response_type=code";\nlocation.href = base + "&code_challenge=" + challenge;`, options: strict },
    { name: "a URL that is handed on", code: `const url = new URL("https://idp.example/authorize?client_id=a&response_type=code");\naddPkce(url);\nres.redirect(url.href);\nfunction addPkce(target) { target.searchParams.set("code_challenge", challenge); }`, options: strict },
    { name: "a URL that others complete", code: `export const AUTHORIZE = "https://idp.example/authorize?client_id=a&response_type=code";`, options: strict },
    { name: "a function that others build upon", code: `function base() { return \`https://idp.example/authorize?client_id=\${id}&response_type=code\`; }\nres.redirect(base() + pkce());`, options: strict },
    { name: "parameters in a template with more", code: `const params = new URLSearchParams({ client_id, response_type: "code" });\nres.redirect(\`\${endpoint}?\${params}&\${pkce}\`);`, options: strict },
    { name: "a token request", code: `fetch(url, { method: "POST", body: new URLSearchParams({ client_id, grant_type: "authorization_code", code }) });`, options: strict },
    { name: "plain text", code: `const method = "plain";\nmailer.send({ method });` },
    { name: "nopkce as one of two choices, and under another name", code: `import * as oauth from "oauth4webapi";\nexport const nopkce = oauth.nopkce;\noauth.authorizationCodeGrantRequest(as, client, auth, params, uri, verifier ?? oauth.nopkce);\noauth.authorizationCodeGrantRequest(as, client, auth, params, uri, verifier ? verifier : oauth.nopkce);` },
    { name: "an address that is only compared", code: `expect(url).to.equal("https://idp.example/authorize?response_type=code&client_id=a");`, options: strict },
    { name: "nopkce of another module", code: `import { nopkce } from "./constants.js";\nf(nopkce);` },
  ],
  invalid: INVALID.map(mended),
});
