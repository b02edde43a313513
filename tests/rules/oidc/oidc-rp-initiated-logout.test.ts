import rule from "../../../src/rules/oidc/oidc-rp-initiated-logout.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const EXPRESS = 'import express from "express";\nimport session from "express-session";\n';
const CLIENT = `${EXPRESS}import * as client from "openid-client";\nconst config = await client.discovery(server, clientId);\nconst app = express();\n`;

runRuleCases("oidc-rp-initiated-logout", rule, "js", {
  valid: [
    // The user is sent to the provider, or perhaps.
    `${CLIENT}app.get("/logout", (req, res) => {
  const url = client.buildEndSessionUrl(config, { id_token_hint: req.session.idToken });
  req.session.destroy(() => res.redirect(url.href));
});`,
    `${CLIENT}app.get("/logout", (req, res) => { req.session.destroy(); res.redirect("https://tenant.example/v2/logout?client_id=shop"); });`,
    `${CLIENT}app.get("/logout", (req, res) => { req.session.destroy(); res.redirect(\`\${issuer}/logout\`); });`,
    `${CLIENT}app.get("/logout", (req, res) => { req.session.destroy(); res.redirect(target); });`,
    `${CLIENT}app.post("/logout", (req, res) => { req.session.destroy(); res.json({ url: logoutAddress(config) }); });`,
    `${CLIENT}import { signOutAtProvider } from "./provider"; app.get("/logout", async (req, res) => { await signOutAtProvider(req); req.session.destroy(); res.redirect("/"); });`,
    `${CLIENT}app.get("/logout", async (req, res) => { await client.tokenRevocation(config, req.session.token); await fetch(address); req.session.destroy(); res.redirect("/"); });`,
    // No sign-out: a session that is over, an error.
    `${CLIENT}app.get("/callback", async (req, res) => { if (failed) { req.session.destroy(); res.redirect("/"); } });`,
    `${CLIENT}function onTimeout(req) { req.session.destroy(); }`,
    // A sign-out of something else, in a file without a client of OpenID Connect.
    `${EXPRESS}const app = express(); app.get("/logout", (req, res) => { req.session.destroy(); res.redirect("/"); });`,
    `${CLIENT}app.get("/logout", (req, res) => { cache.session.destroy(); res.redirect("/"); });`,
    `${CLIENT}const logout = () => socket.destroy();`,
    // A provider that has no such endpoint.
    `${EXPRESS}import * as client from "openid-client"; const config = await client.discovery(new URL("https://accounts.google.com"), id); express().get("/logout", (req, res) => { req.session.destroy(); res.redirect("/"); });`,
    // The libraries' own sign-outs, and options that are on or not known.
    `import { auth } from "express-openid-connect"; app.use(auth({ idpLogout: true }));`,
    `import { auth } from "express-openid-connect"; app.use(auth({ issuerBaseURL }));`,
    `import { auth } from "express-openid-connect"; app.use(auth({ idpLogout: settings.logout }));`,
    `import { auth } from "./auth"; import "express-openid-connect"; auth({ idpLogout: false });`,
    `import Provider from "oidc-provider"; new Provider(issuer, { features: { rpInitiatedLogout: { enabled: true } } });`,
    `import Provider from "oidc-provider"; new Provider(issuer, { clients });`,
    `import { useAuth0 } from "@auth0/auth0-react"; const { logout } = useAuth0(); logout({ openUrl: (url) => open(url) });`,
    `import { useAuth0 } from "./auth0"; const { logout } = useAuth0(); logout({ openUrl: false });`,
    `import { PublicClientApplication } from "@azure/msal-browser"; const msal = new PublicClientApplication(config); msal.logoutRedirect({ onRedirectNavigate: (url) => keep(url) });`,
    `import { UserManager } from "oidc-client-ts"; const users = new UserManager(settings); export const logout = async () => { await users.removeUser(); await users.signoutRedirect(); };`,
  ],
  invalid: [
    {
      code: `${CLIENT}app.get("/logout", (req, res) => {\n  req.session.destroy(() => res.redirect("/"));\n});`,
      errors: [{ messageId: "local", at: "req.session.destroy" }],
    },
    {
      code: `const express = require("express");\nconst passport = require("passport");\nconst { Strategy } = require("passport-openidconnect");\npassport.use(new Strategy(options, verify));\nconst app = express();\napp.post("/sign-out", (req, res, next) => {\n  req.logout((error) => (error ? next(error) : res.redirect("/")));\n});`,
      errors: [{ messageId: "local", at: "req.logout" }],
    },
    {
      name: "beside a handler of back-channel logout",
      code: `${CLIENT}app.post("/backchannel-logout", async (req, res) => {
  const { events, sid } = await verified(req.body.logout_token);
  if (events["http://schemas.openid.net/event/backchannel-logout"]) await store.endSessions(sid);
});
app.get("/logout", (req, res) => {
  req.session.destroy(() => res.redirect("/"));
});`,
      errors: [{ messageId: "local", at: "req.session.destroy" }],
    },
    {
      name: "a session in a cookie",
      code: `import express from "express";\nimport cookieSession from "cookie-session";\nimport { Issuer } from "openid-client";\nconst issuer = await Issuer.discover(url);\nconst app = express();\napp.get("/auth/logout", (req, res) => {\n  req.session = null;\n  res.redirect("/");\n});`,
      errors: [{ messageId: "local", at: "req.session = null" }],
    },
    {
      name: "a cookie that is taken away",
      code: `${CLIENT}app.post("/logout", (req, res) => {\n  res.clearCookie("session");\n  res.json({ ok: true });\n});`,
      errors: [{ messageId: "local", at: "res.clearCookie" }],
    },
    {
      name: "a function that is named for it",
      code: `${CLIENT}function signOut(req, res) {\n  req.session.destroy();\n  res.status(204).end();\n}\napp.post("/out", signOut);`,
      errors: [{ messageId: "local", at: "req.session.destroy" }],
    },
    {
      code: `import { Hono } from "hono";\nimport { deleteCookie } from "hono/cookie";\nimport * as oauth from "oauth4webapi";\nconst as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer));\nnew Hono().get("/logout", (c) => {\n  deleteCookie(c, "session_id");\n  return c.redirect("/");\n});`,
      errors: [{ messageId: "local", at: ["deleteCookie", 2] }],
    },
    {
      code: `import { UserManager } from "oidc-client-ts";\nconst users = new UserManager(settings);\nexport const logout = () => users.removeUser();`,
      errors: [{ messageId: "local", at: "users.removeUser" }],
    },
    {
      code: `import { auth } from "express-openid-connect";\napp.use(auth({ issuerBaseURL, idpLogout: false }));`,
      errors: [
        { messageId: "client", at: "idpLogout: false", data: { option: "idpLogout", library: "express-openid-connect" } },
      ],
    },
    {
      code: `const { Provider } = require("oidc-provider");\nnew Provider(issuer, { features: { rpInitiatedLogout: { enabled: false } } });`,
      errors: [
        {
          messageId: "provider",
          at: "enabled: false",
          data: { option: "features.rpInitiatedLogout.enabled", library: "oidc-provider" },
        },
      ],
    },
    {
      syntax: "tsx",
      code: `import { useAuth0 } from "@auth0/auth0-react";\nexport function SignOut() {\n  const { logout } = useAuth0();\n  return <button onClick={() => logout({ openUrl: false })}>Sign out</button>;\n}`,
      errors: [{ messageId: "client", at: "openUrl: false", data: { option: "openUrl", library: "auth0-spa-js" } }],
    },
    {
      code: `import createAuth0Client from "@auth0/auth0-spa-js";\nconst auth0 = await createAuth0Client({ domain });\nauth0.logout({ localOnly: true });`,
      errors: [{ messageId: "client", at: "localOnly: true" }],
    },
    {
      code: `import { PublicClientApplication } from "@azure/msal-browser";\nconst msal = new PublicClientApplication(config);\nmsal.logoutRedirect({ account, onRedirectNavigate: () => false });`,
      errors: [
        {
          messageId: "client",
          at: "onRedirectNavigate: () => false",
          data: { option: "onRedirectNavigate", library: "msal-browser" },
        },
      ],
    },
    {
      syntax: "ts",
      code: `import { OAuthService } from "angular-oauth2-oidc";\nexport class Login {\n  constructor(private oauth: OAuthService) {}\n  leave() {\n    this.oauth.logOut(true);\n  }\n}`,
      errors: [{ messageId: "argument", at: "true", data: { library: "angular-oauth2-oidc" } }],
    },
  ],
});
