import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mask } from "../../../src/languages/dockerfile/mask.ts";
import { parseDockerfile } from "../../../src/languages/dockerfile/parse.ts";
import { scan } from "../../../src/languages/dockerfile/scan.ts";
import { splitInstructions } from "../../../src/languages/dockerfile/split.ts";
import { damaged, dockerfiles } from "./generators.ts";
import { checkTree } from "./invariants.ts";

/** Every run takes other texts; FAST_CHECK_RUNS raises their number for a long hunt. */
const RUNS = { numRuns: Number(process.env["FAST_CHECK_RUNS"] ?? 300) };

function checkText(text: string): void {
  const outcome = parseDockerfile(text);
  if (outcome.ok) {
    checkTree(text, outcome.ast);
    return;
  }
  const lines = text.split("\n");
  const { line, column, message } = outcome.error;
  expect(message).not.toBe("");
  expect(line).toBeGreaterThanOrEqual(1);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(column).toBeLessThanOrEqual((lines[line - 1] as string).length + 1);
}

function checkMask(text: string): void {
  const masked = mask(text, scan(text));
  expect(masked).toHaveLength(text.length);
  expect(masked.replace(/[^\n]/gu, "")).toBe(text.replace(/[^\n]/gu, ""));
  const lineEnds = (some: string): number[] => [...some.matchAll(/\r?\n/gu)].map(({ index }) => index);
  expect(lineEnds(masked)).toEqual(lineEnds(text));
}

describe("every tree", () => {
  it("stands where it says and says what stands there, for texts like Dockerfiles", () => {
    fc.assert(fc.property(dockerfiles, checkText), RUNS);
  });

  it("holds for damaged Dockerfiles", () => {
    fc.assert(fc.property(damaged, checkText), RUNS);
  });

  it("holds for any text behind a FROM", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => checkText(`FROM a\n${text}`)), RUNS);
  });

  it("is made or refused with a position for any text at all", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), checkText), RUNS);
  });
});

describe("the mask", () => {
  it("keeps length and line ends", () => {
    fc.assert(fc.property(fc.oneof(dockerfiles, damaged, fc.string({ unit: "binary" })), checkMask), RUNS);
  });

  it("lets dockerfile-ast see the instructions that BuildKit sees, with the same keywords", () => {
    fc.assert(
      fc.property(fc.oneof(dockerfiles, damaged), (text) => {
        const scanned = scan(text);
        fc.pre(scanned.error === null);
        const expected = scanned.instructions.map(({ range, line }) => ({
          start: range[0],
          keywordLength: (/^[^\t\v\f\r ]+/u.exec(line.text)?.[0] ?? "").length,
        }));
        expect(splitInstructions(mask(text, scanned))).toEqual(expected);
      }),
      RUNS,
    );
  });
});
