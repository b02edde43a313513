import rule from "../../../src/rules/dockerfile/dockerfile-copy-from.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const strict = [{ strict: true }];

runRuleCases("dockerfile-copy-from", rule, "dockerfile", {
  valid: [
    { name: "a stage above", code: "FROM golang:1.23 AS build\nFROM scratch\nCOPY --from=build /app /app\n" },
    { name: "in another case", code: "FROM golang:1.23 AS Build\nFROM scratch\ncopy --from=bUILD /app /app\n" },
    { name: "by its number", code: "FROM golang:1.23\nFROM scratch\nCOPY --from=0 /app /app\n" },
    { name: "an image", code: "FROM scratch\nCOPY --from=nginx:1.27 /etc/nginx /etc/nginx\nCOPY --from=ghcr.io/astral-sh/uv /uv /uv\n" },
    { name: "an image by digest", code: `FROM scratch\nCOPY --from=nginx@sha256:${"0".repeat(64)} /a /a\n` },
    { name: "an official image without a tag", code: "FROM scratch\nCOPY --from=busybox /bin/sh /bin/sh\n" },
    { name: "the build context", code: "FROM scratch\nCOPY / /\nCOPY build /app\nADD --chown=1:1 x /x\n" },
    { name: "a part of a stage", code: "FROM golang:1.23 AS build\nFROM scratch\nCOPY --from=build / /rootfs\nCOPY --from=build /usr /\n" },
    {
      name: "a whole stage into a folder that is worked in",
      code: "FROM golang:1.23 AS build\nFROM alpine:3\nWORKDIR /mnt\nCOPY --from=build / .\n",
    },
    { name: "a folder that is not known", code: "FROM golang:1.23 AS build\nFROM alpine:3\nCOPY --from=build / .\nCOPY --from=build /.. /\n" },
    { name: "a build context that is named in the options", code: "FROM scratch\nCOPY --from=assets /a /a\n", options: [{ contexts: ["assets"] }] },
    { name: "a build context that is mounted", code: "FROM alpine:3\nRUN --mount=type=bind,from=assets,target=/a ls\n" },
    { name: "a mounted stage", code: "FROM alpine:3 AS a\nFROM alpine:3\nRUN --mount=type=bind,from=A,target=/a ls\n" },
    { name: "a mount without a source", code: "FROM alpine:3 AS a\nRUN --mount=type=cache,id=a,target=/a ls\n" },
    { name: "names of the build that uses the image", code: "FROM alpine:3 AS a\nONBUILD COPY --from=a /x /x\nONBUILD COPY --from=b /x /x\nONBUILD COPY --from=0 /x /x\n", options: strict },
    { name: "a template", code: "FROM alpine:3\nCOPY --from={{stage}} /x /x\nCOPY --from=${{env.X}} /x /x\n" },
    { name: "text that is no flag", code: "FROM alpine:3\nRUN echo COPY --from=nothing / /\nRUN <<EOF\nCOPY --from=nothing / /\nEOF\n" },
    { name: "a stage of a name that was used before", code: "FROM a:1 AS x\nFROM b:1 AS y\nCOPY --from=x /x /x\nFROM c:1 AS x\n" },
    { name: "strict: a stage by name", code: "FROM golang:1.23 AS build\nFROM scratch\nCOPY --from=build /app /app\n", options: strict },
    {
      name: "pragmas of Hadolint",
      code:
        "FROM a:1 AS x\n# hadolint ignore=DL3022\nCOPY --from=y /x /x\n# hadolint ignore=DL3023\nCOPY --from=x /x /x\n" +
        "# hadolint ignore=DL3067\nCOPY --from=a:1 / /\n",
    },
  ],
  invalid: [
    {
      name: "a stage that is not there",
      code: "FROM golang:1.23 AS build\nFROM scratch\nCOPY --from=compiler /app /app\n",
      errors: [{ messageId: "unknown", at: "compiler", data: { text: "compiler" } }],
    },
    {
      name: "a misspelt stage, in lower case and over several lines",
      code: "from golang:1.23 as build\nfrom scratch\ncopy --chown=1:1 \\\n  # the app\n  --from=builld \\\n  /app /app\n",
      errors: [
        {
          messageId: "unknown",
          at: "builld",
          suggestions: [
            {
              messageId: "didYouMean",
              data: { name: "build", text: "builld" },
              output: "from golang:1.23 as build\nfrom scratch\ncopy --chown=1:1 \\\n  # the app\n  --from=build \\\n  /app /app\n",
            },
          ],
        },
      ],
    },
    {
      name: "a misspelt stage in a mount",
      code: "FROM alpine:3 AS tools\nFROM alpine:3\nRUN --mount=type=bind,from=tolls,target=/t ls\n",
      errors: [
        {
          messageId: "unknown",
          at: "tolls",
          suggestions: [
            {
              messageId: "didYouMean",
              output: "FROM alpine:3 AS tools\nFROM alpine:3\nRUN --mount=type=bind,from=tools,target=/t ls\n",
            },
          ],
        },
      ],
    },
    {
      name: "quotes hide the place",
      code: 'FROM golang:1.23 AS build\nFROM scratch\nCOPY --from="bui"ld1 /a /a\n',
      errors: [{ messageId: "unknown", at: '"bui"ld1', data: { text: "build1" } }],
    },
    {
      name: "a stage further down",
      code: "FROM scratch\nCOPY --from=build /app /app\nFROM golang:1.23 AS build\n",
      errors: [{ messageId: "later", at: ["build", 1] }],
    },
    {
      name: "the own stage",
      code: "FROM golang:1.23 AS build\nCOPY --from=build /a /b\n",
      errors: [{ messageId: "own", at: ["build", 2], data: { text: "build" } }],
    },
    {
      name: "the own stage by its number, and mounted",
      code: "FROM golang:1.23 AS build\nCOPY --from=0 /a /b\nRUN --mount=from=Build,target=/b ls\n",
      errors: [
        { messageId: "own", at: "0" },
        { messageId: "own", at: "Build" },
      ],
    },
    {
      name: "the last of two stages of one name is the own one",
      code: "FROM a:1 AS x\nFROM b:1 AS x\nCOPY --from=x /a /a\n",
      errors: [{ messageId: "own", at: ["x", 3] }],
    },
    { name: "no stage has the number", code: "FROM scratch\nCOPY --from=4 /a /a\n", errors: [{ messageId: "noIndex", at: "4" }] },
    {
      name: "a variable",
      code: "ARG SOURCE=build\nFROM golang:1.23 AS build\nFROM scratch\nCOPY --from=$SOURCE /a /a\nRUN --mount=from=${SOURCE},target=/x ls\n",
      errors: [
        { messageId: "variable", at: "$SOURCE", data: { text: "$SOURCE" } },
        { messageId: "variable", at: "${SOURCE}" },
      ],
    },
    {
      name: "before the first FROM",
      code: "COPY --from=foo bar .\n",
      errors: [{ messageId: "unknown", at: "foo" }],
    },
    {
      name: "everything",
      code: "FROM golang:1.23 AS build\nFROM scratch\nCOPY --from=build / /\n",
      errors: [{ messageId: "wholeFilesystem", at: ["/", 1], data: { text: "build" } }],
    },
    {
      name: "everything of an image, among others, in the JSON form",
      code: 'FROM scratch\nCOPY --from=nginx:1 ["/a", "/", "/"]\n',
      errors: [{ messageId: "wholeFilesystem", at: ['"/"', 1], data: { text: "nginx:1" } }],
    },
    {
      name: "everything, in other words",
      code: "FROM alpine:3\nWORKDIR /\nCOPY --from=nginx:1 /. ./\n",
      errors: [{ messageId: "wholeFilesystem", at: "/." }],
    },
    {
      name: "everything, behind ONBUILD",
      code: "FROM alpine:3\nONBUILD COPY --from=assets / /\n",
      errors: [{ messageId: "wholeFilesystem", at: ["/", 1], data: { text: "assets" } }],
    },
    {
      name: "a pragma for another id",
      code: "FROM a:1\n# hadolint ignore=DL3023\nCOPY --from=y /x /x\n",
      errors: [{ messageId: "unknown", at: "y" }],
    },
    {
      name: "strict: by its number",
      code: "FROM golang:1.23 AS build\nFROM alpine:3\nFROM scratch\nCOPY --from=0 /a /a\nCOPY --from=1 /b /b\n",
      options: strict,
      errors: [
        {
          messageId: "index",
          at: "0",
          data: { text: "0" },
          suggestions: [
            {
              messageId: "useName",
              data: { name: "build", text: "0" },
              output: "FROM golang:1.23 AS build\nFROM alpine:3\nFROM scratch\nCOPY --from=build /a /a\nCOPY --from=1 /b /b\n",
            },
          ],
        },
        { messageId: "index", at: ["1", 2] },
      ],
    },
    {
      name: "escape=` and CRLF",
      code: "# escape=`\r\nFROM golang:1.23 AS build\r\nFROM scratch\r\nCOPY `\r\n  --from=builld /a /a\r\n",
      errors: [
        {
          messageId: "unknown",
          at: "builld",
          suggestions: [
            {
              messageId: "didYouMean",
              output: "# escape=`\r\nFROM golang:1.23 AS build\r\nFROM scratch\r\nCOPY `\r\n  --from=build /a /a\r\n",
            },
          ],
        },
      ],
    },
  ],
});
