import rule from "../../../src/rules/dockerfile/dockerfile-no-ignore-pragma.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const before = (comment: string): string => `FROM debian:12\n${comment}\nRUN x\n`;

runRuleCases("dockerfile-no-ignore-pragma", rule, "dockerfile", {
  valid: [
    { name: "no comment", code: "FROM debian:12\nRUN x\n" },
    { name: "prose", code: before("# hadolint is run in CI; see DL3008") },
    { name: "prose about ignoring", code: before("# we do not hadolint ignore=DL3008 here") },
    { name: "the shell's pragma", code: before("# hadolint shell=bash") },
    { name: "a list that Hadolint cannot read", code: before("# hadolint ignore=DL3008 because") },
    { name: "no list", code: before("# hadolint ignore=") },
    { name: "ESLint's own comments", code: before("# eslint-disable-next-line") },
    { name: "another option of BuildKit's", code: `# check=error=true\n${before("# check=experimental=all")}` },
    { name: "another directive", code: `# syntax=docker/dockerfile:1\n# escape=\\\n${before("# check the list")}` },
    { name: "a text", code: before("ENV A='# hadolint ignore=DL3008'") },
    { name: "a heredoc", code: "FROM debian:12\nRUN <<EOF\n# hadolint ignore=DL3008\nx\nEOF\n" },
  ],
  invalid: [
    { code: before("# hadolint ignore=DL3008"), errors: [{ messageId: "ignore", at: "# hadolint ignore=DL3008", data: { ids: "DL3008" } }] },
    {
      name: "several, with a reason",
      code: before("  #hadolint  ignore = DL3008 ,SC2086 # the mirror keeps one version"),
      errors: [{ messageId: "ignore", at: "#hadolint  ignore = DL3008 ,SC2086", data: { ids: "DL3008, SC2086" } }],
    },
    {
      name: "on the first line",
      code: "# hadolint ignore=DL3006\nFROM debian\n",
      errors: [{ messageId: "ignore", at: "# hadolint ignore=DL3006" }],
    },
    {
      name: "one that names the check itself",
      code: before("# hadolint ignore=DL1001"),
      errors: [{ messageId: "ignore", at: "# hadolint ignore=DL1001" }],
    },
    {
      name: "for the file",
      code: before("# hadolint global ignore=DL3008"),
      errors: [{ messageId: "wide", at: "# hadolint global ignore=DL3008", data: { ids: "DL3008" } }],
    },
    {
      name: "for a stage",
      code: "# hadolint stage ignore=DL3008\nFROM debian:12\n",
      errors: [{ messageId: "wide", at: "# hadolint stage ignore=DL3008" }],
    },
    {
      name: "above nothing that it could be for",
      code: before("# hadolint ignore=DL3008\n"),
      errors: [{ messageId: "ignore", at: "# hadolint ignore=DL3008" }],
    },
    {
      name: "BuildKit's, for the file",
      code: `# check=error=true;skip=StageNameCasing,FromAsCasing\n${before("USER me")}`,
      errors: [{ messageId: "check", at: "skip=StageNameCasing,FromAsCasing", data: { ids: "StageNameCasing, FromAsCasing" } }],
    },
    {
      name: "BuildKit's, for an instruction",
      code: before("# check=skip=all for now"),
      errors: [{ messageId: "check", at: "skip=all", data: { ids: "all" } }],
    },
    {
      name: "silenced for the file as Hadolint does, which is a pragma too",
      code: `# hadolint global ignore=DL1001\n${before("# hadolint ignore=DL3008")}`,
      errors: [{ messageId: "wide", at: "# hadolint global ignore=DL1001" }],
    },
    {
      name: "escape with a backquote, lower case",
      code: "# escape=`\nfrom debian:12\n# hadolint ignore=DL3008\nrun x `\n  y\n",
      errors: [{ messageId: "ignore", at: "# hadolint ignore=DL3008" }],
    },
  ],
});
