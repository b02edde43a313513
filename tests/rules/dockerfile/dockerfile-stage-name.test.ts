import rule from "../../../src/rules/dockerfile/dockerfile-stage-name.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

runRuleCases("dockerfile-stage-name", rule, "dockerfile", {
  valid: [
    { name: "names of their own", code: "FROM node:22 AS build\nFROM node:22 AS test\nFROM scratch\n" },
    { name: "no name", code: "FROM node:22\nFROM node:22\n" },
    { name: "all that a name may hold", code: "FROM node:22 AS a1-b_c.d\n" },
    { name: "upper case in other places", code: "FROM Registry.example/Node:22 AS build\nFROM build\nCOPY --from=BUILD /A /A\n" },
    { name: "names that hold a reserved word", code: "FROM a:1 AS scratch-build\nFROM b:1 AS build-context\n" },
    { name: "a base that is scratch", code: "FROM scratch AS empty\n" },
    { name: "the name of its own base", code: "FROM node AS node\n" },
    { name: "templates", code: "FROM a:1 AS {{name}}\nFROM b:1 AS @NAME@\nFROM c:1 AS __NAME__\nFROM d:1 AS <%=name%>\n" },
    { name: "text that is no FROM", code: "FROM a:1 AS b\nRUN echo FROM x AS b\nRUN <<EOF\nFROM x AS B\nEOF\n# FROM a:1 AS B\n" },
    { name: "an unfinished AS", code: "FROM a:1 AS\n" },
    {
      name: "pragmas",
      code:
        "FROM a:1 AS x\n# hadolint ignore=DL3024\nFROM b:1 AS x\n# check=skip=StageNameCasing\nFROM c:1 AS Y\n" +
        "# hadolint ignore=DL3063\nFROM d:1 AS scratch\n# check=skip=ReservedStageName\nFROM e:1 AS context\n",
    },
    { name: "a pragma for the file", code: "# check=skip=DuplicateStageName\nFROM a:1 AS x\nFROM b:1 AS x\n" },
  ],
  invalid: [
    {
      name: "the same name twice",
      code: "FROM node:22 AS build\nFROM golang:1.23 AS build\n",
      errors: [{ messageId: "duplicate", at: ["build", 2], data: { name: "build", lower: "build" } }],
    },
    {
      name: "three times, in lower case",
      code: "from a:1 as x\nfrom b:1 as x\nfrom c:1 as x\n",
      errors: [
        { messageId: "duplicate", at: ["x", 2] },
        { messageId: "duplicate", at: ["x", 3] },
      ],
    },
    {
      name: "the same name in another case",
      code: "FROM a:1 AS build\nFROM b:1 AS Build\nCOPY --from=Build /x /x\n",
      output: "FROM a:1 AS build\nFROM b:1 AS build\nCOPY --from=build /x /x\n",
      errors: [
        { messageId: "duplicate", at: ["Build", 1] },
        { messageId: "casing", at: ["Build", 1], data: { name: "Build", lower: "build" } },
      ],
    },
    { name: "scratch", code: "FROM alpine:3 AS scratch\n", errors: [{ messageId: "reserved", at: "scratch", data: { name: "scratch", lower: "scratch" } }] },
    {
      name: "context in another case",
      code: "FROM alpine:3 AS Context\n",
      output: "FROM alpine:3 AS context\n",
      errors: [
        { messageId: "reserved", at: "Context" },
        { messageId: "casing", at: "Context" },
      ],
    },
    {
      name: "upper case with every reference",
      code:
        "FROM golang:1.23 AS BuildApp\nFROM buildapp AS test\nFROM BuildApp AS lint\nFROM scratch\nCOPY --from=BUILDAPP /a /a\n" +
        'COPY --from="BuildApp" /b /b\nCOPY --from=0 /c /c\nRUN --mount=type=bind,from=BuildApp,target=/x ls BuildApp\n',
      output:
        "FROM golang:1.23 AS buildapp\nFROM buildapp AS test\nFROM buildapp AS lint\nFROM scratch\nCOPY --from=buildapp /a /a\n" +
        'COPY --from="buildapp" /b /b\nCOPY --from=0 /c /c\nRUN --mount=type=bind,from=buildapp,target=/x ls BuildApp\n',
      errors: [{ messageId: "casing", at: ["BuildApp", 1] }],
    },
    {
      name: "references over several lines, a comment between",
      code: "FROM a:1 AS A\nFROM \\\n  # the base\n  A \\\n  AS b\nONBUILD COPY --from=nginx:1 /A /A\n",
      output: "FROM a:1 AS a\nFROM \\\n  # the base\n  a \\\n  AS b\nONBUILD COPY --from=nginx:1 /A /A\n",
      errors: [{ messageId: "casing", at: ["A", 2] }],
    },
    {
      name: "a base that a variable gives",
      code: "ARG BASE=Prod\nFROM a:1 AS Prod\nFROM $BASE\n",
      output: "ARG BASE=Prod\nFROM a:1 AS prod\nFROM $BASE\n",
      errors: [{ messageId: "casing", at: ["Prod", 2] }],
    },
    {
      name: "several stages at once",
      code: "FROM a:1 AS One\nFROM One AS Two\nFROM scratch\nCOPY --from=One /a /a\nCOPY --from=Two /a /a\n",
      output: "FROM a:1 AS one\nFROM one AS two\nFROM scratch\nCOPY --from=one /a /a\nCOPY --from=two /a /a\n",
      errors: [
        { messageId: "casing", at: ["One", 1] },
        { messageId: "casing", at: ["Two", 1] },
      ],
    },
    {
      name: "escape=` and CRLF",
      code: "# escape=`\r\nFROM a:1 `\r\n  AS Build\r\nFROM BUILD\r\n",
      output: "# escape=`\r\nFROM a:1 `\r\n  AS build\r\nFROM build\r\n",
      errors: [{ messageId: "casing", at: "Build" }],
    },
    { name: "a digit first", code: "FROM a:1 AS 1st\n", errors: [{ messageId: "invalid", at: "1st" }] },
    { name: "a slash", code: "FROM a:1 AS team/build\n", errors: [{ messageId: "invalid", at: "team/build" }] },
    { name: "a variable", code: "ARG NAME=build\nFROM a:1 AS $NAME\n", errors: [{ messageId: "invalid", at: "$NAME", data: { name: "$NAME", lower: "$name" } }] },
    { name: "quotes", code: 'FROM a:1 AS "build"\n', errors: [{ messageId: "invalid", at: '"build"' }] },
    {
      name: "a pragma for another id",
      code: "FROM a:1 AS x\n# check=skip=StageNameCasing\nFROM b:1 AS x\n",
      errors: [{ messageId: "duplicate", at: ["x", 2] }],
    },
  ],
});
