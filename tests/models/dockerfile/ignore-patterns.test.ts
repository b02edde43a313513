import { describe, expect, it } from "vitest";
import { isIgnored, parseIgnoreFile } from "../../../src/models/dockerfile/ignore-patterns.ts";

describe("the patterns of a .dockerignore", () => {
  it.each<readonly [list: string, path: string, ignored: boolean]>([
    [".env", ".env", true],
    [".env", "a/.env", false],
    ["**/.env", ".env", true],
    ["**/.env", "a/b/.env", true],
    ["*/.env", "a/.env", true],
    ["*/.env", ".env", false],
    [".env*", ".env.local", true],
    [".git", ".git/config", true],
    ["/.git/", ".git/config", true],
    ["./.git/**", ".git/config", true],
    ["*", ".env", true],
    ["*\n!.env", ".env", false],
    ["!.env\n*", ".env", true],
    [".*\r\n!.git\r\n.git/config", ".git/config", true],
    ["# .env\n\n  .npmrc  ", ".npmrc", true],
    ["#.env", ".env", false],
    ["\uFEFF.env", ".env", true],
    ["id_?sa", "id_rsa", true],
    ["id_[rd]sa", "id_rsa", true],
    ["{.env,.git}", ".env", false],
    ["", ".env", false],
  ])("%j and %s: %s", (list, path, ignored) => {
    expect(isIgnored(parseIgnoreFile(list), path)).toBe(ignored);
  });
});
