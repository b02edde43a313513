import rule from "../../../src/rules/dockerfile/dockerfile-casing.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

runRuleCases("dockerfile-casing", rule, "dockerfile", {
  valid: [
    { name: "upper case", code: "ARG V=1\nFROM a:$V AS b\nRUN x\nFROM b\nCMD y\n" },
    { name: "lower case", code: "arg V=1\nfrom a:$V as b\nrun x\nfrom b\nonbuild run y\n" },
    { name: "words that are no keywords", code: "FROM a\nRUN run from && Copy\nCMD [\"cmd\"]\nLABEL from=x\nENV as=b\n" },
    { name: "a heredoc", code: "FROM a\nRUN <<EOF\nrun x\nfrom b as c\nEOF\n" },
    { name: "a continuation", code: "FROM a\nRUN x \\\n  run \\\n# from b as c\n  copy\n" },
    { name: "the part of a health check", code: "FROM a\nHEALTHCHECK cmd true\n" },
    { name: "a word that Docker does not know", code: "FROM a\nrunn x\n" },
    { name: "a stage that is called as", code: "FROM a AS as\nFROM as\n" },
    { name: "escape with a backquote", code: "# escape=`\nfrom a as b\nrun x `\n  y\n" },
    { name: "BuildKit's pragma", code: "# check=skip=ConsistentInstructionCasing,FromAsCasing\nFROM a as b\nRUN x\nrun y\n" },
    { name: "a comment", code: "FROM a\n# run x\nRUN y\n" },
  ],
  invalid: [
    {
      code: "FROM a\nRUN x\nrun y\n",
      output: "FROM a\nRUN x\nRUN y\n",
      errors: [{ messageId: "instruction", at: "run", data: { written: "run", wanted: "RUN", casing: "upper" } }],
    },
    {
      name: "most are in lower case",
      code: "from a\nRUN x\nrun y\nWORKDIR /w\ncmd z\n",
      output: "from a\nrun x\nrun y\nworkdir /w\ncmd z\n",
      errors: [
        { messageId: "instruction", at: "RUN" },
        { messageId: "instruction", at: "WORKDIR", data: { written: "WORKDIR", wanted: "workdir", casing: "lower" } },
      ],
    },
    {
      name: "as many of either",
      code: "FROM a\nrun x\n",
      output: "FROM a\nRUN x\n",
      errors: [{ messageId: "instruction", at: "run" }],
    },
    {
      name: "mixed case counts for neither",
      code: "from a\nRun x\nCopy a b\nCOpy a c\ncmd y\n",
      output: "from a\nrun x\ncopy a b\ncopy a c\ncmd y\n",
      errors: [
        { messageId: "instruction", at: "Run" },
        { messageId: "instruction", at: "Copy" },
        { messageId: "instruction", at: "COpy" },
      ],
    },
    {
      name: "before the first stage",
      code: "arg V=1\nFROM a:$V\nRUN x\n",
      output: "ARG V=1\nFROM a:$V\nRUN x\n",
      errors: [{ messageId: "instruction", at: "arg" }],
    },
    {
      name: "a trigger",
      code: "FROM a\nONBUILD run x\n",
      output: "FROM a\nONBUILD RUN x\n",
      errors: [{ messageId: "instruction", at: "run" }],
    },
    {
      name: "a stage's name",
      code: "FROM a as b\nRUN x\n",
      output: "FROM a AS b\nRUN x\n",
      errors: [{ messageId: "as", at: "as", data: { written: "as", wanted: "AS" } }],
    },
    {
      name: "a stage's name in lower case",
      code: "from a As b\nrun x\n",
      output: "from a as b\nrun x\n",
      errors: [{ messageId: "as", at: "As" }],
    },
    {
      name: "a FROM takes its AS along",
      code: "from a as b\nRUN x\nCMD y\n",
      output: "FROM a AS b\nRUN x\nCMD y\n",
      errors: [{ messageId: "instruction", at: "from" }],
    },
    {
      name: "a FROM whose AS is right already",
      code: "From a AS b\nRUN x\n",
      output: "FROM a AS b\nRUN x\n",
      errors: [{ messageId: "instruction", at: "From" }],
    },
    {
      name: "over several lines, with a comment and a heredoc",
      code: "FROM --platform=x \\\n  # why\n  a \\\n  as b\nRUN <<EOF\nrun\nEOF\ncopy <<A /b\nCOPY\nA\n",
      output: "FROM --platform=x \\\n  # why\n  a \\\n  AS b\nRUN <<EOF\nrun\nEOF\nCOPY <<A /b\nCOPY\nA\n",
      errors: [
        { messageId: "as", at: "as" },
        { messageId: "instruction", at: "copy" },
      ],
    },
    {
      name: "one of two is skipped by BuildKit's pragma",
      code: "# check=skip=FromAsCasing\nFROM a as b\nRUN x\nrun y\n",
      output: "# check=skip=FromAsCasing\nFROM a as b\nRUN x\nRUN y\n",
      errors: [{ messageId: "instruction", at: "run" }],
    },
    {
      name: "escape with a backquote",
      code: "# escape=`\nFROM a\nRUN x `\n  y\nworkdir C:\\w\n",
      output: "# escape=`\nFROM a\nRUN x `\n  y\nWORKDIR C:\\w\n",
      errors: [{ messageId: "instruction", at: "workdir" }],
    },
  ],
});
