import { describe, expect, it } from "vitest";
import { accountNumbers } from "../../../src/models/dockerfile/account-numbers.ts";
import { stageGraph } from "../../../src/models/dockerfile/stage-graph.ts";
import { sourceOf } from "./source.ts";

/** The numbers of user and group `app` in the last stage. */
function numbersOf(text: string, name = "app"): (string | null)[] {
  const source = sourceOf(text);
  const accounts = accountNumbers(source, stageGraph(source).stages.at(-1)!);
  return [accounts.uid(name), accounts.gid(name), accounts.firstGid(name)];
}

describe("accountNumbers", () => {
  it.each([
    ["RUN useradd -u 10001 app", ["10001", null, "10001"]],
    ["RUN useradd --uid=10001 --gid 20002 -m -s /bin/sh app", ["10001", null, "20002"]],
    ["RUN groupadd -g 20002 app && useradd -u 10001 -g app app", ["10001", "20002", "20002"]],
    ["RUN useradd -u 10001 -N app", ["10001", null, null]],
    ["RUN useradd -u 10001 -g users app", ["10001", null, null]],
    ["RUN addgroup -g 20002 -S app && adduser -u 10001 -S -G app -D app", ["10001", "20002", "20002"]],
    ["RUN adduser -D -u 10001 app", ["10001", null, "10001"]],
    ["RUN adduser -S -u 10001 app", ["10001", null, null]],
    ["RUN addgroup --gid 20002 app && adduser --disabled-password --gecos '' --uid 10001 --ingroup app app", ["10001", "20002", "20002"]],
    ["RUN adduser app users\nRUN adduser -u 7 -r app", [null, null, null]],
    ["RUN useradd app", [null, null, null]],
    ["RUN useradd -u $UID app", [null, null, null]],
    ["RUN useradd -u 1 $OPTIONS app", [null, null, null]],
    ["RUN useradd -D -u 10001 app", [null, null, null]],
    ["ARG UID=10001\nRUN useradd -u $UID app", ["10001", null, "10001"]],
    ["ONBUILD RUN useradd -u 10001 app", [null, null, null]],
  ])("after %j are %j", (instructions, expected) => {
    expect(numbersOf(`FROM alpine:3\n${instructions}\n`)).toEqual(expected);
  });

  it("counts stages below, and no others", () => {
    expect(numbersOf("FROM a:1 AS base\nRUN useradd -u 7 app\nFROM base\n")).toEqual(["7", null, "7"]);
    expect(numbersOf("FROM a:1 AS other\nRUN useradd -u 7 app\nFROM a:1\n")).toEqual([null, null, null]);
  });

  it("knows users of images, and numbers as they are", () => {
    expect(numbersOf("FROM node:22\n", "node")).toEqual(["1000", "1000", "1000"]);
    expect(numbersOf("FROM gcr.io/distroless/static:nonroot AS a\nFROM a\n", "nonroot")).toEqual(["65532", "65532", "65532"]);
    expect(numbersOf("FROM golang:1\n", "node")).toEqual([null, null, null]);
    expect(numbersOf("FROM node:22\nRUN useradd -u 7 -g 8 app\n", "7")).toEqual(["7", "7", "8"]);
  });
});
