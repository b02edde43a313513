import { describe, expect, it } from "vitest";
import { baseUser } from "../../../src/models/dockerfile/base-user.ts";

const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

describe("baseUser", () => {
  it.each([
    ["node:22", "root"],
    ["docker.io/library/node", "root"],
    ["gcr.io/distroless/static", "root"],
    ["gcr.io/distroless/static:latest", "root"],
    ["gcr.io/distroless/static-debian12:nonroot", "nonroot"],
    ["gcr.io/distroless/nodejs22-debian12:debug-nonroot", "nonroot"],
    [`gcr.io/distroless/static:nonroot@${DIGEST}`, "nonroot"],
    [`gcr.io/distroless/static@${DIGEST}`, "unknown"],
    ["cgr.dev/chainguard/node:latest", "nonroot"],
    ["cgr.dev/chainguard/wolfi-base", "root"],
    ["mcr.microsoft.com/dotnet/aspnet:8.0", "root"],
    ["mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled", "nonroot"],
    ["mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022", "windows"],
    ["mcr.microsoft.com/windows/servercore:ltsc2022", "windows"],
    ["golang:1.23-windowsservercore", "windows"],
    ["docker:28-dind", "root"],
    ["docker:28-dind-rootless", "nonroot"],
    ["bitnami/redis:7", "nonroot"],
    ["bitnami/minideb", "root"],
    ["registry.example/base:1", "unknown"],
    ["example/node:22", "unknown"],
  ])("%s: %s", (image, user) => {
    expect(baseUser(image)).toBe(user);
  });
});
