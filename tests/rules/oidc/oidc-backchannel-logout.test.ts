import rule from "../../../src/rules/oidc/oidc-backchannel-logout.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
const JOSE = 'import { jwtVerify } from "jose";\n';
const VERIFIED = `${JOSE}const { payload } = await jwtVerify(req.body.logout_token, jwks, { issuer, audience });\n`;

runRuleCases("oidc-backchannel-logout", rule, "js", {
  valid: [
    // All checks are made, or perhaps.
    `${VERIFIED}if (!payload.events?.["${EVENT}"] || "nonce" in payload) throw new Error();`,
    `${VERIFIED}const { events, nonce } = payload; if (!events || nonce) throw new Error();`,
    `${VERIFIED}assertLogoutClaims(payload);`,
    `${VERIFIED}const claims = logoutClaims.parse(payload);`,
    `import { verifyLogoutToken } from "./tokens"; const claims = await verifyLogoutToken(req.body.logout_token);`,
    `import { decodeJwt } from "jose"; const { iss } = decodeJwt(logoutToken); await verifyLogoutToken(logoutToken, iss);`,
    `import { decodeJwt, jwtVerify } from "jose"; const { iss } = decodeJwt(logoutToken); const { payload } = await jwtVerify(logoutToken, keys(iss)); if (payload.events["${EVENT}"] && !payload.nonce) end(payload.sid);`,
    // Another token.
    `import { decodeJwt } from "jose"; decodeJwt(req.body.id_token);`,
    `${JOSE}await jwtVerify(req.body.id_token, jwks, { issuer, audience });`,
    `import { decodeJwt } from "jose"; const logTokens = decodeJwt(token);`,
    // Not the libraries' functions.
    `import { decodeJwt } from "./jwt"; decodeJwt(req.body.logout_token);`,
    `decodeJwt(req.body.logout_token);`,
    // On, or not known.
    `import { auth } from "express-openid-connect"; app.use(auth({ backchannelLogout: { store } }));`,
    `import { auth } from "express-openid-connect"; app.use(auth({ issuerBaseURL }));`,
    `import { auth } from "express-openid-connect"; app.use(auth({ backchannelLogout: settings.logout }));`,
    `import { auth } from "./auth"; import "express-openid-connect"; auth({ backchannelLogout: false });`,
    `import Provider from "oidc-provider"; new Provider(issuer, { features: { backchannelLogout: { enabled: true } } });`,
    `import Provider from "oidc-provider"; new Provider(issuer, configuration);`,
    `import Provider from "oidc-provider"; new Provider(issuer, { ...configuration, clients });`,
    `import Provider from "oidc-provider"; new Provider(issuer, { features });`,
    `import Provider from "./provider"; import "oidc-provider"; new Provider(issuer, {});`,
    { code: `import type { Configuration } from "oidc-provider"; export const base: Configuration = { clients };`, syntax: "ts" },
  ],
  invalid: [
    {
      code: `import { decodeJwt } from "jose";\napp.post("/backchannel-logout", (req, res) => {\n  const { sid } = decodeJwt(req.body.logout_token);\n  sessions.delete(sid);\n  res.sendStatus(200);\n});`,
      errors: [{ messageId: "signature", at: ["decodeJwt", 2] }],
    },
    {
      code: `const jwt = require("jsonwebtoken");\nconst { logout_token: token } = req.body;\nconst claims = jwt.decode(token);\nawait endSessions(claims.sub);`,
      errors: [{ messageId: "signature", at: "decode" }],
    },
    {
      name: "decoded by hand",
      code: `const logoutToken = params.get("logout_token");\nconst claims = JSON.parse(atob(logoutToken.split(".")[1]));`,
      errors: [{ messageId: "signature", at: "JSON.parse" }],
    },
    {
      code: `${VERIFIED}await sessions.deleteBySid(payload.sid);`,
      errors: [{ messageId: "events", at: ["jwtVerify", 2] }],
    },
    {
      code: `import jwt from "jsonwebtoken";\njwt.verify(logoutToken, key, { issuer, audience }, (error, claims) => {\n  if (!error) end(claims.sub);\n});`,
      errors: [{ messageId: "events", at: "verify" }],
    },
    {
      code: `${VERIFIED}if (!payload.events?.["${EVENT}"]) throw new Error();\nend(payload.sid);`,
      errors: [{ messageId: "nonce", at: ["jwtVerify", 2] }],
    },
    {
      code: `import { auth } from "express-openid-connect";\napp.use(auth({ issuerBaseURL, backchannelLogout: false }));`,
      errors: [
        {
          messageId: "client",
          at: "backchannelLogout: false",
          data: { option: "backchannelLogout", library: "express-openid-connect" },
        },
      ],
    },
    {
      code: `import Provider from "oidc-provider";\nexport const provider = new Provider(issuer, { clients, features: { backchannelLogout: { enabled: false } } });`,
      errors: [
        {
          messageId: "provider",
          at: "enabled: false",
          data: { option: "features.backchannelLogout.enabled", library: "oidc-provider" },
        },
      ],
    },
    {
      name: "off by default",
      code: `const { Provider } = require("oidc-provider");\nmodule.exports = new Provider(issuer, {\n  clients,\n  features: { devInteractions: { enabled: false } },\n});`,
      errors: [
        {
          messageId: "byDefault",
          at: ["Provider", 2],
          data: { option: "features.backchannelLogout.enabled", library: "oidc-provider" },
        },
      ],
    },
    {
      name: "no configuration at all",
      code: `import Provider from "oidc-provider";\nexport const provider = new Provider("https://issuer.example");`,
      errors: [{ messageId: "byDefault", at: ["Provider", 2] }],
    },
  ],
});
