import { describe, expect, it } from "vitest";
import { placedInstructions } from "../../../src/models/dockerfile/document.ts";
import { isMounted, mayLieIn } from "../../../src/models/dockerfile/run-mounts.ts";
import { sourceOf } from "./source.ts";

describe("mayLieIn", () => {
  it.each([
    ["/var/cache/apk", "/var/cache/apk", true],
    ["/var/cache/apk", "/var/cache", true],
    ["/var/cache/apk", "/", true],
    ["/var/cache/apk", "/var/cache/apk/x", false],
    ["/var/cache/apk", "/var/cache/ap", false],
    ["~/.cache/pip", "/root/.cache/pip", true],
    ["~/.cache/pip", "/home/app/.cache", true],
    ["~/.cache/pip", "/srv/home/.cache/pip", true],
    ["~/.cache/pip", "/root", true],
    ["~/.cache/pip", "/home/app", true],
    ["~/.cache/pip", "/root/.cache/uv", false],
    ["~/.cache/pip", "/var/cache", false],
  ])("%s in %s: %s", (folder, target, expected) => {
    expect(mayLieIn(folder, target)).toBe(expected);
  });
});

describe("isMounted", () => {
  it.each([
    ["RUN --mount=type=cache,target=/var/lib/apt x", true],
    ["RUN --mount=type=tmpfs,dst=/var/lib x", true],
    ["RUN --mount=target=/var/lib/apt/lists,source=x x", true],
    ["WORKDIR /var\nRUN --mount=type=cache,target=lib/apt x", true],
    ["RUN --mount=type=cache,target=$D x", true],
    ["WORKDIR $W\nRUN --mount=type=cache,target=lib/apt x", true],
    ["RUN --mount=type=cache,target=/var/cache/apt x", false],
    ["RUN --mount=type=secret,target=/var/lib/apt x", false],
    ["RUN --mount=type=ssh x", false],
    ["RUN x", false],
    ["ONBUILD RUN --mount=type=cache,target=/var/lib/apt x", true],
  ])("%j: %s", (instructions, expected) => {
    const source = sourceOf(`FROM a\n${instructions}\n`);
    const run = placedInstructions(source).find(({ instruction }) => instruction.type === "Run");
    if (!run) throw new Error("no RUN");
    expect(isMounted(source, run, ["/var/lib/apt/lists"])).toBe(expected);
  });
});
