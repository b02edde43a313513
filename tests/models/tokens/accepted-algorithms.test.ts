import { describe, expect, it } from "vitest";
import { acceptedAlgorithms, algorithmExpressions } from "../../../src/models/tokens/accepted-algorithms.ts";
import { tokenVerifications } from "../../../src/models/tokens/token-verifications.ts";
import { parseScript } from "../../helpers/parse-script.ts";

function lists(code: string): readonly (readonly string[])[] {
  const sourceCode = parseScript(code);
  return tokenVerifications(sourceCode).flatMap((verification) =>
    acceptedAlgorithms(verification, sourceCode).map((list) => list.map(({ name }) => name)),
  );
}

function expressions(code: string): readonly string[] {
  const sourceCode = parseScript(code);
  return tokenVerifications(sourceCode).flatMap((verification) =>
    algorithmExpressions(verification, sourceCode).map(({ range }) => sourceCode.text.slice(...range)),
  );
}

const JWT = 'import jwt from "jsonwebtoken"; ';
const HONO = 'import { verify } from "hono/jwt"; ';

describe("the algorithms that a verification accepts", () => {
  it.each([
    [`${JWT}jwt.verify(t, k)`, []],
    [`${JWT}jwt.verify(t, k, { algorithms: ["RS256", "ES256"] })`, [["RS256", "ES256"]]],
    [`${JWT}jwt.verify(t, k, { algorithms: ["RS256", other] })`, [["RS256"]]],
    [`${JWT}const list = ["RS256"]; jwt.verify(t, k, { algorithms: [...list, "ES256"] })`, [["RS256", "ES256"]]],
    [`${JWT}const list = ["RS256"]; list.push("ES256"); jwt.verify(t, k, { algorithms: list })`, [[]]],
    [`${JWT}jwt.verify(t, k, { algorithms: list })`, [[]]],
    [`${HONO}verify(t, k, "HS256")`, [["HS256"]]],
    [`${HONO}verify(t, k, { alg: "HS256" })`, [["HS256"]]],
    [
      'import Hapi from "@hapi/hapi"; import "@hapi/jwt"; Hapi.server().auth.strategy("a", "jwt", { keys: [{ key, algorithms: ["RS256"] }, "secret", { key, algorithms: ["HS256"] }] })',
      [["RS256"], ["HS256"]],
    ],
    [
      'import Hapi from "@hapi/hapi"; import "@hapi/jwt"; Hapi.server().auth.strategy("a", "jwt", { keys: { key, algorithms: ["RS256"] } })',
      [["RS256"]],
    ],
  ])("%s", (code, expected) => {
    expect(lists(code)).toEqual(expected);
  });

  it.each([
    [`${JWT}jwt.verify(t, k, { algorithms: [header.alg, "RS256"] })`, ["header.alg", '"RS256"']],
    [`${JWT}const list = [header.alg]; jwt.verify(t, k, { algorithms: list })`, ["header.alg"]],
    [`${HONO}verify(t, k, header.alg)`, ["header.alg"]],
    ['import jws from "jws"; jws.verify(t, header.alg, k)', ["header.alg"]],
    [`${JWT}jwt.verify(t, k)`, []],
  ])("%s: the expressions", (code, expected) => {
    expect(expressions(code)).toEqual(expected);
  });
});
