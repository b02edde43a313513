import rule from "../../../src/rules/dockerfile/dockerfile-shellcheck.ts";
import { standIn } from "../../helpers/programs.ts";
import { runRuleCases, type ExpectedError } from "../../helpers/rule-cases.ts";

/**
 * Stands in for ShellCheck: it knows variables without quotes around them (SC2086), those in small letters
 * that nothing exports (SC2154), backquotes (SC2006) and `[[` where the shell is no bash (SC3010), and
 * gives up on a text with `crash` in it.
 */
const STAND_IN = String.raw`
const fs = require("node:fs");
const files = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const comments = [];
for (const file of files) {
  const text = fs.readFileSync(file, "utf8");
  if (text.includes("crash")) {
    console.error("shellcheck: it crashed");
    process.exit(4);
  }
  const exported = [...text.matchAll(/^export (.*)$/gm)].flatMap((match) => match[1].match(/\w+(?==)/g) ?? []);
  text.split("\n").forEach((content, index) => {
    const place = (start, end = start) => {
      const column = (at) => [...content.slice(0, at)].length + 1;
      return { line: index + 1, endLine: index + 1, column: column(start), endColumn: column(end) };
    };
    const add = (start, end, code, level, message, replacements) => {
      const fix = replacements ? { replacements: replacements.map((each) => ({ precedence: 7, ...each })) } : null;
      comments.push({ file, ...place(start, end), code, level, message, fix });
    };
    for (const { 0: word, 1: quote, 2: name, index: at } of content.matchAll(/("?)\$(\w+)/g)) {
      const start = at + quote.length;
      const end = at + word.length;
      if (/^[a-z]/.test(name) && !exported.includes(name)) add(start, end, 2154, "warning", name + " is referenced but not assigned.");
      if (quote || exported.includes(name)) continue;
      add(start, end, 2086, "info", "Double quote it.", [
        { ...place(start), insertionPoint: "afterEnd", replacement: '"' },
        { ...place(end), insertionPoint: "beforeStart", replacement: '"' },
      ]);
    }
    for (const { 0: word, index: at } of content.matchAll(/${"`"}[^${"`"}]+${"`"}/g)) {
      const end = at + word.length;
      add(at, end, 2006, "style", "Use $(...).", [
        { ...place(at, at + 1), insertionPoint: "beforeStart", replacement: "$(" },
        { ...place(end - 1, end), insertionPoint: "beforeStart", replacement: ")" },
      ]);
    }
    const test = content.indexOf("[[");
    if (test !== -1 && !text.startsWith("# shellcheck shell=bash")) add(test, test + 2, 3010, "error", "In POSIX sh, [[ ]] is undefined.");
  });
}
console.log(JSON.stringify({ comments }));
process.exitCode = comments.length > 0 ? 1 : 0;
`;

const QUOTE = "Double quote it.";

function unquoted(at: ExpectedError["at"], text: string, output: string): ExpectedError {
  return {
    messageId: "finding",
    at,
    data: { id: "SC2086", message: QUOTE },
    suggestions: [{ messageId: "apply", data: { text }, output }],
  };
}

function unassigned(at: ExpectedError["at"], name: string): ExpectedError {
  return { messageId: "finding", at, data: { id: "SC2154", message: `${name} is referenced but not assigned.` } };
}

standIn("shellcheck", STAND_IN);

runRuleCases("dockerfile-shellcheck", rule, "dockerfile", {
  valid: [
    'FROM a\nRUN one "$A"\n',
    "FROM a\n",
    // only RUN
    "FROM a\nCMD one $A\nENTRYPOINT two $B\nHEALTHCHECK CMD three $C\n",
    'FROM a\nRUN ["one", "$A"]\n',
    // set by the file
    'FROM a AS b\nARG one\nENV two=2\nFROM b\nRUN echo "$one" "$two"\n',
    'FROM a\nRUN --mount=type=secret,id=t,env=token curl "$token"\n',
    'FROM a\nONBUILD ARG one\nONBUILD RUN echo "$one"\n',
    // what no POSIX shell reads
    'FROM a\nSHELL ["pwsh", "-c"]\nRUN Write-Host $A\n',
    "FROM a\n# hadolint shell=powershell\nRUN Write-Host $A\n",
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN echo $A\n',
    "# escape=`\nFROM a\nRUN echo $A\n",
    "FROM a\nRUN <<EOF\n#!/usr/bin/perl\nprint $A\nEOF\n",
    "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN echo $A\n",
    // another shell
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN [[ -f b ]]\n',
    "FROM a\n# hadolint shell=bash\nRUN [[ -f b ]]\n",
    "FROM a\nRUN <<EOF\n#!/bin/bash\n[[ -f b ]]\nEOF\n",
    // pragmas and settings
    "FROM a\n# hadolint ignore=SC2086\nRUN one $A\n",
    "FROM a\n# hadolint ignore=DL3008,SC2086 # two words\nRUN one $A\n",
    "# hadolint global ignore=SC2086\nFROM a\nRUN one $A\n",
    "# hadolint stage ignore=SC2086\nFROM a\nRUN one $A\n",
    { code: "FROM a\nRUN one $A\n", settings: { docker: { ignoredChecks: ["SC2086"] } } },
    // severity
    { code: "FROM a\nRUN one $A `two`\n", options: [{ severity: "warning" }] },
    { code: "FROM a\nRUN one `two`\n", options: [{ severity: "info" }] },
  ],
  invalid: [
    {
      code: "FROM a\nRUN one $A\n",
      errors: [unquoted("$A", '"$A"', 'FROM a\nRUN one "$A"\n')],
    },
    {
      name: "in a command line of many lines",
      code: "FROM a\nRUN one \\\n  # why $B\n\t&& two \u{1F40B} $A \\\n\n  && three\n",
      errors: [unquoted("$A", '"$A"', 'FROM a\nRUN one \\\n  # why $B\n\t&& two \u{1F40B} "$A" \\\n\n  && three\n')],
    },
    {
      name: "at the start of a line",
      code: "FROM a\nRUN one \\\n$A\\\n  two\n",
      errors: [unquoted("$A", '"$A"', 'FROM a\nRUN one \\\n"$A"\\\n  two\n')],
    },
    {
      name: "with CRLF",
      code: "FROM a\r\nRUN one \\\r\n  $A\r\n",
      errors: [unquoted("$A", '"$A"', 'FROM a\r\nRUN one \\\r\n  "$A"\r\n')],
    },
    {
      name: "a word over two lines",
      code: "FROM a\nRUN one $A\\\nB\n",
      errors: [unquoted("$A\\\nB", '"$A\\\nB"', 'FROM a\nRUN one "$A\\\nB"\n')],
    },
    {
      name: "two findings at one place",
      code: "FROM a\nRUN one $a\n",
      errors: [unassigned("$a", "a"), unquoted("$a", '"$a"', 'FROM a\nRUN one "$a"\n')],
    },
    {
      name: "an argument of another stage",
      code: 'FROM a\nARG b\nFROM c\nRUN one "$b"\n',
      errors: [unassigned("$b", "b")],
    },
    {
      name: "an argument before the first stage",
      code: 'ARG b=1\nFROM c\nRUN one "$b"\n',
      errors: [unassigned("$b", "b")],
    },
    {
      name: "an argument that comes later",
      code: 'FROM c\nRUN one "$b"\nARG b=1\n',
      errors: [unassigned("$b", "b")],
    },
    {
      name: "in backquotes",
      code: "FROM a\nRUN one `two`\n",
      errors: [
        {
          messageId: "finding",
          at: "`two`",
          data: { id: "SC2006", message: "Use $(...)." },
          suggestions: [{ messageId: "apply", data: { text: "$(two)" }, output: "FROM a\nRUN one $(two)\n" }],
        },
      ],
    },
    {
      name: "in another shell",
      code: "FROM a\nRUN [[ -f b ]]\n",
      errors: [{ messageId: "finding", at: "[[", data: { id: "SC3010", message: "In POSIX sh, [[ ]] is undefined." } }],
    },
    {
      name: "in a heredoc",
      code: "FROM a\nRUN <<EOF\none\n\ttwo $A\nEOF\n",
      errors: [unquoted("$A", '"$A"', 'FROM a\nRUN <<EOF\none\n\ttwo "$A"\nEOF\n')],
    },
    {
      name: "in a heredoc that the command line reads",
      code: "FROM a\nRUN cat <<EOF >x && $B\n$A\nEOF\n",
      errors: [
        unquoted("$B", '"$B"', 'FROM a\nRUN cat <<EOF >x && "$B"\n$A\nEOF\n'),
        unquoted("$A", '"$A"', 'FROM a\nRUN cat <<EOF >x && $B\n"$A"\nEOF\n'),
      ],
    },
    {
      name: "in a trigger",
      code: "FROM a\nONBUILD RUN one $A\n",
      errors: [unquoted("$A", '"$A"', 'FROM a\nONBUILD RUN one "$A"\n')],
    },
    {
      name: "a pragma for another id, and for another instruction",
      code: "FROM a\n# hadolint ignore=SC2154\nRUN one $A\n# hadolint ignore=SC2086\nRUN two\n",
      errors: [unquoted("$A", '"$A"', 'FROM a\n# hadolint ignore=SC2154\nRUN one "$A"\n# hadolint ignore=SC2086\nRUN two\n')],
    },
    {
      name: "at the least severity that is asked for",
      code: "FROM a\nRUN [[ -f `one` ]] && two $b\n",
      options: [{ severity: "warning" }],
      errors: [{ messageId: "finding", at: "[[" }, unassigned("$b", "b")],
    },
    {
      name: "a failure, once",
      code: "FROM a\nRUN one\nRUN crash $A\n",
      errors: [{ messageId: "failed", at: ["RUN", 1], data: { reason: "shellcheck: it crashed" } }],
    },
  ],
});
