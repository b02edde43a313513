import { describe, expect, it } from "vitest";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { queryEnds } from "../../../src/models/oauth/query-ends.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

/** The texts of the expressions that a piece is sent with in the end. */
function endsOf(code: string): readonly string[] | null {
  const sourceCode = parseScript(code);
  const declared = nodesOf(sourceCode, "VariableDeclarator").find(({ id }) => id.type === "Identifier" && id.name === "piece");
  const ends = queryEnds(declared?.id ?? marked(sourceCode), sourceCode);
  return ends && ends.map(({ range }) => code.slice(...range));
}

describe("where a piece of a query goes", () => {
  it.each([
    ["a call of the platform", `const piece = new URL(u); fetch(piece);`, ["piece"]],
    ["a method", `const piece = new URL(u); piece.searchParams.set("a", b); res.redirect(piece.toString());`, ["piece.toString()"]],
    ["a template", "const piece = new URLSearchParams(p); res.redirect(`${u}?${piece}`);", ["`${u}?${piece}`"]],
    ["a sum, by another name", `const piece = new URLSearchParams(p); const to = u + "?" + piece.toString(); open(to);`, ["to"]],
    ["several uses", `const piece = "a?b=c"; fetch(piece); open(piece);`, ["piece", "piece"]],
    ["the page's location", `const piece = "a?b=c"; window.location.href = piece; location = piece;`, ["piece", "piece"]],
    ["a header", `const piece = "a?b=c"; reply.writeHead(302, { Location: piece });`, ["piece"]],
    ["a choice", `const piece = "a?b=c"; open(ok ? piece : other);`, ["ok ? piece : other"]],
    ["the result of a function", "const f = () => mark(`a?b=${c}`);", null],
  ])("%s", (_, code, expected) => {
    expect(endsOf(code)).toEqual(expected);
  });

  it.each([
    ["exported", `export const piece = "a?b=c"; fetch(piece);`],
    ["handed to a function of the file", `const piece = new URL(u); add(piece); fetch(piece); function add(x) {}`],
    ["handed to a function of the project", `import { go } from "./go.ts"; const piece = "a?b=c"; go(piece);`],
    ["returned as an object", `function f() { const piece = new URL(u); return piece; }`],
    ["put into another URL", `const piece = "a?b=c"; new URL(piece);`],
    ["kept", `const piece = "a?b=c"; this.url = piece;`],
    ["built upon elsewhere", "function f() { const piece = u + '?a=b'; return piece; } open(f() + '&c=d');"],
    ["a text method", `const piece = "a?b=c"; open(piece.replace("b", "c"));`],
  ])("is unknown: %s", (_, code) => {
    expect(endsOf(code)).toBeNull();
  });

  it("follows the text that a function returns to its end", () => {
    expect(endsOf("function f() { const piece = u + '?a=b'; return piece; }")).toEqual(["piece"]);
  });
});
