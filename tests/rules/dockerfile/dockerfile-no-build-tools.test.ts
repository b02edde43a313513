import rule from "../../../src/rules/dockerfile/dockerfile-no-build-tools.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const strict = [{ strict: true }];
const CMD = 'CMD ["/app"]\n';
const pkg = (at: string | readonly [string, number], name?: string) => ({
  messageId: "package",
  at,
  ...(name !== undefined && { data: { name } }),
});

runRuleCases("dockerfile-no-build-tools", rule, "dockerfile", {
  valid: [
    { name: "in a build stage", code: `FROM golang:1.23 AS build\nRUN apt-get install -y gcc\nFROM scratch\nCOPY --from=build /app /app\n${CMD}` },
    { name: "run-time packages", code: `FROM debian:12\nRUN apt-get install -y libpq5 ca-certificates libgcc-s1 gcc-12-base python3 clang-format\n${CMD}` },
    { name: "removed again", code: `FROM alpine:3\nRUN apk add --virtual .build gcc musl-dev && make && apk del .build\n${CMD}` },
    { name: "removed by name", code: `FROM debian:12\nRUN apt-get install -y gcc=4:12.2 && make && apt-get purge -y gcc\n${CMD}` },
    { name: "removed later", code: `FROM fedora:41\nRUN dnf install -y gcc-14.2.1\nRUN dnf remove -y gcc\n${CMD}` },
    { name: "removed without a name", code: `FROM debian:12\nRUN apt-get install -y gcc && make && apt-mark auto '.*' && apt-get purge -y --auto-remove\n${CMD}` },
    { name: "removed by a variable", code: `FROM debian:12\nRUN apt-get install -y gcc && make && apt-get remove -y $DEPS\n${CMD}` },
    { name: "undone", code: `FROM fedora:41\nRUN dnf install -y gcc && make && dnf history undo last -y\n${CMD}` },
    { name: "packages that are not known", code: `FROM debian:12\nARG PACKAGES\nRUN apt-get install -y $PACKAGES\n${CMD}` },
    { name: "an image to work in", code: "FROM debian:12\nRUN apt-get install -y build-essential\n" },
    { name: "a shell to work in", code: 'FROM golang:1.23\nCMD ["/bin/bash", "-l"]\n' },
    { name: "a stage for development", code: `FROM golang:1.23 AS dev\n${CMD}` },
    { name: "a stage for tests", code: `FROM alpine:3 AS unit-test\nRUN apk add gcc\n${CMD}` },
    { name: "a trigger for others", code: `FROM alpine:3\nONBUILD RUN apk add gcc\n${CMD}` },
    { name: "the variant without tools", code: `FROM swift:6.0-slim\n${CMD}` },
    { name: "another image of that name", code: `FROM example.com/golang:1\n${CMD}` },
    { name: "a base that is not known", code: `ARG BASE\nFROM $BASE\n${CMD}` },
    { name: "what some need at run time", code: `FROM node:22\nRUN apt-get install -y make binutils\n${CMD}` },
    { name: "fat images", code: `FROM python:3.13\nRUN pip install flask\n${CMD}` },
    { name: "names in other managers", code: `FROM node:22-slim\nRUN npm install gcc && pip install cmake\n${CMD}` },
    { name: "only downloaded", code: `FROM debian:12\nRUN apt-get install --download-only gcc\n${CMD}` },
    {
      name: "the stage that the project builds",
      code: `FROM scratch AS app\n${CMD}FROM golang:1.23\n${CMD}`,
      settings: { docker: { targetStages: ["app"] } },
    },
    { name: "strict: a slim image without a manager", code: `FROM node:22-alpine3.20\nCOPY . .\n${CMD}`, options: strict },
    { name: "strict: a digest alone", code: `FROM node@sha256:${"a".repeat(64)}\n${CMD}`, options: strict },
    { name: "strict: a variant that is not known", code: `ARG V\nFROM node:$V\n${CMD}`, options: strict },
    { name: "strict: lists and caches", code: `FROM debian:12-slim\nRUN apt-get update && apt-get clean\n${CMD}`, options: strict },
  ],
  invalid: [
    {
      code: `FROM debian:12\nRUN apt-get update && apt-get install -y gcc libpq-dev libpq5\n${CMD}`,
      errors: [pkg("gcc", "gcc"), pkg("libpq-dev", "libpq-dev")],
    },
    {
      name: "lower case, several lines, versions",
      code: "from alpine:3\nrun apk add --no-cache \\\n    # to compile\n    build-base=0.5-r3 \\\n    python3-dev~3.12 \\\n    curl\nentrypoint /app\n",
      errors: [pkg("build-base=0.5-r3", "build-base"), pkg("python3-dev~3.12", "python3-dev")],
    },
    { name: "CRLF", code: 'FROM debian:12\r\nRUN apt-get install -y g++-12:amd64\r\nCMD ["/app"]\r\n', errors: [pkg("g++-12:amd64", "g++-12")] },
    { name: "rpm", code: `FROM fedora:41\nRUN dnf install -y gcc-c++ openssl-devel-3.2.1 kernel-core\n${CMD}`, errors: [pkg("gcc-c++", "gcc-c++"), pkg("openssl-devel-3.2.1", "openssl-devel")] },
    { name: "groups", code: `FROM rockylinux:9\nRUN yum groupinstall -y "Development Tools"\n${CMD}`, errors: [pkg('"Development Tools"')] },
    { name: "zypper", code: `FROM opensuse/leap:15\nRUN zypper -n install -t pattern devel_basis\n${CMD}`, errors: [pkg("devel_basis")] },
    { name: "exec form", code: `FROM alpine:3\nRUN ["apk", "add", "cmake"]\n${CMD}`, errors: [pkg('"cmake"')] },
    { name: "heredoc", code: `FROM alpine:3\nRUN <<EOF\napk add linux-headers\nEOF\n${CMD}`, errors: [pkg("linux-headers")] },
    { name: "a variable that is known", code: `FROM alpine:3\nARG DEPS="gcc curl"\nRUN apk add $DEPS\n${CMD}`, errors: [pkg("$DEPS", "gcc")] },
    { name: "installed again after it was removed", code: `FROM alpine:3\nRUN apk add gcc && apk del gcc && apk add gcc\n${CMD}`, errors: [pkg(["gcc", 3])] },
    { name: "another group is removed", code: `FROM alpine:3\nRUN apk add -t .a gcc && apk add -t .b curl && apk del .b\n${CMD}`, errors: [pkg("gcc")] },
    { name: "in the stage below", code: `FROM alpine:3 AS base\nRUN apk add gcc\nFROM base\n${CMD}`, errors: [pkg("gcc")] },
    { name: "by the trigger of the stage below", code: `FROM alpine:3 AS base\nONBUILD RUN apk add gcc\nFROM base\n${CMD}`, errors: [pkg("gcc")] },
    { name: "takes its program from a stage", code: "FROM rust:1 AS build\nFROM debian:12\nRUN apt-get install -y libssl-dev\nCOPY --from=build /app /app\n", errors: [pkg("libssl-dev")] },
    {
      name: "SDK images",
      code: `FROM golang:1.23\nRUN go build -o /app .\n${CMD}`,
      errors: [{ messageId: "image", at: "golang", data: { image: "golang:1.23", runtime: "`gcr.io/distroless/static-debian12:nonroot` or `scratch`" } }],
    },
    {
      name: "an SDK image below",
      code: `FROM mcr.microsoft.com/dotnet/sdk:9.0 AS base\nFROM base AS final\n${CMD}`,
      errors: [{ messageId: "image", at: "mcr.microsoft.com/dotnet/sdk" }],
    },
    {
      name: "an SDK image at a version that is not known",
      code: `ARG V\nFROM maven:$V\n${CMD}`,
      errors: [{ messageId: "image", at: "maven" }],
    },
    {
      name: "a stage for development that is a target",
      code: `FROM golang:1.23 AS dev\n${CMD}`,
      settings: { docker: { targetStages: ["dev"] } },
      errors: [{ messageId: "image", at: "golang" }],
    },
    {
      name: "strict: doubtful tools, managers, each word once",
      code: `FROM debian:12-slim\nRUN apt-get install -y make curl && pip install flask\n${CMD}`,
      options: strict,
      errors: [pkg("make"), { messageId: "manager", at: ["install", 2], data: { command: "pip install" } }],
    },
    {
      name: "strict: an image that does not say what it runs",
      code: "FROM debian:12\nRUN apt-get install -y default-jdk && yarn\n",
      options: strict,
      errors: [pkg("default-jdk"), { messageId: "manager", at: "yarn", data: { command: "yarn" } }],
    },
    {
      name: "strict: fat images",
      code: `FROM python:3.13-bookworm\n${CMD}`,
      options: strict,
      errors: [{ messageId: "fatImage", at: "python", data: { image: "python:3.13-bookworm", runtime: "its `slim` variant" } }],
    },
    {
      name: "strict: a JDK",
      code: `FROM eclipse-temurin:21\n${CMD}`,
      options: strict,
      errors: [{ messageId: "fatImage", at: "eclipse-temurin" }],
    },
  ],
});
