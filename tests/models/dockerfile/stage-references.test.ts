import { describe, expect, it } from "vitest";
import { stageReferences } from "../../../src/models/dockerfile/stage-references.ts";
import { sourceOf, textAt } from "./source.ts";

function references(text: string): string[] {
  const source = sourceOf(text);
  return stageReferences(source).map(({ kind, range, user, target, isIndex, onbuild }) => {
    const goal = target.kind === "stage" ? `stage ${target.stage.node.index}` : target.kind;
    const prefix = target.kind === "variable" ? ` ${JSON.stringify(target.prefix)}` : "";
    const marks = `${isIndex ? " by index" : ""}${onbuild ? " later" : ""}`;
    return `${user?.node.index ?? "-"} ${kind} ${textAt(source, range)}: ${goal}${prefix}${marks}`;
  });
}

describe("stageReferences", () => {
  it.each([
    ["FROM a:1 AS x\nFROM X\n", ["0 from a:1: no-stage", "1 from X: stage 0"]],
    ["FROM a:1 AS x\nFROM b:1\nCOPY --from=x /a /a\n", ["0 from a:1: no-stage", "1 from b:1: no-stage", "1 copy x: stage 0"]],
    ["FROM a:1 AS x\nCOPY --from=0 /a /a\n", ["0 from a:1: no-stage", "0 copy 0: stage 0 by index"]],
    ["FROM a:1\nCOPY --from=3 /a /a\n", ["0 from a:1: no-stage", "0 copy 3: no-index by index"]],
    ["FROM 0\nFROM 0\n", ["0 from 0: no-stage", "1 from 0: no-stage"]],
    ["FROM a:1\nCOPY --from=late /a /a\nFROM b:1 AS late\n", ["0 from a:1: no-stage", "0 copy late: stage 1", "1 from b:1: no-stage"]],
    [
      "FROM a:1 AS x\nFROM b:1 AS y\nCOPY --from=x /a /a\nFROM c:1 AS x\n",
      ["0 from a:1: no-stage", "1 from b:1: no-stage", "1 copy x: stage 0", "2 from c:1: no-stage"],
    ],
    ["FROM a:1\nCOPY --from=base-$X /a /a\n", ["0 from a:1: no-stage", '0 copy base-$X: variable "base-"']],
    ["ARG V\nFROM base-${V}\n", ['0 from base-${V}: variable "base-"']],
    ["ARG V=x\nFROM a:1 AS base-x\nFROM base-${V}\n", ["0 from a:1: no-stage", "1 from base-${V}: stage 0"]],
    [
      "FROM a:1 AS x\nFROM b:1\nRUN --mount=type=bind,from=x,target=/x --mount=from=c:1,target=/y ls\n",
      ["0 from a:1: no-stage", "1 from b:1: no-stage", "1 mount x: stage 0", "1 mount c:1: no-stage"],
    ],
    ["FROM a:1\nONBUILD COPY --from=x /a /a\n", ["0 from a:1: no-stage", "0 copy x: no-stage later"]],
    ["COPY --from=x /a /a\n", ["- copy x: no-stage"]],
    ["FROM a:1\nADD --from=x /a /a\nRUN --network=none ls\nCOPY --from= /a /a\n", ["0 from a:1: no-stage"]],
  ])("of %j are %j", (text, expected) => {
    expect(references(text)).toEqual(expected);
  });
});
