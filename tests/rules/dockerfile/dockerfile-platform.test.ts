import rule from "../../../src/rules/dockerfile/dockerfile-platform.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const strict = [{ strict: true }];
const remove = (output: string) => [{ messageId: "remove", output }];

runRuleCases("dockerfile-platform", rule, "dockerfile", {
  valid: [
    { name: "no platform", code: "FROM node:22\n" },
    { name: "the platform of the builder", code: "FROM --platform=$BUILDPLATFORM node:22 AS a\nFROM --platform=${BUILDPLATFORM} node:22\n", options: strict },
    { name: "with a fallback", code: "FROM --platform=${BUILDPLATFORM:-linux/amd64} node:22\nFROM --platform=${TARGETPLATFORM:-linux/amd64} node:22\n" },
    { name: "a variable of the file", code: "ARG PLATFORM=linux/amd64\nFROM --platform=$PLATFORM node:22\n", options: strict },
    { name: "a variable as a part", code: "FROM --platform=linux/$TARGETARCH node:22\nFROM --platform=${OS}/arm64 node:22\n" },
    { name: "a stage for one architecture", code: "FROM --platform=linux/amd64 node:22 AS build-amd64\nFROM --platform=linux/arm64/v8 node:22 AS build_arm64\n" },
    { name: "under another name of it", code: "FROM --platform=linux/x86_64 node:22 AS amd64\nFROM --platform=aarch64 node:22 AS arm64\n" },
    { name: "a stage for one system", code: "FROM --platform=linux/amd64 a:1 AS build-linux\nFROM --platform=windows/amd64 a:1 AS windows\nFROM --platform=arm64 a:1 AS Linux\n" },
    { name: "a default of the file's own", code: "ARG TARGETPLATFORM=linux/amd64\nFROM --platform=$TARGETPLATFORM node:22\n" },
    { name: "templates", code: "FROM --platform={{platform}} a:1\nFROM --platform=@PLATFORM@ a:1\n" },
    { name: "no value", code: "FROM --platform= a:1\nFROM --platform a:1\n" },
    { name: "another instruction", code: "FROM a:1\nRUN docker build --platform=linux/amd64 .\n" },
    {
      name: "pragmas",
      code:
        "FROM a:1\n# hadolint ignore=DL3029\nFROM --platform=linux/amd64 a:1\n# check=skip=FromPlatformFlagConstDisallowed\nFROM --platform=linux/amd64 a:1\n" +
        "# hadolint ignore=DL3065\nFROM --platform=$TARGETPLATFORM a:1\n# check=skip=RedundantTargetPlatform\nFROM --platform=$TARGETPLATFORM a:1\n",
    },
  ],
  invalid: [
    {
      code: "FROM --platform=linux/amd64 node:22 AS build\n",
      errors: [
        { messageId: "constant", at: "linux/amd64", data: { platform: "linux/amd64" }, suggestions: remove("FROM node:22 AS build\n") },
      ],
    },
    {
      name: "lower case, the architecture alone",
      code: "from --platform=arm64 node:22\n",
      errors: [{ messageId: "constant", at: "arm64", suggestions: remove("from node:22\n") }],
    },
    {
      name: "the system alone, in quotes",
      code: 'FROM --platform="linux" node:22 as a\n',
      errors: [{ messageId: "constant", at: '"linux"', data: { platform: "linux" }, suggestions: remove("FROM node:22 as a\n") }],
    },
    {
      name: "a name that says another architecture",
      code: "FROM --platform=linux/arm64 a:1 AS build-amd64\n",
      errors: [{ messageId: "constant", at: "linux/arm64", suggestions: remove("FROM a:1 AS build-amd64\n") }],
    },
    {
      name: "Windows with a version",
      code: "FROM --platform=windows(10.0.17763)/amd64 a:1\n",
      errors: [{ messageId: "constant", at: "windows(10.0.17763)/amd64", suggestions: remove("FROM a:1\n") }],
    },
    {
      name: "a line of its own",
      code: "FROM \\\n  --platform=linux/amd64 \\\n  # the base\n  node:22\n",
      errors: [{ messageId: "constant", at: "linux/amd64", suggestions: remove("FROM \\\n  # the base\n  node:22\n") }],
    },
    {
      name: "the platform that is built for",
      code: "FROM --platform=$TARGETPLATFORM node:22\n",
      output: "FROM node:22\n",
      errors: [{ messageId: "redundant", at: "--platform=$TARGETPLATFORM", data: { platform: "$TARGETPLATFORM" } }],
    },
    {
      name: "in braces and in quotes",
      code: 'FROM  --platform=${TARGETPLATFORM}\tnode:22 AS a\nfrom --platform="$TARGETPLATFORM" node:22\n',
      output: "FROM\tnode:22 AS a\nfrom node:22\n",
      errors: [
        { messageId: "redundant", at: "--platform=${TARGETPLATFORM}" },
        { messageId: "redundant", at: '--platform="$TARGETPLATFORM"' },
      ],
    },
    {
      name: "declared without a default",
      code: "ARG TARGETPLATFORM\nFROM --platform=$TARGETPLATFORM node:22\n",
      output: "ARG TARGETPLATFORM\nFROM node:22\n",
      errors: [{ messageId: "redundant", at: "--platform=$TARGETPLATFORM" }],
    },
    {
      name: "over several lines, escape=`",
      code: "# escape=`\nFROM `\n  # every platform\n  --platform=$TARGETPLATFORM `\n  node:22\nFROM --platform=$TARGETPLATFORM `\n  node:22\n",
      output: "# escape=`\nFROM `\n  # every platform\n  node:22\nFROM `\n  node:22\n",
      errors: [
        { messageId: "redundant", at: ["--platform=$TARGETPLATFORM", 1] },
        { messageId: "redundant", at: ["--platform=$TARGETPLATFORM", 2] },
      ],
    },
    {
      name: "beside the image on a line of their own",
      code: "FROM \\\n  --platform=$TARGETPLATFORM node:22 \\\n  AS build\n",
      output: "FROM \\\n  node:22 \\\n  AS build\n",
      errors: [{ messageId: "redundant", at: "--platform=$TARGETPLATFORM" }],
    },
    {
      name: "a pragma for another id",
      code: "# hadolint ignore=DL3065\nFROM --platform=linux/amd64 a:1\n",
      errors: [{ messageId: "constant", at: "linux/amd64", suggestions: remove("# hadolint ignore=DL3065\nFROM a:1\n") }],
    },
    {
      name: "strict: a stage for one architecture",
      code: "FROM --platform=linux/amd64 node:22 AS build-amd64\n",
      options: strict,
      errors: [{ messageId: "namedConstant", at: "linux/amd64", suggestions: remove("FROM node:22 AS build-amd64\n") }],
    },
  ],
});
