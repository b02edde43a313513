import { describe, expect, it } from "vitest";
import { Linter } from "eslint";
import { dockerfileLanguage } from "../../../src/languages/dockerfile/language.ts";
import rule from "../../../src/rules/dockerfile/dockerfile-pin-digest.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const HEX = "0123456789abcdef".repeat(4);
const DIGEST = `sha256:${HEX}`;
const OTHER = `sha256:${"f".repeat(64)}`;

runRuleCases("dockerfile-pin-digest", rule, "dockerfile", {
  valid: [
    { name: "a digest", code: `FROM node@${DIGEST}\n` },
    { name: "a tag and a digest", code: `FROM registry.example:5000/team/node:22@${DIGEST}\n` },
    { name: "scratch", code: "FROM scratch\nCOPY app /\n" },
    { name: "stages", code: `FROM node@${DIGEST} AS build\nFROM build\nCOPY --from=build /a /a\nCOPY --from=0 /b /b\n` },
    { name: "a stage that is mounted", code: `FROM node@${DIGEST} AS build\nFROM scratch\nRUN --mount=type=bind,from=Build,target=/x ls\n` },
    { name: "a build context", code: "FROM scratch\nCOPY --from=assets /a /a\n" },
    { name: "a stage of the build that uses the image", code: "FROM scratch\nONBUILD COPY --from=node /a /a\n" },
    { name: "no default", code: "ARG IMAGE\nFROM $IMAGE\n" },
    { name: "no default for the digest", code: "ARG DIGEST\nFROM node@${DIGEST}\n" },
    { name: "a default with a digest", code: `ARG IMAGE=node@${DIGEST}\nFROM $IMAGE\n` },
    { name: "a digest of its own argument", code: `ARG DIGEST=${DIGEST}\nFROM node:22@$DIGEST\n` },
    { name: "a variable where none is replaced", code: "FROM scratch\nCOPY --from=$IMAGE /a /a\n" },
    { name: "a mount without a source", code: "FROM scratch\nRUN --mount=type=cache,target=/root/.cache ls\n" },
    { name: "a template", code: "FROM {{ image }}\nCOPY --from={{ other }} /a /a\n" },
    { name: "a copy between stages by another flag", code: "FROM scratch\nCOPY --chown=1000:1000 from=nginx:1 /a\n" },
  ],
  invalid: [
    {
      code: "FROM node:22\n",
      errors: [{ messageId: "missing", at: "node:22", data: { image: "node:22" } }],
    },
    { name: "no tag either", code: "FROM node\n", errors: [{ messageId: "missing", at: "node" }] },
    {
      name: "a known digest",
      code: "FROM node:22 AS build\n",
      options: [{ digests: { "node:22": DIGEST } }],
      errors: [
        {
          messageId: "missing",
          at: "node:22",
          suggestions: [{ messageId: "addDigest", data: { digest: DIGEST }, output: `FROM node:22@${DIGEST} AS build\n` }],
        },
      ],
    },
    {
      name: "a known digest under the complete name",
      code: "FROM node\n",
      options: [{ digests: { "docker.io/library/node:latest": DIGEST, "node:22": OTHER } }],
      errors: [
        { messageId: "missing", at: "node", suggestions: [{ messageId: "addDigest", output: `FROM node@${DIGEST}\n` }] },
      ],
    },
    {
      name: "a known digest of an argument's default",
      code: 'ARG IMAGE="node:22"\nFROM ${IMAGE}\n',
      options: [{ digests: { "node:22": DIGEST } }],
      errors: [
        {
          messageId: "missing",
          at: "node:22",
          suggestions: [{ messageId: "addDigest", output: `ARG IMAGE="node:22@${DIGEST}"\nFROM \${IMAGE}\n` }],
        },
      ],
    },
    {
      name: "no edit beside a variable",
      code: "ARG VERSION=22\nFROM node:$VERSION\n",
      options: [{ digests: { "node:22": DIGEST } }],
      errors: [{ messageId: "missing", at: "node:$VERSION", data: { image: "node:22" } }],
    },
    { name: "too short", code: "FROM node@sha256:0123\n", errors: [{ messageId: "malformed", at: "sha256:0123", data: { digest: "sha256:0123" } }] },
    { name: "upper case", code: `FROM node@sha256:${HEX.toUpperCase()}\n`, errors: [{ messageId: "malformed", at: `sha256:${HEX.toUpperCase()}` }] },
    {
      name: "without the algorithm",
      code: `FROM node:22@${HEX}\n`,
      options: [{ digests: { "node:22": DIGEST } }],
      errors: [
        { messageId: "malformed", at: HEX, suggestions: [{ messageId: "replaceDigest", output: `FROM node:22@${DIGEST}\n` }] },
      ],
    },
    { name: "a placeholder", code: "FROM node:22@sha256:<digest>\n", errors: [{ messageId: "malformed", at: "sha256:<digest>" }] },
    { name: "a malformed default", code: "ARG DIGEST=sha256:0\nFROM node@$DIGEST\n", errors: [{ messageId: "malformed", at: "sha256:0" }] },
    {
      name: "copied from",
      code: "FROM scratch\nCOPY --from=nginx:1.27 /etc/nginx /etc/nginx\n",
      options: [{ digests: { "nginx:1.27": DIGEST } }],
      errors: [
        {
          messageId: "missing",
          at: "nginx:1.27",
          suggestions: [{ messageId: "addDigest", output: `FROM scratch\nCOPY --from=nginx:1.27@${DIGEST} /etc/nginx /etc/nginx\n` }],
        },
      ],
    },
    { name: "copied from an official image", code: "FROM scratch\nCOPY --from=busybox /bin/sh /bin/sh\n", errors: [{ messageId: "missing", at: "busybox" }] },
    {
      name: "mounted",
      code: "FROM scratch\nRUN --mount=type=bind,from=golang:1.23,target=/go ls\n",
      options: [{ digests: { "golang:1.23": DIGEST } }],
      errors: [
        {
          messageId: "missing",
          at: "golang:1.23",
          suggestions: [{ messageId: "addDigest", output: `FROM scratch\nRUN --mount=type=bind,from=golang:1.23@${DIGEST},target=/go ls\n` }],
        },
      ],
    },
    { name: "behind ONBUILD", code: "FROM scratch\nONBUILD COPY --from=nginx:1 /a /a\n", errors: [{ messageId: "missing", at: "nginx:1" }] },
    {
      name: "several, in order, CRLF",
      code: "FROM a:1 AS x\r\nCOPY --from=b:1 /a /a\r\nFROM c:1\r\n",
      errors: [
        { messageId: "missing", at: "a:1" },
        { messageId: "missing", at: "b:1" },
        { messageId: "missing", at: "c:1" },
      ],
    },
  ],
});

describe("options", () => {
  it("take digests only", () => {
    const config = {
      files: ["**"],
      plugins: { batten: { languages: { dockerfile: dockerfileLanguage }, rules: { rule } } as never },
      language: "batten/dockerfile",
      rules: { "batten/rule": ["error", { digests: { "node:22": "sha256:0" } }] },
    } as Linter.Config;
    expect(() => new Linter().verify("FROM node:22\n", config, { filename: "Dockerfile" })).toThrow(/should match pattern/u);
  });
});
