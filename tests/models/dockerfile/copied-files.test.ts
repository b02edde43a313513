import { describe, expect, it } from "vitest";
import { copiedFiles } from "../../../src/models/dockerfile/copied-files.ts";
import { placedInstructions } from "../../../src/models/dockerfile/document.ts";
import { sourceOf } from "./source.ts";

/** @returns What the last `RUN` finds, as `name in folder or folder`. */
function before(text: string): string[] {
  const source = sourceOf(text);
  const run = placedInstructions(source).findLast(({ instruction }) => instruction.type === "Run");
  if (!run) throw new Error("no RUN");
  return copiedFiles(source, run).map(({ name, directories }) => `${name ?? "?"} in ${directories?.join(" or ") ?? "?"}`);
}

describe("copiedFiles", () => {
  it.each([
    ["WORKDIR /app\nCOPY yarn.lock ./", ["yarn.lock in /app"]],
    ["WORKDIR /app\nCOPY yarn.lock /app", ["yarn.lock in /app or /"]],
    ["COPY a/yarn.lock b/package*.json web/", ["yarn.lock in <base>/web", "package*.json in <base>/web"]],
    ["COPY . .", ["? in <base>"]],
    ["ARG D=/srv\nCOPY yarn.lock $D/web/", ["yarn.lock in /srv/web"]],
    ["COPY yarn.lock $UNKNOWN/", ["yarn.lock in ?"]],
    ["WORKDIR $UNKNOWN\nCOPY yarn.lock .", ["yarn.lock in ?"]],
    ["WORKDIR /a\nWORKDIR b\nCOPY x ../c/./", ["x in /a/c"]],
    ["ADD go.mod /src/", ["go.mod in /src"]],
    ["ONBUILD COPY x /", []],
  ])("reads %j", (instructions, expected) => {
    expect(before(`FROM a\n${instructions}\nRUN true\nCOPY later /\n`)).toEqual(expected);
  });

  it("takes what the stages below hold, and nothing of others", () => {
    const text = "FROM a AS one\nCOPY x /1/\nFROM a AS other\nCOPY y /2/\nFROM one\nCOPY z /3/\nRUN true\n";
    expect(before(text)).toEqual(["x in /1", "z in /3"]);
  });

  it("takes the bind mounts of the RUN itself", () => {
    const text =
      "FROM a\nWORKDIR /w\nRUN --mount=type=bind,target=/x/one true\n" +
      "RUN --mount=target=two,source=x --mount=type=cache,target=/c --mount=type=bind,dst=$D/f true\n";
    expect(before(text)).toEqual(["two in /w/two or /w", "f in ?"]);
  });

  it("takes what a stage and its triggers copy before a trigger runs", () => {
    expect(before("FROM a\nWORKDIR /w\nONBUILD COPY x ./\nONBUILD RUN true\nCOPY y /\n")).toEqual(["x in /w", "y in /"]);
    expect(before("FROM a\nONBUILD WORKDIR /w\nONBUILD COPY x ./\nONBUILD RUN true\nONBUILD COPY y /\n")).toEqual(["x in ?"]);
  });
});
