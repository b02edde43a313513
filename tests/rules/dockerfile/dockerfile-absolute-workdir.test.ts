import rule from "../../../src/rules/dockerfile/dockerfile-absolute-workdir.ts";
import { runRuleCases, type At } from "../../helpers/rule-cases.ts";

/** @param output The file with the path that is offered; `null` where none is. */
const at = (messageId: string, place: At, output: string | null) => [
  { messageId, at: place, suggestions: output === null ? [] : [{ messageId: "makeAbsolute", output }] },
];

runRuleCases("dockerfile-absolute-workdir", rule, "dockerfile", {
  valid: [
    "FROM node:22\nWORKDIR /app\n",
    { name: "quotes", code: "FROM node:22\nWORKDIR \"/app\"\nWORKDIR '/my app'\n" },
    { name: "blanks", code: "FROM node:22\nWORKDIR /my app\n" },
    { name: "a variable without a value", code: "FROM node:22\nARG DIR\nWORKDIR $DIR\nWORKDIR ${OTHER}/x\n" },
    { name: "a variable with an absolute value", code: "FROM node:22\nENV DIR=/app\nWORKDIR ${DIR}/x\n" },
    { name: "a default", code: "FROM node:22\nWORKDIR ${DIR:-/app}\n" },
    { name: "a relative variable after a WORKDIR", code: "FROM node:22\nENV DIR=app\nWORKDIR /\nWORKDIR $DIR\n" },
    { name: "Windows", code: "FROM node:22\nWORKDIR C:/app\nWORKDIR c:\\app\nWORKDIR \"D:\\app\"\n" },
    { name: "Windows with its escape", code: "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR C:\\app\nWORKDIR \\app\n" },
    { name: "a placeholder", code: "FROM node:22\nWORKDIR {{ dir }}\nWORKDIR <%= dir %>\n" },
    { name: "a trigger", code: "FROM node:22\nONBUILD WORKDIR /app\n" },
    { name: "nothing", code: "FROM node:22\nWORKDIR\n" },
    { name: "pragma of Hadolint", code: "FROM node:22\n# hadolint ignore=DL3000\nWORKDIR app\n" },
    { name: "pragma of BuildKit", code: "# check=skip=WorkdirRelativePath\nFROM node:22\nWORKDIR app\n" },
  ],
  invalid: [
    { code: "FROM node:22\nWORKDIR app\n", errors: at("unanchored", "app", "FROM node:22\nWORKDIR /app\n") },
    { name: "quotes", code: 'FROM node:22\nWORKDIR "app"\n', errors: at("unanchored", '"app"', 'FROM node:22\nWORKDIR "/app"\n') },
    { name: "a dot", code: "FROM node:22\nWORKDIR ./app\n", errors: at("unanchored", "./app", "FROM node:22\nWORKDIR /app\n") },
    { name: "a home folder", code: "FROM node:22\nWORKDIR ~/app\n", errors: at("unanchored", "~/app", null) },
    { name: "after another", code: "FROM node:22\nWORKDIR /srv\nWORKDIR app/src\n", errors: at("anchored", "app/src", "FROM node:22\nWORKDIR /srv\nWORKDIR /srv/app/src\n") },
    { name: "above another", code: "FROM node:22\nWORKDIR /srv\nWORKDIR ..\n", errors: at("anchored", "..", null) },
    {
      name: "one after the other",
      code: "FROM node:22\nWORKDIR a\nWORKDIR b\n",
      errors: [...at("unanchored", ["a", 1], "FROM node:22\nWORKDIR /a\nWORKDIR b\n"), ...at("anchored", "b", null)],
    },
    {
      name: "after one of the stage below",
      code: "FROM node:22 AS base\nWORKDIR /srv/\nFROM base\nWORKDIR app\n",
      errors: at("anchored", "app", "FROM node:22 AS base\nWORKDIR /srv/\nFROM base\nWORKDIR /srv/app\n"),
    },
    {
      name: "not after one of another stage",
      code: "FROM node:22 AS base\nWORKDIR /srv\nFROM node:22\nWORKDIR app\n",
      errors: at("unanchored", "app", "FROM node:22 AS base\nWORKDIR /srv\nFROM node:22\nWORKDIR /app\n"),
    },
    {
      name: "a variable behind it",
      code: "FROM node:22\nWORKDIR app/$VERSION\n",
      errors: at("unanchored", "app/$VERSION", "FROM node:22\nWORKDIR /app/$VERSION\n"),
    },
    {
      name: "a variable with a relative value",
      code: "FROM node:22\nARG DIR=app\nWORKDIR ${DIR}/x\n",
      errors: [{ messageId: "variable", at: "${DIR}/x", data: { path: "app/x" }, suggestions: [] }],
    },
    { name: "lower case", code: "from node:22\nworkdir app\n", errors: at("unanchored", "app", "from node:22\nworkdir /app\n") },
    { name: "a trigger", code: "FROM node:22\nWORKDIR /srv\nONBUILD WORKDIR app\n", errors: at("anchored", "app", "FROM node:22\nWORKDIR /srv\nONBUILD WORKDIR /srv/app\n") },
    {
      name: "on the next line",
      code: "FROM node:22\nWORKDIR \\\n  # why\n  app\n",
      errors: at("unanchored", "app", "FROM node:22\nWORKDIR \\\n  # why\n  /app\n"),
    },
    { name: "CRLF", code: "FROM node:22\r\nWORKDIR app\r\nRUN x\r\n", errors: at("unanchored", "app", "FROM node:22\r\nWORKDIR /app\r\nRUN x\r\n") },
    {
      name: "BuildKit's pragma silences its own finding alone",
      code: "# check=skip=WorkdirRelativePath\nFROM node:22\nWORKDIR /srv\nWORKDIR app\n",
      errors: at("anchored", "app", "# check=skip=WorkdirRelativePath\nFROM node:22\nWORKDIR /srv\nWORKDIR /srv/app\n"),
    },
  ],
});
