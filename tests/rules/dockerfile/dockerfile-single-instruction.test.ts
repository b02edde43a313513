import rule from "../../../src/rules/dockerfile/dockerfile-single-instruction.ts";
import { runRuleCases, type At } from "../../helpers/rule-cases.ts";

const found = (messageId: string, at: At, output?: string) => ({
  messageId,
  at,
  suggestions: output === undefined ? [] : [{ messageId: "remove", output }],
});

runRuleCases("dockerfile-single-instruction", rule, "dockerfile", {
  valid: [
    { name: "one of each", code: 'FROM a:1\nHEALTHCHECK CMD x\nENTRYPOINT ["a"]\nCMD ["b"]\n' },
    { name: "one in each stage", code: 'FROM a:1 AS one\nCMD ["a"]\nFROM b:1\nCMD ["b"]\n' },
    { name: "that of the stage below replaced", code: 'FROM a:1 AS base\nCMD ["a"]\nENTRYPOINT ["a"]\nFROM base\nCMD ["b"]\nENTRYPOINT ["b"]\n' },
    { name: "the CMD of a health check", code: 'FROM a:1\nHEALTHCHECK CMD x\nCMD ["b"]\n' },
    { name: "one triggered and one of its own", code: 'FROM a:1\nONBUILD CMD ["a"]\nCMD ["b"]\n' },
    { name: "other instructions may come often", code: "FROM a:1\nRUN a\nRUN b\nUSER 1\nUSER 2\nEXPOSE 1\nEXPOSE 2\nSHELL [\"a\"]\nSHELL [\"b\"]\n" },
    { name: "a heredoc's text", code: 'FROM a:1\nCOPY <<EOF /Dockerfile\nCMD ["a"]\nCMD ["b"]\nEOF\nCMD ["c"]\n' },
    { name: "a comment", code: 'FROM a:1\n# CMD ["a"]\nCMD ["b"]\n' },
    { name: "a continued line that looks like one", code: "FROM a:1\nRUN echo \\\nCMD a\nCMD b\n" },
    { name: "Hadolint's pragma, where Hadolint reports", code: 'FROM a:1\nCMD ["a"]\n# hadolint ignore=DL4003\nCMD ["b"]\n' },
    { name: "Hadolint's pragma, where this rule reports", code: 'FROM a:1\n# hadolint ignore=DL4004\nENTRYPOINT ["a"]\nENTRYPOINT ["b"]\n' },
    { name: "BuildKit's", code: "FROM a:1\n# check=skip=MultipleInstructionsDisallowed\nHEALTHCHECK NONE\nHEALTHCHECK CMD b\n" },
    { name: "before the first stage", code: "CMD a\nCMD b\nFROM a:1\n" },
  ],
  invalid: [
    {
      name: "CMD",
      code: 'FROM a:1\nCMD ["a"]\nCMD ["b"]\n',
      errors: [{ ...found("cmd", ["CMD", 1], 'FROM a:1\nCMD ["b"]\n'), data: { keyword: "CMD", line: "3" } }],
    },
    {
      name: "ENTRYPOINT, with other instructions between",
      code: 'FROM a:1\nENTRYPOINT ["a"]\nCMD ["x"]\nUSER 1\nENTRYPOINT ["b"]\n',
      errors: [found("entrypoint", ["ENTRYPOINT", 1], 'FROM a:1\nCMD ["x"]\nUSER 1\nENTRYPOINT ["b"]\n')],
    },
    {
      name: "HEALTHCHECK, switched off before",
      code: "FROM a:1\nHEALTHCHECK NONE\nHEALTHCHECK --interval=5s CMD b\n",
      errors: [found("healthcheck", ["HEALTHCHECK", 1], "FROM a:1\nHEALTHCHECK --interval=5s CMD b\n")],
    },
    {
      name: "three",
      code: "FROM a:1\nCMD a\nCMD b\nCMD c\n",
      errors: [
        { ...found("cmd", ["CMD", 1], "FROM a:1\nCMD b\nCMD c\n"), data: { keyword: "CMD", line: "4" } },
        { ...found("cmd", ["CMD", 2], "FROM a:1\nCMD a\nCMD c\n"), data: { keyword: "CMD", line: "4" } },
      ],
    },
    {
      name: "a pragma silences the pair that it stands in",
      code: "FROM a:1\nCMD a\n# hadolint ignore=DL4003\nCMD b\nRUN x\nCMD c\nUSER 1\nCMD d\n",
      errors: [found("cmd", ["CMD", 3], "FROM a:1\nCMD a\n# hadolint ignore=DL4003\nCMD b\nRUN x\nUSER 1\nCMD d\n")],
    },
    {
      name: "lower case, comments above stay",
      code: "from a:1\n# the server\ncmd a\n# the worker\ncmd b\n",
      errors: [found("cmd", ["cmd", 1], "from a:1\n# the server\n# the worker\ncmd b\n")],
    },
    {
      name: "several lines",
      code: 'FROM a:1\nENTRYPOINT [ \\\n  "a", \\\n  "b" \\\n]\nENTRYPOINT ["c"]',
      errors: [found("entrypoint", ["ENTRYPOINT", 1], 'FROM a:1\nENTRYPOINT ["c"]')],
    },
    {
      name: "a comment inside is not removed",
      code: 'FROM a:1\nENTRYPOINT ["a", \\\n  # why\n  "b"]\nENTRYPOINT ["c"]\n',
      errors: [found("entrypoint", ["ENTRYPOINT", 1])],
    },
    {
      name: "triggers",
      code: 'FROM a:1\nONBUILD CMD ["a"]\nCMD ["x"]\nONBUILD CMD ["b"]\n',
      errors: [found("cmd", ["CMD", 1], 'FROM a:1\nCMD ["x"]\nONBUILD CMD ["b"]\n')],
    },
    {
      name: "each stage for itself",
      code: "FROM a:1 AS one\nCMD a\nCMD b\nFROM one\nHEALTHCHECK CMD a\nHEALTHCHECK CMD b\nCMD c\n",
      errors: [
        found("cmd", ["CMD", 1], "FROM a:1 AS one\nCMD b\nFROM one\nHEALTHCHECK CMD a\nHEALTHCHECK CMD b\nCMD c\n"),
        found("healthcheck", ["HEALTHCHECK", 1], "FROM a:1 AS one\nCMD a\nCMD b\nFROM one\nHEALTHCHECK CMD b\nCMD c\n"),
      ],
    },
    {
      name: "escape by backquote",
      code: "# escape=`\nFROM a:1\nCMD a `\n  b\nCMD c `\n  d\n",
      errors: [found("cmd", ["CMD", 1], "# escape=`\nFROM a:1\nCMD c `\n  d\n")],
    },
    {
      name: "the same one twice",
      code: 'FROM a:1\nCMD ["a"]\n\nCMD ["a"]\n',
      errors: [found("cmd", ["CMD", 1], 'FROM a:1\n\nCMD ["a"]\n')],
    },
    {
      name: "another id's pragma",
      code: "FROM a:1\n# hadolint ignore=DL4004\nCMD a\nCMD b\n",
      errors: [found("cmd", ["CMD", 1], "FROM a:1\n# hadolint ignore=DL4004\nCMD b\n")],
    },
  ],
});
