import rule from "../../../src/rules/dockerfile/dockerfile-require-multi-stage.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const CMD = 'CMD ["/app"]\n';
const runs = (at: string | readonly [string, number], command: string) => [{ messageId: "runs", at, data: { command } }];
const installs = (at: string, name = at) => [{ messageId: "installs", at, data: { name } }];

runRuleCases("dockerfile-require-multi-stage", rule, "dockerfile", {
  valid: [
    { name: "two stages", code: `FROM golang:1.23 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n${CMD}` },
    { name: "a mount of another stage", code: `FROM node:22 AS build\nFROM nginx:1\nRUN --mount=type=bind,from=build,target=/b make -C /b install\n${CMD}` },
    { name: "nothing is built", code: `FROM python:3.13-slim\nRUN pip install flask\n${CMD}` },
    { name: "tools that are taken off again", code: `FROM alpine:3\nRUN apk add -t .b gcc make && make && apk del .b\n${CMD}` },
    { name: "dependencies that are pruned", code: `FROM node:22-slim\nRUN npm ci && npm run build && npm prune --omit=dev\n${CMD}` },
    { name: "dependencies that are installed anew", code: `FROM node:22-slim\nRUN npm ci && npm run build\nRUN rm -rf node_modules && npm ci\n${CMD}` },
    { name: "pruned by NODE_ENV", code: `FROM node:22-slim\nRUN pnpm i && pnpm build\nENV NODE_ENV=production\nRUN pnpm prune\n${CMD}` },
    { name: "questions", code: `FROM golang:1.23\nRUN go version && gcc --version && make -v && mvn --version\n${CMD}` },
    { name: "other subcommands", code: `FROM node:22\nRUN npm run lint && yarn add build-tools && go mod download && cargo fetch && dotnet restore\n${CMD}` },
    { name: "names in arguments", code: `FROM debian:12\nRUN echo go build; ls make; cp gcc /x\n${CMD}` },
    { name: "an image of tools", code: "FROM debian:12\nRUN apt-get install -y build-essential cmake\n" },
    { name: "a shell to work in", code: 'FROM debian:12\nRUN apt-get install -y build-essential\nCMD ["bash"]\n' },
    { name: "a stage for development", code: `FROM golang:1.23 AS dev\nRUN go build ./...\n${CMD}` },
    { name: "triggers for others", code: "FROM maven:3\nONBUILD RUN mvn package\n" },
    { name: "builds at run time", code: 'FROM golang:1.23\nCMD ["go", "build"]\n' },
  ],
  invalid: [
    { code: `FROM golang:1.23\nRUN go build -o /app .\n${CMD}`, errors: runs("build", "go build") },
    { name: "lower case", code: "from node:22\nrun npm ci\nrun npm run build:prod\ncmd node .\n", errors: runs("build:prod", "npm run build:prod") },
    { name: "CRLF", code: "FROM rust:1\r\nRUN cargo build --release\r\n", errors: runs("build", "cargo build") },
    {
      name: "in several lines",
      code: "FROM debian:12\nRUN apt-get update && \\\n    # tools\n    apt-get install -y gcc && \\\n    ./configure && \\\n    make && \\\n    make install\n",
      errors: runs(["make", 1], "make"),
    },
    { name: "heredoc", code: "FROM maven:3\nRUN <<EOF\nmvn -B clean package\nEOF\n", errors: runs("package", "mvn package") },
    { name: "exec form", code: 'FROM gradle:8\nRUN ["gradle", "--no-daemon", "bootJar"]\n', errors: runs('"bootJar"', "gradle bootJar") },
    { name: "a shell of its own", code: "FROM mcr.microsoft.com/dotnet/sdk:9.0\nRUN bash -c 'dotnet publish -c Release'\n", errors: runs("publish", "dotnet publish") },
    { name: "a trigger of the stage below", code: `FROM golang:1.23 AS base\nONBUILD RUN go build .\nFROM base\n${CMD}`, errors: runs("build", "go build") },
    { name: "a stage that is built on, not copied from", code: "FROM node:22 AS a\nRUN yarn && yarn build\nFROM a\nCMD node .\n", errors: runs("build", "yarn build") },
    { name: "a tool from an image", code: "FROM python:3.13\nCOPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/\nRUN cmake --build .\n", errors: runs("--build", "cmake --build") },
    { name: "pruned before the build", code: "FROM node:22\nRUN npm prune --omit=dev\nRUN npx tsc\n", errors: runs("tsc", "npx tsc") },
    { name: "something else is removed", code: "FROM golang:1.23\nRUN go build . && apt-get remove -y curl\n", errors: runs("build", "go build") },
    { name: "only installed", code: `FROM python:3.13-slim\nRUN apt-get install -y gcc libpq-dev && pip install psycopg2\n${CMD}`, errors: installs("gcc") },
    { name: "installed in the stage below", code: `FROM alpine:3 AS base\nRUN apk add build-base\nFROM base\n${CMD}`, errors: installs("build-base") },
    {
      name: "each target once",
      code: `FROM golang:1.23 AS a\nRUN go build .\n${CMD}FROM rust:1 AS b\nRUN cargo build\n${CMD}`,
      settings: { docker: { targetStages: ["a", "b"] } },
      errors: [...runs(["build", 1], "go build"), ...runs(["build", 2], "cargo build")],
    },
  ],
});
