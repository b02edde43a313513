import { utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { cachedReader } from "../../src/kit/cached-file.ts";
import { temporaryFiles } from "../helpers/temporary-files.ts";

it("parses a file once, and again when it has changed", () => {
  const file = path.join(temporaryFiles({ "a.txt": "one" }), "a.txt");
  const parse = vi.fn((text: string) => text.toUpperCase());
  const read = cachedReader(parse);
  expect([read(file), read(file)]).toEqual(["ONE", "ONE"]);
  expect(parse).toHaveBeenCalledTimes(1);
  writeFileSync(file, "two");
  utimesSync(file, new Date(2020, 0), new Date(2020, 0));
  expect(read(file)).toBe("TWO");
});

it("has nothing of a file that does not exist, or is a folder", () => {
  const folder = temporaryFiles({ "a.txt": "one" });
  const read = cachedReader((text) => text);
  expect(read(path.join(folder, "b.txt"))).toBeNull();
  expect(read(folder)).toBeNull();
});
