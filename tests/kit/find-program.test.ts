import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findProgram } from "../../src/kit/find-program.ts";

describe("findProgram", () => {
  let root: string;
  const at = (...parts: string[]): string => path.join(root, ...parts);

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), "batten-path-"));
    for (const folder of ["none", "data", "folder/tool", "first", "second"]) mkdirSync(at(folder), { recursive: true });
    for (const folder of ["data", "first", "second"]) writeFileSync(at(folder, "tool"), "#!/bin/sh\n");
    for (const folder of ["first", "second"]) chmodSync(at(folder, "tool"), 0o755);
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const inFolders = (...folders: string[]): string | null => findProgram("tool", folders.join(path.delimiter));

  it("takes the first of several", () => {
    expect(inFolders(at("none"), at("first"), at("second"))).toBe(at("first", "tool"));
  });

  it("passes over what cannot be run", () => {
    expect(inFolders(at("data"), at("folder"), at("second"))).toBe(at("second", "tool"));
    expect(inFolders(at("data"), at("folder"), at("missing"))).toBeNull();
  });

  it("looks into no relative folder", () => {
    expect(inFolders(path.relative(process.cwd(), at("first")), "", ".")).toBeNull();
  });

  it("goes by the PATH unless it is told otherwise", () => {
    expect(findProgram("sh")).toMatch(/[\\/]sh$/u);
    expect(findProgram("no-program-of-this-name")).toBeNull();
  });
});
