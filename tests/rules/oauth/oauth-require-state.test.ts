import rule from "../../../src/rules/oauth/oauth-require-state.ts";
import { mended, type Change, type MendedCase } from "../../helpers/mended.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const set = (...changes: readonly Change[]) => ["set", ...changes] as const;
const add = (...changes: readonly Change[]) => ["add", ...changes] as const;
const expectState = (from: Change[0]) => ["expect", [from, "EXPECTED_STATE"]] as const;

const INVALID: readonly MendedCase[] = [
  {
    name: "skipStateCheck of both clients",
    code: `import * as client from "openid-client";\nimport { skipStateCheck, validateAuthResponse } from "oauth4webapi";\nawait client.authorizationCodeGrant(config, url, { pkceCodeVerifier, expectedState: client.skipStateCheck });\nvalidateAuthResponse(as, c, url, skipStateCheck);`,
    errors: [
      { messageId: "skipped", at: "client.skipStateCheck", mend: expectState("client.skipStateCheck") },
      { messageId: "skipped", at: ["skipStateCheck", 3], mend: expectState(["skipStateCheck", 3]) },
    ],
  },
  {
    name: "expectNoState, and no PKCE in sight",
    code: `const oauth = require("oauth4webapi");\noauth.validateAuthResponse(as, client, url, oauth.expectNoState);`,
    errors: [{ messageId: "noneExpected", at: "oauth.expectNoState", mend: expectState("oauth.expectNoState") }],
  },
  {
    name: "the passport-oauth2 family where nothing is said",
    code: `import { Strategy as GoogleStrategy } from "passport-google-oauth20";\nconst FacebookStrategy = require("passport-facebook");\npassport.use(new GoogleStrategy({ clientID, clientSecret, callbackURL }, verify));\npassport.use(\n  new FacebookStrategy({\n    clientID, // from the console\n    callbackURL,\n  }, verify),\n);`,
    errors: [
      { messageId: "unset", at: ["GoogleStrategy", 2], data: { library: "passport-oauth2", name: "state", wanted: "state: true" }, mend: set(["clientSecret, callbackURL", "clientSecret, callbackURL, state: true"]) },
      { messageId: "unset", at: ["FacebookStrategy", 2], mend: set(["    callbackURL,\n", "    callbackURL,\n    state: true,\n"]) },
    ],
  },
  {
    name: "a strategy's class, and Nest's mixin",
    syntax: "ts",
    code: `import { PassportStrategy } from "@nestjs/passport";\nimport { Strategy } from "passport-github2";\nimport OAuth2Strategy from "passport-oauth2";\nclass GitHub extends PassportStrategy(Strategy, "github") { constructor() { super({ clientID, callbackURL }); } }\nclass Own extends OAuth2Strategy { constructor(verify: Verify) { super({ authorizationURL, tokenURL }, verify); } }`,
    errors: [
      { messageId: "unset", at: ["super", 1], mend: set(["clientID, callbackURL", "clientID, callbackURL, state: true"]) },
      { messageId: "unset", at: ["super", 2], mend: set(["authorizationURL, tokenURL", "authorizationURL, tokenURL, state: true"]) },
    ],
  },
  {
    name: "a state that is switched off",
    code: `import { Strategy } from "passport-oauth2";\nimport Auth0Strategy from "passport-auth0";\nnew Strategy({ authorizationURL, state: false }, verify);\nnew Auth0Strategy({ domain, 'state': false }, verify);`,
    errors: [
      { messageId: "off", at: "state: false", mend: set(["state: false", "state: true"]) },
      { messageId: "off", at: "'state': false", mend: set(["'state': false", "'state': true"]) },
    ],
  },
  {
    name: "@fastify/oauth2 with a check that accepts all",
    code: `import oauthPlugin from "@fastify/oauth2";\nfastify.register(oauthPlugin, { name, generateStateFunction, checkStateFunction: () => true });\nfastify.register(oauthPlugin, { name, generateStateFunction, checkStateFunction: (request, callback) => { callback(); } });\nfastify.register(oauthPlugin, { name, generateStateFunction, checkStateFunction(request, next) { next(); } });`,
    errors: [
      { messageId: "acceptsAll", at: "checkStateFunction: () => true", data: { library: "@fastify/oauth2", name: "checkStateFunction", wanted: "" } },
      { messageId: "acceptsAll", at: "checkStateFunction: (request, callback) => { callback(); }" },
      { messageId: "acceptsAll", at: "checkStateFunction(request, next) { next(); }" },
    ],
  },
  {
    name: "oauth2-server",
    code: `import OAuth2Server from "@node-oauth/oauth2-server";\nconst server = new OAuth2Server({ model, allowEmptyState: true });\nserver.authorize(request, response, { allowEmptyState: !0 });`,
    errors: [
      { messageId: "notRequired", at: "allowEmptyState: true", mend: set(["allowEmptyState: true", "allowEmptyState: false"]) },
      { messageId: "notRequired", at: "allowEmptyState: !0", mend: set(["!0", "false"]) },
    ],
  },
  {
    name: "Auth.js without checks",
    code: `import NextAuth from "next-auth";\nimport Salesforce from "next-auth/providers/salesforce";\nNextAuth({ providers: [Salesforce({ checks: ["none"] }), { id: "own", type: "oauth", checks: [] }] });`,
    errors: [
      { messageId: "checks", at: `checks: ["none"]`, data: { library: "Auth.js", name: "checks", wanted: `checks: ["pkce", "state"]` }, mend: set([`["none"]`, `["pkce", "state"]`]) },
      { messageId: "checks", at: "checks: []", mend: set(["[] }", `["pkce", "state"] }`]) },
    ],
  },
  {
    name: "requests of the clients",
    syntax: "ts",
    code: `import * as client from "openid-client";\nimport { AuthorizationCode } from "simple-oauth2";\nimport { OAuth2Client } from "google-auth-library";\nimport { PublicClientApplication } from "@azure/msal-node";\nclient.buildAuthorizationUrl(config, { redirect_uri: a });\nnew AuthorizationCode(options).authorizeURL({ redirect_uri: b });\nclass Google { constructor(private readonly oauth: OAuth2Client) {} url() { return this.oauth.generateAuthUrl({ scope: c }); } }\nnew PublicClientApplication(options).getAuthCodeUrl({ redirectUri: d });`,
    errors: [
      { messageId: "request", at: "buildAuthorizationUrl", mend: add(["redirect_uri: a", "redirect_uri: a, state: STATE"]) },
      { messageId: "request", at: "authorizeURL", mend: add(["redirect_uri: b", "redirect_uri: b, state: STATE"]) },
      { messageId: "request", at: "generateAuthUrl", mend: add(["scope: c", "scope: c, state: STATE"]) },
      { messageId: "request", at: "getAuthCodeUrl", mend: add(["redirectUri: d", "redirectUri: d, state: STATE"]) },
    ],
  },
  {
    name: "requests by hand",
    code: "function login(res) {\n  const params = new URLSearchParams({ client_id, redirect_uri, response_type: 'code' });\n  res.redirect(`https://idp.example/authorize?${params}`);\n}\nwindow.location.href = `https://idp.example/authorize?client_id=${id}&response_type=code&scope=${scope}`;",
    errors: [
      { messageId: "request", at: "response_type: 'code'" },
      { messageId: "request", at: "`https://idp.example/authorize?client_id=${id}&response_type=code&scope=${scope}`" },
    ],
  },
  {
    name: "a state that is always the same",
    code: `const { AuthorizationCode } = require("simple-oauth2");\nconst STATE = "3(#0/!~";\nnew AuthorizationCode(config).authorizeURL({ redirect_uri, scope, state: STATE });\nnew AuthorizationCode(config).authorizeURL({ redirect_uri, state: "xyz" });`,
    errors: [
      { messageId: "fixed", at: "state: STATE" },
      { messageId: "fixed", at: `state: "xyz"` },
    ],
  },
];

runRuleCases("oauth-require-state", rule, "js", {
  valid: [
    { name: "a state that is expected", code: `import * as client from "openid-client";\nawait client.authorizationCodeGrant(config, url, { expectedState: session.state });` },
    { name: "no state, and PKCE", code: `import * as oauth from "oauth4webapi";\nconst code_verifier = oauth.generateRandomCodeVerifier();\noauth.validateAuthResponse(as, client, url, oauth.expectNoState);` },
    { name: "a constant of another module", code: `import { skipStateCheck } from "./flags.js";\nvalidate(skipStateCheck);` },
    { name: "a constant as one of two choices", code: `import * as oauth from "oauth4webapi";\noauth.validateAuthResponse(as, client, url, checks.state ? state : oauth.skipStateCheck);` },
    { name: "an address that is only compared", code: `expect(url).toBe("https://idp.example/authorize?response_type=code&client_id=a");` },
    { name: "a constant that is only handed on", code: `export { skipStateCheck } from "oauth4webapi";\nimport { expectNoState } from "oauth4webapi";\nexport { expectNoState };` },
    { name: "strategies with a state, a store or PKCE", code: `import { Strategy } from "passport-google-oauth20";\nnew Strategy({ clientID, state: true }, verify);\nnew Strategy({ clientID, store: new Store() }, verify);\nnew Strategy({ clientID, pkce: true, store: true }, verify);` },
    { name: "a state that depends", code: `import { Strategy } from "passport-google-oauth20";\nnew Strategy({ clientID, state: hasSession }, verify);` },
    { name: "a strategy's options from elsewhere", code: `import { Strategy } from "passport-google-oauth20";\nnew Strategy(config.google, verify);\nnew Strategy({ ...config.google, callbackURL }, verify);` },
    { name: "strategies that keep a state by themselves", code: `import Auth0Strategy from "passport-auth0";\nimport { Strategy as Line } from "passport-line";\nimport { Strategy as Oidc } from "passport-openidconnect";\nnew Auth0Strategy({ domain, clientID }, verify);\nnew Line({ channelID }, verify);\nnew Oidc({ issuer }, verify);` },
    { name: "a state of one's own", code: `import passport from "passport";\nimport { Strategy } from "passport-google-oauth20";\npassport.use(new Strategy({ clientID }, verify));\napp.get("/login", (req, res, next) => passport.authenticate("google", { state: makeState(req) })(req, res, next));` },
    { name: "a strategy of another kind", code: `import { Strategy } from "passport-local";\nimport { Strategy as Jwt } from "passport-jwt";\nnew Strategy({ usernameField: "email" }, verify);\nnew Jwt({ secretOrKey }, verify);` },
    { name: "a library that is built on passport-oauth2", code: `import OAuth2Strategy from "passport-oauth2";\nexport class Own extends OAuth2Strategy { constructor(options, verify) { super(options, verify); } }` },
    { name: "@fastify/oauth2's own state, and a check", code: `import oauthPlugin from "@fastify/oauth2";\nfastify.register(oauthPlugin, { name });\nfastify.register(oauthPlugin, { name, generateStateFunction, checkStateFunction: (request) => request.query.state === request.session.state });\nfastify.register(oauthPlugin, { name, generateStateFunction, checkStateFunction: (request, callback) => { if (request.query.state === request.session.state) return callback(); callback(new Error("state")); } });` },
    { name: "Auth.js with one check", code: `import GitHub from "next-auth/providers/github";\nGitHub({ checks: ["state"] });\nGitHub({ checks: ["pkce"] });\nGitHub({});` },
    { name: "requests with a state, with PKCE, with a nonce", code: `import * as client from "openid-client";\nclient.buildAuthorizationUrl(config, { redirect_uri, state });\nclient.buildAuthorizationUrl(config, { redirect_uri, code_challenge, code_challenge_method: "S256" });\nclient.buildAuthorizationUrl(config, { redirect_uri, nonce });` },
    { name: "a fixed state beside PKCE carries data", code: `import { AuthorizationCode } from "simple-oauth2";\nnew AuthorizationCode(config).authorizeURL({ redirect_uri, state: "/settings", code_challenge, code_challenge_method: "S256" });` },
    { name: "a request that something is added to", code: `import { AuthorizationCode } from "simple-oauth2";\nconst parameters = { redirect_uri };\nparameters.state = newState();\nnew AuthorizationCode(config).authorizeURL(parameters);\nnew AuthorizationCode(config).authorizeURL({ ...parameters });` },
    { name: "a program at a terminal", code: `import readline from "node:readline/promises";\nimport { OAuth2Client } from "google-auth-library";\nconst client = new OAuth2Client(id, secret, "urn:ietf:wg:oauth:2.0:oob");\nconsole.log(client.generateAuthUrl({ access_type: "offline", scope }));` },
    { name: "a URL that is added to", code: `const base = "https://idp.example/authorize?client_id=a&response_type=code";\nwindow.location = base + "&state=" + state;` },
    { name: "a method of the same name", code: `oauth.authorizeURL({ redirect_uri });\nclient.generateAuthUrl({ scope });` },
    { name: "an object with such options", code: `export const options = { allowEmptyState: true, checks: ["none"], expectedState: skipStateCheck };` },
  ],
  invalid: INVALID.map(mended),
});
