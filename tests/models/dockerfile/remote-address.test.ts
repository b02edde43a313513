import { describe, expect, it } from "vitest";
import { gitFragment, isContentAddress, isVerificationFile, movingPart } from "../../../src/models/dockerfile/remote-address.ts";

describe("movingPart", () => {
  it.each([
    ["https://example.com/releases/latest/x", "latest"],
    ["https://example.com/x_LATEST.tgz", "latest"],
    ["https://raw.githubusercontent.com/a/b/main/x", "main"],
    ["https://codeload.github.com/a/b/tar.gz/master", "master"],
    ["https://github.com/a/b/archive/main.zip", "main"],
    ["https://git.example.com/a/b/archive/refs/heads/trunk.tar.gz", "trunk"],
    ["https://example.com/latestnews", null],
    ["https://latest.example.com/x", null],
    ["https://example.com/a/b/main/x", null],
    ["https://github.com/main/master/releases/download/v1/x", null],
    ["https://example.com/x?latest=1", null],
    ["latest", null],
  ])("of %s is %s", (url, expected) => {
    expect(movingPart(url)).toBe(expected);
  });
});

describe("gitFragment", () => {
  it.each([
    ["https://github.com/a/b.git", { ref: null }],
    ["https://github.com/a/b.git#v1:dir", { ref: "v1" }],
    ["https://github.com/a/b.git#:dir", { ref: null }],
    ["https://github.com/a/b.git?subdir=x&tag=v2", { ref: "v2" }],
    ["git@github.com:a/b.git#main", { ref: "main" }],
    ["https://github.com/a/b", null],
    ["https://example.com/x.tgz#main", null],
    ["./b.git", null],
  ])("of %s is %j", (address, expected) => {
    expect(gitFragment(address)).toEqual(expected);
  });
});

describe("isVerificationFile", () => {
  it.each(["x.asc", "https://example.com/linux/gpg", "https://example.com/SHA256SUMS?x=1", "x_1.2_checksums.txt", "archive-keyring.gpg", "x.tgz.sha256", "https://example.com/KEYS"])(
    "%s is one",
    (name) => expect(isVerificationFile(name)).toBe(true),
  );
  it.each(["x.tgz", "https://example.com/keyboard.zip", "gpg-agent.deb", "-"])("%s is none", (name) => {
    expect(isVerificationFile(name)).toBe(false);
  });
});

it("a hash in an address is one of at least 40 digits", () => {
  expect(isContentAddress(`https://example.com/${"a1".repeat(20)}/x`)).toBe(true);
  expect(isContentAddress(`https://example.com/${"a1".repeat(19)}/x`)).toBe(false);
});
