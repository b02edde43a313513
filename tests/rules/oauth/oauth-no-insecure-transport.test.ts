import rule from "../../../src/rules/oauth/oauth-no-insecure-transport.ts";
import { mended, type Change, type MendedCase } from "../../helpers/mended.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const strict = [{ strict: true }];
const remove = (...changes: readonly Change[]) => ["remove", ...changes] as const;
const tls = (from: string) => ["useTls", [from, from.replace("http:", "https:")]] as const;

const INVALID: readonly MendedCase[] = [
  {
    name: "openid-client's switch, in its two places",
    code: `import * as client from "openid-client";\nconst config = await client.discovery(server, id, secret, undefined, { execute: [client.allowInsecureRequests] });\nclient.allowInsecureRequests(config);`,
    errors: [
      { messageId: "switch", at: ["client.allowInsecureRequests", 1], mend: remove([" execute: [client.allowInsecureRequests] ", ""]) },
      { messageId: "switch", at: ["client.allowInsecureRequests", 2], mend: remove(["client.allowInsecureRequests(config);", ""]) },
    ],
  },
  {
    name: "oauth4webapi's symbol",
    code: `import { allowInsecureRequests, discoveryRequest } from "oauth4webapi";\nawait discoveryRequest(issuer, { algorithm: "oidc", [allowInsecureRequests]: true });`,
    errors: [{ messageId: "switch", at: ["allowInsecureRequests", 2], mend: remove([`, [allowInsecureRequests]: true`, ""]) }],
  },
  {
    name: "a list with more in it, and a condition that is none of the environment",
    code: `const client = require("openid-client");\nif (!config) config = await client.discovery(server, id, undefined, undefined, { execute: [client.enableNonRepudiationChecks, client.allowInsecureRequests] });`,
    errors: [{ messageId: "switch", at: "client.allowInsecureRequests" }],
  },
  {
    name: "react-native-app-auth",
    code: `import { authorize, refresh } from "react-native-app-auth";\nawait authorize({ issuer, clientId, dangerouslyAllowInsecureHttpRequests: true });\nawait refresh({ issuer, dangerouslyAllowInsecureHttpRequests: !0 }, { refreshToken });`,
    errors: [
      { messageId: "option", at: "dangerouslyAllowInsecureHttpRequests: true", mend: ["set", ["Requests: true", "Requests: false"]] },
      { messageId: "option", at: "dangerouslyAllowInsecureHttpRequests: !0", mend: ["set", ["!0", "false"]] },
    ],
  },
  {
    name: "angular-oauth2-oidc and nextjs-auth0",
    syntax: "ts",
    code: `import type { AuthConfig } from "angular-oauth2-oidc";\nimport { Auth0Client } from "@auth0/nextjs-auth0/server";\nexport const config: AuthConfig = { issuer, requireHttps: false };\nexport const auth0 = new Auth0Client({ allowInsecureRequests: true });`,
    errors: [
      { messageId: "option", at: "requireHttps: false", mend: ["set", ["requireHttps: false", `requireHttps: "remoteOnly"`]] },
      { messageId: "option", at: "allowInsecureRequests: true", mend: ["set", ["Requests: true", "Requests: false"]] },
    ],
  },
  {
    name: "addresses of issuers",
    code: `import { UserManager } from "oidc-client-ts";\nimport { discovery, Issuer } from "openid-client";\nimport Keycloak from "keycloak-js";\nimport Provider from "oidc-provider";\nimport { auth } from "express-openid-connect";\nnew UserManager({ authority: "http://a.example.com/realms/x", client_id });\nawait discovery(new URL("http://b.example.com"), id);\nawait Issuer.discover('http://c.example.com:8080/');\nnew Keycloak({ url: \`http://d.example.com/\${path}\`, realm, clientId });\nnew Provider("http://e.example.com", configuration);\napp.use(auth({ issuerBaseURL: "http://f.example.com" }));`,
    errors: ["a.example.com/realms/x", "b.example.com", "d.example.com/${path}", "e.example.com", "f.example.com"].flatMap((host) => {
      const text = host.includes("$") ? `\`http://${host}\`` : `"http://${host}"`;
      const error = { messageId: "address", at: text, mend: tls(text) };
      return host === "b.example.com" ? [error, { messageId: "address", at: "'http://c.example.com:8080/'", mend: tls("'http://c.example.com:8080/'") }] : [error];
    }),
  },
  {
    name: "addresses of endpoints",
    code: `import { Strategy } from "passport-oauth2";\nimport { AuthorizationCode } from "simple-oauth2";\nimport { createRemoteJWKSet } from "jose";\nimport GitHub from "next-auth/providers/github";\nimport { genericOAuth } from "better-auth/plugins";\nnew Strategy({ authorizationURL: "http://a.example.com/authorize", tokenURL, state: true }, verify);\nnew AuthorizationCode({ auth: { tokenHost: "http://b.example.com" } });\ncreateRemoteJWKSet(new URL("http://c.example.com/jwks"));\nGitHub({ issuer: "http://d.example.com" });\ngenericOAuth({ config: [{ providerId, tokenUrl: "http://e.example.com/token" }] });`,
    errors: ["a.example.com/authorize", "b.example.com", "c.example.com/jwks", "d.example.com", "e.example.com/token"].map((host) => ({
      messageId: "address",
      at: `"http://${host}"`,
      mend: tls(`"http://${host}"`),
    })),
  },
  {
    name: "an address by name has no suggestion",
    code: `import { Issuer } from "openid-client";\nconst ISSUER = "http://idp.example.com";\nawait Issuer.discover(ISSUER);`,
    errors: [{ messageId: "address", at: ["ISSUER", 2], data: { name: "idp.example.com", wanted: "https" } }],
  },
  {
    name: "a request by hand",
    code: "location.href = `http://idp.example.com/authorize?response_type=code&client_id=${id}&state=${state}`;",
    errors: [{ messageId: "address", at: "`http://idp.example.com/authorize?response_type=code&client_id=${id}&state=${state}`", mend: tls("`http://idp.example.com/authorize?response_type=code&client_id=${id}&state=${state}`") }],
  },
  {
    name: "names of a private network, strictly",
    options: strict,
    code: `import { Issuer } from "openid-client";\nawait Issuer.discover("http://keycloak:8080/realms/x");\nawait Issuer.discover("http://10.1.2.3/");`,
    errors: [
      { messageId: "address", at: `"http://keycloak:8080/realms/x"`, mend: tls(`"http://keycloak:8080/realms/x"`) },
      { messageId: "address", at: `"http://10.1.2.3/"`, mend: tls(`"http://10.1.2.3/"`) },
    ],
  },
];

runRuleCases("oauth-no-insecure-transport", rule, "js", {
  valid: [
    { name: "TLS", code: `import { Issuer } from "openid-client";\nawait Issuer.discover("https://idp.example.com");` },
    { name: "the machine itself", code: `import { Issuer, discovery, allowInsecureRequests } from "openid-client";\nawait Issuer.discover("http://localhost:8080");\nawait Issuer.discover("http://127.0.0.1/");\nawait Issuer.discover("http://[::1]:3000");\nawait Issuer.discover("http://app.localhost");\nawait discovery(new URL("http://localhost:9000"), id, undefined, undefined, { execute: [allowInsecureRequests] });` },
    { name: "the machine itself, strictly, with a port from elsewhere", code: "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority: `http://localhost:${port}`, client_id });", options: strict },
    { name: "names of a private network", code: `import { Issuer } from "openid-client";\nawait Issuer.discover("http://keycloak:8080/realms/x");\nawait Issuer.discover("http://idp.default.svc.cluster.local");\nawait Issuer.discover("http://192.168.1.4:8080");\nawait Issuer.discover("http://idp.corp.internal");` },
    { name: "a host from elsewhere", code: "import { Issuer } from 'openid-client';\nawait Issuer.discover(`http://${host}/`);\nawait Issuer.discover(`http://auth.${domain}`);\nawait Issuer.discover(process.env.ISSUER);" },
    { name: "allowed in development", code: `import * as client from "openid-client";\nconst execute = process.env.NODE_ENV === "development" ? [client.allowInsecureRequests] : [];\nif (!isProduction) client.allowInsecureRequests(config);\nisDev && client.allowInsecureRequests(config);` },
    { name: "a switch that depends", code: `import * as oauth from "oauth4webapi";\nawait oauth.discoveryRequest(issuer, { [oauth.allowInsecureRequests]: isDev });\nawait oauth.discoveryRequest(issuer, { [oauth.allowInsecureRequests]: false });` },
    { name: "an address in development", code: `import { Issuer } from "openid-client";\nawait Issuer.discover(process.env.PROD ? "https://idp.example.com" : "http://idp.example.com");` },
    { name: "another library's switch", code: `import { allowInsecureRequests } from "./http.js";\nallowInsecureRequests(config);\nauthorize({ dangerouslyAllowInsecureHttpRequests: true });` },
    { name: "options that are off, or from elsewhere", code: `import { authorize } from "react-native-app-auth";\nauthorize({ issuer, dangerouslyAllowInsecureHttpRequests: __DEV__ });\nauthorize({ issuer, dangerouslyAllowInsecureHttpRequests: false });` },
    { name: "an address of something else", code: `import { UserManager } from "oidc-client-ts";\nfetch("http://api.example.com");\nnew UserManager({ authority, popup_redirect_uri: "http://app.example.com/cb", scope: "http://schemas.example.com/x" });` },
    { name: "an object of no library", code: `export const settings = { authority: "http://idp.example.com", issuer: "http://idp.example.com", requireHttps: false };` },
    { name: "a type of another module", code: `import type { AuthConfig } from "./config";\nexport const config: AuthConfig = { issuer: "http://idp.example.com", requireHttps: false };`, syntax: "ts" },
  ],
  invalid: INVALID.map(mended),
});
