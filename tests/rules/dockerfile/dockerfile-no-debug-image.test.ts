import rule from "../../../src/rules/dockerfile/dockerfile-no-debug-image.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;
const useTag = (tag: string, output: string) => [{ messageId: "useTag", data: { tag }, output }];

runRuleCases("dockerfile-no-debug-image", rule, "dockerfile", {
  valid: [
    { name: "distroless", code: "FROM gcr.io/distroless/static:nonroot\n" },
    { name: "Chainguard", code: "FROM cgr.dev/chainguard/node:latest\n" },
    { name: "a variant that only builds", code: "FROM cgr.dev/chainguard/node:latest-dev AS build\nFROM cgr.dev/chainguard/node:latest\n" },
    { name: "a variant that is copied from", code: "FROM scratch\nCOPY --from=gcr.io/distroless/static:debug /busybox /busybox\n" },
    { name: "dev of another publisher", code: "FROM python:3.15-dev\n" },
    { name: "names with the word", code: "FROM team/debug:1\n" },
    { name: "the word inside another, or in the middle", code: "FROM a:debugger AS a\nFROM b:fix-debug-log AS b\nFROM c:nodebug\n", settings: { docker: { targetStages: ["a", "b"] } } },
    { name: "by digest alone", code: `FROM gcr.io/distroless/static@${DIGEST}\n` },
    { name: "a tag that is not known", code: "FROM gcr.io/distroless/static:$TAG\nFROM gcr.io/distroless/static:debug-$ARCH\n" },
    { name: "a stage for debugging", code: "FROM gcr.io/distroless/static:debug AS debug\n" },
    { name: "a stage for development", code: "FROM cgr.dev/chainguard/node:latest-dev AS app-dev\n" },
    { name: "a file for debugging", code: "FROM gcr.io/distroless/static:debug\n", filename: "Dockerfile.debug" },
    { name: "a file for development", code: "FROM gcr.io/distroless/static:debug\n", filename: "docker/dev.Dockerfile" },
    { name: "a development container", code: "FROM gcr.io/distroless/static:debug\n", filename: ".devcontainer/Dockerfile" },
    { name: "the stage that ships", code: "FROM gcr.io/distroless/static AS app\nFROM gcr.io/distroless/static:debug\n", settings: { docker: { targetStages: ["app"] } } },
    { name: "text", code: "FROM gcr.io/distroless/static\n# FROM gcr.io/distroless/static:debug\n" },
  ],
  invalid: [
    {
      code: "FROM gcr.io/distroless/static:debug\n",
      errors: [
        {
          messageId: "debug",
          at: "debug",
          data: { tag: "debug", name: "gcr.io/distroless/static" },
          suggestions: useTag("latest", "FROM gcr.io/distroless/static:latest\n"),
        },
      ],
    },
    {
      name: "debug-nonroot, lower case",
      code: "from gcr.io/distroless/base-debian12:debug-nonroot as app\n",
      errors: [{ messageId: "debug", at: "debug-nonroot", suggestions: useTag("nonroot", "from gcr.io/distroless/base-debian12:nonroot as app\n") }],
    },
    {
      name: "for one architecture",
      code: "FROM gcr.io/distroless/static:debug-amd64\n",
      errors: [{ messageId: "debug", at: "debug-amd64", suggestions: useTag("latest-amd64", "FROM gcr.io/distroless/static:latest-amd64\n") }],
    },
    {
      name: "Chainguard",
      code: "FROM golang:1.23 AS build\nFROM cgr.dev/chainguard/node:latest-dev\n",
      errors: [{ messageId: "debug", at: "latest-dev", suggestions: useTag("latest", "FROM golang:1.23 AS build\nFROM cgr.dev/chainguard/node:latest\n") }],
    },
    {
      name: "Chainguard on Docker Hub",
      code: "FROM chainguard/python:3.12-dev\r\n",
      errors: [{ messageId: "debug", at: "3.12-dev", suggestions: useTag("3.12", "FROM chainguard/python:3.12\r\n") }],
    },
    {
      name: "another publisher",
      code: "FROM gcr.io/kaniko-project/executor:v1.23.2-debug\n",
      errors: [{ messageId: "debug", at: "v1.23.2-debug", suggestions: useTag("v1.23.2", "FROM gcr.io/kaniko-project/executor:v1.23.2\n") }],
    },
    {
      name: "the word first",
      code: "FROM timberio/vector:debug-0.40\n",
      errors: [{ messageId: "debug", at: "debug-0.40", suggestions: useTag("0.40", "FROM timberio/vector:0.40\n") }],
    },
    { name: "the word alone", code: "FROM registry.example:5000/a:debug\n", errors: [{ messageId: "debug", at: "debug" }] },
    { name: "a digest decides, so the tag alone is no help", code: `FROM gcr.io/distroless/static:debug@${DIGEST}\n`, errors: [{ messageId: "debug", at: "debug" }] },
    {
      name: "through stages",
      code: "FROM cgr.dev/chainguard/node:22-dev AS base\nFROM base AS app\n",
      errors: [{ messageId: "debug", at: "22-dev", suggestions: useTag("22", "FROM cgr.dev/chainguard/node:22 AS base\nFROM base AS app\n") }],
    },
    {
      name: "the default of a tag",
      code: "ARG TAG=latest-dev\nFROM cgr.dev/chainguard/node:${TAG}\n",
      errors: [{ messageId: "debug", at: "latest-dev", suggestions: useTag("latest", "ARG TAG=latest\nFROM cgr.dev/chainguard/node:${TAG}\n") }],
    },
    {
      name: "a tag in parts",
      code: "ARG V=22\nFROM cgr.dev/chainguard/node:${V}-dev\n",
      errors: [{ messageId: "debug", at: "cgr.dev/chainguard/node:${V}-dev", data: { tag: "22-dev", name: "cgr.dev/chainguard/node" } }],
    },
    {
      name: "a target that is not the last stage, once for two",
      code: "FROM cgr.dev/chainguard/node:latest-dev AS base\nFROM base AS a\nFROM base AS b\nFROM scratch\n",
      settings: { docker: { targetStages: ["a", "b"] } },
      errors: [
        {
          messageId: "debug",
          at: "latest-dev",
          suggestions: useTag("latest", "FROM cgr.dev/chainguard/node:latest AS base\nFROM base AS a\nFROM base AS b\nFROM scratch\n"),
        },
      ],
    },
    {
      name: "over several lines, escape=`",
      code: "# escape=`\nFROM `\n  # base\n  dhi.io/node:22-dev `\n  AS app\n",
      errors: [{ messageId: "debug", at: "22-dev", suggestions: useTag("22", "# escape=`\nFROM `\n  # base\n  dhi.io/node:22 `\n  AS app\n") }],
    },
  ],
});
