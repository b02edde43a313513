import rule from "../../../src/rules/dockerfile/dockerfile-copy-directory.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const at = (place: string | [string, number]) => [{ messageId: "copy", at: place }];

runRuleCases("dockerfile-copy-directory", rule, "dockerfile", {
  valid: [
    "FROM node:22\nCOPY a b /app/\n",
    { name: "one source", code: "FROM node:22\nCOPY a /app\nADD a app\n" },
    { name: "a pattern", code: "FROM node:22\nCOPY *.js /app\n" },
    { name: "the working directory", code: "FROM node:22\nWORKDIR /app\nCOPY a b ./\nADD a b .\n" },
    { name: "quotes", code: "FROM node:22\nCOPY a b \"/app/\"\nCOPY a b '/app/'\n" },
    { name: "JSON", code: 'FROM node:22\nCOPY ["a", "b", "/app/"]\n' },
    { name: "one source and flags", code: "FROM node:22 AS x\nFROM node:22\nCOPY --from=x --chown=1:1 /a /b\n" },
    { name: "a variable without a value", code: "FROM node:22\nARG DIR\nCOPY a b $DIR\nCOPY a b ${OTHER}\n" },
    { name: "a variable with a slash", code: "FROM node:22\nENV DIR=/app/\nCOPY a b $DIR\nCOPY a b \"${DIR}\"\n" },
    { name: "a slash after a variable", code: "FROM node:22\nCOPY a b $DIR/\n" },
    { name: "Windows", code: "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a b C:\\app\\\n" },
    { name: "one heredoc", code: "FROM node:22\nCOPY <<EOF /app\nx\nEOF\n" },
    { name: "a placeholder", code: "FROM node:22\nCOPY a b {{dir}}\n" },
    { name: "a variable in a trigger", code: "FROM node:22\nENV DIR=/app\nONBUILD COPY a b $DIR\n" },
    { name: "one word", code: "FROM node:22\nCOPY a\n" },
    { name: "pragma of Hadolint", code: "FROM node:22\n# hadolint ignore=DL3021\nCOPY a b /app\n" },
  ],
  invalid: [
    {
      code: "FROM node:22\nCOPY a b /app\n",
      output: "FROM node:22\nCOPY a b /app/\n",
      errors: [{ messageId: "copy", at: "/app", data: { destination: "/app" } }],
    },
    { name: "a dot", code: "FROM node:22\nCOPY a.json b.json .\n", output: "FROM node:22\nCOPY a.json b.json ./\n", errors: at([".", 3]) },
    { name: "the folder above", code: "FROM node:22\nCOPY a b ..\n", output: "FROM node:22\nCOPY a b ../\n", errors: at("..") },
    { name: "quotes", code: 'FROM node:22\nCOPY a b "/app"\n', output: 'FROM node:22\nCOPY a b "/app/"\n', errors: at('"/app"') },
    { name: "JSON", code: 'FROM node:22\nCOPY ["a", "b", "/app"]\n', output: 'FROM node:22\nCOPY ["a", "b", "/app/"]\n', errors: at('"/app"') },
    {
      name: "several lines",
      code: "FROM node:22\nCOPY --chown=node a \\\n  # the lockfile\n  b \\\n  /app\nRUN x\n",
      output: "FROM node:22\nCOPY --chown=node a \\\n  # the lockfile\n  b \\\n  /app/\nRUN x\n",
      errors: at("/app"),
    },
    { name: "after an unknown variable", code: "FROM node:22\nCOPY a b $DIR/x\n", output: "FROM node:22\nCOPY a b $DIR/x/\n", errors: at("$DIR/x") },
    {
      name: "a variable with a value",
      code: "FROM node:22\nENV DIR=/app\nCOPY a b ${DIR}\n",
      output: "FROM node:22\nENV DIR=/app\nCOPY a b ${DIR}/\n",
      errors: at("${DIR}"),
    },
    { name: "lower case", code: "from node:22\ncopy a b c\n", output: "from node:22\ncopy a b c/\n", errors: at(["c", 2]) },
    { name: "a trigger", code: "FROM node:22\nONBUILD COPY a b /app\n", output: "FROM node:22\nONBUILD COPY a b /app/\n", errors: at("/app") },
    {
      name: "two heredocs",
      code: "FROM node:22\nCOPY <<A <<B /app\nx\nA\ny\nB\n",
      output: "FROM node:22\nCOPY <<A <<B /app/\nx\nA\ny\nB\n",
      errors: at("/app"),
    },
    {
      name: "ADD",
      code: "FROM node:22\nADD a b /app\n",
      output: "FROM node:22\nADD a b /app/\n",
      errors: [{ messageId: "add", at: "/app", data: { destination: "/app" } }],
    },
    {
      name: "Windows",
      code: "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a b `\n  C:\\app\n",
      output: "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a b `\n  C:\\app/\n",
      errors: at("C:\\app"),
    },
    {
      name: "from a stage",
      code: "FROM node:22 AS x\nFROM node:22\nCOPY --from=x /a /b /c\n",
      output: "FROM node:22 AS x\nFROM node:22\nCOPY --from=x /a /b /c/\n",
      errors: at("/c"),
    },
  ],
});
