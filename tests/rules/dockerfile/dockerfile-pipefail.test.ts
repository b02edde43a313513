import rule from "../../../src/rules/dockerfile/dockerfile-pipefail.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const BASH = 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]';
const ASH = 'SHELL ["/bin/ash", "-o", "pipefail", "-c"]';
const file = (lines: string): string => `FROM debian:12\n${lines}\n`;
const addShell = (output: string, text = BASH) => [{ messageId: "addShell", data: { text }, output }];

runRuleCases("dockerfile-pipefail", rule, "dockerfile", {
  valid: [
    { name: "no pipe", code: file("RUN a && b || c; d") },
    { name: "an or", code: file("RUN a || b") },
    { name: "a pipe in quotes", code: file(`RUN echo "a | b" 'c | d' e\\|f`) },
    { name: "a pipe in a pattern", code: file("RUN case $X in a|b) c;; esac") },
    { name: "a comment", code: file("RUN a \\\n  # b | c\n  && d") },
    { name: "bash with the option", code: file(`${BASH}\nRUN a | b`) },
    { name: "letters together", code: file('SHELL ["/bin/bash", "-euxo", "pipefail", "-c"]\nRUN a | b') },
    { name: "several options", code: file('SHELL ["/bin/bash", "-e", "-o", "nounset", "-o", "pipefail", "-c"]\nRUN a | b') },
    { name: "through env", code: file('SHELL ["/usr/bin/env", "bash", "-o", "pipefail", "-c"]\nRUN a | b') },
    { name: "a shell that would not start without it", code: file('SHELL ["/bin/sh", "-o", "pipefail", "-c"]\nRUN a | b') },
    { name: "inherited", code: `FROM debian:12 AS x\n${BASH}\nFROM x AS y\nFROM y\nRUN a | b\n` },
    { name: "set before", code: file("RUN set -o pipefail && a | b") },
    { name: "set with other letters", code: file("RUN set -euxo pipefail; a | b; c | d") },
    { name: "set in a heredoc", code: file("RUN <<EOF\nset -eu -o pipefail\na | b\nEOF") },
    { name: "set over several lines", code: file("RUN set -o pipefail \\\n  && a \\\n  | b") },
    { name: "a heredoc with a shebang", code: file("RUN <<EOF\n#!/bin/bash -o pipefail\na | b\nEOF") },
    { name: "a heredoc that another shell reads", code: file("RUN bash -o pipefail <<EOF\na | b\nEOF") },
    { name: "the text of another shell", code: file('RUN bash -o pipefail -c "a | b"') },
    { name: "an exec form with the option", code: file('RUN ["bash", "-eo", "pipefail", "-c", "a | b"]') },
    { name: "an exec form that sets it", code: file('RUN ["bash", "-c", "set -o pipefail; a | b"]') },
    { name: "an exec form without a shell", code: file('RUN ["echo", "a | b"]') },
    { name: "yes ends by a broken pipe", code: file("RUN yes | apt-get install curl && yes '' | ./configure") },
    { name: "another shell's language", code: file('SHELL ["pwsh", "-Command"]\nRUN a | b') },
    { name: "Windows", code: "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN a | b\n" },
    { name: "escape with a backquote", code: "# escape=`\nFROM debian:12\nRUN a | `\n  b\n" },
    { name: "a shell by pragma", code: file("# hadolint shell=powershell\nRUN a | b") },
    { name: "a trigger of a stage with the option", code: file(`ONBUILD RUN a | b\n${BASH}`) },
    { name: "a trigger after a trigger that may set it", code: file(`ONBUILD ${BASH}\nONBUILD RUN a | b`) },
    { name: "a SHELL in another form", code: file("SHELL bash -o pipefail -c\nRUN a | b") },
    { name: "no RUN", code: file("CMD a | b\nENTRYPOINT a | b\nHEALTHCHECK CMD a | b") },
    { name: "pragma of Hadolint", code: file("# hadolint ignore=DL4006\nRUN a | b") },
  ],
  invalid: [
    {
      code: file("RUN wget -O - https://example.org | wc -l"),
      errors: [
        {
          messageId: "pipe",
          at: "wget -O - https://example.org",
          data: { command: "`wget`" },
          suggestions: addShell(file(`${BASH}\nRUN wget -O - https://example.org | wc -l`)),
        },
      ],
    },
    {
      name: "both outputs",
      code: file("RUN fetch |& b"),
      errors: [{ messageId: "pipe", at: "fetch", suggestions: addShell(file(`${BASH}\nRUN fetch |& b`)) }],
    },
    {
      name: "further down, with comments",
      code: file("RUN set -eux; \\\n  # fetch\n  fetch x \\\n  # unpack\n  | unpack"),
      errors: [
        {
          messageId: "pipe",
          at: "fetch x",
          suggestions: addShell(file(`${BASH}\nRUN set -eux; \\\n  # fetch\n  fetch x \\\n  # unpack\n  | unpack`)),
        },
      ],
    },
    {
      name: "one finding a RUN",
      code: file("RUN one | x && two | y\nRUN three | z"),
      errors: [
        { messageId: "pipe", at: "one", suggestions: addShell(file(`${BASH}\nRUN one | x && two | y\nRUN three | z`)) },
        { messageId: "pipe", at: "three", suggestions: addShell(file(`RUN one | x && two | y\n${BASH}\nRUN three | z`)) },
      ],
    },
    {
      name: "set too late, or turned off",
      code: file("RUN first | x; set -o pipefail\nRUN set -o pipefail; set +o pipefail; second | y"),
      errors: [
        {
          messageId: "pipe",
          at: "first",
          suggestions: addShell(file(`${BASH}\nRUN first | x; set -o pipefail\nRUN set -o pipefail; set +o pipefail; second | y`)),
        },
        {
          messageId: "pipe",
          at: "second",
          suggestions: addShell(file(`RUN first | x; set -o pipefail\n${BASH}\nRUN set -o pipefail; set +o pipefail; second | y`)),
        },
      ],
    },
    {
      name: "a substitution",
      code: file("RUN X=$(fetch x | cut -f1) && use $X"),
      errors: [{ messageId: "pipe", at: "fetch x", suggestions: addShell(file(`${BASH}\nRUN X=$(fetch x | cut -f1) && use $X`)) }],
    },
    {
      name: "a condition and a loop",
      code: file("RUN if fetch x | grep y; then z; fi"),
      errors: [{ messageId: "pipe", at: "fetch x", suggestions: addShell(file(`${BASH}\nRUN if fetch x | grep y; then z; fi`)) }],
    },
    {
      name: "a program that is not known",
      code: file("RUN $FETCH | wc"),
      errors: [
        {
          messageId: "pipe",
          at: "$FETCH",
          data: { command: "what stands before it" },
          suggestions: addShell(file(`${BASH}\nRUN $FETCH | wc`)),
        },
      ],
    },
    {
      name: "yes and another command",
      code: file("RUN yes | fetch | wc"),
      errors: [{ messageId: "pipe", at: "yes", suggestions: addShell(file(`${BASH}\nRUN yes | fetch | wc`)) }],
    },
    {
      name: "a heredoc",
      code: file("RUN <<EOF\nset -e\nfetch x | wc\nEOF"),
      errors: [{ messageId: "pipe", at: "fetch x", suggestions: addShell(file(`${BASH}\nRUN <<EOF\nset -e\nfetch x | wc\nEOF`)) }],
    },
    {
      name: "Alpine, in lower case, below a comment",
      code: "from node:22-alpine3.20\n# fetch\nrun fetch | wc\n",
      errors: [
        {
          messageId: "pipe",
          at: ["fetch", 2],
          suggestions: addShell(`from node:22-alpine3.20\n${ASH.replace("SHELL", "shell")}\n# fetch\nrun fetch | wc\n`, ASH),
        },
      ],
    },
    {
      name: "Alpine two stages below",
      code: "ARG V=3.20\nFROM alpine:$V AS a\nFROM a\nRUN fetch | wc\n",
      errors: [
        { messageId: "pipe", at: "fetch", suggestions: addShell(`ARG V=3.20\nFROM alpine:$V AS a\nFROM a\n${ASH}\nRUN fetch | wc\n`, ASH) },
      ],
    },
    {
      name: "bash without the option",
      code: file('SHELL ["/bin/bash", "-ec"]\nRUN fetch | wc'),
      errors: [
        {
          messageId: "pipe",
          at: "fetch",
          suggestions: [
            {
              messageId: "addOption",
              data: { text: '"-o", "pipefail"' },
              output: file('SHELL ["/bin/bash", "-o", "pipefail", "-ec"]\nRUN fetch | wc'),
            },
          ],
        },
      ],
    },
    {
      name: "a shell that may not have the option",
      code: file('SHELL ["/bin/sh", "-ec"]\nRUN fetch | wc'),
      errors: [{ messageId: "pipe", at: "fetch", suggestions: addShell(file(`SHELL ["/bin/sh", "-ec"]\n${BASH}\nRUN fetch | wc`)) }],
    },
    {
      name: "another stage's shell",
      code: `FROM debian:12 AS x\n${BASH}\nRUN a | b\nFROM debian:12\nRUN fetch | wc\n`,
      errors: [
        {
          messageId: "pipe",
          at: "fetch",
          suggestions: addShell(`FROM debian:12 AS x\n${BASH}\nRUN a | b\nFROM debian:12\n${BASH}\nRUN fetch | wc\n`),
        },
      ],
    },
    {
      name: "behind ONBUILD",
      code: file("ONBUILD RUN fetch | wc"),
      errors: [{ messageId: "pipe", at: "fetch", suggestions: addShell(file(`${BASH}\nONBUILD RUN fetch | wc`)) }],
    },
    {
      name: "an exec form that starts bash",
      code: file('RUN ["/bin/bash", "-c", "fetch x | wc"]'),
      errors: [
        {
          messageId: "ownShell",
          at: "fetch x",
          data: { command: "`fetch`" },
          suggestions: [
            {
              messageId: "addOption",
              data: { text: '"-o", "pipefail"' },
              output: file('RUN ["/bin/bash", "-o", "pipefail", "-c", "fetch x | wc"]'),
            },
          ],
        },
      ],
    },
    {
      name: "an exec form that starts a shell without the option",
      code: file('RUN ["sh", "-c", "fetch x | wc"]'),
      errors: [{ messageId: "ownShell", at: "fetch x", suggestions: [] }],
    },
  ],
});
