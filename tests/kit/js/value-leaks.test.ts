import { describe, expect, it } from "vitest";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { leaksOf } from "../../../src/kit/js/value-leaks.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** Where what `make()` gives goes out of sight: the path and the text of each place. */
function leaks(code: string): string[] {
  const sourceCode = parseScript(`import { use } from "trusted"; import { take } from "./own";\n${code}`);
  const call = nodesOf(sourceCode, "CallExpression").find(
    ({ callee }) => callee.type === "Identifier" && callee.name === "make",
  );
  if (!call) throw new Error(`no call of make(): ${code}`);
  const isFollowed = (path: readonly string[]): boolean => ["part", "part.inner"].includes(path.join("."));
  return leaksOf(call, { isFollowed, trusted: ["trusted"] }, sourceCode).map(
    ({ path, node }) => `${path.join(".")}: ${sourceCode.text.slice(...node.range)}`,
  );
}

describe("where a value goes out of sight", () => {
  it.each([
    ["nowhere, when it is dropped", "await make();", []],
    ["nowhere, by members that are read", "const v = await make(); if (v.a !== b.c) throw v.part.d;", []],
    ["nowhere, by what is taken apart", "const { a, part: { d } } = make(); log(a, d);", []],
    ["nowhere, in a test", "const v = make(); if (!v || v === null) stop(); if (v) go();", []],
    ["nowhere, by a trusted function", "const { part } = await make(); use(part, { a: 1 });", []],
    ["to a function of the project", "const v = await make(); take(v);", [": v"]],
    ["to a function of nobody known", "take(make());", [": make()"]],
    ["by a part", "const { part } = await make(); take(part.inner);", ["part.inner: part.inner"]],
    ["by a part of a part, taken apart", "const { part: { inner } } = make(); take(inner);", ["part.inner: inner"]],
    ["as a result", "function f() { return make(); }", [": make()"]],
    ["as an arrow's result", "const f = async () => make();", [": make()"]],
    ["in an object", "const v = make(); store.x = { v };", [": v"]],
    ["into a member", "this.v = make();", [": this.v"]],
    ["with the rest", "const { a, ...rest } = make(); take(rest);", [": rest"]],
    ["by a computed name", "const v = make(); f(v[k]);", [": v[k]"]],
    ["under a computed key", "const { [k]: x } = make();", [": [k]: x"]],
    ["by an assignment", "let v; v = make(); take(v);", [": v"]],
    ["in a callback", "make().then((v) => take(v));", [": v"]],
    ["nowhere in a callback that takes it apart", "make().then(({ a }) => take(a)).catch(fail);", []],
    ["behind a catch", "const v = await make().catch(() => null); take(v);", [": v"]],
    ["to a callback of nobody known", "make().then(next);", [": make().then"]],
    ["by either branch", "const v = ok ? make() : null; take(v ?? other);", [": v ?? other"]],
    ["out of a spread", "const o = { ...make() };", [": make()"]],
  ])("%s", (_, code, expected) => {
    expect(leaks(code)).toEqual(expected);
  });
});
