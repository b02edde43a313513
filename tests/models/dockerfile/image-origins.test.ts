import { describe, expect, it } from "vitest";
import { imageOrigins } from "../../../src/models/dockerfile/image-origins.ts";
import { sourceOf, textAt } from "./source.ts";

function origins(text: string): string[] {
  const source = sourceOf(text);
  return imageOrigins(source).map(
    ({ registry, repository, registryAt, nameAt, use }) =>
      `${registry} ${repository ?? "?"} at ${textAt(source, registryAt)}, ${textAt(source, nameAt)}${use ? "" : " in part"}`,
  );
}

describe("imageOrigins", () => {
  it.each([
    ["FROM node:22\n", ["docker.io library/node at node, node"]],
    ["FROM index.docker.io/team/a\n", ["docker.io team/a at index.docker.io, index.docker.io/team/a"]],
    ["FROM reg:5000/a/b:1\n", ["reg:5000 a/b at reg:5000, reg:5000/a/b"]],
    ["FROM node:$TAG\n", ["docker.io library/node at node, node in part"]],
    ["FROM ghcr.io/a/b:${TAG}\n", ["ghcr.io a/b at ghcr.io, ghcr.io/a/b in part"]],
    ["FROM ghcr.io/$NAME:1\n", ["ghcr.io ? at ghcr.io, ghcr.io/$NAME in part"]],
    ["FROM index.docker.io/$NAME\n", ["docker.io ? at index.docker.io, index.docker.io/$NAME in part"]],
    ["FROM $REGISTRY/a:1\nFROM $IMAGE\nFROM ${A}.example/b\n", []],
    ["ARG R=quay.io\nFROM $R/a:$TAG\n", ["quay.io a at quay.io, $R/a in part"]],
    ["ARG R=quay.io\nFROM $R/a:1\n", ["quay.io a at quay.io, $R/a:1"]],
    ["FROM {{x}}:$TAG\nFROM scratch\nFROM a:1 AS b\nFROM b\n", ["docker.io library/a at a, a"]],
    [
      "FROM a:1\nCOPY --from=quay.io/b:1 /x /x\nFROM c:$V\n",
      ["docker.io library/a at a, a", "quay.io b at quay.io, quay.io/b", "docker.io library/c at c, c in part"],
    ],
  ])("of %j are %j", (text, expected) => {
    expect(origins(text)).toEqual(expected);
  });
});
