import rule from "../../../src/rules/dpop/dpop-proof-claims.ts";
import { runRuleCases, type At } from "../../helpers/rule-cases.ts";

/** A proof signed with jose. */
const jose = (claims: string, setters = ".setIssuedAt().setJti(crypto.randomUUID())"): string =>
  `import { SignJWT } from "jose";\nexport const prove = (method, url, ath) =>\n  new SignJWT(${claims}).setProtectedHeader({ typ: "dpop+jwt", alg: "ES256", jwk })${setters}.sign(key);\n`;
const SENDS = "await fetch(url, { headers: { Authorization: `DPoP ${token}`, DPoP: proof } });\n";
const SIGN_JWT = ["SignJWT", 2] as const;
const missing = (at: At, claims: string) => [{ messageId: "missing", at, data: { claims } }];

runRuleCases("dpop-proof-claims", rule, "js", {
  valid: [
    { name: "all there", code: jose("{ htm: method, htu: url }") },
    { name: "all in the claims", code: jose("{ htm: method, htu: url, iat: now(), jti: id() }", "") },
    { name: "with the token's hash", code: jose("{ htm: method, htu: url, ath }") + SENDS },
    { name: "with the hash where there is a token", code: jose("{ htm: method, htu: url, ...(ath && { ath }) }") + SENDS },
    { name: "without a token, as at the token endpoint", code: jose("{ htm: method, htu: url }") + `await fetch(url, { headers: { DPoP: proof } });` },
    { name: "a token under another scheme", code: jose("{ htm: method, htu: url }") + "await fetch(url, { headers: { Authorization: `Bearer ${token}` } });" },
    { name: "claims from elsewhere", code: jose("claims", "") },
    { name: "claims that are spread", code: jose("{ htm: method, ...claims }", "") },
    { name: "a chain that other code goes on with", code: `import { SignJWT } from "jose";\nconst jwt = new SignJWT({ htm, htu }).setProtectedHeader({ typ: "dpop+jwt", alg, jwk });\nstamp(jwt);\nawait jwt.sign(key);` },
    { name: "another token", code: `import { SignJWT } from "jose";\nawait new SignJWT({ sub }).setProtectedHeader({ alg: "ES256", typ: "at+jwt" }).sign(key); // not dpop+jwt` },
    { name: "a token without a type and without these claims", code: `import { SignJWT } from "jose";\nawait new SignJWT({ sub }).setProtectedHeader({ alg: "ES256" }).sign(key);\nconst htm = "dpop+jwt";` },
    { name: "a class of the project's own", code: `import { SignJWT } from "./sign.js";\nnew SignJWT({}).setProtectedHeader({ typ: "dpop+jwt" }).sign(key);` },
    { name: "jsonwebtoken stamps by itself", code: `const jwt = require("jsonwebtoken");\njwt.sign({ htm, htu }, key, { algorithm: "ES256", jwtid: id(), header: { typ: "dpop+jwt", jwk } });` },
    { name: "a URL from elsewhere", code: jose("{ htm: method, htu: request.url }") },
    { name: "a URL that is put together", code: jose("{ htm: method, htu: `${origin}${path}` }") },
    { name: "by hand, whole", code: `const header = { typ: "dpop+jwt", alg: "ES256", jwk };\nconst payload = { htm, htu, iat, jti };\nconst input = encode(JSON.stringify(header)) + "." + encode(JSON.stringify(payload));` },
    { name: "an object of these names that nobody signs", code: `log("dpop+jwt", { htm: "GET", htu: url });\nverifyProof({ htm: req.method, htu: req.url });` },
    { name: "a schema", code: `const typ = "dpop+jwt";\nconst claims = z.object({ htm: z.string(), htu: z.string() });` },
  ],
  invalid: [
    { name: "no jti", code: jose("{ htm: method, htu: url }", ".setIssuedAt()"), errors: missing(SIGN_JWT, "`jti`") },
    { name: "no iat", code: jose("{ htm: method, htu: url, jti: id() }", ""), errors: missing(SIGN_JWT, "`iat`") },
    { name: "no method and no URL", code: jose("{}"), errors: missing(SIGN_JWT, "`htm`, `htu`") },
    { name: "nothing at all", code: jose("{}", ""), errors: missing(SIGN_JWT, "`htm`, `htu`, `iat`, `jti`") },
    {
      name: "known by its claims",
      code: `import { SignJWT } from "jose";\nawait new SignJWT({ htm: "POST", htu: url }).setProtectedHeader({ alg: "ES256", jwk }).setIssuedAt().sign(key);`,
      errors: missing(SIGN_JWT, "`jti`"),
    },
    {
      name: "over a variable",
      code: `import { SignJWT } from "jose";\nconst jwt = new SignJWT({ htu: url });\njwt.setProtectedHeader({ typ: "dpop+jwt", alg: "ES256", jwk });\njwt.setIssuedAt();\nexport const proof = await jwt.sign(key);`,
      errors: missing(SIGN_JWT, "`htm`, `jti`"),
    },
    {
      name: "CommonJS, jsonwebtoken",
      code: `const jwt = require("jsonwebtoken");\njwt.sign({ htm: "GET", htu: url }, key, { algorithm: "ES256", header: { typ: "dpop+jwt", jwk } });`,
      errors: missing("sign", "`jti`"),
    },
    {
      name: "by hand",
      code: `const header = { typ: "dpop+jwt", alg: "ES256", jwk };\nconst payload = { htm: "GET", htu: url, iat: now() };\nconst input = encode(JSON.stringify(header)) + "." + encode(JSON.stringify(payload));`,
      errors: [{ messageId: "missing", at: ["payload", 1], data: { claims: "`jti`" } }],
    },
    {
      name: "by hand, in place",
      code: `const head = JSON.stringify({ typ: "dpop+jwt", alg: "ES256", jwk });\nconst body = JSON.stringify({ htm, htu });`,
      errors: missing("{ htm, htu }", "`iat`, `jti`"),
    },
    {
      name: "sent beside an access token",
      code: jose("{ htm: method, htu: url }") + SENDS,
      errors: [{ messageId: "accessToken", at: SIGN_JWT }],
    },
    {
      name: "sent beside an access token, joined with +",
      syntax: "ts",
      code: `import { SignJWT } from "jose";\nconst proof: string = await new SignJWT({ htm: "GET", htu: url, jti, iat }).setProtectedHeader({ typ: "dpop+jwt", alg, jwk }).sign(key);\nheaders.set("Authorization", "DPoP " + token);`,
      errors: [{ messageId: "accessToken", at: SIGN_JWT }],
    },
    {
      name: "a query in the URL",
      code: jose(`{ htm: method, htu: "https://api.example/orders?page=2" }`),
      errors: [{ messageId: "url", at: `"https://api.example/orders?page=2"` }],
    },
    {
      name: "a query in a template",
      code: jose("{ htm: method, htu: `${api}/orders?page=${page}` }"),
      errors: [{ messageId: "url", at: "`${api}/orders?page=${page}`" }],
    },
    {
      name: "a fragment",
      code: jose(`{ htm: method, htu: base + "#top" }`),
      errors: [{ messageId: "url", at: `base + "#top"` }],
    },
  ],
});
