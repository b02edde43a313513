import { describe, expect, it } from "vitest";
import { acceptedAge } from "../../../src/models/tokens/accepted-age.ts";
import { showsDpop } from "../../../src/models/dpop/evidence.ts";
import { madeProofs } from "../../../src/models/dpop/made-proofs.ts";
import { proofVerifications } from "../../../src/models/dpop/proof-verifications.ts";
import { replayEntries } from "../../../src/models/dpop/replay-entries.ts";
import { sendsBoundToken } from "../../../src/models/dpop/sent-tokens.ts";
import { parseScript } from "../../helpers/parse-script.ts";

describe("whether a file is about DPoP", () => {
  it.each([
    [`fetch(u, { headers: { DPoP: proof } });`, true],
    [`headers.set("dpop", proof);`, true],
    [`const p = req.headers.dpop;`, true],
    ["const a = `DPoP ${token}`;", true],
    [`const c = { htm: "GET", htu: u };`, true],
    [`import * as DPoP from "dpop";`, true],
    [`import { getDPoPHandle } from "openid-client"; getDPoPHandle(config, pair);`, true],
    [`const htm = 1; const htu = 2;`, false],
    [`// DPoP is not used here\nconst url = "https://example.org/dpop-guide";`, false],
    [`const dpopping = 1;`, false],
  ])("%s", (code, expected) => {
    expect(showsDpop(parseScript(code))).toBe(expected);
  });

  it.each([
    ["const a = `DPoP ${token}`;", true],
    [`const a = "DPoP " + token;`, true],
    ["const a = `DPoP proof of ${name}`;", false],
    [`const a = "DPoP ";`, false],
  ])("sends a token under the scheme: %s", (code, expected) => {
    expect(sendsBoundToken(parseScript(code))).toBe(expected);
  });
});

describe("proofs that are made", () => {
  const states = (code: string): Record<string, string>[] =>
    madeProofs(parseScript(code)).map((proof) =>
      Object.fromEntries(["htm", "htu", "iat", "jti", "ath"].map((name) => [name, proof.claim(name)])),
    );

  it("counts claims, setters and what the library adds", () => {
    const jose = `import { SignJWT } from "jose"; new SignJWT({ htm: "GET", ...(t && { ath: h }) }).setProtectedHeader({ typ: "dpop+jwt" }).setJti(id).sign(k);`;
    expect(states(jose)).toEqual([{ htm: "present", htu: "absent", iat: "absent", jti: "present", ath: "unknown" }]);
    const jsonwebtoken = `import jwt from "jsonwebtoken"; jwt.sign({ htm, htu }, k, { jwtid: id, header: { typ: "dpop+jwt" } });`;
    expect(states(jsonwebtoken)).toEqual([{ htm: "present", htu: "present", iat: "present", jti: "unknown", ath: "absent" }]);
  });

  it("knows nothing of claims from elsewhere", () => {
    const code = `import { SignJWT } from "jose"; new SignJWT(claims).setProtectedHeader({ typ: "dpop+jwt" }).sign(k);`;
    expect(states(code)).toEqual([{ htm: "unknown", htu: "unknown", iat: "unknown", jti: "unknown", ath: "unknown" }]);
  });
});

describe("proofs that are verified", () => {
  const verify = (options: string, rest = ""): string =>
    `import { jwtVerify, EmbeddedJWK } from "jose"; const { payload } = await jwtVerify(req.headers.dpop, EmbeddedJWK, ${options}); ${rest}`;

  it("tells what is looked at", () => {
    const [proof] = proofVerifications(parseScript(verify(`{ typ: "dpop+jwt" }`, "if (payload.htm !== m) fail();")));
    expect(["htm", "htu", "jti", "thumbprint"].map((check) => proof?.state(check as "htm"))).toEqual([
      "checked",
      "unchecked",
      "unchecked",
      "unchecked",
    ]);
  });

  it.each([
    [`{ typ: "dpop+jwt", maxTokenAge: 60 }`, 60],
    [`{ typ: "dpop+jwt", maxTokenAge: "5 minutes" }`, 300],
    [`{ typ: "dpop+jwt", maxTokenAge: "5m", clockTolerance: 10 }`, 310],
    [`{ typ: "dpop+jwt", maxTokenAge: "5m", clockTolerance: tolerance }`, 300],
    [`{ typ: "dpop+jwt", maxTokenAge: age }`, null],
    [`{ typ: "dpop+jwt" }`, null],
  ])("accepts them for: %s", (options, expected) => {
    const sourceCode = parseScript(verify(options));
    const [proof] = proofVerifications(sourceCode);
    if (!proof) throw new Error("no verification");
    expect(acceptedAge(proof.verification, sourceCode)).toBe(expected);
  });
});

describe("ids of proofs that are kept", () => {
  it.each([
    [`import Redis from "ioredis"; const r = new Redis(); r.set(jti, 1, "PX", 5000);`, [5]],
    [`import Redis from "ioredis"; const r = new Redis(); r.set(jti, 1, mode, 5000);`, []],
    [`import { createClient } from "redis"; const r = createClient(); r.setEx("j:" + jti, 60, "1");`, [60]],
    [`import { createClient } from "redis"; const r = createClient(); r.set(jti, "1", options);`, []],
    [`const r = new Map(); r.set(jti, 1, "EX", 60);`, []],
  ])("%s", (code, expected) => {
    expect(replayEntries(parseScript(code)).map(({ seconds }) => seconds)).toEqual(expected);
  });
});
