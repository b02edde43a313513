import rule from "../../../src/rules/dockerfile/dockerfile-no-unused-stage.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const targets = (...targetStages: string[]) => ({ docker: { targetStages } });

runRuleCases("dockerfile-no-unused-stage", rule, "dockerfile", {
  valid: [
    { name: "one stage", code: "FROM node:22 AS build\n" },
    { name: "copied from", code: "FROM node:22 AS build\nFROM scratch\nCOPY --from=build /a /a\n" },
    { name: "copied from in another case", code: "from node:22 as Build\nfrom scratch\ncopy --from=BUILD /a /a\n" },
    { name: "copied from by its number", code: "FROM node:22\nFROM scratch\nCOPY --from=0 /a /a\n" },
    { name: "mounted", code: "FROM node:22 AS build\nFROM alpine:3\nRUN --mount=type=bind,source=/a,from=build,target=/a ls\n" },
    { name: "built on", code: "FROM node:22 AS base\nFROM base AS build\nFROM base\nCOPY --from=build /a /a\n" },
    { name: "by a stage further up", code: "FROM a:1 AS x\nCOPY --from=y /a /a\nFROM b:1 AS y\nFROM x\n" },
    { name: "behind ONBUILD", code: "FROM a:1 AS x\nFROM b:1\nONBUILD COPY --from=x /a /a\n" },
    { name: "one of several that an argument chooses", code: "ARG MODE=prod\nFROM a:1 AS base-prod\nFROM a:1 AS base-dev\nFROM base-${MODE}\n" },
    { name: "an argument without a default", code: "ARG BASE\nFROM a:1 AS one\nFROM a:1 AS two\nFROM $BASE\n" },
    { name: "a target of the project", code: "FROM a:1 AS test\nFROM b:1 AS app\n", settings: targets("Test", "app") },
    { name: "the last stage, beside the targets", code: "FROM a:1 AS app\nFROM b:1 AS debug\n", settings: targets("app") },
    { name: "used by one that is not", code: "FROM a:1 AS deps\nFROM deps AS test\nFROM b:1\nCOPY --from=test /a /a\n" },
    { name: "only arguments", code: "ARG X=1\n" },
  ],
  invalid: [
    {
      code: "FROM node:22 AS build\nFROM node:22\n",
      errors: [{ messageId: "unused", at: "build", data: { stage: "`build`" } }],
    },
    { name: "without a name", code: "FROM node:22\nFROM alpine:3\n", errors: [{ messageId: "unused", at: ["FROM", 1], data: { stage: "stage 0" } }] },
    {
      name: "without a name it cannot be what a variable names",
      code: "ARG BASE\nfrom node:22\nFROM $BASE\n",
      errors: [{ messageId: "unused", at: "from" }],
    },
    {
      name: "tests that no target names",
      code: "FROM a:1 AS build\nFROM build AS test\nRUN make test\nFROM scratch\nCOPY --from=build /a /a\n",
      errors: [{ messageId: "unused", at: ["test", 1] }],
    },
    {
      name: "only the end of a line of stages",
      code: "FROM a:1 AS deps\nFROM deps AS test\nFROM b:1\n",
      errors: [{ messageId: "unused", at: "test" }],
    },
    { name: "only by itself", code: "FROM a:1 AS x\nCOPY --from=x /a /b\nFROM b:1\n", errors: [{ messageId: "unused", at: ["x", 1] }] },
    { name: "named in text alone", code: "FROM a:1 AS x\nFROM b:1\n# COPY --from=x /a /a\nRUN echo --from=x\nCOPY x /x\n", errors: [{ messageId: "unused", at: ["x", 1] }] },
    {
      name: "a variable that begins otherwise",
      code: "ARG MODE=prod\nFROM a:1 AS base-prod\nFROM a:1 AS tools\nFROM base-${MODE}\n",
      errors: [{ messageId: "unused", at: "tools" }],
    },
    { name: "a variable where none is replaced", code: "FROM a:1 AS x\nFROM b:1\nCOPY --from=$X /a /a\n", errors: [{ messageId: "unused", at: ["x", 1] }] },
    {
      name: "another target, CRLF",
      code: "FROM a:1 AS x\r\nFROM b:1 AS y\r\nFROM c:1 AS z\r\n",
      settings: targets("y"),
      errors: [{ messageId: "unused", at: "x" }],
    },
    {
      name: "the first of two of one name",
      code: "FROM a:1 AS x\nFROM b:1 AS x\nFROM scratch\nCOPY --from=x /a /a\n",
      errors: [{ messageId: "unused", at: ["x", 1] }],
    },
    {
      name: "several, over several lines, escape=`",
      code: "# escape=`\nFROM a:1 `\n  # tests\n  AS test\nFROM a:1 AS lint\nFROM b:1\n",
      errors: [
        { messageId: "unused", at: ["test", 2] },
        { messageId: "unused", at: "lint" },
      ],
    },
  ],
});
