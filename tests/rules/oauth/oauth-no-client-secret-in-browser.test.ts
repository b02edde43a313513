import rule from "../../../src/rules/oauth/oauth-no-client-secret-in-browser.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

runRuleCases("oauth-no-client-secret-in-browser", rule, "js", {
  valid: [
    { name: "a variable of the server", code: `const secret = process.env.CLIENT_SECRET;\nconst other = import.meta.env.GITHUB_CLIENT_SECRET;` },
    { name: "what is public by nature", code: `const id = process.env.NEXT_PUBLIC_CLIENT_ID;\nconst key = import.meta.env.VITE_STRIPE_PUBLISHABLE_KEY;` },
    { name: "a flag that speaks of a secret", code: `if (import.meta.env.VITE_CLIENT_SECRET_REQUIRED) show();\nconst name = process.env.NEXT_PUBLIC_CLIENT_SECRET_NAME;` },
    { name: "a prefix that is public elsewhere alone", code: `const secret = process.env.PUBLIC_CLIENT_SECRET;` },
    { name: "an object of one's own", code: `const secret = config.VITE_CLIENT_SECRET;\nconst env = load(); use(env.NEXT_PUBLIC_CLIENT_SECRET);` },
    { name: "a client without a secret", code: `import { UserManager } from "oidc-client-ts";\nnew UserManager({ authority, client_id, redirect_uri });\nnew UserManager({ authority, client_secret: undefined });\nnew UserManager({ authority, client_secret: "" });` },
    { name: "options from elsewhere", code: `import { UserManager } from "oidc-client-ts";\nnew UserManager(settings);\nnew UserManager({ ...settings });` },
    { name: "a client of the server", code: `import { AuthorizationCode } from "simple-oauth2";\nimport { ConfidentialClientApplication } from "@azure/msal-node";\nnew AuthorizationCode({ client: { id, secret: process.env.CLIENT_SECRET } });\nnew ConfidentialClientApplication({ auth: { clientId, clientSecret } });` },
    { name: "a strategy of Passport", code: `import { Strategy } from "passport-google-oauth20";\nnew Strategy({ clientID, clientSecret: process.env.GOOGLE_CLIENT_SECRET, state: true }, verify);` },
    { name: "a class of the same name", code: `import { UserManager } from "./users.js";\nnew UserManager({ client_secret: secret });` },
    { name: "Stripe's secret of one payment", code: `"use client";\nconst { client_secret } = await createIntent();\nstripe.confirmPayment({ clientSecret: client_secret });` },
    { name: "a token request of the server", code: `fetch(url, { method: "POST", body: new URLSearchParams({ grant_type: "authorization_code", code, client_secret: process.env.CLIENT_SECRET }) });` },
    { name: "a token request of the page without a secret", code: `"use client";\nfetch(url, { method: "POST", body: new URLSearchParams({ grant_type: "authorization_code", code, code_verifier, client_id }) });` },
    { name: "the server's side of a configuration", code: `export default defineNuxtConfig({ runtimeConfig: { clientSecret: "", public: { clientId: "", clientSecret: "" } } });` },
    { name: "SvelteKit's private variables", code: `import { CLIENT_SECRET } from "$env/static/private";\nimport { env } from "$env/dynamic/private";\nuse(CLIENT_SECRET, env.CLIENT_SECRET);` },
  ],
  invalid: [
    {
      name: "variables of the build tools",
      code: `const a = process.env.NEXT_PUBLIC_GITHUB_CLIENT_SECRET;\nconst b = import.meta.env.VITE_CLIENT_SECRET;\nconst c = process.env["REACT_APP_CLIENT_SECRET"];\nconst d = process.env.EXPO_PUBLIC_GOOGLE_CLIENT_SECRET;\nconst e = import.meta.env.PUBLIC_CLIENT_SECRET;\nconst f = process.env.VUE_APP_CLIENT_SECRET_GOOGLE;`,
      errors: [
        { messageId: "variable", at: "process.env.NEXT_PUBLIC_GITHUB_CLIENT_SECRET", data: { name: "NEXT_PUBLIC_GITHUB_CLIENT_SECRET", library: "" } },
        { messageId: "variable", at: "import.meta.env.VITE_CLIENT_SECRET" },
        { messageId: "variable", at: `process.env["REACT_APP_CLIENT_SECRET"]` },
        { messageId: "variable", at: "process.env.EXPO_PUBLIC_GOOGLE_CLIENT_SECRET" },
        { messageId: "variable", at: "import.meta.env.PUBLIC_CLIENT_SECRET" },
        { messageId: "variable", at: "process.env.VUE_APP_CLIENT_SECRET_GOOGLE" },
      ],
    },
    {
      name: "taken apart, by another name, from modules",
      code: `import { PUBLIC_CLIENT_SECRET } from "$env/static/public";\nimport { env } from "$env/dynamic/public";\nimport { OAUTH_CLIENT_SECRET } from "astro:env/client";\nconst { VITE_CLIENT_SECRET: secret, VITE_ID } = import.meta.env;\nconst environment = process.env;\nuse(env.PUBLIC_CLIENT_SECRET, environment.NUXT_PUBLIC_CLIENT_SECRET);`,
      errors: [
        { messageId: "variable", at: ["PUBLIC_CLIENT_SECRET", 1] },
        { messageId: "variable", at: "OAUTH_CLIENT_SECRET" },
        { messageId: "variable", at: "VITE_CLIENT_SECRET: secret" },
        { messageId: "variable", at: "env.PUBLIC_CLIENT_SECRET" },
        { messageId: "variable", at: "environment.NUXT_PUBLIC_CLIENT_SECRET" },
      ],
    },
    {
      name: "a secret by the name that it is given",
      code: `const clientSecret = import.meta.env.VITE_GITHUB;\nexchange({ client_secret: process.env.NEXT_PUBLIC_GH_SECRET });`,
      errors: [
        { messageId: "variable", at: "import.meta.env.VITE_GITHUB" },
        { messageId: "variable", at: "process.env.NEXT_PUBLIC_GH_SECRET" },
      ],
    },
    {
      name: "clients that run in browsers",
      syntax: "tsx",
      code: `import { UserManager, type UserManagerSettings } from "oidc-client-ts";\nimport { AuthProvider } from "react-oidc-context";\nimport { OktaAuth } from "@okta/okta-auth-js";\nimport { PublicClientApplication } from "@azure/msal-browser";\nimport Keycloak from "keycloak-js";\nnew UserManager({ authority, client_id, client_secret: secret });\nexport const settings: UserManagerSettings = { authority, client_id, redirect_uri, client_secret: "abc" };\nexport const App = () => <AuthProvider authority={authority} client_secret={SECRET} />;\nnew OktaAuth({ issuer, clientSecret: "x" });\nnew PublicClientApplication({ auth: { clientId, clientSecret: "y" } });\nnew Keycloak({ url, realm, clientId, credentials: { secret: "z" } });`,
      errors: [
        { messageId: "browser", at: "client_secret: secret", data: { name: "client_secret", library: "oidc-client-ts" } },
        { messageId: "browser", at: `client_secret: "abc"` },
        { messageId: "browser", at: "SECRET" },
        { messageId: "browser", at: `clientSecret: "x"` },
        { messageId: "browser", at: `clientSecret: "y"` },
        { messageId: "browser", at: `secret: "z"` },
      ],
    },
    {
      name: "the predecessor, in CommonJS",
      code: `const Oidc = require("oidc-client");\nconst settings = { authority, client_secret: "abc" };\nnew Oidc.UserManager(settings);`,
      errors: [{ messageId: "browser", at: `client_secret: "abc"` }],
    },
    {
      name: "clients that run on devices",
      code: `import { exchangeCodeAsync, useAuthRequest } from "expo-auth-session";\nimport { authorize } from "react-native-app-auth";\nuseAuthRequest({ clientId, clientSecret: "a" }, discovery);\nexchangeCodeAsync({ clientId, code, clientSecret: SECRET }, discovery);\nauthorize({ issuer, clientId, clientSecret: config.secret });`,
      errors: [
        { messageId: "device", at: `clientSecret: "a"`, data: { name: "clientSecret", library: "expo-auth-session" } },
        { messageId: "device", at: "clientSecret: SECRET" },
        { messageId: "device", at: "clientSecret: config.secret", data: { name: "clientSecret", library: "react-native-app-auth" } },
      ],
    },
    {
      name: "a variable in a client's option counts once",
      code: `import { UserManager } from "oidc-client-ts";\nnew UserManager({ authority, client_secret: import.meta.env.VITE_CLIENT_SECRET });`,
      errors: [{ messageId: "variable", at: "import.meta.env.VITE_CLIENT_SECRET" }],
    },
    {
      name: "public parts of configurations",
      syntax: "ts",
      code: `import type { NextConfig } from "next";\nexport const nuxt = defineNuxtConfig({ runtimeConfig: { public: { clientSecret: process.env.CLIENT_SECRET } } });\nconst nextConfig: NextConfig = { env: { CLIENT_SECRET: process.env.CLIENT_SECRET }, publicRuntimeConfig: { githubClientSecret: secret } };\nexport default nextConfig;`,
      errors: [
        { messageId: "configuration", at: "clientSecret: process.env.CLIENT_SECRET", data: { name: "clientSecret", library: "" } },
        { messageId: "configuration", at: "CLIENT_SECRET: process.env.CLIENT_SECRET" },
        { messageId: "configuration", at: "githubClientSecret: secret" },
      ],
    },
    {
      name: "token requests of the page",
      code: `"use client";\nexport async function exchange(code) {\n  await fetch(url, { method: "POST", body: new URLSearchParams({ grant_type: "authorization_code", code, client_secret: SECRET }) });\n  await axios.post(url, { grant_type: "refresh_token", refresh_token, client_secret: SECRET + "" });\n}`,
      errors: [
        { messageId: "request", at: ["client_secret: SECRET", 1] },
        { messageId: "request", at: `client_secret: SECRET + ""` },
      ],
    },
    {
      name: "a Vue component",
      syntax: "vue",
      code: `<script setup lang="ts">\nconst secret = import.meta.env.VITE_CLIENT_SECRET;\n</script>`,
      errors: [{ messageId: "variable", at: "import.meta.env.VITE_CLIENT_SECRET" }],
    },
  ],
});
