import { describe, expect, it } from "vitest";
import { completeName, completeTag } from "../../../src/models/images/image-names.ts";
import { imageUses } from "../../../src/models/dockerfile/image-uses.ts";
import { splitImageReference } from "../../../src/languages/image-reference.ts";
import { sourceOf, textAt } from "./source.ts";

function uses(text: string): string[] {
  return imageUses(sourceOf(text)).map((use) => `${use.kind} ${use.text}`);
}

const HEX = "0123456789abcdef".repeat(4);

describe("imageUses", () => {
  it.each([
    ["FROM node:22\n", ["from node:22"]],
    ["FROM scratch\n", []],
    ["FROM a:1 AS b\nFROM b\n", ["from a:1"]],
    ["FROM a:1 AS b\nFROM a:1\nCOPY --from=b /x /x\nCOPY --from=0 /x /x\n", ["from a:1", "from a:1"]],
    ["FROM a:1\nCOPY --from=nginx:1.27 /x /x\n", ["from a:1", "copy nginx:1.27"]],
    ["FROM a:1\nCOPY --from=busybox /x /x\n", ["from a:1", "copy busybox"]],
    ["FROM a:1\nCOPY --from=assets /x /x\n", ["from a:1"]],
    ["FROM a:1\nCOPY --from=ghcr.io/x/y /x /x\n", ["from a:1", "copy ghcr.io/x/y"]],
    ["FROM a:1\nCOPY --from=$B /x /x\n", ["from a:1"]],
    ["FROM a:1\nRUN --mount=type=bind,from=golang:1.23,target=/go ls\n", ["from a:1", "mount golang:1.23"]],
    ["FROM a:1\nRUN --mount=type=cache,target=/x ls\n", ["from a:1"]],
    ["FROM a:1\nONBUILD COPY --from=nginx:1 /x /x\n", ["from a:1", "copy nginx:1"]],
    ["FROM a:1\nONBUILD COPY --from=nginx /x /x\n", ["from a:1"]],
    ["FROM a:1\nCOPY --from=late /x /x\nFROM b:1 AS late\n", ["from a:1", "from b:1"]],
    [`FROM reg.example:5000/a/b:1@sha256:${HEX}\n`, [`from reg.example:5000/a/b:1@sha256:${HEX}`]],
    ["FROM {{image}}\n", []],
    ["FROM @IMAGE@\n", []],
    ["FROM __IMAGE__:1\n", []],
    ["FROM node:\n", []],
  ])("of %j are %j", (text, expected) => {
    expect(uses(text)).toEqual(expected);
  });

  it("finds the place of a part where it was written", () => {
    const source = sourceOf("ARG TAG=latest\nARG BASE=node:20\nFROM alpine:$TAG AS x\nFROM $BASE\n");
    const [first, second] = imageUses(source);
    expect(textAt(source, first!.placeOf(first!.reference.tagRange!))).toBe("latest");
    expect(first!.writtenAt).toBeNull();
    expect(textAt(source, first!.placeOf([0, first!.text.length]))).toBe("alpine:$TAG");
    expect(textAt(source, second!.writtenAt)).toBe("node:20");
  });
});

describe("completeName", () => {
  it.each([
    ["node", "docker.io/library/node"],
    ["bitnami/redis", "docker.io/bitnami/redis"],
    ["docker.io/node", "docker.io/library/node"],
    ["index.docker.io/library/node", "docker.io/library/node"],
    ["localhost/x", "localhost/x"],
    ["reg.example:5000/a/b", "reg.example:5000/a/b"],
  ])("completes %s to %s", (image, name) => {
    expect(completeName(splitImageReference(image))).toBe(name);
  });

  it("completes the tag", () => {
    expect(completeTag(splitImageReference("node"))).toBe("docker.io/library/node:latest");
    expect(completeTag(splitImageReference("node:22"))).toBe("docker.io/library/node:22");
  });
});
