import rule from "../../../src/rules/dockerfile/dockerfile-source-date-epoch.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const ARG = "ARG SOURCE_DATE_EPOCH=0\n";
const run = (command: string) => `FROM alpine:3\nRUN ${command}\n`;

/** A `date` that is not declared for: the suggestion declares the variable before the last instruction and uses it. */
function clock(before: string, rest: string) {
  return {
    code: before + rest,
    errors: [
      {
        messageId: "undeclared",
        at: "date",
        data: { command: "date" },
        suggestions: [{ messageId: "useVariable", output: `${before}${ARG}${rest.replace("date", "date -d @$SOURCE_DATE_EPOCH")}` }],
      },
    ],
  };
}

runRuleCases("dockerfile-source-date-epoch", rule, "dockerfile", {
  valid: [
    { name: "the variable", code: `FROM alpine:3\nARG SOURCE_DATE_EPOCH\nRUN date -d @$SOURCE_DATE_EPOCH > /built\n` },
    { name: "with the clock as a default", code: run('date -u -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%F > /built') },
    { name: "in a variable with a default", code: run("T=${SOURCE_DATE_EPOCH:-$(date +%s)} && echo $T > /built") },
    { name: "the time of a file", code: run("date -r /src/main.c > /built && date --reference=/x +%s > /y") },
    { name: "a fixed time", code: run("echo $(date --date='2020-01-01' +%s) > /built") },
    { name: "into the log", code: run("date && echo \"built at $(date)\" && printf '%s' $(date)") },
    { name: "into nothing", code: run("date > /dev/null; date >&2") },
    { name: "to measure", code: run("start=$(date +%s) && make && end=$(date +%s) && echo $((end - start))") },
    { name: "to compare", code: run("[ $(date +%Y) -gt 2020 ] && test \"$(date +%m)\" = 12; sleep $(date +%S)") },
    { name: "in an address", code: run("curl https://example.com/x?$(date +%s)") },
    { name: "a variable that nobody uses", code: run("T=$(date) && make") },
    { name: "a variable for the log", code: run("T=$(date); make && echo done $T") },
    { name: "options that are not known", code: run("date $OPTIONS > /built") },
    { name: "another program of that name", code: run("update > /x && ./date.sh > /y && echo date > /z") },
    { name: "exec form", code: 'FROM alpine:3\nRUN ["date"]\n' },
    { name: "at run time", code: "FROM alpine:3\nCMD date > /started\n" },
    { name: "a stamper with the variable", code: `FROM debian:12\nARG SOURCE_DATE_EPOCH\nRUN mksquashfs /a /b\n` },
    { name: "a stamper that is told", code: run("SOURCE_DATE_EPOCH=1 mksquashfs /a /b && export SOURCE_DATE_EPOCH=2 && dpkg-deb -b x") },
    { name: "a stamper that makes nothing", code: run("dpkg-deb -x a.deb / && mksquashfs -version && rpmbuild --version") },
    { name: "a stamper behind ONBUILD with the variable", code: "FROM debian:12\nONBUILD ARG SOURCE_DATE_EPOCH\nONBUILD RUN dpkg-deb --build x\n" },
  ],
  invalid: [
    clock("FROM alpine:3\n", "RUN date > /built\n"),
    clock("FROM alpine:3\n", "RUN date -u +%FT%TZ | tee /built\n"),
    clock("FROM alpine:3\n", "RUN date -Iseconds >> /built\n"),
    clock("FROM alpine:3\n", "RUN echo \"built $(date)\" > /built\n"),
    clock("FROM golang:1.23\n", "RUN go build -ldflags \"-X main.built=$(date -u +%F)\" .\n"),
    clock("FROM golang:1.23\n", "RUN BUILT=$(date +%s) make\n"),
    clock("FROM golang:1.23\n", "RUN BUILT=\"$(date)\" && \\\n    # the program\n    go build -ldflags \"-X main.built=${BUILT}\" .\n"),
    clock("FROM alpine:3\n", "RUN export T=`date` && echo $T > /built\n"),
    clock("FROM alpine:3\n", "RUN sed -i \"s/@T@/$(echo $(date))/\" /x\n"),
    clock("FROM alpine:3\n", "RUN sh -c 'date > /built'\n"),
    clock("FROM alpine:3\n", "RUN <<EOF\nset -e\ndate > /built\nEOF\n"),
    clock("FROM alpine:3\nRUN a\n", "# a copy\nRUN cp a a.$(date +%s)\n"),
    {
      name: "lower case",
      code: "from alpine:3\nrun date > /built\n",
      errors: [
        {
          messageId: "undeclared",
          at: "date",
          suggestions: [
            { messageId: "useVariable", output: "from alpine:3\narg SOURCE_DATE_EPOCH=0\nrun date -d @$SOURCE_DATE_EPOCH > /built\n" },
          ],
        },
      ],
    },
    {
      name: "CRLF",
      code: "FROM alpine:3\r\nRUN date > /built\r\n",
      errors: [
        {
          messageId: "undeclared",
          at: "date",
          suggestions: [
            { messageId: "useVariable", output: "FROM alpine:3\r\nARG SOURCE_DATE_EPOCH=0\r\nRUN date -d @$SOURCE_DATE_EPOCH > /built\r\n" },
          ],
        },
      ],
    },
    {
      name: "declared before the first stage only",
      code: "ARG SOURCE_DATE_EPOCH\nFROM alpine:3\nRUN date > /built\n",
      errors: [
        {
          messageId: "undeclared",
          at: "date",
          suggestions: [
            { messageId: "useVariable", output: `ARG SOURCE_DATE_EPOCH\nFROM alpine:3\n${ARG}RUN date -d @$SOURCE_DATE_EPOCH > /built\n` },
          ],
        },
      ],
    },
    {
      name: "declared and not used",
      code: `FROM alpine:3\nARG SOURCE_DATE_EPOCH\nRUN date > /built\n`,
      errors: [
        {
          messageId: "unused",
          at: "date",
          suggestions: [
            { messageId: "useVariable", output: `FROM alpine:3\nARG SOURCE_DATE_EPOCH\nRUN date -d @$SOURCE_DATE_EPOCH > /built\n` },
          ],
        },
      ],
    },
    {
      name: "ONBUILD",
      code: "FROM alpine:3\nONBUILD RUN date > /built\n",
      errors: [
        {
          messageId: "undeclared",
          at: "date",
          suggestions: [
            {
              messageId: "useVariable",
              output: "FROM alpine:3\nONBUILD ARG SOURCE_DATE_EPOCH=0\nONBUILD RUN date -d @$SOURCE_DATE_EPOCH > /built\n",
            },
          ],
        },
      ],
    },
    {
      name: "a program in a variable",
      code: "FROM alpine:3\nARG DATE=date\nRUN $DATE > /built\n",
      errors: [{ messageId: "undeclared", at: "$DATE" }],
    },
    {
      name: "a stamper",
      code: "FROM debian:12\nRUN mksquashfs /rootfs /out.squashfs\n",
      errors: [
        {
          messageId: "stamper",
          at: "mksquashfs",
          data: { command: "mksquashfs" },
          suggestions: [{ messageId: "declare", output: `FROM debian:12\n${ARG}RUN mksquashfs /rootfs /out.squashfs\n` }],
        },
      ],
    },
    {
      name: "a stamper in an exec form",
      code: 'FROM debian:12\nRUN ["dpkg-deb", "--build", "x"]\n',
      errors: [
        {
          messageId: "stamper",
          at: '"dpkg-deb"',
          suggestions: [{ messageId: "declare", output: `FROM debian:12\n${ARG}RUN ["dpkg-deb", "--build", "x"]\n` }],
        },
      ],
    },
  ],
});
