import rule from "../../../src/rules/dockerfile/dockerfile-numeric-user.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const useNumbers = (numbers: string, output: string) => [{ messageId: "useNumbers", data: { numbers }, output }];

runRuleCases("dockerfile-numeric-user", rule, "dockerfile", {
  valid: [
    { name: "numbers", code: "FROM node:22\nUSER 65532:65532\n" },
    { name: "numbers in quotes", code: 'FROM node:22\nUSER "1000:1000"\n' },
    { name: "no user", code: "FROM node:22\n" },
    { name: "a name for a while", code: "FROM node:22\nUSER node\nRUN x\nUSER 1000:1000\n" },
    { name: "a name in a stage that does not ship", code: "FROM node:22 AS build\nUSER node\nFROM node:22\nUSER 1000:1000\n" },
    { name: "the stage that ships", code: "FROM node:22 AS app\nUSER 1:1\nFROM app\nUSER node\n", settings: { docker: { targetStages: ["app"] } } },
    { name: "an argument", code: "FROM node:22\nARG USER=node\nUSER $USER\n" },
    { name: "an argument without a default", code: "FROM node:22\nARG USER\nUSER ${USER}:${USER}\n" },
    { name: "an argument through a variable", code: "FROM node:22\nARG USER=node\nENV APP_USER=$USER\nUSER $APP_USER\n" },
    { name: "an argument for the group", code: "FROM node:22\nARG GROUP=node\nUSER 1000:$GROUP\n" },
    { name: "not declared", code: "FROM node:22\nUSER $APP_USER\n" },
    { name: "a number in a variable", code: "FROM node:22\nENV ID=1000\nUSER $ID:$ID\n" },
    { name: "Windows", code: "FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER ContainerUser\n" },
    { name: "Windows by its escape", code: "# escape=`\nFROM registry.example/a:1\nUSER ContainerUser\n" },
    { name: "the user of another build", code: "FROM node:22\nUSER 1:1\nONBUILD USER node\n" },
    { name: "pragma of Hadolint", code: "FROM node:22\n# hadolint ignore=DL3066\nUSER node\n" },
  ],
  invalid: [
    {
      code: "FROM registry.example/a:1\nUSER app\n",
      errors: [{ messageId: "name", at: ["app", 1], data: { text: "app" } }],
    },
    {
      name: "a name that the image has",
      code: "from node:22\nuser node\n",
      errors: [{ messageId: "name", at: ["node", 2], suggestions: useNumbers("1000:1000", "from node:22\nuser 1000:1000\n") }],
    },
    {
      name: "a name that the file makes",
      code: "FROM debian:12\nRUN groupadd --gid 10002 app \\\n && useradd --uid 10001 --gid app app\nUSER app\n",
      errors: [
        {
          messageId: "name",
          at: ["app", 4],
          suggestions: useNumbers(
            "10001:10002",
            "FROM debian:12\nRUN groupadd --gid 10002 app \\\n && useradd --uid 10001 --gid app app\nUSER 10001:10002\n",
          ),
        },
      ],
    },
    {
      name: "made in a heredoc, with a group of its own, CRLF",
      code: "FROM alpine:3\r\nRUN <<EOF\r\nadduser -D -u 10001 svc\r\nEOF\r\nUSER svc:svc\r\nCMD x\r\n",
      errors: [{ messageId: "name", at: ["svc", 2], data: { text: "svc" } }],
    },
    {
      name: "a name with a number for the group",
      code: "FROM alpine:3\nRUN adduser -D -u 10001 svc\nUSER svc:0\n",
      errors: [
        { messageId: "name", at: ["svc", 2], suggestions: useNumbers("10001:0", "FROM alpine:3\nRUN adduser -D -u 10001 svc\nUSER 10001:0\n") },
      ],
    },
    { name: "root", code: "FROM node:22\nUSER root\n", errors: [{ messageId: "name", at: "root" }] },
    {
      name: "no group",
      code: "FROM registry.example/a:1\nUSER 1001\n",
      errors: [{ messageId: "noGroup", at: "1001", data: { text: "1001" }, suggestions: useNumbers("1001:1001", "FROM registry.example/a:1\nUSER 1001:1001\n") }],
    },
    {
      name: "no group, and the file gives the user another one",
      code: "FROM debian:12\nRUN useradd -u 1001 -g 50 app\nUSER 1001\n",
      errors: [{ messageId: "noGroup", at: ["1001", 2], suggestions: useNumbers("1001:50", "FROM debian:12\nRUN useradd -u 1001 -g 50 app\nUSER 1001:50\n") }],
    },
    {
      name: "an empty group",
      code: "FROM debian:12\nUSER 1001:\n",
      errors: [{ messageId: "noGroup", at: "1001", suggestions: useNumbers("1001:1001", "FROM debian:12\nUSER 1001:1001\n") }],
    },
    { name: "a group by name", code: "FROM debian:12\nUSER 1001:staff\n", errors: [{ messageId: "group", at: "staff", data: { text: "staff" } }] },
    {
      name: "a group that the file makes",
      code: "FROM debian:12\nRUN groupadd -g 50 app\nUSER 1001:app\n",
      errors: [{ messageId: "group", at: ["app", 2], suggestions: useNumbers("1001:50", "FROM debian:12\nRUN groupadd -g 50 app\nUSER 1001:50\n") }],
    },
    {
      name: "inherited",
      code: "FROM node:22 AS base\nUSER node\nFROM base\n",
      errors: [{ messageId: "name", at: ["node", 2], suggestions: useNumbers("1000:1000", "FROM node:22 AS base\nUSER 1000:1000\nFROM base\n") }],
    },
    {
      name: "a variable of the image",
      code: "FROM node:22\nENV APP_USER=node\nUSER $APP_USER\n",
      errors: [
        { messageId: "name", at: "$APP_USER", data: { text: "node" }, suggestions: useNumbers("1000:1000", "FROM node:22\nENV APP_USER=node\nUSER 1000:1000\n") },
      ],
    },
    {
      name: "a name beside an argument",
      code: "FROM registry.example/a:1\nARG GID=5\nUSER app:$GID\n",
      errors: [{ messageId: "name", at: "app:$GID", data: { text: "app" } }],
    },
    {
      name: "two targets on one stage, once",
      code: "FROM registry.example/a:1 AS base\nUSER app\nFROM base AS one\nFROM base AS two\n",
      settings: { docker: { targetStages: ["one", "two"] } },
      errors: [{ messageId: "name", at: ["app", 1] }],
    },
    { name: "over several lines", code: "FROM --platform=linux/amd64 registry.example/a:1\nUSER \\\n  # who\n  svc\n", errors: [{ messageId: "name", at: "svc" }] },
  ],
});
