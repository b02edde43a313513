import { describe, expect, it } from "vitest";
import { usesOf } from "../../../src/models/workflows/uses.ts";
import { action, steps } from "../../helpers/workflows.ts";
import { read } from "./read.ts";

describe("usesOf", () => {
  it("splits owner, repository, path and reference", () => {
    const file = steps("- uses: GitHub/CodeQL-action/init@v4");
    const [use] = usesOf(read(file));
    expect(use).toMatchObject({ repository: "github/codeql-action", name: "GitHub/CodeQL-action/init", ref: "v4" });
    expect(use?.type === "repository" && file.code.slice(...use.refRange)).toBe("v4");
  });

  it("gives the whole scalar where the reference's place is hidden", () => {
    const file = steps('- uses: "o/r@\\x76"');
    const [use] = usesOf(read(file));
    expect(use?.type === "repository" && file.code.slice(...use.refRange)).toBe('"o/r@\\x76"');
  });

  it("knows images and local actions", () => {
    const uses = usesOf(read(steps("- uses: docker://a:1", "- uses: ./b", "- uses: nonsense", "- uses: o/r@${{ x }}")));
    expect(uses.map(({ type }) => type)).toEqual(["image", "local"]);
  });

  it("has the image of an action", () => {
    expect(usesOf(read(action("using: docker", "image: docker://a:1")))).toMatchObject([{ image: "a:1" }]);
  });
});
