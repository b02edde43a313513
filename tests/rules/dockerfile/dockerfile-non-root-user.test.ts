import rule from "../../../src/rules/dockerfile/dockerfile-non-root-user.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const strict = [{ strict: true }];
const everyStage = [{ everyStage: true }];
const addUser = (output: string) => [{ messageId: "addUser", output }];

runRuleCases("dockerfile-non-root-user", rule, "dockerfile", {
  valid: [
    { name: "another user", code: "FROM node:22\nUSER 65532:65532\n" },
    { name: "a named user", code: "FROM node:22\nUSER node\nCMD x\n" },
    { name: "root for a while", code: "FROM node:22\nUSER root\nRUN x\nUSER node\n" },
    { name: "the root group", code: "FROM node:22\nUSER 1001:0\n" },
    { name: "names that begin like root", code: "FROM node:22 AS a\nUSER rootless\nFROM node:22\nUSER 01000\n" },
    { name: "inherited", code: "FROM node:22 AS base\nUSER node\nFROM base\nCMD x\n" },
    { name: "root in a stage that is not shipped", code: "FROM node:22 AS build\nUSER root\nFROM node:22\nUSER node\n" },
    { name: "no user, by default", code: "FROM node:22\nCMD x\n" },
    { name: "no default", code: "FROM node:22\nARG USER\nUSER $USER\n" },
    { name: "not declared", code: "FROM node:22\nUSER ${USER:-root}\n" },
    { name: "a variable that is not root", code: "FROM node:22\nENV USER=node\nUSER $USER\n" },
    { name: "no user of its own", code: "FROM node:22\nONBUILD USER root\n" },
    { name: "a trigger of the stage below", code: "FROM node:22 AS base\nUSER root\nONBUILD USER node\nFROM base\n" },
    { name: "Windows", code: "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER root\n" },
    { name: "Windows by its escape", code: "# escape=`\nFROM registry.example/base:1\nUSER root\n" },
    { name: "Windows by its platform", code: "FROM --platform=windows/amd64 golang:1.23\nUSER root\n" },
    {
      name: "the stage that the project builds",
      code: "FROM node:22 AS app\nUSER node\nFROM app AS debug\nUSER root\n",
      settings: { docker: { targetStages: ["app"] } },
    },
    { name: "strict: a base that runs as nobody", code: "FROM gcr.io/distroless/static-debian12:nonroot\nCMD [\"/x\"]\n", options: strict },
    { name: "strict: Chainguard", code: "FROM cgr.dev/chainguard/node:latest\n", options: strict },
    { name: "strict: a chiseled base", code: "FROM mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled\n", options: strict },
    { name: "strict: a base that is not known", code: "ARG BASE\nFROM $BASE\n", options: strict },
    { name: "strict: a base stage that sets it", code: "FROM node:22 AS a\nUSER 1000\nFROM a AS b\nFROM b\n", options: strict },
    { name: "strict: Windows", code: "FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\n", options: strict },
    { name: "every stage", code: "FROM node:22 AS a\nUSER root\nUSER node\nFROM node:22\n", options: everyStage },
    { name: "pragma of Hadolint", code: "FROM node:22\n# hadolint ignore=DL3002\nUSER root\n" },
    { name: "pragma for the stage", code: "# hadolint stage ignore=DL3002\nFROM node:22\nUSER root\n" },
  ],
  invalid: [
    {
      code: "FROM node:22\nUSER root\n",
      errors: [{ messageId: "root", at: "root", data: { user: "root" }, suggestions: addUser("FROM node:22\nUSER root\nUSER 65532:65532\n") }],
    },
    {
      name: "before the start",
      code: "FROM node:22\nUSER root\nRUN x\n# the server\nENTRYPOINT [\"node\"]\nCMD [\"x.js\"]\n",
      errors: [
        {
          messageId: "root",
          at: "root",
          suggestions: addUser("FROM node:22\nUSER root\nRUN x\nUSER 65532:65532\n# the server\nENTRYPOINT [\"node\"]\nCMD [\"x.js\"]\n"),
        },
      ],
    },
    {
      name: "after what still needs root",
      code: "FROM node:22\nENTRYPOINT [\"node\"]\nUSER 0\nRUN x\n",
      errors: [{ messageId: "root", at: "0", suggestions: addUser("FROM node:22\nENTRYPOINT [\"node\"]\nUSER 0\nRUN x\nUSER 65532:65532\n") }],
    },
    {
      name: "lower case and indentation",
      code: "from node:22\n  user 0:0\n  # hadolint ignore=DL3025\n  cmd x\n",
      errors: [
        {
          messageId: "root",
          at: "0:0",
          data: { user: "0:0" },
          suggestions: addUser("from node:22\n  user 0:0\n  user 65532:65532\n  # hadolint ignore=DL3025\n  cmd x\n"),
        },
      ],
    },
    {
      name: "CRLF",
      code: "FROM node:22\r\nUSER root:root\r\nCMD x\r\n",
      errors: [{ messageId: "root", at: "root:root", suggestions: addUser("FROM node:22\r\nUSER root:root\r\nUSER 65532:65532\r\nCMD x\r\n") }],
    },
    {
      name: "no line end at the end",
      code: "FROM node:22\nUSER root:1000",
      errors: [{ messageId: "root", at: "root:1000", suggestions: addUser("FROM node:22\nUSER root:1000\nUSER 65532:65532") }],
    },
    {
      name: "after a heredoc",
      code: "FROM node:22\nUSER root\nRUN <<EOF\nx\nEOF\n",
      errors: [{ messageId: "root", at: "root", suggestions: addUser("FROM node:22\nUSER root\nRUN <<EOF\nx\nEOF\nUSER 65532:65532\n") }],
    },
    {
      name: "a stage in the middle that is shipped",
      code: "FROM node:22 AS app\nUSER root\nFROM node:22 AS test\nUSER node\n",
      settings: { docker: { targetStages: ["app"] } },
      errors: [
        { messageId: "root", at: "root", suggestions: addUser("FROM node:22 AS app\nUSER root\nUSER 65532:65532\nFROM node:22 AS test\nUSER node\n") },
      ],
    },
    {
      name: "inherited",
      code: "FROM node:22 AS base\nUSER root\nFROM base\nCMD x\n",
      errors: [{ messageId: "root", at: "root", suggestions: addUser("FROM node:22 AS base\nUSER root\nFROM base\nUSER 65532:65532\nCMD x\n") }],
    },
    {
      name: "a variable",
      code: "FROM node:22\nARG USER=root\nUSER $USER\n",
      errors: [
        {
          messageId: "root",
          at: "$USER",
          data: { user: "root" },
          suggestions: addUser("FROM node:22\nARG USER=root\nUSER $USER\nUSER 65532:65532\n"),
        },
      ],
    },
    {
      name: "quotes and zeros",
      code: 'FROM node:22\nUSER "00"\n',
      errors: [{ messageId: "root", at: '"00"', suggestions: addUser('FROM node:22\nUSER "00"\nUSER 65532:65532\n') }],
    },
    {
      name: "a base that runs as nobody",
      code: "FROM gcr.io/distroless/static:nonroot\nUSER 0\n",
      errors: [
        { messageId: "root", at: "0", suggestions: addUser("FROM gcr.io/distroless/static:nonroot\nUSER 0\nUSER 65532:65532\n") },
      ],
    },
    {
      name: "every stage, each once",
      code: "FROM alpine:3 AS a\nUSER root\nFROM a AS b\nFROM alpine:3 AS c\nUSER 0\nFROM alpine:3\nUSER app\n",
      options: everyStage,
      errors: [
        {
          messageId: "root",
          at: "root",
          suggestions: addUser(
            "FROM alpine:3 AS a\nUSER root\nUSER 65532:65532\nFROM a AS b\nFROM alpine:3 AS c\nUSER 0\nFROM alpine:3\nUSER app\n",
          ),
        },
        {
          messageId: "root",
          at: "0",
          suggestions: addUser(
            "FROM alpine:3 AS a\nUSER root\nFROM a AS b\nFROM alpine:3 AS c\nUSER 0\nUSER 65532:65532\nFROM alpine:3\nUSER app\n",
          ),
        },
      ],
    },
    {
      name: "strict: a base that runs as root",
      code: "FROM node:22\nCMD x\n",
      options: strict,
      errors: [{ messageId: "rootBase", at: "node:22", data: { base: "node:22" }, suggestions: addUser("FROM node:22\nUSER 65532:65532\nCMD x\n") }],
    },
    {
      name: "strict: scratch",
      code: "FROM golang:1.23 AS build\nFROM scratch\nCOPY --from=build /x /x\n",
      options: strict,
      errors: [
        {
          messageId: "rootBase",
          at: "scratch",
          suggestions: addUser("FROM golang:1.23 AS build\nFROM scratch\nCOPY --from=build /x /x\nUSER 65532:65532\n"),
        },
      ],
    },
    {
      name: "strict: a base of which nothing is known",
      code: "FROM registry.example/base:1\n",
      options: strict,
      errors: [
        {
          messageId: "unknownBase",
          at: "registry.example/base:1",
          suggestions: addUser("FROM registry.example/base:1\nUSER 65532:65532\n"),
        },
      ],
    },
    {
      name: "strict: the base of the base",
      code: "FROM alpine:3 AS base\nFROM base\n",
      options: strict,
      errors: [
        {
          messageId: "rootBase",
          at: ["base", 2],
          data: { base: "alpine:3" },
          suggestions: addUser("FROM alpine:3 AS base\nFROM base\nUSER 65532:65532\n"),
        },
      ],
    },
    {
      name: "strict: distroless without nonroot",
      code: "FROM gcr.io/distroless/static-debian12\n",
      options: strict,
      errors: [
        {
          messageId: "rootBase",
          at: "gcr.io/distroless/static-debian12",
          suggestions: addUser("FROM gcr.io/distroless/static-debian12\nUSER 65532:65532\n"),
        },
      ],
    },
    {
      name: "strict and every stage",
      code: "FROM node:22 AS build\nFROM node:22\n",
      options: [{ strict: true, everyStage: true }],
      errors: [
        {
          messageId: "rootBase",
          at: ["node:22", 1],
          suggestions: addUser("FROM node:22 AS build\nUSER 65532:65532\nFROM node:22\n"),
        },
        {
          messageId: "rootBase",
          at: ["node:22", 2],
          suggestions: addUser("FROM node:22 AS build\nFROM node:22\nUSER 65532:65532\n"),
        },
      ],
    },
  ],
});
