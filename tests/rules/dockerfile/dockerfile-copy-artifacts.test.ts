import rule from "../../../src/rules/dockerfile/dockerfile-copy-artifacts.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const GO = "FROM golang:1.23 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app .\n";
const NODE = "FROM node:22 AS build\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\n";
const last = (copy: string, from = "debian:12-slim") => `FROM ${from}\n${copy}\n`;
const found = (messageId: string, at: string | readonly [string, number], path: string) => [{ messageId, at, data: { path } }];

runRuleCases("dockerfile-copy-artifacts", rule, "dockerfile", {
  valid: [
    { name: "the result", code: GO + last("COPY --from=build /out/app /app") },
    { name: "a folder of results", code: `${NODE}RUN npm run build\n${last("COPY --from=build /app/dist ./dist")}` },
    { name: "nothing is built", code: `FROM debian:12 AS files\nWORKDIR /src\nCOPY . .\n${last("COPY --from=files /src /src")}` },
    { name: "the folder of an interpreted program", code: `FROM python:3.13 AS build\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt && make\n${last("COPY --from=build /app /app", "python:3.13-slim")}` },
    { name: "on an interpreter", code: `${NODE}RUN npm run build && rm -rf node_modules\n${last("COPY --from=build /app /app", "php:8.3-apache")}` },
    { name: "the sources are removed", code: `${NODE}RUN npm run build && rm -rf src && npm prune --omit=dev\n${last("COPY --from=build /app /app", "node:22-slim")}` },
    { name: "removed by a name that is not known", code: `${GO}RUN rm -rf $SOURCES\n${last("COPY --from=build /src /src")}` },
    { name: "production packages", code: `FROM node:22 AS deps\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci --omit=dev\n${last("COPY --from=deps /app/node_modules ./node_modules", "node:22-slim")}` },
    { name: "production packages by NODE_ENV", code: `FROM node:22 AS deps\nENV NODE_ENV=production\nWORKDIR /app\nCOPY . .\nRUN yarn\n${last("COPY --from=deps /app /app", "node:22-slim")}` },
    { name: "pruned packages", code: `${NODE}RUN npm run build\nRUN npm prune --production\n${last("COPY --from=build /app/node_modules ./node_modules", "node:22-slim")}` },
    { name: "packages that are not known", code: `FROM node:22 AS deps\nARG FLAGS\nRUN npm ci $FLAGS\n${last("COPY --from=deps /node_modules ./node_modules", "node:22-slim")}` },
    { name: "another folder", code: GO + last("COPY --from=build /etc/ssl /etc/ssl\nCOPY --from=build /srcs /srcs\nCOPY --from=build /src/web /web") },
    { name: "all but some", code: GO + last("COPY --from=build --exclude=*.go /src /src") },
    { name: "from an image", code: `${GO}${last("COPY --from=golang:1.23 /src /src")}` },
    { name: "into a build stage", code: `${GO}FROM debian:12 AS pack\nCOPY --from=build /src /src\nFROM scratch\nCOPY --from=build /out/app /app\n` },
    { name: "into a stage for tests", code: `${GO}FROM debian:12 AS test\nCOPY --from=build /src /src\n` },
    { name: "a path that is not known", code: GO + last("ARG DIR\nCOPY --from=build $DIR /src") },
    { name: "a folder that is not known", code: `FROM golang:1.23 AS build\nARG DIR\nWORKDIR $DIR\nCOPY . .\nRUN go build .\n${last("COPY --from=build /src /src")}` },
    { name: "a trigger", code: GO + last("ONBUILD COPY --from=build /src /src") },
    { name: "results beside what was copied", code: `FROM rust:1 AS build\nWORKDIR /w\nCOPY templates ./templates\nCOPY src ./src\nRUN cargo build\n${last("COPY --from=build /w/templates /w/target/release/app /app/")}` },
  ],
  invalid: [
    { code: GO + last("COPY --from=build /src /src"), errors: found("folder", ["/src", 2], "/src") },
    { name: "lower case, a slash, by index", code: `from golang:1.23\nworkdir /src\ncopy . .\nrun go build .\nfrom scratch\ncopy --from=0 /src/ /src\n`, errors: found("folder", "/src/", "/src") },
    { name: "CRLF and a star", code: `FROM golang:1.23 AS build\r\nWORKDIR /src\r\nCOPY . .\r\nRUN make\r\nFROM scratch\r\nCOPY --from=build /src/* /app/\r\n`, errors: found("folder", "/src/*", "/src") },
    { name: "without the first slash", code: GO + last("COPY --from=build src /src"), errors: found("folder", ["src", 2], "/src") },
    { name: "a folder above", code: `FROM rust:1 AS build\nCOPY . /work/app\nRUN cargo build\n${last("COPY --from=build /work /work")}`, errors: found("folder", ["/work", 2], "/work") },
    { name: "JSON form, several", code: GO + last('COPY --from=build ["/out/app", "/src", "/app/"]'), errors: found("folder", '"/src"', "/src") },
    { name: "several lines and comments", code: GO + last("COPY --from=build \\\n    # all of it\n    /src \\\n    /app"), errors: found("folder", ["/src", 2], "/src") },
    { name: "a variable", code: `ARG X\n${GO}FROM debian:12\nARG DIR=/src\nCOPY --from=build $DIR /app\n`, errors: found("folder", "$DIR", "/src") },
    { name: "a heredoc that builds", code: `FROM maven:3 AS build\nWORKDIR /b\nADD . /b/\nRUN <<EOF\nmvn package\nEOF\n${last("COPY --from=build /b /b")}`, errors: found("folder", ["/b", 3], "/b") },
    { name: "a stage below", code: `FROM golang:1.23 AS base\nWORKDIR /src\nCOPY . .\nFROM base AS build\nRUN go build .\n${last("COPY --from=build /src /src")}`, errors: found("folder", ["/src", 2], "/src") },
    { name: "only packages removed", code: `${NODE}RUN npm run build && rm -rf node_modules .git\n${last("COPY --from=build /app .")}`, errors: found("folder", ["/app", 2], "/app") },
    { name: "sources", code: `${NODE}RUN npm run build\n${last("COPY --from=build /app/dist /app/src ./", "node:22-slim")}`, errors: found("sources", "/app/src", "/app/src") },
    { name: "sources that were copied alone", code: `FROM rust:1 AS build\nWORKDIR /w\nCOPY src ./src\nRUN cargo build\n${last("COPY --from=build /w/src /src")}`, errors: found("sources", "/w/src", "/w/src") },
    { name: "all packages", code: `${NODE}RUN npm run build\n${last("COPY --from=build /app/node_modules ./node_modules\nCOPY --from=build /app/dist .", "node:22-slim")}`, errors: found("nodeModules", "/app/node_modules", "/app/node_modules") },
    { name: "all packages of another stage", code: `FROM node:22 AS deps\nWORKDIR /d\nCOPY package.json ./\nRUN pnpm i\nFROM node:22 AS build\nCOPY --from=deps /d/node_modules /app/node_modules\n${last("COPY --from=build /app/node_modules ./node_modules", "node:22-slim")}`, errors: found("nodeModules", ["/app/node_modules", 2], "/app/node_modules") },
    { name: "a project with all packages", code: NODE + last("COPY --from=build /app /app", "node:22-slim"), errors: found("nodeModules", ["/app", 2], "/app") },
    {
      name: "a target in the middle",
      code: `${GO}FROM debian:12 AS app\nCOPY --from=build /src /app\nFROM app AS debug\n`,
      settings: { docker: { targetStages: ["app"] } },
      errors: found("folder", ["/src", 2], "/src"),
    },
  ],
});
