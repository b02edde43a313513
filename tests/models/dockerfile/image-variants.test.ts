import { describe, expect, it } from "vitest";
import { splitImageReference } from "../../../src/languages/image-reference.ts";
import { debugVariant } from "../../../src/models/images/debug-variant.ts";
import { isForDevelopment } from "../../../src/models/dockerfile/development.ts";
import { hasShell } from "../../../src/models/dockerfile/image-shell.ts";
import { rootVariant } from "../../../src/models/dockerfile/nonroot-variant.ts";
import { stageGraph } from "../../../src/models/dockerfile/stage-graph.ts";
import { sourceOf } from "./source.ts";

const DIGEST = `sha256:${"0".repeat(64)}`;

describe("debugVariant", () => {
  it.each([
    ["gcr.io/distroless/cc:debug", "latest"],
    ["gcr.io/distroless/cc:debug-nonroot-arm64", "nonroot-arm64"],
    ["gcr.io/distroless/cc:debug-arm64", "latest-arm64"],
    ["cgr.dev/chainguard/go:1.23-dev", "1.23"],
    ["a/b:2.0_debug", "2.0"],
    ["a/b:debug", null],
  ])("knows the tag without tools for %s", (image, plainTag) => {
    expect(debugVariant(splitImageReference(image))?.plainTag).toBe(plainTag);
  });

  it.each(["a/b", "a/b:1-dev", "a/b:x-debug-y", "a/b:debugging", `a/b@${DIGEST}`])("finds none in %s", (image) => {
    expect(debugVariant(splitImageReference(image))).toBeNull();
  });
});

describe("rootVariant", () => {
  it.each([
    ["gcr.io/distroless/cc", "nonroot"],
    ["gcr.io/distroless/cc:latest-s390x", "nonroot-s390x"],
    ["gcr.io/distroless/cc:debug-arm64", "debug-nonroot-arm64"],
    ["gcr.io/distroless/cc:1", null],
    ["mcr.microsoft.com/azurelinux/distroless/base:3.0", "3.0-nonroot"],
    ["mcr.microsoft.com/azurelinux/distroless/base:latest", null],
  ])("knows the other tag of %s", (image, nonrootTag) => {
    expect(rootVariant(splitImageReference(image))).toEqual({ nonrootTag });
  });

  it.each(["gcr.io/distroless/cc:nonroot", `gcr.io/distroless/cc@${DIGEST}`, "distroless/cc"])("finds none in %s", (image) => {
    expect(rootVariant(splitImageReference(image))).toBeNull();
  });
});

describe("hasShell", () => {
  it.each([
    ["alpine:3", true],
    ["nats:2", false],
    ["gcr.io/distroless/cc:debug", true],
    ["gcr.io/distroless/cc", false],
    ["mcr.microsoft.com/dotnet/aspnet:9.0", true],
    ["mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled", false],
    ["oven/bun:1-distroless", false],
    ["oven/bun:1", true],
    ["mcr.microsoft.com/windows/servercore:ltsc2022", false],
    ["registry.example/alpine:3", false],
    [`oven/bun@${DIGEST}`, false],
  ])("of %s: %s", (image, expected) => {
    expect(hasShell(splitImageReference(image))).toBe(expected);
  });
});

describe("isForDevelopment", () => {
  it.each([
    ["FROM a:1 AS app-dev\n", "/p/Dockerfile", true],
    ["FROM a:1 AS device\n", "/dev/project/Dockerfile", false],
    ["FROM a:1\n", "/p/dev.Dockerfile", true],
    ["FROM a:1\n", "C:\\p\\.devcontainer\\Dockerfile", true],
    ["FROM a:1\n", "Dockerfile", false],
  ])("%j in %s: %s", (text, filename, expected) => {
    const [stage] = stageGraph(sourceOf(text)).stages;
    expect(isForDevelopment(stage!, filename)).toBe(expected);
  });
});
