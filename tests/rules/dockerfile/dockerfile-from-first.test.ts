import rule from "../../../src/rules/dockerfile/dockerfile-from-first.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

runRuleCases("dockerfile-from-first", rule, "dockerfile", {
  valid: [
    "FROM node:22\nRUN x\n",
    { name: "an argument", code: "ARG V=22\nFROM node:$V\n" },
    { name: "several arguments", code: "ARG A=1 B=2\nARG C\nFROM node:22\n" },
    { name: "lower case", code: "arg V=22\nfrom node:$V\nrun x\n" },
    { name: "comments", code: "# RUN x\n# another\nFROM node:22\n" },
    { name: "directives", code: "# syntax=docker/dockerfile:1\n# escape=`\n\n# a comment\nARG V=1\nFROM node:22\n" },
    { name: "blank lines and indentation", code: "\n\n  ARG V=1\n\n  FROM node:22\n" },
    { name: "the word in a continued argument", code: "ARG A=1 \\\n  RUN=2\nFROM node:22\n" },
    { name: "a placeholder that may hold a FROM", code: "{{ base }}\nRUN x\n" },
    { name: "an include of another frontend", code: "# syntax=edrevo/dockerfile-plus\nINCLUDE+ base\nRUN x\n" },
    { name: "nothing but arguments and a placeholder", code: "ARG V=1\n{{ base }}\n" },
    { name: "pragma of Hadolint", code: "# hadolint ignore=DL3061\nLABEL a=b\nFROM node:22\n" },
  ],
  invalid: [
    {
      code: "RUN x\nFROM node:22\n",
      errors: [{ messageId: "misplaced", at: "RUN", data: { keyword: "RUN" } }],
    },
    { name: "a label", code: "LABEL a=b\nFROM node:22\n", errors: [{ messageId: "misplaced", at: "LABEL" }] },
    { name: "after an argument", code: "ARG V=1\nENV A=$V\nFROM node:$V\n", errors: [{ messageId: "misplaced", at: "ENV" }] },
    {
      name: "each of several",
      code: "RUN x\nWORKDIR /a\nCMD y\nFROM node:22\n",
      errors: [
        { messageId: "misplaced", at: "RUN" },
        { messageId: "misplaced", at: "WORKDIR" },
        { messageId: "misplaced", at: "CMD" },
      ],
    },
    { name: "lower case", code: "run x\nfrom node:22\n", errors: [{ messageId: "misplaced", at: "run", data: { keyword: "RUN" } }] },
    { name: "no FROM at all", code: "RUN x\nCMD y\n", errors: [{ messageId: "misplaced", at: "RUN" }, { messageId: "misplaced", at: "CMD" }] },
    { name: "a trigger", code: "ONBUILD RUN x\nFROM node:22\n", errors: [{ messageId: "misplaced", at: "ONBUILD" }] },
    {
      name: "several lines and a heredoc",
      code: "RUN a \\\n  && b\nCOPY <<FROM /x\ntext\nFROM\nFROM node:22\n",
      errors: [{ messageId: "misplaced", at: "RUN" }, { messageId: "misplaced", at: "COPY" }],
    },
    {
      name: "after directives",
      code: "# escape=`\nSHELL [\"powershell\"]\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\n",
      errors: [{ messageId: "misplaced", at: "SHELL" }],
    },
    { name: "CRLF", code: "MAINTAINER x\r\nFROM node:22\r\n", errors: [{ messageId: "misplaced", at: "MAINTAINER" }] },
    { name: "only arguments", code: "ARG A=1\nARG B=2\n", errors: [{ messageId: "missing", at: ["ARG", 2] }] },
    { name: "before a placeholder", code: "RUN x\n{{ base }}\nRUN y\n", errors: [{ messageId: "misplaced", at: ["RUN", 1] }] },
  ],
});
