import { describe, expect, it } from "vitest";
import rule from "../../../src/rules/dockerfile/dockerfile-valid-pragma.ts";
import { sourceOf } from "../../models/dockerfile/source.ts";
import { pragmaMistakes } from "../../../src/models/dockerfile/pragma-mistakes.ts";
import { rules } from "../../../src/rules/index.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const before = (comment: string): string => `FROM debian:12\n${comment}\nRUN x\n`;

/** A comment that has no suggestion: where it has one, the suggestion changes a comment, which no case may do. */
const pragma = (messageId: string, comment: string, at: string, text = at) => ({
  name: comment,
  code: before(comment),
  errors: [{ messageId, at, data: { text } }],
});

runRuleCases("dockerfile-valid-pragma", rule, "dockerfile", {
  valid: [
    { name: "no comment", code: "FROM debian:12\nRUN x\n" },
    { name: "ids of Hadolint and ShellCheck", code: before("# hadolint ignore=DL3008,SC2086 # why") },
    { name: "on the first line", code: "# hadolint ignore=DL3006\nFROM debian\n" },
    { name: "for the file and the stage", code: "# hadolint global ignore=DL3059\n# hadolint stage ignore=DL3008\nFROM debian:12\n" },
    { name: "a shell", code: before("# hadolint shell=powershell") },
    { name: "the name of a build check", code: before("# hadolint ignore=StageNameCasing") },
    { name: "build checks", code: "# check=skip=StageNameCasing,jsonargsrecommended;error=true\nFROM debian:12\n" },
    { name: "all build checks", code: before("# check=skip=all for now") },
    { name: "experimental checks", code: "# check=experimental=all;error=false\nFROM debian:12\n" },
    { name: "prose that begins with the linter's name", code: before("# hadolint wants pinned versions here: DL3008") },
    { name: "prose about ignoring", code: before("# hadolint: ignoring this would be wrong") },
    { name: "prose about a check", code: before("# check = done; see #12\n# check the list") },
    { name: "a heredoc", code: "FROM debian:12\nRUN <<EOF\n# hadolint ignore=XX1\nx\nEOF\n" },
    { name: "a text", code: before('ENV A="# hadolint ignore=XX1"') },
    { name: "ESLint's comments", code: before("# eslint-disable-next-line") },
  ],
  invalid: [
    pragma("unknown", "# hadolint ignore=DL9999", "DL9999"),
    pragma("unknown", "# hadolint ignore=DL3008 , XX1 # why", "XX1"),
    pragma("unknown", "# hadolint ignore=SC12", "SC12"),
    pragma("unknown", "# hadolint global ignore=DL0001", "DL0001"),
    pragma("removed", "# hadolint ignore=DL3005,DL3008", "DL3005"),
    pragma("list", "# hadolint ignore=", "# hadolint ignore="),
    pragma("list", "# hadolint ignore= # why", "# hadolint ignore=", "# hadolint ignore="),
    pragma("list", "# hadolint ignore=all-of-them", "all-of-them"),
    pragma("unknown", "# check=skip=DL3008", "DL3008"),
    pragma("checkList", "# check=skip=", "skip="),
    pragma("checkList", "# check=skip=StageNameCasing,,FromAsCasing", "skip=StageNameCasing,,FromAsCasing"),
    pragma("option", "# check=skip=all;errors=true", "errors=true"),
    {
      name: "once for each id, wherever it stands",
      code: "# hadolint ignore=XX1\nFROM debian:12\n# hadolint ignore=XX1,XX2\nRUN x\n# hadolint global ignore=XX2\nRUN y\n",
      errors: [
        { messageId: "unknown", at: ["XX1", 1] },
        { messageId: "unknown", at: ["XX2", 1] },
      ],
    },
    {
      name: "a misspelt build check in the directive",
      code: "# check=error=true;skip=FromAsCasing,StageNamCasing\nFROM debian:12\n",
      errors: [
        {
          messageId: "unknown",
          at: "StageNamCasing",
          suggestions: [
            {
              messageId: "replace",
              data: { text: "StageNameCasing" },
              output: "# check=error=true;skip=FromAsCasing,StageNameCasing\nFROM debian:12\n",
            },
          ],
        },
      ],
    },
    {
      name: "options of the directive",
      code: "# check=stop;error=maybe;skip\nFROM debian:12\n",
      errors: [
        { messageId: "option", at: "stop" },
        { messageId: "option", at: "error=maybe" },
        { messageId: "option", at: "skip" },
      ],
    },
    {
      name: "escape with a backquote, lower case, inside a continuation",
      code: "# escape=`\nfrom debian:12\nrun x `\n  # hadolint ignore=XX1\n  y\n",
      errors: [{ messageId: "unknown", at: "XX1" }],
    },
  ],
});

describe("what was meant", () => {
  it.each([
    ["# hadolint ignore=dl3008", "unknown", "DL3008"],
    ["# hadolint ignore=stagenamecasing", "unknown", "StageNameCasing"],
    ["# hadolint ignore=DL9999", "unknown", null],
    ["# check=skip=StageNameCase", "unknown", null],
    ["# check=skip=StageNamCasing", "unknown", "StageNameCasing"],
    ["# hadolint ignore=DL3008 SC2086", "list", "DL3008,SC2086"],
    ["# hadolint ignore=DL3008;dl3009,", "list", "DL3008,DL3009"],
    ["# hadolint ignore=DL3008 the mirror, you know", "list", "DL3008 # the mirror, you know"],
    ["# hadolint ignore=", "list", null],
    ["# hadolint disable=DL3008", "unread", "# hadolint ignore=DL3008"],
    ["# Hadolint ignore=DL3008", "unread", "# hadolint ignore=DL3008"],
    ["#hadolint: ignore DL3008 DL3009 # why", "unread", "# hadolint ignore=DL3008,DL3009 # why"],
    ["# hadolint ignore: DL3008", "unread", "# hadolint ignore=DL3008"],
    ["# hadolint global disable DL3008 why not", "unread", "# hadolint global ignore=DL3008 # why not"],
    ["# hadolint ignored=SC2086", "unread", "# hadolint ignore=SC2086"],
  ])("by %s (%s) is %s", (comment, kind, meant) => {
    const mistakes = pragmaMistakes(sourceOf(before(comment)));
    expect(mistakes.map((mistake) => [mistake.kind, mistake.meant?.text ?? null])).toEqual([[kind, meant]]);
  });
});

describe("the known ids", () => {
  const aliases = Object.values(rules).flatMap(({ meta }) => Object.keys(meta.docs.aliases ?? {}));

  it.each([...new Set(aliases)].sort())("have %s, which a rule goes by", (alias) => {
    expect(pragmaMistakes(sourceOf(before(`# hadolint ignore=${alias}`)))).toEqual([]);
  });
});
