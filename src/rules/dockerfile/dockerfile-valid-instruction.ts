import { createRule } from "../../kit/create-rule.ts";
import type { ProblemKind } from "../../models/dockerfile/instruction-problem.ts";
import { instructionProblems } from "../../models/dockerfile/instruction-problems.ts";

export default createRule<ProblemKind | "useMeant">({
  name: "dockerfile-valid-instruction",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow instructions, flags and arguments that Docker rejects",
  references: ["https://docs.docker.com/reference/dockerfile/"],
  aliases: { DL1000: true },
  fixable: true,
  hasSuggestions: true,
  messages: {
    unknownInstruction: "`{{word}}` is no instruction of Docker's, so the build fails. Write one that the reference lists.",
    slashComment: "Docker knows no `//` comments and takes this line for an instruction. A comment begins with `#`.",
    lostContinuation:
      "No instruction begins with `{{word}}`: the line before ends without the mark that continues it. Add `{{escape}}` there.",
    unknownFlag: "`{{keyword}}` has no flag `--{{flag}}`, so the build fails. Write one that the reference lists.",
    duplicateFlag: "`--{{flag}}` can be given to `{{keyword}}` only once, so the build fails. Leave one of them.",
    missingFlagValue: "`--{{flag}}` needs a value behind `=`, so the build fails. Give it {{wanted}}.",
    badFlagValue: "`{{value}}` is no value for `--{{flag}}`, so the build fails. It takes {{wanted}}.",
    unknownMountOption: "A mount has no option `{{option}}`, so the build fails. Write one that the reference lists.",
    badMountValue: "`{{value}}` is no value for the option `{{option}}` of a mount, so the build fails. It takes {{wanted}}.",
    misplacedMountOption:
      "A mount of type `{{type}}` has no option `{{option}}`, so the build fails. It belongs to the types {{types}}.",
    missingArgument: "`{{keyword}}` stands alone, so Docker cannot tell what to do. It needs {{needs}}.",
    fromArguments:
      "Docker cannot read `{{words}}` after the image, so the build fails. Write `FROM image` or `FROM image AS name`.",
    trailingComment:
      "A `#` begins a comment only at the start of a line; here Docker takes it for an argument. Give the comment a line of its own.",
    missingEquals:
      "`{{word}}` has no `=`, so the build fails. Write `name=value`, and quotes around a value that holds blanks.",
    blankName: "A pair of `{{keyword}}` has no name before its `=`, so the build fails. Write `name=value`.",
    openQuote: "This `{{quote}}` is never closed, so Docker cannot read `{{keyword}}`. Close it, or escape it.",
    splitQuote:
      "`{{keyword}}` parts words at blanks, in quotes too, so this `{{quote}}` is never closed. " +
      "Write paths with blanks as a JSON array.",
    jsonStrings: "`{{keyword}}` takes a JSON array of strings only, so the build fails. Put every element in double quotes.",
    shellForm: "`SHELL` is read as a JSON array only, so the build fails. Write `[\"shell\", \"argument\"]`.",
    healthcheckType: "`HEALTHCHECK` knows `CMD` and `NONE`, and `{{word}}` is neither. Write `CMD` before the command.",
    healthcheckNone: "`HEALTHCHECK NONE` takes nothing more, so the build fails. Remove what follows.",
    heredocDestination: "`{{keyword}}` cannot write to a heredoc, so the build fails. Put the destination behind it.",
    useMeant: "Write `{{text}}`.",
  },
  check({ sourceCode, report }) {
    for (const { kind, at, data, fix, meant } of instructionProblems(sourceCode)) {
      const suggest = meant ? [{ messageId: "useMeant" as const, data: { text: meant.text }, edits: meant.edits }] : [];
      report({ at, messageId: kind, data, fix: fix ?? null, suggest });
    }
  },
});
