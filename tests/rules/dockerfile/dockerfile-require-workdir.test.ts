import rule from "../../../src/rules/dockerfile/dockerfile-require-workdir.ts";
import { runRuleCases, type At } from "../../helpers/rule-cases.ts";

/** @param absolute The file with the absolute path; `null` where none is offered. */
const at = (place: At, absolute: string | null, workdir: string, messageId = "copy") => [
  {
    messageId,
    at: place,
    suggestions: [
      ...(absolute === null ? [] : [{ messageId: "makeAbsolute", output: absolute }]),
      { messageId: "setWorkdir", data: { workdir: "/app" }, output: workdir },
    ],
  },
];

runRuleCases("dockerfile-require-workdir", rule, "dockerfile", {
  valid: [
    "FROM node:22\nWORKDIR /app\nCOPY . .\n",
    { name: "an absolute path", code: "FROM node:22\nCOPY a /b\nADD a \"/b\"\nCOPY [\"a\", \"/b\"]\n" },
    { name: "a relative working directory", code: "FROM node:22\nWORKDIR app\nCOPY a b\n" },
    { name: "a variable as working directory", code: "FROM node:22\nWORKDIR $DIR\nCOPY a b\n" },
    { name: "a variable", code: "FROM node:22\nCOPY a $DIR\nCOPY a \"${DIR}/b\"\n" },
    { name: "in the stage below", code: "FROM node:22 AS base\nWORKDIR /app\nFROM base AS next\nFROM next\nCOPY a b\n" },
    { name: "a trigger of the stage below", code: "FROM node:22 AS base\nONBUILD WORKDIR /app\nFROM base\nCOPY a b\n" },
    { name: "Windows", code: "FROM node:22\nCOPY a C:/b\nADD a c:\\\\b\n" },
    { name: "Windows with its escape", code: "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a C:\\b\nCOPY a \\b\n" },
    { name: "a trigger", code: "FROM node:22\nWORKDIR /app\nONBUILD COPY a b\n" },
    { name: "a trigger after another", code: "FROM node:22\nONBUILD WORKDIR /app\nONBUILD COPY a b\n" },
    { name: "a trigger and a later directory", code: "FROM node:22\nONBUILD COPY a b\nWORKDIR /app\n" },
    { name: "a placeholder", code: "FROM node:22\nCOPY a {{dir}}/b\n" },
    { name: "no destination", code: "FROM node:22\nCOPY a\n" },
    { name: "pragma of Hadolint", code: "FROM node:22\n# hadolint ignore=DL3045\nCOPY a b\n" },
  ],
  invalid: [
    {
      code: "FROM node:22\nCOPY src dist\n",
      errors: at("dist", "FROM node:22\nCOPY src /dist\n", "FROM node:22\nWORKDIR /app\nCOPY src dist\n"),
    },
    { name: "a dot", code: "FROM node:22\nCOPY src .\n", errors: at(".", "FROM node:22\nCOPY src /\n", "FROM node:22\nWORKDIR /app\nCOPY src .\n") },
    {
      name: "a dot and a slash",
      code: "FROM node:22\nCOPY a b ./\n",
      errors: at("./", "FROM node:22\nCOPY a b /\n", "FROM node:22\nWORKDIR /app\nCOPY a b ./\n"),
    },
    {
      name: "below the dot",
      code: "FROM node:22\nCOPY a ./x/y\n",
      errors: at("./x/y", "FROM node:22\nCOPY a /x/y\n", "FROM node:22\nWORKDIR /app\nCOPY a ./x/y\n"),
    },
    {
      name: "a variable behind it",
      code: "FROM node:22\nCOPY a x/$DIR\n",
      errors: at("x/$DIR", "FROM node:22\nCOPY a /x/$DIR\n", "FROM node:22\nWORKDIR /app\nCOPY a x/$DIR\n"),
    },
    {
      name: "JSON",
      code: 'FROM node:22\nCOPY ["a", "dist"]\n',
      errors: at('"dist"', 'FROM node:22\nCOPY ["a", "/dist"]\n', 'FROM node:22\nWORKDIR /app\nCOPY ["a", "dist"]\n'),
    },
    {
      name: "quotes",
      code: "FROM node:22\nCOPY a 'dist'\n",
      errors: at("'dist'", "FROM node:22\nCOPY a '/dist'\n", "FROM node:22\nWORKDIR /app\nCOPY a 'dist'\n"),
    },
    {
      name: "what Docker takes for a name",
      code: "FROM node:22\nCOPY a ~/dist\n",
      errors: at("~/dist", null, "FROM node:22\nWORKDIR /app\nCOPY a ~/dist\n"),
    },
    { name: "above", code: "FROM node:22\nCOPY a ../dist\n", errors: at("../dist", null, "FROM node:22\nWORKDIR /app\nCOPY a ../dist\n") },
    {
      name: "a working directory further down",
      code: "FROM node:22\n# the sources\ncopy src dist\nworkdir /app\n",
      errors: at(
        "dist",
        "FROM node:22\n# the sources\ncopy src /dist\nworkdir /app\n",
        "FROM node:22\nworkdir /app\n# the sources\ncopy src dist\nworkdir /app\n",
      ),
    },
    {
      name: "a working directory in another stage",
      code: "FROM node:22 AS a\nWORKDIR /app\nFROM scratch\nCOPY --from=a /x dist\n",
      errors: at(
        "dist",
        "FROM node:22 AS a\nWORKDIR /app\nFROM scratch\nCOPY --from=a /x /dist\n",
        "FROM node:22 AS a\nWORKDIR /app\nFROM scratch\nWORKDIR /app\nCOPY --from=a /x dist\n",
      ),
    },
    {
      name: "several lines",
      code: "FROM node:22\nCOPY a \\\n  # why\n  dist\n",
      errors: at("dist", "FROM node:22\nCOPY a \\\n  # why\n  /dist\n", "FROM node:22\nWORKDIR /app\nCOPY a \\\n  # why\n  dist\n"),
    },
    {
      name: "a heredoc",
      code: "FROM node:22\nCOPY <<EOF dist\nx\nEOF\n",
      errors: at("dist", "FROM node:22\nCOPY <<EOF /dist\nx\nEOF\n", "FROM node:22\nWORKDIR /app\nCOPY <<EOF dist\nx\nEOF\n"),
    },
    {
      name: "an empty destination",
      code: "FROM node:22\nCOPY a ''\n",
      errors: at("''", "FROM node:22\nCOPY a '/'\n", "FROM node:22\nWORKDIR /app\nCOPY a ''\n"),
    },
    {
      name: "an escape",
      code: "FROM node:22\nCOPY a \\dist\n",
      errors: at("\\dist", null, "FROM node:22\nWORKDIR /app\nCOPY a \\dist\n"),
    },
    {
      name: "a trigger",
      code: "FROM node:22\nONBUILD COPY a dist\n",
      errors: at("dist", "FROM node:22\nONBUILD COPY a /dist\n", "FROM node:22\nONBUILD WORKDIR /app\nONBUILD COPY a dist\n"),
    },
    {
      name: "ADD",
      code: "FROM node:22\r\nADD a.tar dist\r\n",
      errors: at("dist", "FROM node:22\r\nADD a.tar /dist\r\n", "FROM node:22\r\nWORKDIR /app\r\nADD a.tar dist\r\n", "add"),
    },
  ],
});
