import { describe, expect, it } from "vitest";
import { exportPath } from "../../../src/kit/js/origin.ts";
import { mutationsOfLiteral, typedObjects } from "../../../src/models/cookies/typed-objects.ts";
import { readCookies, sourceCodeOf } from "./read-cookies.ts";

/** The types of a text's objects, in one word each. */
function types(code: string): readonly string[] {
  return typedObjects(sourceCodeOf(code)).map(({ type }) =>
    type.kind === "import" ? [type.module, ...exportPath(type)].join(".") : type.kind,
  );
}

describe("typedObjects", () => {
  it.each([
    [`import type { T } from "m"; const a: T = {};`, "m.T"],
    [`import { T } from "m"; export const a = {} satisfies T;`, "m.T"],
    [`import { T } from "m"; use({} as T);`, "m.T"],
    [`/** @type {import("m").T} */\nconst a = {};`, "m.T"],
    [`/** @type {import('m').T} */\nexport const a = {};`, "m.T"],
    [`/** @type {import("m").T} */\nexport default {};`, "m.T"],
  ])("reads %s", (code, expected) => {
    expect(types(code)).toEqual([expected]);
  });

  it.each([
    `const a = {};`,
    `/** An object. */\nconst a = {};`,
    `import type { T } from "m"; const a: T = make();`,
    `import type { T } from "m"; declare const a: T;`,
    `/** @type {import("m").T} */\nexport default make();`,
  ])("finds nothing in %s", (code) => {
    expect(types(code)).toEqual([]);
  });
});

describe("a configuration that JSDoc gives its type", () => {
  it("counts as one of TypeScript does", () => {
    const cookies = readCookies(
      `/** @type {import("next-auth").NextAuthOptions} */\nexport const options = { cookies: { sessionToken: { name: "id", options: { httpOnly: false } } } };`,
    );
    const cookie = cookies.find(({ name }) => name.text === "id");
    expect(cookie?.library.id).toBe("next-auth");
    expect(cookie?.attributes.httpOnly).toMatchObject({ state: "known", value: false });
  });
});

describe("mutationsOfLiteral", () => {
  it.each([
    [`const a: object = {} as T; a.b = 1;`, [["b"]]],
    [`const a = {} as T; read(a.b);`, []],
    [`use({} as T);`, []],
  ])("of %s", (code, expected) => {
    const sourceCode = sourceCodeOf(`import { T } from "m";\n${code}`);
    const [object] = typedObjects(sourceCode).filter(({ type }) => type.kind === "import");
    expect(object && mutationsOfLiteral(object.literal, sourceCode)).toEqual(expected);
  });
});
