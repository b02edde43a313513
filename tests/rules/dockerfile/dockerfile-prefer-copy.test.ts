import rule from "../../../src/rules/dockerfile/dockerfile-prefer-copy.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const plain = (source: string) => [{ messageId: "plain", at: "ADD", data: { source } }];
const offered = (source: string, output: string) => [
  { messageId: "plain", at: "ADD", data: { source }, suggestions: [{ messageId: "useCopy", output }] },
];

runRuleCases("dockerfile-prefer-copy", rule, "dockerfile", {
  valid: [
    "FROM node:22\nCOPY a /b\n",
    { name: "archives", code: "FROM node:22\nADD a.tar /\nADD a.tar.gz /\nADD a.tgz b.txz /b/\nADD a.tar.zst /\n" },
    { name: "compressed files", code: "FROM node:22\nADD a.gz /\nADD a.bz2 /\nADD dump.sql.xz /\n" },
    { name: "upper case", code: "FROM node:22\nADD A.TAR.GZ /\n" },
    { name: "JSON and quotes", code: 'FROM node:22\nADD ["my a.tar", "/"]\nADD "b.tar" /\n' },
    { name: "URLs", code: "FROM node:22\nADD https://example.org/a /a\nADD http://example.org/a /a\nADD HTTPS://example.org/a /a\n" },
    { name: "repositories", code: "FROM node:22\nADD git@github.com:acme/shop.git /a\nADD ssh://git@example.org/a.git /a\nADD git://example.org/a /a\n" },
    { name: "what only ADD can do", code: "FROM node:22\nADD --keep-git-dir=true a /b\nADD --checksum=sha256:0 a /b\nADD --unpack=true rootfs /\n" },
    { name: "patterns of archives", code: "FROM node:22\nADD *.tar.gz /\nADD rootfs.tar* /\nADD a.tar.?z /\n" },
    { name: "a variable without a value", code: "FROM node:22\nARG SRC\nADD $SRC /a\nADD ${SRC}/a.txt /a\nADD a$SRC /a\n" },
    { name: "a variable that is a URL", code: "FROM node:22\nARG BASE=https://example.org\nADD ${BASE}/a.txt /a\n" },
    { name: "a variable that is an archive", code: "FROM node:22\nENV SRC=a.tar\nADD $SRC /a\n" },
    { name: "a variable in an archive's name", code: "FROM node:22\nADD app-${VERSION}.tar.gz /\n" },
    { name: "a variable in a trigger", code: "FROM node:22\nENV SRC=a\nONBUILD ADD $SRC /a\n" },
    { name: "no destination", code: "FROM node:22\nADD a\n" },
    { name: "pragma of Hadolint", code: "FROM node:22\n# hadolint ignore=DL3020\nADD a /b\n" },
  ],
  invalid: [
    { code: "FROM node:22\nADD a /b\n", output: "FROM node:22\nCOPY a /b\n", errors: plain("a") },
    { name: "a folder", code: "FROM node:22\nADD . /app\n", output: "FROM node:22\nCOPY . /app\n", errors: plain(".") },
    { name: "flags", code: "FROM node:22\nADD --chown=1:1 --link a /b\n", output: "FROM node:22\nCOPY --chown=1:1 --link a /b\n", errors: plain("a") },
    { name: "several", code: "FROM node:22\nADD a b /c/\n", output: "FROM node:22\nCOPY a b /c/\n", errors: plain("a") },
    { name: "JSON", code: 'FROM node:22\nADD ["a b", "/c"]\n', output: 'FROM node:22\nCOPY ["a b", "/c"]\n', errors: plain("a b") },
    {
      name: "lower case",
      code: "from node:22\nadd app.jar /b\n",
      output: "from node:22\ncopy app.jar /b\n",
      errors: [{ messageId: "plain", at: "add", data: { source: "app.jar" } }],
    },
    {
      name: "several lines",
      code: "FROM node:22\nADD a \\\n  # why\n  /b\n",
      output: "FROM node:22\nCOPY a \\\n  # why\n  /b\n",
      errors: plain("a"),
    },
    { name: "a trigger", code: "FROM node:22\nONBUILD ADD . /app\n", output: "FROM node:22\nONBUILD COPY . /app\n", errors: plain(".") },
    { name: "what ADD does not unpack", code: "FROM node:22\nADD a.zip /b\n", output: "FROM node:22\nCOPY a.zip /b\n", errors: plain("a.zip") },
    { name: "names that end like archives", code: "FROM node:22\nADD a.tarx /b\n", output: "FROM node:22\nCOPY a.tarx /b\n", errors: plain("a.tarx") },
    { name: "a pattern of plain files", code: "FROM node:22\nADD target/*.jar /b/\n", output: "FROM node:22\nCOPY target/*.jar /b/\n", errors: plain("target/*.jar") },
    { name: "a pattern of anything", code: "FROM node:22\nADD conf/* /b/\n", errors: offered("conf/*", "FROM node:22\nCOPY conf/* /b/\n") },
    {
      name: "a variable with a value",
      code: "FROM node:22\nARG SRC=dist\nADD $SRC/app /b\n",
      errors: offered("$SRC/app", "FROM node:22\nARG SRC=dist\nCOPY $SRC/app /b\n"),
    },
    {
      name: "a variable in the middle",
      code: "FROM node:22\nADD dist/${V}/app.js /b\n",
      errors: offered("dist/${V}/app.js", "FROM node:22\nCOPY dist/${V}/app.js /b\n"),
    },
    { name: "beside an archive", code: "FROM node:22\nADD licence a.tar.gz /b/\n", errors: [{ messageId: "mixed", at: "licence", data: { source: "licence" } }] },
    {
      name: "a heredoc",
      code: "FROM node:22\nADD <<EOF /b\nx\nEOF\n",
      output: "FROM node:22\nCOPY <<EOF /b\nx\nEOF\n",
      errors: plain("EOF"),
    },
    {
      name: "with another escape character",
      code: "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nADD app `\n  C:\\app\n",
      output: "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY app `\n  C:\\app\n",
      errors: plain("app"),
    },
  ],
});
