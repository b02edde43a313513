import rule from "../../../src/rules/dockerfile/dockerfile-merge-run.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

/** A second RUN that can be joined to the first. */
const merged = (name: string, before: string, after: string, at: At = ["RUN", 2]): InvalidCase => ({
  name,
  code: before,
  errors: [{ messageId: "consecutive", at, suggestions: [{ messageId: "merge", output: after }] }],
});

/** One that is shown and left to the author. */
const shown = (name: string, code: string, at: At = ["RUN", 2]): InvalidCase => ({
  name,
  code,
  errors: [{ messageId: "consecutive", at, suggestions: [] }],
});

runRuleCases("dockerfile-merge-run", rule, "dockerfile", {
  valid: [
    { name: "one", code: "FROM a:1\nRUN a\n" },
    { name: "one that is long already", code: "FROM a:1\nRUN a && b\nRUN c\nRUN d | e\n" },
    { name: "two long ones", code: "FROM a:1\nRUN a && b\nRUN c && d\n" },
    { name: "a condition", code: "FROM a:1\nRUN if a; then b; fi\nRUN c\n" },
    { name: "a substitution", code: "FROM a:1\nRUN a $(b)\nRUN c\n" },
    { name: "another instruction between", code: "FROM a:1\nRUN a\nENV B=c\nRUN d\nUSER 1\nRUN e\nCOPY x y\nRUN f\n" },
    { name: "another shell", code: 'FROM a:1\nRUN a\nSHELL ["/bin/bash", "-c"]\nRUN b\n' },
    { name: "flags that differ", code: "FROM a:1\nRUN --mount=type=cache,target=/a a\nRUN --mount=type=cache,target=/b b\nRUN c\nRUN --network=none d\n" },
    { name: "a builder", code: "FROM a:1 AS build\nRUN a\nRUN b\nFROM c:1\nCOPY --from=build /a /a\n" },
    { name: "each in a stage of its own", code: "FROM a:1 AS one\nRUN a\nFROM one\nRUN b\n" },
    { name: "a trigger between", code: "FROM a:1\nRUN a\nONBUILD RUN b\nRUN c\n" },
    { name: "commands that are not known", code: 'FROM a:1\nSHELL ["pwsh", "-Command"]\nRUN a\nRUN b\n' },
    { name: "a script of another language", code: "FROM a:1\nRUN <<EOF\n#!/usr/bin/env python\nprint(1)\nEOF\nRUN b\n" },
    { name: "a long heredoc", code: "FROM a:1\nRUN <<EOF\na\nb\nEOF\nRUN c\n" },
    { name: "the target stage", code: "FROM a:1 AS app\nRUN a\nFROM app AS test\nRUN b\nRUN c\n", settings: { docker: { targetStages: ["app"] } } },
    { name: "Hadolint's pragma", code: "FROM a:1\nRUN a\n# hadolint ignore=DL3059\nRUN b\n" },
  ],
  invalid: [
    merged("two", "FROM a:1\nRUN a 1\nRUN b 2\n", "FROM a:1\nRUN a 1 \\\n    && b 2\n"),
    merged("lower case", "from a:1\nrun a\nrun b\n", "from a:1\nrun a \\\n    && b\n", ["run", 2]),
    merged("the same flags", "FROM a:1\nRUN --network=none --mount=type=cache,target=/a a\nRUN --network=none \\\n  --mount=type=cache,target=/a b\n", "FROM a:1\nRUN --network=none --mount=type=cache,target=/a a \\\n    && b\n"),
    merged("comments and blank lines between", "FROM a:1\nRUN a\n\n# the second\n\n# step\nRUN b\n", "FROM a:1\nRUN a \\\n    # the second\n    # step\n    && b\n"),
    merged("the file's indentation", "FROM a:1\nRUN x \\\n && y\nUSER 1\nRUN a\nRUN b\n", "FROM a:1\nRUN x \\\n && y\nUSER 1\nRUN a \\\n && b\n", ["RUN", 3]),
    merged("the file's place for the operator", "FROM a:1\nRUN x && \\\n\ty\nUSER 1\nRUN a\n# why\nRUN b\n", "FROM a:1\nRUN x && \\\n\ty\nUSER 1\nRUN a && \\\n\t# why\n\tb\n", ["RUN", 3]),
    merged("continued lines", "FROM a:1\nRUN a \\\n  1\nRUN b \\\n  # two\n  2\n", "FROM a:1\nRUN a \\\n  1 \\\n    && b \\\n  # two\n  2\n"),
    merged("triggers", "FROM a:1\nONBUILD RUN a\nONBUILD RUN b\n", "FROM a:1\nONBUILD RUN a \\\n    && b\n"),
    merged("a stage that the final one is built on", "FROM a:1 AS base\nRUN a\nRUN b\nFROM base\nCMD x\n", "FROM a:1 AS base\nRUN a \\\n    && b\nFROM base\nCMD x\n"),
    merged("CRLF", "FROM a:1\r\nRUN a\r\n# why\r\nRUN b\r\n", "FROM a:1\r\nRUN a \\\r\n    # why\r\n    && b\r\n"),
    {
      name: "three",
      code: "FROM a:1\nRUN a\nRUN b\nRUN c\n",
      errors: [
        { messageId: "consecutive", at: ["RUN", 2], suggestions: [{ messageId: "merge", output: "FROM a:1\nRUN a \\\n    && b\nRUN c\n" }] },
        { messageId: "consecutive", at: ["RUN", 3], suggestions: [{ messageId: "merge", output: "FROM a:1\nRUN a\nRUN b \\\n    && c\n" }] },
      ],
    },
    {
      name: "a target stage",
      code: "FROM a:1 AS app\nRUN a\nRUN b\nFROM c:1 AS test\nRUN d\nRUN e\n",
      settings: { docker: { targetStages: ["app"] } },
      errors: [
        {
          messageId: "consecutive",
          at: ["RUN", 2],
          suggestions: [{ messageId: "merge", output: "FROM a:1 AS app\nRUN a \\\n    && b\nFROM c:1 AS test\nRUN d\nRUN e\n" }],
        },
      ],
    },
    shown("another folder after the first", "FROM a:1\nRUN cd /a\nRUN b\n"),
    shown("a variable of the first", "FROM a:1\nRUN A=1\nRUN b\n"),
    shown("a negation", "FROM a:1\nRUN ! a\nRUN b\n"),
    shown("in the background", "FROM a:1\nRUN a &\nRUN b\n"),
    shown("exec forms", 'FROM a:1\nRUN ["a", "b"]\nRUN ["c"]\n'),
    shown("short heredocs", "FROM a:1\nRUN <<EOF\na\nEOF\nRUN b\n"),
    shown("a heredoc as input", "FROM a:1\nRUN a <<EOF\nb\nc\nEOF\nRUN d\n"),
    shown("a pragma of another id, which would be lost", "FROM a:1\nRUN a\n# hadolint ignore=DL3008\nRUN b\n"),
  ],
});
