import rule from "../../../src/rules/oauth/oauth-no-password-grant.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

runRuleCases("oauth-no-password-grant", rule, "js", {
  valid: [
    { name: "other grants", code: `fetch(url, { method: "POST", body: new URLSearchParams({ grant_type: "client_credentials", client_id, scope }) });\naxios.post(url, { grant_type: "refresh_token", refresh_token });` },
    { name: "a grant from elsewhere", code: `fetch(url, { body: new URLSearchParams({ grant_type: grant, username, password }) });` },
    { name: "a label", code: `export const options = [{ grant_type: "password", label: "Password" }];\nexport const type = { grant_type: "password" };` },
    { name: "a server that refuses it", code: `if (req.body.grant_type === "password") throw new UnsupportedGrant();` },
    { name: "a sign-in form of one's own", code: `axios.post("/login", { username, password });` },
    { name: "another library's class", code: `import { ResourceOwnerPassword } from "./grants.js";\nnew ResourceOwnerPassword(config);` },
    { name: "simple-oauth2 with a code", code: `import { AuthorizationCode } from "simple-oauth2";\nnew AuthorizationCode(config);` },
    { name: "a method of the same name", code: `client.acquireTokenByUsernamePassword({ username, password });\noauth.passwordGrant({ username });\nmanager.signinResourceOwnerCredentials({ username });` },
    { name: "oauth2orize's other exchanges", code: `import oauth2orize from "oauth2orize";\nserver.exchange(oauth2orize.exchange.code(exchange));\nserver.exchange(oauth2orize.exchange.refreshToken(exchange));` },
    { name: "openid-client with another grant", code: `import * as client from "openid-client";\nclient.genericGrantRequest(config, "urn:ietf:params:oauth:grant-type:token-exchange", parameters);\nclient.genericGrantRequest(config, grantType, parameters);` },
    { name: "clients without it", code: `import OAuth2Server from "@node-oauth/oauth2-server";\nnew OAuth2Server({ model: { getClient: () => ({ id, grants: ["authorization_code", "refresh_token"] }) } });` },
    { name: "a list of grants that is no client's", code: `import db from "./db.js";\nexport const role = { id: 1, grants: ["password"] };` },
    { name: "Keycloak's admin client with credentials of its own", code: `import KcAdminClient from "@keycloak/keycloak-admin-client";\nconst kc = new KcAdminClient();\nawait kc.auth({ grantType: "client_credentials", clientId, clientSecret });\nkc.clients.create({ clientId, directAccessGrantsEnabled: false });` },
    { name: "a field of a form that is no grant", code: `const form = new FormData();\nform.append("type", "password");\nconst text = "type=password&username=a";` },
    { name: "an input's type", code: `const field = { type: "password", name: "password" };` },
    { name: "spread over by something unknown", code: `send({ grant_type: "password", username, ...override });` },
  ],
  invalid: [
    {
      name: "a form",
      code: `await fetch(url, {\n  method: "POST",\n  body: new URLSearchParams({ grant_type: "password", username, password }),\n});`,
      errors: [{ messageId: "request", at: `grant_type: "password"` }],
    },
    {
      name: "a form that is filled in later",
      code: `const params = new URLSearchParams();\nparams.append("grant_type", "password");\nparams.append("username", name);\nconst form = new FormData();\nform.set("grant_type", "password");`,
      errors: [
        { messageId: "request", at: `params.append("grant_type", "password")` },
        { messageId: "request", at: `form.set("grant_type", "password")` },
      ],
    },
    {
      name: "bodies of HTTP clients",
      code: `import axios from "axios";\nimport got from "got";\nconst request = require("request");\nconst GRANT = 'password';\naxios.post(url, { grant_type: GRANT, username, password });\ngot.post(url, { form: { "grant_type": "password", username: "a", password } });\nrequest.post({ url, form: { grant_type: "password", password, scope: "x" } });`,
      errors: [
        { messageId: "request", at: "grant_type: GRANT" },
        { messageId: "request", at: `"grant_type": "password"` },
        { messageId: "request", at: [`grant_type: "password"`, 1] },
      ],
    },
    {
      name: "texts",
      code: "http.post(url, `grant_type=password&username=${encodeURIComponent(u)}&password=${p}`);\nsuperagent.post(url).send('grant_type=password' + '&username=' + u);\nfetch(\"https://idp.example/token?grant_type=password&username=a\", { method: \"POST\" });",
      errors: [
        { messageId: "request", at: "`grant_type=password&username=${encodeURIComponent(u)}&password=${p}`" },
        { messageId: "request", at: "'grant_type=password' + '&username=' + u" },
        { messageId: "request", at: `"https://idp.example/token?grant_type=password&username=a"` },
      ],
    },
    {
      name: "qs",
      code: `import qs from "qs";\naxios.post(url, qs.stringify({ grant_type: "password", username, password }));`,
      errors: [{ messageId: "request", at: `grant_type: "password"` }],
    },
    {
      name: "openid-client 5 and 6, oauth4webapi",
      code: `import { Issuer, genericGrantRequest } from "openid-client";\nimport * as oauth from "oauth4webapi";\nconst issuer = await Issuer.discover(url);\nconst client = new issuer.Client({ client_id });\nawait client.grant({ grant_type: "password", ...credentials });\nawait genericGrantRequest(config, "password", { username, password });\nawait oauth.genericTokenEndpointRequest(as, c, auth, 'password', params);`,
      errors: [
        { messageId: "request", at: `grant_type: "password"` },
        { messageId: "request", at: [`"password"`, 2] },
        { messageId: "request", at: "'password'" },
      ],
    },
    {
      name: "simple-oauth2, now and then",
      code: `import { ResourceOwnerPassword, create } from "simple-oauth2";\nconst client = new ResourceOwnerPassword(config);\nconst oauth2 = create(credentials);\nawait oauth2.ownerPassword.getToken({ username, password });`,
      errors: [
        { messageId: "method", at: ["ResourceOwnerPassword", 2], data: { library: "simple-oauth2" } },
        { messageId: "method", at: "getToken" },
      ],
    },
    {
      name: "Microsoft's libraries",
      syntax: "ts",
      code: `import { PublicClientApplication, type ConfidentialClientApplication } from "@azure/msal-node";\nimport { UsernamePasswordCredential } from "@azure/identity";\nconst pca = new PublicClientApplication(config);\nawait pca.acquireTokenByUsernamePassword({ scopes, username, password });\nclass Tokens { constructor(private app: ConfidentialClientApplication) {} get() { return this.app.acquireTokenByUsernamePassword(request); } }\nnew UsernamePasswordCredential(tenant, clientId, username, password);`,
      errors: [
        { messageId: "method", at: ["acquireTokenByUsernamePassword", 1], data: { library: "@azure/msal-node" } },
        { messageId: "method", at: ["acquireTokenByUsernamePassword", 2] },
        { messageId: "method", at: ["UsernamePasswordCredential", 2], data: { library: "@azure/identity" } },
      ],
    },
    {
      name: "browser libraries",
      syntax: "ts",
      code: `import { OAuthService } from "angular-oauth2-oidc";\nimport { UserManager } from "oidc-client-ts";\nimport { useAuth } from "react-oidc-context";\nimport auth0 from "auth0-js";\nclass Login { constructor(private oauth: OAuthService) {} go() { return this.oauth.fetchTokenUsingPasswordFlow(u, p); } }\nnew UserManager(settings).signinResourceOwnerCredentials({ username, password });\nconst auth = useAuth();\nauth.signinResourceOwnerCredentials({ username, password });\nnew auth0.WebAuth(options).client.login({ realm, username, password }, done);`,
      errors: [
        { messageId: "method", at: "fetchTokenUsingPasswordFlow", data: { library: "angular-oauth2-oidc" } },
        { messageId: "method", at: ["signinResourceOwnerCredentials", 1] },
        { messageId: "method", at: ["signinResourceOwnerCredentials", 2] },
        { messageId: "method", at: "login", data: { library: "auth0-js" } },
      ],
    },
    {
      name: "the other clients",
      code: `import { AuthenticationClient } from "auth0";\nimport { OAuth2Client } from "@badgateway/oauth2-client";\nimport ClientOAuth2 from "client-oauth2";\nawait new AuthenticationClient(options).oauth.passwordGrant({ username, password });\nawait new OAuth2Client(options).password({ username, password });\nawait new ClientOAuth2(options).owner.getToken(user, pass);`,
      errors: [
        { messageId: "method", at: "passwordGrant" },
        { messageId: "method", at: ["password", 3], data: { library: "@badgateway/oauth2-client" } },
        { messageId: "method", at: "getToken" },
      ],
    },
    {
      name: "servers",
      code: `const oauth2orize = require("oauth2orize");\nimport Provider from "oidc-provider";\nconst OAuth2Server = require("@node-oauth/oauth2-server");\nserver.exchange(oauth2orize.exchange.password(check));\nconst provider = new Provider(issuer, { clients: [{ client_id, grant_types: ["password", "refresh_token"] }] });\nprovider.registerGrantType("password", handler, parameters);\nnew OAuth2Server({ model: { getClient() { return { id: "a", grants: ["password", "refresh_token"] }; } } });`,
      errors: [
        { messageId: "method", at: "oauth2orize.exchange.password", data: { library: "oauth2orize" } },
        { messageId: "offer", at: `grant_types: ["password", "refresh_token"]`, data: { library: "oidc-provider" } },
        { messageId: "offer", at: [`"password"`, 2] },
        { messageId: "offer", at: `grants: ["password", "refresh_token"]`, data: { library: "oauth2-server" } },
      ],
    },
    {
      name: "management of servers",
      code: `import KcAdminClient from "@keycloak/keycloak-admin-client";\nimport { ManagementClient } from "auth0";\nconst kc = new KcAdminClient();\nawait kc.auth({ username, password, grantType: "password", clientId: "admin-cli" });\nawait kc.clients.create({ clientId, directAccessGrantsEnabled: true });\nawait kc.clients.update({ id }, { directAccessGrantsEnabled: true });\nconst management = new ManagementClient(options);\nawait management.clients.create({ name, grant_types: ["http://auth0.com/oauth/grant-type/password-realm"] });`,
      errors: [
        { messageId: "request", at: `grantType: "password"` },
        { messageId: "offer", at: ["directAccessGrantsEnabled: true", 1] },
        { messageId: "offer", at: ["directAccessGrantsEnabled: true", 2] },
        { messageId: "offer", at: `grant_types: ["http://auth0.com/oauth/grant-type/password-realm"]` },
      ],
    },
  ],
});
