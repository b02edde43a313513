import { describe, expect, it } from "vitest";
import { ancestry, shippedStages, stageGraph } from "../../../src/models/dockerfile/stage-graph.ts";
import { sourceOf } from "./source.ts";

function bases(text: string): string[] {
  return stageGraph(sourceOf(text)).stages.map(({ base }) => {
    if (base.kind === "stage") return `stage ${base.stage.node.index}`;
    return base.kind === "image" ? base.name.value : base.kind;
  });
}

describe("stageGraph", () => {
  it("tells stages, images and scratch apart", () => {
    expect(bases("FROM node:22 AS build\nFROM build AS test\nFROM scratch\n")).toEqual(["node:22", "stage 0", "scratch"]);
  });

  it("compares stage names without regard to case", () => {
    expect(bases("FROM node AS Build\nFROM bUILD\n")).toEqual(["node", "stage 0"]);
  });

  it("takes the last of two stages of one name", () => {
    expect(bases("FROM a AS x\nFROM b AS x\nFROM x\n")).toEqual(["a", "b", "stage 1"]);
  });

  it("does not find a stage that comes later, nor itself", () => {
    expect(bases("FROM later AS later\nFROM a AS later\n")).toEqual(["later", "a"]);
  });

  it("replaces the arguments before the first FROM and no others", () => {
    expect(bases("ARG V=22\nARG I=node:$V\nFROM $I AS a\nARG W=1\nFROM alpine:$W\nFROM alpine:$V\n")).toEqual([
      "node:22",
      "unknown",
      "alpine:22",
    ]);
  });

  it("resolves a stage behind an argument", () => {
    expect(bases("ARG FLAVOUR=slim\nFROM a AS base-slim\nFROM b AS base-full\nFROM base-${FLAVOUR}\n")).toEqual([
      "a",
      "b",
      "stage 0",
    ]);
  });

  it.each(["ARG V\nFROM node:$V\n", "FROM node:${V}\n", "ARG TARGETARCH=amd64\nFROM node:$TARGETARCH\n", "FROM $BUILDPLATFORM\n"])(
    "does not know %j",
    (text) => {
      expect(bases(text)).toEqual(["unknown"]);
    },
  );

  it("uses the default in the word where the argument has none", () => {
    expect(bases("ARG V\nFROM node:${V:-20}\n")).toEqual(["node:20"]);
  });
});

describe("ancestry and shippedStages", () => {
  const graph = stageGraph(sourceOf("FROM a AS one\nFROM one AS two\nFROM two\nFROM b AS last\n"));

  it("walks down to the base", () => {
    expect(ancestry(graph.stages[2]!).map(({ node }) => node.index)).toEqual([2, 1, 0]);
  });

  it("ships the last stage, or those that the project names", () => {
    const indexes = (targets: string[]) => shippedStages(graph, targets).map(({ node }) => node.index);
    expect(indexes([])).toEqual([3]);
    expect(indexes(["Two", "last"])).toEqual([1, 3]);
    expect(indexes(["absent"])).toEqual([3]);
  });
});
