import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { declaredVersion } from "../../src/kit/declared-version.ts";
import { temporaryFiles } from "../helpers/temporary-files.ts";

const manifest = (fields: object): string => JSON.stringify({ name: "project", ...fields });

/** The major versions of `cookie`, as the files declare them to `src/login.ts`. */
function declared(files: Readonly<Record<string, string>>, names: readonly string[] = ["cookie"]) {
  const found = declaredVersion(path.join(temporaryFiles(files), "project/src/login.ts"), names);
  return found && `${found.name} ${found.versions.least}-${found.versions.most}`;
}

describe("the version of a package that a project declares", () => {
  it.each(["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"])("in %s", (field) => {
    expect(declared({ "project/package.json": manifest({ [field]: { cookie: "^1.0.0" } }) })).toBe("cookie 1-1");
  });

  it("in the nearest manifest that names it", () => {
    expect(
      declared({
        "package.json": manifest({ dependencies: { cookie: "^0.7.0" } }),
        "project/package.json": manifest({ dependencies: { other: "^9.0.0" } }),
        "project/src/package.json": manifest({ type: "commonjs" }),
      }),
    ).toBe("cookie 0-0");
  });

  it("of the first of several packages", () => {
    const files = { "project/package.json": manifest({ dependencies: { nuxt: "^4.0.0", h3: "^1.0.0" } }) };
    expect(declared(files, ["h3", "nuxt"])).toBe("h3 1-1");
    expect(declared(files, ["nitro", "nuxt"])).toBe("nuxt 4-4");
  });

  it("of a production dependency rather than of a peer", () => {
    expect(
      declared({
        "project/package.json": manifest({ peerDependencies: { cookie: ">=0" }, dependencies: { cookie: "1.0.0" } }),
      }),
    ).toBe("cookie 1-1");
  });

  it.each([
    ["no manifest", {}],
    ["another package", { "project/package.json": manifest({ dependencies: { cookies: "1.0.0" } }) }],
    ["a tag", { "project/package.json": manifest({ dependencies: { cookie: "latest" } }) }],
    ["a range of another form", { "project/package.json": manifest({ dependencies: { cookie: 1 } }) }],
    ["no JSON", { "project/package.json": "{" }],
    ["a list", { "project/package.json": "[]" }],
    ["null", { "project/package.json": "null" }],
    [
      "a manifest above the repository",
      { "package.json": manifest({ dependencies: { cookie: "1.0.0" } }), "project/.git/HEAD": "ref: refs/heads/main" },
    ],
  ])("not by %s", (_, files) => {
    expect(declared(files)).toBeNull();
  });

  it("not by the manifest of a project that has the file's package installed", () => {
    const folder = temporaryFiles({
      "package.json": manifest({ dependencies: { cookie: "1.0.0" } }),
      "node_modules/a/package.json": manifest({ dependencies: {} }),
    });
    expect(declaredVersion(path.join(folder, "node_modules/a/index.js"), ["cookie"])).toBeNull();
  });

  it("not for a file without a place", () => {
    expect(declaredVersion("<input>", ["cookie"])).toBeNull();
    expect(declaredVersion("file.ts", ["vitest"])).toBeNull();
  });

  it("as it is after a change", () => {
    const folder = temporaryFiles({ "package.json": manifest({ dependencies: { cookie: "^0.7.0" } }) });
    const version = () => declaredVersion(path.join(folder, "login.ts"), ["cookie"])?.versions.least;
    expect(version()).toBe(0);
    writeFileSync(path.join(folder, "package.json"), manifest({ dependencies: { cookie: "^1.0.0" } }));
    expect(version()).toBe(1);
  });
});
