import rule from "../../../src/rules/dockerfile/dockerfile-pin-tag.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

runRuleCases("dockerfile-pin-tag", rule, "dockerfile", {
  valid: [
    { name: "a tag", code: "FROM node:22.11.0\n" },
    { name: "a tag with a registry and a port", code: "FROM registry.example:5000/team/node:22\n" },
    { name: "a digest", code: `FROM node@${DIGEST}\n` },
    { name: "latest with a digest", code: `FROM cgr.dev/chainguard/node:latest@${DIGEST}\n` },
    { name: "scratch", code: "FROM scratch\n" },
    { name: "a stage", code: "FROM node:22 AS build\nFROM build\n" },
    { name: "a stage in another case", code: "FROM node:22 AS Build\nFROM build AS test\nFROM TEST\n" },
    { name: "a stage behind an argument", code: "ARG FROM_STAGE=build\nFROM node:22 AS build\nFROM $FROM_STAGE\n" },
    { name: "no default", code: "ARG IMAGE\nFROM $IMAGE\n" },
    { name: "no default for the tag", code: "ARG TAG\nFROM node:${TAG}\n" },
    { name: "not declared", code: "FROM ${IMAGE}\n" },
    { name: "declared in a stage only", code: "FROM node:22 AS a\nARG TAG=latest\nFROM node:$TAG\n" },
    { name: "a default with a tag", code: "ARG IMAGE=node:22\nFROM $IMAGE\n" },
    { name: "a platform argument", code: "FROM node-$TARGETARCH\n" },
    { name: "other tags with the word in them", code: "FROM a:latest-slim AS a\nFROM b:not-latest\n" },
    { name: "a template", code: "FROM {{ image }}\n" },
    { name: "images that are copied from", code: "FROM node:22\nCOPY --from=nginx:latest /x /x\nRUN --mount=type=bind,from=golang ls\n" },
    { name: "pragmas of Hadolint", code: "# hadolint global ignore=DL3006\nFROM node AS a\n# hadolint ignore=DL3007\nFROM node:latest\n" },
  ],
  invalid: [
    { code: "FROM node\n", errors: [{ messageId: "missing", at: "node", data: { image: "node" } }] },
    { name: "lower case, platform and alias", code: "from --platform=linux/amd64 node as x\n", errors: [{ messageId: "missing", at: "node" }] },
    {
      name: "a port is no tag",
      code: "FROM registry.example:5000/team/node\n",
      errors: [{ messageId: "missing", at: "registry.example:5000/team/node", data: { image: "registry.example:5000/team/node" } }],
    },
    { name: "latest", code: "FROM node:latest\n", errors: [{ messageId: "latest", at: "latest", data: { image: "node" } }] },
    { name: "a stage that comes later", code: "FROM build\nFROM node:22 AS build\n", errors: [{ messageId: "missing", at: ["build", 1] }] },
    { name: "a stage of its own name", code: "FROM node AS node\n", errors: [{ messageId: "missing", at: ["node", 1] }] },
    {
      name: "every stage",
      code: "FROM golang AS build\nFROM alpine:latest\n",
      errors: [
        { messageId: "missing", at: "golang" },
        { messageId: "latest", at: "latest" },
      ],
    },
    { name: "the default of a tag", code: "ARG TAG=latest\nFROM node:${TAG}\n", errors: [{ messageId: "latest", at: "latest" }] },
    { name: "the default of an image", code: 'ARG IMAGE="node"\nFROM $IMAGE\n', errors: [{ messageId: "missing", at: "node" }] },
    { name: "latest in the default of an image", code: "ARG IMAGE=node:latest\nFROM ${IMAGE}\n", errors: [{ messageId: "latest", at: "latest" }] },
    { name: "a default through another", code: "ARG A=latest\nARG B=node:$A\nFROM $B\n", errors: [{ messageId: "latest", at: "latest" }] },
    { name: "a default in the word", code: "ARG TAG\nFROM node:${TAG:-latest}\n", errors: [{ messageId: "latest", at: "latest" }] },
    { name: "a name of several parts", code: "ARG REGISTRY=docker.io\nFROM $REGISTRY/node\n", errors: [{ messageId: "missing", at: "$REGISTRY/node" }] },
    { name: "CRLF", code: "FROM node\r\nRUN x\r\n", errors: [{ messageId: "missing", at: "node" }] },
    { name: "a pragma for the other id", code: "# hadolint ignore=DL3007\nFROM node\n", errors: [{ messageId: "missing", at: "node" }] },
  ],
});
