import rule from "../../../src/rules/dockerfile/dockerfile-no-onbuild-chain.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

runRuleCases("dockerfile-no-onbuild-chain", rule, "dockerfile", {
  valid: [
    "FROM node:22\nONBUILD RUN npm ci\n",
    { name: "several triggers", code: "FROM node:22\nONBUILD COPY . /app\nONBUILD RUN npm ci\n" },
    { name: "the words as arguments", code: "FROM node:22\nONBUILD RUN echo ONBUILD FROM MAINTAINER\n" },
    { name: "the words as values", code: "FROM node:22\nONBUILD ENV FROM=a MAINTAINER=b\nONBUILD LABEL maintainer=x\n" },
    { name: "copied from a stage", code: "FROM node:22 AS a\nFROM node:22\nONBUILD COPY --from=a /x /x\n" },
    { name: "no trigger", code: "FROM node:22\nMAINTAINER x\n" },
    { name: "lower case", code: "from node:22\nonbuild run x\n" },
    { name: "a heredoc", code: "FROM node:22\nONBUILD RUN <<EOF\nONBUILD RUN x\nFROM y\nEOF\n" },
    { name: "a comment", code: "FROM node:22\n# ONBUILD FROM node:22\n" },
    { name: "a trigger that is not known", code: "FROM node:22\nONBUILD FORM node:22\n" },
    { name: "a continued argument", code: "FROM node:22\nONBUILD RUN echo \\\n  FROM x\n" },
    { name: "pragma of Hadolint", code: "FROM node:22\n# hadolint ignore=DL3043\nONBUILD ONBUILD RUN x\n" },
  ],
  invalid: [
    { code: "FROM node:22\nONBUILD ONBUILD RUN x\n", errors: [{ messageId: "chained", at: ["ONBUILD", 2] }] },
    { name: "FROM", code: "FROM node:22\nONBUILD FROM alpine:3\n", errors: [{ messageId: "forbidden", at: ["FROM", 2], data: { keyword: "FROM" } }] },
    {
      name: "MAINTAINER",
      code: "FROM node:22\nONBUILD MAINTAINER me\n",
      errors: [{ messageId: "forbidden", at: "MAINTAINER", data: { keyword: "MAINTAINER" } }],
    },
    { name: "lower case", code: "from node:22\nonbuild from alpine:3\n", errors: [{ messageId: "forbidden", at: ["from", 2], data: { keyword: "FROM" } }] },
    { name: "mixed case", code: "FROM node:22\nOnBuild OnBuild run x\n", errors: [{ messageId: "chained", at: ["OnBuild", 2] }] },
    { name: "on the next line", code: "FROM node:22\nONBUILD \\\n  # why\n  MAINTAINER me\n", errors: [{ messageId: "forbidden", at: "MAINTAINER" }] },
    { name: "deeper still", code: "FROM node:22\nONBUILD ONBUILD ONBUILD RUN x\n", errors: [{ messageId: "chained", at: ["ONBUILD", 2] }] },
    {
      name: "several, in several stages",
      code: "FROM node:22 AS a\nONBUILD FROM b\nFROM a\nONBUILD ONBUILD CMD x\n",
      errors: [{ messageId: "forbidden", at: ["FROM", 2] }, { messageId: "chained", at: ["ONBUILD", 3] }],
    },
    {
      name: "with another escape character",
      code: "# escape=`\nFROM node:22\nONBUILD `\n  FROM alpine:3\n",
      errors: [{ messageId: "forbidden", at: ["FROM", 2] }],
    },
    { name: "CRLF", code: "FROM node:22\r\nONBUILD MAINTAINER me\r\n", errors: [{ messageId: "forbidden", at: "MAINTAINER" }] },
  ],
});
