import rule from "../../../src/rules/dockerfile/dockerfile-approved-base.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const DEFAULTS = "cgr.dev/*, docker.io/chainguard/*, ghcr.io/wolfi-dev/*, gcr.io/distroless/*, scratch";
const approving = (...approvedBases: string[]) => ({ docker: { approvedBases } });

runRuleCases("dockerfile-approved-base", rule, "dockerfile", {
  valid: [
    { name: "Chainguard", code: "FROM cgr.dev/chainguard/node:latest\n" },
    { name: "Chainguard on Docker Hub, and a company's own", code: "FROM chainguard/static AS a\nFROM cgr.dev/example.com/node:22\n", settings: { docker: { targetStages: ["a"] } } },
    { name: "distroless", code: "from gcr.io/distroless/static-debian12:nonroot\n" },
    { name: "scratch", code: "FROM golang:1.23 AS build\nFROM scratch\nCOPY --from=build /app /app\n" },
    { name: "scratch beside a list of one's own", code: "FROM scratch\n", settings: approving("alpine") },
    { name: "other bases below stages that do not ship", code: "FROM golang:1.23 AS build\nFROM node:22 AS assets\nFROM gcr.io/distroless/base\n" },
    { name: "through a stage", code: "FROM gcr.io/distroless/base AS base\nFROM node:22 AS x\nFROM base\n" },
    { name: "a tag that is not known", code: "FROM gcr.io/distroless/base:$TAG\n" },
    { name: "an image that is not known", code: "FROM $IMAGE\n" },
    { name: "a name that is not known", code: "FROM docker.io/$NAME\n" },
    { name: "a template", code: "FROM {{ image }}\n" },
    { name: "a list of one's own", code: "FROM registry.example:5000/base/node:22\n", settings: approving("registry.example:5000/base/*") },
    { name: "a registry with a wildcard", code: "FROM a.example.com/base/node:22\n", settings: approving("*.example.com/base/*") },
    { name: "a complete name for a short one", code: "FROM alpine:3\n", settings: approving("docker.io/library/alpine") },
    { name: "tags", code: "FROM node:22-slim\n", settings: approving("node:*-slim") },
    { name: "the tag that is meant without one", code: "FROM alpine\n", settings: approving("alpine:latest") },
    { name: "a hidden tag may be the one", code: "FROM node:$TAG\n", settings: approving("node:*-slim") },
    { name: "the stage that the project ships", code: "FROM gcr.io/distroless/base AS app\nFROM node:22 AS debug\n", settings: { docker: { targetStages: ["app"] } } },
  ],
  invalid: [
    {
      code: "FROM node:22\n",
      errors: [
        {
          messageId: "notApproved",
          at: "node:22",
          data: { image: "node:22", approved: DEFAULTS },
        },
      ],
    },
    { name: "the last stage alone", code: "from golang:1.23 as build\nfrom debian:12-slim\n", errors: [{ messageId: "notApproved", at: "debian:12-slim" }] },
    { name: "through stages", code: "FROM node:22 AS base\nFROM base AS app\nFROM app\n", errors: [{ messageId: "notApproved", at: "node:22" }] },
    {
      name: "names that look like it",
      code: "FROM gcr.io/distroless-copy/base AS a\nFROM docker.io/distroless/base AS b\nFROM evil.example/cgr.dev/chainguard/node\n",
      settings: { docker: { targetStages: ["a", "b"] } },
      errors: [
        { messageId: "notApproved", at: "gcr.io/distroless-copy/base" },
        { messageId: "notApproved", at: "docker.io/distroless/base" },
      ],
    },
    { name: "a hidden tag of a known name", code: "FROM node:$TAG\n", errors: [{ messageId: "notApproved", at: "node:$TAG", data: { image: "node:$TAG", approved: DEFAULTS } }] },
    { name: "the default of an argument", code: 'ARG BASE="node:22"\nFROM $BASE\n', errors: [{ messageId: "notApproved", at: "node:22" }] },
    { name: "a default in parts", code: "ARG V=22\nFROM node:${V}\n", errors: [{ messageId: "notApproved", at: "node:${V}", data: { image: "node:22", approved: DEFAULTS } }] },
    {
      name: "not in the list of one's own",
      code: "FROM cgr.dev/chainguard/node:latest\n",
      settings: approving("registry.example/base/*", "alpine"),
      errors: [{ messageId: "notApproved", at: "cgr.dev/chainguard/node:latest", data: { image: "cgr.dev/chainguard/node:latest", approved: "registry.example/base/*, alpine, scratch" } }],
    },
    { name: "another tag", code: "FROM node:22\r\n", settings: approving("node:*-slim"), errors: [{ messageId: "notApproved", at: "node:22" }] },
    {
      name: "another digest",
      code: `FROM node@sha256:${"1".repeat(64)}\n`,
      settings: approving(`node@sha256:${"0".repeat(64)}`),
      errors: [{ messageId: "notApproved", at: `node@sha256:${"1".repeat(64)}` }],
    },
    {
      name: "two targets on one base, once",
      code: "FROM node:22 AS base\nFROM base AS a\nFROM base AS b\n",
      settings: { docker: { targetStages: ["a", "b"] } },
      errors: [{ messageId: "notApproved", at: "node:22" }],
    },
    { name: "Windows, escape=`", code: "# escape=`\nFROM `\n  # base\n  mcr.microsoft.com/windows/servercore:ltsc2022\n", errors: [{ messageId: "notApproved", at: "mcr.microsoft.com/windows/servercore:ltsc2022" }] },
  ],
});
