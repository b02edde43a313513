import rule from "../../../src/rules/dockerfile/dockerfile-no-empty-continuation.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

runRuleCases("dockerfile-no-empty-continuation", rule, "dockerfile", {
  valid: [
    { name: "no blank line", code: "FROM a\nRUN x \\\n  && y\n" },
    { name: "blank lines between instructions", code: "FROM a\n\nRUN x\n  \n\nRUN y\n\n" },
    { name: "a comment line", code: "FROM a\nRUN x \\\n  # why\n  #\n  && y\n" },
    { name: "a line with a mark alone", code: "FROM a\nRUN x \\\n  \\\n  && y\n" },
    { name: "in a heredoc", code: "FROM a\nRUN <<EOF\nx\n\ny \\\n\nz\nEOF\n" },
    { name: "in a copied heredoc", code: "FROM a\nCOPY <<EOF /b\n\n\nEOF\n" },
    { name: "a mark that is escaped", code: "FROM a\nRUN x \\\\\n\nRUN y\n" },
    { name: "the other escape character", code: "# escape=`\nFROM a\nWORKDIR C:\\\n\nRUN y\n" },
    { name: "a comment with a mark at its end", code: "FROM a\n# x \\\n\nRUN y\n" },
    { name: "BuildKit's pragma", code: "FROM a\n# check=skip=NoEmptyContinuation\nRUN x \\\n\n  && y\n" },
    { name: "a mark at the end of the file", code: "FROM a\nRUN x \\\n" },
  ],
  invalid: [
    {
      code: "FROM a\nRUN x \\\n\n  && y\n",
      output: "FROM a\nRUN x \\\n  && y\n",
      errors: [{ messageId: "blank", at: ["\n", 3], data: { keyword: "RUN" } }],
    },
    {
      name: "with blanks in it",
      code: "FROM a\nRUN x \\\n \t \n  && y\n",
      output: "FROM a\nRUN x \\\n  && y\n",
      errors: [{ messageId: "blank", at: " \t \n" }],
    },
    {
      name: "two",
      code: "FROM a\nRUN x \\\n\t\n  && y \\\n  \n  && z\n",
      output: "FROM a\nRUN x \\\n  && y \\\n  && z\n",
      errors: [
        { messageId: "blank", at: "\t\n" },
        { messageId: "blank", at: "  \n" },
      ],
    },
    {
      name: "one after the other",
      code: "FROM a\nRUN x \\\n\t\n  \n  && y\n",
      output: "FROM a\nRUN x \\\n  && y\n",
      errors: [
        { messageId: "blank", at: "\t\n" },
        { messageId: "blank", at: "  \n" },
      ],
    },
    {
      name: "before and after a comment",
      code: "FROM a\nRUN x \\\n\t\n  # why\n \n  && y\n",
      output: "FROM a\nRUN x \\\n  # why\n  && y\n",
      errors: [
        { messageId: "blank", at: "\t\n" },
        { messageId: "blank", at: " \n" },
      ],
    },
    {
      name: "a mark too many swallows the next instruction",
      code: "FROM a\nRUN x \\\n\t\nRUN y\n",
      output: "FROM a\nRUN x \\\nRUN y\n",
      errors: [{ messageId: "blank", at: "\t\n" }],
    },
    {
      name: "at the end of the file",
      code: "FROM a\nRUN x \\\n\t\n",
      output: "FROM a\nRUN x \\\n",
      errors: [{ messageId: "blank", at: "\t\n" }],
    },
    {
      name: "before the first stage",
      code: "ARG A=1 \\\n\t\n  B=2\nFROM a\n",
      output: "ARG A=1 \\\n  B=2\nFROM a\n",
      errors: [{ messageId: "blank", at: "\t\n", data: { keyword: "ARG" } }],
    },
    {
      name: "behind ONBUILD, in lower case",
      code: "from a\nonbuild run x \\\n\t\n  y\n",
      output: "from a\nonbuild run x \\\n  y\n",
      errors: [{ messageId: "blank", at: "\t\n", data: { keyword: "ONBUILD" } }],
    },
    {
      name: "escape with a backquote",
      code: "# escape=`\nFROM a\nRUN x `\n\t\n  y\n",
      output: "# escape=`\nFROM a\nRUN x `\n  y\n",
      errors: [{ messageId: "blank", at: "\t\n" }],
    },
    {
      name: "before a heredoc's body",
      code: "FROM a\nRUN x \\\n\t\n  <<EOF\n\nEOF\n",
      output: "FROM a\nRUN x \\\n  <<EOF\n\nEOF\n",
      errors: [{ messageId: "blank", at: "\t\n" }],
    },
  ],
});
