import rule from "../../../src/rules/jwt/jwt-no-none-algorithm.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { jwtVerify, UnsecuredJWT } from "jose";\n';
const accepted = (at: string | readonly [string, number], library: string, name = "none") => ({
  messageId: "accepted" as const,
  at,
  data: { name, library },
});

runRuleCases("jwt-no-none-algorithm", rule, "js", {
  valid: [
    `${JWT}jwt.verify(token, key, { algorithms: ["RS256"] });`,
    `${JWT}jwt.verify(token, key);`,
    // Unknown lists.
    `${JWT}jwt.verify(token, key, { algorithms });`,
    `${JWT}jwt.verify(token, key, { algorithms: [algorithm, ...others] });`,
    `${JWT}jwt.verify(token, key, { algorithms: [\`\${kind}256\`] });`,
    `${JWT}jwt.verify(token, key, { ...options });`,
    `${JWT}const algorithms = ["none"]; algorithms.length = 0; algorithms.push("RS256"); jwt.verify(token, key, { algorithms });`,
    `${JWT}jwt.sign({ sub: "none", alg: "none" }, key, { algorithm: "HS256" });`,
    `${JWT}jwt.sign({ sub }, key, { algorithm });`,
    // Other options and functions.
    `${JWT}jwt.verify(token, key, { audience: "none", algorithms: ["ES256"] });`,
    `import { verify } from "./auth"; import "jsonwebtoken"; verify(token, key, { algorithms: ["none"] });`,
    `import argon2 from "argon2"; import "jsonwebtoken"; argon2.verify(hash, word, { algorithms: ["none"] });`,
    `${JWT}const flex = { justify: "none", algorithms: ["none"] };`,
    `import { UnsecuredJWT } from "./jose"; import "jose"; new UnsecuredJWT(payload).encode();`,
    // An import or a type alone uses nothing.
    `${JOSE}await jwtVerify(token, key, { algorithms: ["EdDSA"] });`,
    // ID tokens: the rule for their signature speaks of them.
    `${JOSE}UnsecuredJWT.decode(tokens.id_token);`,
    { code: `import type { UnsecuredJWT } from "jose";\nexport type Make = (token: UnsecuredJWT) => string;`, syntax: "ts" },
  ],
  invalid: [
    { code: `${JWT}jwt.verify(token, "", { algorithms: ["none"] });`, errors: [accepted('"none"', "jsonwebtoken")] },
    {
      name: "among others, in any case",
      code: `${JWT}jwt.verify(token, key, { algorithms: ["RS256", "None"] });`,
      errors: [accepted('"None"', "jsonwebtoken", "None")],
    },
    {
      name: "a list with a part that is not known",
      code: `${JWT}jwt.verify(token, key, { algorithms: [...allowed, "NONE"] }, done);`,
      errors: [accepted('"NONE"', "jsonwebtoken", "NONE")],
    },
    {
      name: "a constant",
      code: `${JWT}const ALGORITHMS = ["HS256", "none"];\njwt.verify(token, key, { algorithms: ALGORITHMS });`,
      errors: [accepted(["ALGORITHMS", 2], "jsonwebtoken")],
    },
    {
      name: "a function of the file that makes the options",
      code: `${JWT}function options() { return { algorithms: ["none"] }; }\njwt.verify(token, key, options());`,
      errors: [accepted('"none"', "jsonwebtoken")],
    },
    {
      code: `const { createVerifier } = require("fast-jwt");\ncreateVerifier({ key: "", algorithms: ["none"] });`,
      errors: [accepted('"none"', "fast-jwt")],
    },
    {
      code: `import Fastify from "fastify";\nimport fastifyJwt from "@fastify/jwt";\nFastify().register(fastifyJwt, { secret, verify: { algorithms: ["none"] } });`,
      errors: [accepted('"none"', "@fastify/jwt")],
    },
    {
      name: "said once, used twice: one report",
      code: `import Fastify from "fastify";\nimport fastifyJwt from "@fastify/jwt";\nconst app = Fastify();\napp.register(fastifyJwt, { secret, verify: { algorithms: ["none"] } });\napp.get("/", async (request) => { await request.jwtVerify(); });\napp.post("/", async (request) => { await request.jwtVerify(); });`,
      errors: [accepted('"none"', "@fastify/jwt")],
    },
    {
      code: `import { expressjwt } from "express-jwt";\napp.use(expressjwt({ secret, algorithms: ["HS256", "none"] }));`,
      errors: [accepted('"none"', "express-jwt")],
    },
    {
      code: `const jwt = require("koa-jwt");\napp.use(jwt({ secret, algorithms: ["none"] }));`,
      errors: [accepted('"none"', "koa-jwt")],
    },
    {
      syntax: "ts",
      code: `import { Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass Jwt extends PassportStrategy(Strategy) {\n  constructor(private readonly users: Users) {\n    super({ secretOrKey: "", jwtFromRequest, algorithms: ["none"] });\n  }\n}`,
      errors: [accepted('"none"', "passport-jwt")],
    },
    {
      syntax: "ts",
      code: `import { JwtModule, JwtService } from "@nestjs/jwt";\nJwtModule.registerAsync({ useFactory: () => ({ secret, verifyOptions: { algorithms: ["none"] } }) });\nclass A { constructor(private jwt: JwtService) {} f(token: string) { return this.jwt.verify(token, { algorithms: ["none" as const] }); } }`,
      errors: [accepted(['"none"', 1], "@nestjs/jwt"), accepted(['"none" as const', 1], "@nestjs/jwt")],
    },
    {
      code: `import { verify } from "hono/jwt";\nawait verify(token, "", "none");`,
      errors: [accepted('"none"', "hono")],
    },
    {
      code: `import { jwt } from "hono/jwt";\napp.use(jwt({ secret, alg: "none" }));`,
      errors: [accepted('"none"', "hono")],
    },
    {
      code: `import jwt from "@tsndr/cloudflare-worker-jwt";\nawait jwt.verify(token, secret, { algorithm: "none" });`,
      errors: [accepted('"none"', "@tsndr/cloudflare-worker-jwt")],
    },
    {
      code: `import jwt from "jwt-simple";\njwt.decode(token, key, false, "none");`,
      errors: [accepted('"none"', "jwt-simple")],
    },
    { code: `import jws from "jws";\njws.verify(token, "none", "");`, errors: [accepted('"none"', "jws")] },
    {
      name: "hapi names the algorithms of each key",
      code: `import Hapi from "@hapi/hapi";\nimport Jwt from "@hapi/jwt";\nconst server = Hapi.server();\nserver.auth.strategy("api", "jwt", { keys: [{ key: pem, algorithms: ["RS256"] }, { key: "", algorithms: ["none"] }], verify, validate });`,
      errors: [accepted('"none"', "@hapi/jwt")],
    },
    ...[
      [`${JWT}jwt.sign({ sub }, "", { algorithm: "none" });`, "jsonwebtoken"],
      [`import { createSigner } from "fast-jwt";\ncreateSigner({ algorithm: "none" });`, "fast-jwt"],
      [`import { SignJWT } from "jose";\nawait new SignJWT({ sub }).setProtectedHeader({ alg: "none" }).sign(key);`, "jose"],
      [`import { JwtModule } from "@nestjs/jwt";\nJwtModule.register({ secret: "", signOptions: { algorithm: "none" } });`, "@nestjs/jwt"],
      [`import jwt from "@tsndr/cloudflare-worker-jwt";\nawait jwt.sign({ sub }, "", { algorithm: "none" });`, "@tsndr/cloudflare-worker-jwt"],
    ].map(([code = "", library = ""]) => ({
      name: `made: ${library}`,
      code,
      errors: [{ messageId: "signed" as const, at: '"none"', data: { name: "none", library } }],
    })),
    {
      code: `${JOSE}await jwtVerify(token, key, { algorithms: ["none"] });`,
      errors: [accepted('"none"', "jose")],
    },
    {
      code: `${JOSE}const token = new UnsecuredJWT({ sub }).encode();`,
      errors: [{ messageId: "unsecured", at: ["UnsecuredJWT", 2] }],
    },
    {
      code: `import * as jose from "jose";\nconst { payload } = jose.UnsecuredJWT.decode(token, { audience });`,
      errors: [{ messageId: "unsecured", at: "jose.UnsecuredJWT" }],
    },
    {
      code: `import { UnsecuredJWT as Plain } from "jose/jwt/unsecured";\nPlain.decode(token);`,
      errors: [{ messageId: "unsecured", at: ["Plain", 2] }],
    },
    {
      syntax: "vue",
      code: `<script setup>\nimport { UnsecuredJWT } from "jose";\nconst { payload } = UnsecuredJWT.decode(token);\n</script>`,
      errors: [{ messageId: "unsecured", at: ["UnsecuredJWT", 2] }],
    },
  ],
});
