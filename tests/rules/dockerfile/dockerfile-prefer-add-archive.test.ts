import rule from "../../../src/rules/dockerfile/dockerfile-prefer-add-archive.ts";
import { runRuleCases, type At } from "../../helpers/rule-cases.ts";

/** @param output The file with the `ADD` that is offered; `null` where none is. */
const at = (place: At, output: string | null = null, program = "tar") => [
  {
    messageId: "unpacked",
    at: place,
    data: { name: typeof place === "string" ? place.replaceAll('"', "") : "a.tar.gz", program },
    suggestions: output === null ? [] : [{ messageId: "useAdd", output }],
  },
];

runRuleCases("dockerfile-prefer-add-archive", rule, "dockerfile", {
  valid: [
    "FROM node:22\nADD a.tar.gz /x/\n",
    { name: "only copied", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN ls /x\n" },
    { name: "from a stage", code: "FROM node:22 AS b\nFROM node:22\nCOPY --from=b /a.tar.gz /x/\nRUN tar -xf /x/a.tar.gz\n" },
    { name: "another archive", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN tar -xf /x/b.tar.gz\n" },
    { name: "listed or made", code: "FROM node:22\nCOPY a.tar.gz b /x/\nRUN tar -tf /x/a.tar.gz && tar -czf /x/a.tar.gz b\n" },
    { name: "what ADD does not unpack", code: "FROM node:22\nCOPY a.zip dump.sql.gz /x/\nRUN unzip /x/a.zip && gunzip /x/dump.sql.gz\n" },
    { name: "another stage", code: "FROM node:22\nCOPY a.tar.gz /x/\nFROM node:22\nRUN tar -xf /x/a.tar.gz\n" },
    { name: "before it is there", code: "FROM node:22\nRUN tar -xf a.tar.gz\nCOPY a.tar.gz .\n" },
    { name: "a part of it", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN tar -xzf /x/a.tar.gz bin/tool\nRUN tar xzf /x/a.tar.gz --exclude=doc\n" },
    { name: "moved on the way", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN tar --strip-components=1 -xzf /x/a.tar.gz\nRUN tar -xzf /x/a.tar.gz --transform s/a/b/\n" },
    { name: "members that are not known", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN tar -xzf /x/a.tar.gz $MEMBERS\n" },
    { name: "a pattern", code: "FROM node:22\nCOPY *.tar.gz /x/\nRUN tar -xzf /x/*.tar.gz\n" },
    { name: "downloaded", code: "FROM node:22\nRUN curl -O https://example.org/a.tar.gz && tar -xzf a.tar.gz\n" },
    { name: "piped in", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN tar -xz < /dev/stdin\n" },
    { name: "a trigger and no trigger", code: "FROM node:22\nONBUILD COPY a.tar.gz /x/\nRUN tar -xzf /x/a.tar.gz\n" },
    { name: "pragma of Hadolint", code: "FROM node:22\n# hadolint ignore=DL3010\nCOPY a.tar.gz /x/\nRUN tar -xzf /x/a.tar.gz\n" },
  ],
  invalid: [
    {
      code: "FROM node:22\nCOPY a.tar.gz /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C /opt/app\nCMD x\n",
      errors: at(["a.tar.gz", 1], "FROM node:22\nADD a.tar.gz /opt/app/\nCMD x\n"),
    },
    {
      name: "in the working directory",
      code: "FROM node:22\nWORKDIR /app\nCOPY a.tar.gz .\nRUN tar xf a.tar.gz && make\n",
      errors: at(["a.tar.gz", 1], "FROM node:22\nWORKDIR /app\nADD a.tar.gz /app/\nRUN make\n"),
    },
    {
      name: "in the middle of several lines",
      code: "FROM node:22\nCOPY a.tar.gz /tmp/\nRUN mkdir x \\\n  # unpack\n  && tar -xzf /tmp/a.tar.gz -C /x \\\n  && make\n",
      errors: at(["a.tar.gz", 1]),
    },
    {
      name: "in the middle, without a comment",
      code: "FROM node:22\nCOPY a.tar.gz /tmp/\nRUN mkdir x \\\n  && tar -xzf /tmp/a.tar.gz -C /x \\\n  && make\n",
      errors: at(["a.tar.gz", 1], "FROM node:22\nADD a.tar.gz /x/\nRUN mkdir x \\\n  && make\n"),
    },
    {
      name: "removed afterwards",
      code: "FROM node:22\nCOPY a.tar.gz /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C / && rm /tmp/a.tar.gz\n",
      errors: at(["a.tar.gz", 1]),
    },
    { name: "under another name", code: "FROM node:22\nCOPY dist/a.tar.gz /x/b.tgz\nRUN tar -xf /x/b.tgz\n", errors: [{ messageId: "unpacked", at: "dist/a.tar.gz", data: { name: "a.tar.gz", program: "tar" }, suggestions: [] }] },
    { name: "long options", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN tar --extract --file=/x/a.tar.gz --directory=/y\n", errors: at(["a.tar.gz", 1], "FROM node:22\nADD a.tar.gz /y/\n") },
    { name: "old style with a folder", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN tar xzfC /x/a.tar.gz /y\n", errors: at(["a.tar.gz", 1], "FROM node:22\nADD a.tar.gz /y/\n") },
    { name: "only decompressed", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN gunzip /x/a.tar.gz\n", errors: at(["a.tar.gz", 1], null, "gunzip") },
    { name: "through a pipe", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN xz -d /x/a.tar.gz | tar x\n", errors: at(["a.tar.gz", 1], null, "xz") },
    { name: "a heredoc", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN <<EOF\ntar -xzf /x/a.tar.gz -C /y\nEOF\n", errors: at(["a.tar.gz", 1]) },
    { name: "another shell", code: "FROM node:22\nCOPY a.tar.gz /x/\nRUN sh -c \"tar -xzf /x/a.tar.gz -C /y\"\n", errors: at(["a.tar.gz", 1]) },
    { name: "triggers", code: "FROM node:22\nONBUILD COPY a.tar.gz /x/\nONBUILD RUN tar -xzf /x/a.tar.gz\n", errors: at(["a.tar.gz", 1]) },
    {
      name: "JSON and lower case",
      code: 'from node:22\ncopy ["a.tar", "/x/"]\nrun tar -xf /x/a.tar -C /y\n',
      errors: at('"a.tar"', 'from node:22\nadd ["a.tar", "/y/"]\n'),
    },
    {
      name: "a variable with a value",
      code: "FROM node:22\nARG V=1\nCOPY a-$V.tar.gz /x/\nRUN tar -xzf /x/a-$V.tar.gz\n",
      errors: [{ messageId: "unpacked", at: ["a-$V.tar.gz", 1], data: { name: "a-1.tar.gz", program: "tar" }, suggestions: [] }],
    },
    {
      name: "one of several",
      code: "FROM node:22\nCOPY a.tar.gz b.txt /x/\nRUN tar -xzf /x/a.tar.gz -C /y\n",
      errors: at(["a.tar.gz", 1]),
    },
    {
      name: "CRLF",
      code: "FROM node:22\r\nCOPY a.tar.gz /x/\r\nRUN tar -xzf /x/a.tar.gz -C /y\r\nCMD x\r\n",
      errors: at(["a.tar.gz", 1], "FROM node:22\r\nADD a.tar.gz /y/\r\nCMD x\r\n"),
    },
  ],
});
