import { describe, expect, it } from "vitest";
import { majorVersions } from "../../src/kit/major-versions.ts";

const MOST = Number.POSITIVE_INFINITY;

describe("the major versions of a range", () => {
  it.each([
    ["1.2.3", 1, 1],
    ["=1.2.3", 1, 1],
    ["v2.0.0", 2, 2],
    ["^10.0.0", 10, 10],
    ["~4.24", 4, 4],
    ["0.5.30", 0, 0],
    ["5", 5, 5],
    ["5.x", 5, 5],
    ["5.*", 5, 5],
    ["5.0.0-beta.25", 5, 5],
    ["^5.0.0-beta.25+build.1", 5, 5],
    ["*", 0, MOST],
    ["x", 0, MOST],
    ["", 0, MOST],
    [">=9", 9, MOST],
    [">= 9.1", 9, MOST],
    [">9", 9, MOST],
    ["<5", 0, 4],
    ["<5.0.0", 0, 4],
    ["<5.1.0", 0, 5],
    ["<=5", 0, 5],
    [">=4 <6", 4, 5],
    [">=4.0.0   <5.0.0", 4, 4],
    ["3 - 5.2", 3, 5],
    ["^9.0.0 || ^10.0.0", 9, 10],
    ["^9||^11", 9, 11],
    [" ^3.0.0 ", 3, 3],
    ["workspace:^1.2.3", 1, 1],
    ["workspace:2.0.0", 2, 2],
  ])("%s", (range, least, most) => {
    expect(majorVersions(range)).toEqual({ least, most });
  });

  it.each([
    "latest",
    "next",
    "beta",
    "workspace:*",
    "workspace:^",
    "catalog:",
    "npm:other@^1.0.0",
    "file:../cookie",
    "github:fastify/fastify-cookie#v10",
    "https://example.com/cookie.tgz",
    "^1 || latest",
    ">=6 <5",
    "1.2.3.4",
  ])("none of %s", (range) => {
    expect(majorVersions(range)).toBeNull();
  });
});
