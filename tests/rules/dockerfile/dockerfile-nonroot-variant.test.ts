import rule from "../../../src/rules/dockerfile/dockerfile-nonroot-variant.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;
const forbidShell = [{ forbidShell: true }];
const useTag = (tag: string, output: string) => [{ messageId: "useTag", data: { tag }, output }];

runRuleCases("dockerfile-nonroot-variant", rule, "dockerfile", {
  valid: [
    { name: "nonroot", code: "FROM gcr.io/distroless/static-debian12:nonroot\n" },
    { name: "nonroot with more", code: "FROM gcr.io/distroless/base:debug-nonroot AS a\nFROM gcr.io/distroless/base:nonroot-arm64\n", settings: { docker: { targetStages: ["a"] } } },
    { name: "Microsoft's nonroot", code: "FROM mcr.microsoft.com/azurelinux/distroless/base:3.0-nonroot\n" },
    { name: "a digest alone", code: `FROM gcr.io/distroless/static@${DIGEST}\n` },
    { name: "another user follows", code: "FROM gcr.io/distroless/static\nUSER 65532:65532\n" },
    { name: "another user in a stage between", code: "FROM gcr.io/distroless/static AS base\nuser nonroot\nFROM base\n" },
    { name: "a user that is not known", code: "FROM gcr.io/distroless/static\nARG UID\nUSER $UID\n" },
    { name: "not shipped", code: "FROM gcr.io/distroless/cc AS tools\nFROM scratch\nCOPY --from=tools /lib /lib\n" },
    { name: "a tag that is not known", code: "FROM gcr.io/distroless/static:$TAG\n" },
    { name: "other images", code: "FROM node:22\n" },
    { name: "names that look like it", code: "FROM gcr.io/distroless-copy/static\n" },
    { name: "Chainguard", code: "FROM cgr.dev/chainguard/static:latest\n", options: forbidShell },
    { name: "no shell: distroless", code: "FROM gcr.io/distroless/static:nonroot\n", options: forbidShell },
    { name: "no shell: chiseled", code: "FROM mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled\n", options: forbidShell },
    { name: "no shell: scratch, and what is not known", code: "FROM scratch AS a\nFROM registry.example/a:1\n", options: forbidShell },
    { name: "no shell: a program alone", code: "FROM nats:2\n", options: forbidShell },
    { name: "no shell: Windows", code: "FROM golang:1.23-nanoserver\n", options: forbidShell },
    { name: "no shell: a digest that may be any variant", code: `FROM mcr.microsoft.com/dotnet/aspnet@${DIGEST}\n`, options: forbidShell },
    { name: "no shell: in a stage that builds", code: "FROM debian:12 AS build\nFROM scratch\n", options: forbidShell },
  ],
  invalid: [
    {
      name: "no tag",
      code: "FROM gcr.io/distroless/static-debian12\n",
      errors: [
        {
          messageId: "rootVariant",
          at: "gcr.io/distroless/static-debian12",
          data: { image: "gcr.io/distroless/static-debian12" },
          suggestions: useTag("nonroot", "FROM gcr.io/distroless/static-debian12:nonroot\n"),
        },
      ],
    },
    {
      name: "latest, lower case",
      code: "from gcr.io/distroless/base:latest as app\n",
      errors: [{ messageId: "rootVariant", at: "latest", suggestions: useTag("nonroot", "from gcr.io/distroless/base:nonroot as app\n") }],
    },
    {
      name: "for one architecture, CRLF",
      code: "FROM gcr.io/distroless/cc:latest-amd64\r\nCMD [\"/a\"]\r\n",
      errors: [{ messageId: "rootVariant", at: "latest-amd64", suggestions: useTag("nonroot-amd64", "FROM gcr.io/distroless/cc:nonroot-amd64\r\nCMD [\"/a\"]\r\n") }],
    },
    {
      name: "debug",
      code: "FROM gcr.io/distroless/cc:debug\n",
      errors: [{ messageId: "rootVariant", at: "debug", suggestions: useTag("debug-nonroot", "FROM gcr.io/distroless/cc:debug-nonroot\n") }],
    },
    { name: "a tag of another kind", code: "FROM gcr.io/distroless/java:11\n", errors: [{ messageId: "rootVariant", at: "11" }] },
    {
      name: "Microsoft's",
      code: "FROM mcr.microsoft.com/azurelinux/distroless/base:3.0\n",
      errors: [{ messageId: "rootVariant", at: "3.0", suggestions: useTag("3.0-nonroot", "FROM mcr.microsoft.com/azurelinux/distroless/base:3.0-nonroot\n") }],
    },
    { name: "Microsoft's without a tag", code: "FROM mcr.microsoft.com/azurelinux/distroless/base\n", errors: [{ messageId: "rootVariant", at: "mcr.microsoft.com/azurelinux/distroless/base" }] },
    { name: "a digest beside the tag decides", code: `FROM gcr.io/distroless/static:latest@${DIGEST}\n`, errors: [{ messageId: "rootVariant", at: "latest" }] },
    {
      name: "root again",
      code: "FROM gcr.io/distroless/static\nUSER nonroot\nUSER 0\n",
      errors: [{ messageId: "rootVariant", at: "gcr.io/distroless/static", suggestions: useTag("nonroot", "FROM gcr.io/distroless/static:nonroot\nUSER nonroot\nUSER 0\n") }],
    },
    {
      name: "through a stage, a default",
      code: "ARG BASE=gcr.io/distroless/static\nFROM $BASE AS base\nFROM base\n",
      errors: [{ messageId: "rootVariant", at: "gcr.io/distroless/static", suggestions: useTag("nonroot", "ARG BASE=gcr.io/distroless/static:nonroot\nFROM $BASE AS base\nFROM base\n") }],
    },
    {
      name: "a tag in parts",
      code: "ARG ARCH=arm64\nFROM gcr.io/distroless/static:latest-$ARCH\n",
      errors: [{ messageId: "rootVariant", at: "gcr.io/distroless/static:latest-$ARCH" }],
    },
    { name: "no shell: an official image", code: "FROM node:22\nUSER node\n", options: forbidShell, errors: [{ messageId: "shell", at: "node:22", data: { image: "node:22" } }] },
    { name: "no shell: Wolfi's base", code: "FROM cgr.dev/chainguard/wolfi-base\n", options: forbidShell, errors: [{ messageId: "shell", at: "cgr.dev/chainguard/wolfi-base" }] },
    { name: "no shell: a development variant", code: "FROM cgr.dev/chainguard/node:latest-dev\n", options: forbidShell, errors: [{ messageId: "shell", at: "cgr.dev/chainguard/node:latest-dev" }] },
    {
      name: "no shell: distroless for debugging, both",
      code: "FROM gcr.io/distroless/static:debug\n",
      options: forbidShell,
      errors: [
        { messageId: "shell", at: "gcr.io/distroless/static:debug" },
        { messageId: "rootVariant", at: "debug", suggestions: useTag("debug-nonroot", "FROM gcr.io/distroless/static:debug-nonroot\n") },
      ],
    },
    { name: "no shell: Red Hat's", code: "FROM registry.access.redhat.com/ubi9/ubi-minimal:9.5\n", options: forbidShell, errors: [{ messageId: "shell", at: "registry.access.redhat.com/ubi9/ubi-minimal:9.5" }] },
  ],
});
