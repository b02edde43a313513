import rule from "../../../src/rules/oidc/oidc-verify-azp.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JOSE = 'import { jwtVerify } from "jose";\nconst { payload } = await jwtVerify(idToken, jwks, { issuer });\n';
const DECODED = 'import { decodeJwt } from "jose";\nconst claims = decodeJwt(tokens.id_token);\n';

runRuleCases("oidc-verify-azp", rule, "js", {
  valid: [
    // `azp` is looked at, in whatever way.
    `${JOSE}if (![payload.aud].flat().includes(clientId) || (payload.azp && payload.azp !== clientId)) throw new Error();`,
    `${JOSE}const { aud, azp } = payload; if (!aud.includes(clientId)) throw new Error(); check(azp);`,
    `${DECODED}const schema = z.object({ azp: z.literal(clientId).optional() }); if (!claims.aud.includes(clientId)) throw new Error();`,
    // One audience only, or all of them.
    `${JOSE}if (payload.aud !== clientId) throw new Error();`,
    `${JOSE}if (Array.isArray(payload.aud) && payload.aud.length > 1) throw new Error(); if (![payload.aud].flat().includes(clientId)) throw new Error();`,
    `${JOSE}if (!payload.aud.every((one) => trusted.has(one))) throw new Error();`,
    `${JOSE}if (allowed.includes(payload.aud)) accept();`,
    `${JOSE}log({ aud: payload.aud });`,
    // The library compares it.
    `import { jwtVerify } from "jose"; await jwtVerify(idToken, jwks, { issuer, audience: clientId });`,
    `import * as client from "openid-client"; const tokens = await client.authorizationCodeGrant(config, url); if (tokens.claims().aud.includes(other)) log();`,
    `import * as oauth from "oauth4webapi"; const { aud } = oauth.getValidatedIdTokenClaims(result); if (Array.isArray(aud)) log();`,
    // No ID token, as far as the file shows.
    `import { jwtVerify } from "jose"; const { payload } = await jwtVerify(accessToken, jwks); if (!payload.aud.includes(api)) throw new Error();`,
    `if (!payload.aud.includes(clientId)) throw new Error();`,
    `function check({ aud }) { if (Array.isArray(aud)) return aud.includes(clientId); }`,
    `import { decodeJwt } from "./jwt"; if (!decodeJwt(idToken).aud.includes(clientId)) throw new Error();`,
    `${DECODED}if (!claims.audiences.includes(clientId)) throw new Error();`,
    `${DECODED}if (!other.aud.includes(clientId)) throw new Error();`,
  ],
  invalid: [
    {
      code: `${JOSE}if (![payload.aud].flat().includes(clientId)) throw new Error("audience");`,
      errors: [{ messageId: "missing", at: "payload.aud" }],
    },
    {
      name: "one report for one token",
      code: `${JOSE}const ok = Array.isArray(payload.aud) ? payload.aud.includes(clientId) : payload.aud === clientId;`,
      errors: [{ messageId: "missing", at: ["payload.aud", 1] }],
    },
    {
      code: `${DECODED}if (claims.aud.indexOf(clientId) === -1) throw new Error();`,
      errors: [{ messageId: "missing", at: "claims.aud" }],
    },
    {
      code: `${DECODED}const { aud } = claims;\nif (!aud.some((audience) => audience === clientId)) throw new Error();`,
      errors: [{ messageId: "missing", at: ["aud", 2] }],
    },
    {
      code: `const jwt = require("jsonwebtoken");\njwt.verify(idToken, key, (error, claims) => {\n  if (error || ![].concat(claims.aud).includes(clientId)) return done(error);\n  done(null, claims);\n});`,
      errors: [{ messageId: "missing", at: "claims.aud" }],
    },
    {
      code: `import castArray from "lodash/castArray";\n${DECODED}if (!castArray(claims.aud).includes(clientId)) throw new Error();`,
      errors: [{ messageId: "missing", at: "claims.aud" }],
    },
    {
      syntax: "ts",
      code: `import type { IdTokenClaims } from "openid-client";\nexport function assertAudience(claims: IdTokenClaims, clientId: string) {\n  if (!(claims.aud as string[]).includes(clientId)) throw new Error();\n}`,
      errors: [{ messageId: "missing", at: "claims.aud" }],
    },
    {
      name: "in another function of the file, decoded by hand",
      code: `function hasAudience(claims) {
  return Array.isArray(claims.aud) && claims.aud.includes(clientId);
}
const claims = JSON.parse(atob(idToken.split(".")[1]));
if (!hasAudience(claims)) throw new Error();`,
      errors: [{ messageId: "missing", at: ["claims.aud", 1] }],
    },
    {
      name: "two tokens",
      code: `import { decodeJwt } from "jose";\nconst a = decodeJwt(first.id_token);\nconst b = decodeJwt(second.id_token);\nif (!a.aud.includes(id) || !b.aud?.includes(id)) throw new Error();`,
      errors: [
        { messageId: "missing", at: "a.aud" },
        { messageId: "missing", at: "b.aud" },
      ],
    },
  ],
});
