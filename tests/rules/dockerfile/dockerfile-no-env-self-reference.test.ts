import rule from "../../../src/rules/dockerfile/dockerfile-no-env-self-reference.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const at = (...places: (string | [string, number])[]) =>
  places.map((place) => ({ messageId: "sameInstruction", at: place }));

runRuleCases("dockerfile-no-env-self-reference", rule, "dockerfile", {
  valid: [
    "FROM node:22\nENV A=1\nENV B=$A\n",
    { name: "appended to itself", code: "FROM node:22\nENV PATH=/app/bin:$PATH B=1\n" },
    { name: "a longer name", code: "FROM node:22\nENV A=1 B=$AB C=${A_}\n" },
    { name: "single quotes", code: "FROM node:22\nENV A=1 B='$A'\n" },
    { name: "escaped", code: "FROM node:22\nENV A=1 B=\\$A C=\"\\${A}\"\n" },
    { name: "set before", code: "FROM node:22\nENV A=0\nENV A=1 B=$A\n" },
    { name: "an argument", code: "FROM node:22\nARG A=0\nENV A=$A B=$A\n" },
    { name: "set in the stage below", code: "FROM node:22 AS base\nENV A=0\nFROM base\nENV A=1 B=$A\n" },
    { name: "with a default", code: "FROM node:22\nENV A=1 B=${A:-0} C=${A:+x}\n" },
    { name: "the old form", code: "FROM node:22\nENV A 1 B=$A\n" },
    { name: "other instructions", code: "FROM node:22\nLABEL A=1 B=$A\nARG C=1 D=$C\n" },
    { name: "a comment inside", code: "FROM node:22\nENV A=1 \\\n  # B=$A\n  C=2\n" },
    { name: "a trigger, set before", code: "FROM node:22\nENV A=0\nONBUILD ENV A=1 B=$A\n" },
    { name: "pragma of Hadolint", code: "FROM node:22\n# hadolint ignore=DL3044\nENV A=1 B=$A\n" },
  ],
  invalid: [
    { code: "FROM node:22\nENV A=1 B=$A\n", errors: [{ messageId: "sameInstruction", at: ["A", 2], data: { name: "A" } }] },
    { name: "braces and quotes", code: 'FROM node:22\nENV HOST=1 B="http://${HOST}/x"\n', errors: at(["HOST", 2]) },
    { name: "before it is set", code: "FROM node:22\nENV B=$HOST HOST=1\n", errors: at(["HOST", 1]) },
    { name: "set twice", code: "FROM node:22\nENV HOST=1 HOST=$HOST:2\n", errors: at(["HOST", 3]) },
    { name: "each of several", code: "FROM node:22\nENV XA=1 XB=$XA XC=${XB}\n", errors: at(["XA", 2], ["XB", 2]) },
    { name: "the value of another and not its own", code: "FROM node:22\nENV PATH=/a:$PATH OLD=$PATH\n", errors: at(["PATH", 3]) },
    {
      name: "several lines with a comment",
      code: "FROM node:22\nENV HOST=1 \\\n    # it's the url\n    URL=http://$HOST\n",
      errors: at(["HOST", 2]),
    },
    { name: "a global argument is not known in a stage", code: "ARG HOST=1\nFROM node:22\nENV HOST=1 URL=$HOST\n", errors: at(["HOST", 3]) },
    { name: "set in another stage", code: "FROM node:22 AS a\nENV HOST=1\nFROM node:22\nENV HOST=1 URL=$HOST\n", errors: at(["HOST", 3]) },
    { name: "in the word of another", code: "FROM node:22\nENV HOST=1 URL=${X:-$HOST}\n", errors: at(["HOST", 2]) },
    { name: "lower case", code: "from node:22\nenv host=1 url=$host\n", errors: at(["host", 2]) },
    { name: "a trigger", code: "FROM node:22\nONBUILD ENV HOST=1 URL=$HOST\n", errors: at(["HOST", 2]) },
    { name: "with another escape character", code: "# escape=`\nFROM node:22\nENV HOST=c:\\ `\n  URL=\\$HOST\n", errors: at(["HOST", 2]) },
    { name: "CRLF", code: "FROM node:22\r\nENV HOST=1 \\\r\n  URL=$HOST\r\n", errors: at(["HOST", 2]) },
  ],
});
