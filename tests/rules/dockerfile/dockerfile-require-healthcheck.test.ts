import rule from "../../../src/rules/dockerfile/dockerfile-require-healthcheck.ts";
import { runRuleCases, type At } from "../../helpers/rule-cases.ts";

const missing = (at: At) => ({ messageId: "missing", at });

runRuleCases("dockerfile-require-healthcheck", rule, "dockerfile", {
  valid: [
    { name: "a check", code: 'FROM nginx:1.27\nHEALTHCHECK CMD ["curl", "-f", "http://localhost/"]\n' },
    { name: "lower case, options", code: "from nginx:1.27\nhealthcheck --interval=5s --timeout=2s cmd curl -f http://localhost/\n" },
    { name: "switched off on purpose", code: "FROM nginx:1.27\nHEALTHCHECK NONE\n" },
    { name: "in the stage below", code: "FROM nginx:1.27 AS base\nHEALTHCHECK CMD true\nFROM base\nRUN a\n" },
    { name: "two stages below", code: "FROM nginx:1.27 AS a\nHEALTHCHECK CMD true\nFROM a AS b\nFROM B\nRUN a\n" },
    { name: "triggered by the stage below", code: "FROM nginx:1.27 AS a\nONBUILD HEALTHCHECK CMD true\nFROM a\nRUN a\n" },
    { name: "the stages that are not shipped", code: "FROM golang:1.23 AS build\nRUN go build\nFROM nginx:1.27\nHEALTHCHECK CMD true\n" },
    { name: "an orchestrator probes", code: "FROM nginx:1.27\nCMD a\n", settings: { docker: { orchestrated: true } } },
    {
      name: "the target stage has one",
      code: "FROM nginx:1.27 AS app\nHEALTHCHECK CMD true\nFROM app AS test\nFROM alpine:3 AS lint\nRUN lint\n",
      settings: { docker: { targetStages: ["app"] } },
    },
    { name: "files alone", code: "FROM golang:1.23 AS build\nRUN go build\nFROM scratch\nCOPY --from=build /go/bin/app /\n" },
    { name: "a continuation", code: "FROM nginx:1.27\nHEALTHCHECK \\\n  # every minute\n  --interval=1m \\\n  CMD true\n" },
    { name: "Windows", code: "# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nHEALTHCHECK `\n  CMD powershell -Command exit 0\n" },
    { name: "Hadolint's pragma", code: "# hadolint ignore=DL3057\nFROM nginx:1.27\nCMD a\n" },
    { name: "no stage", code: "ARG A=1\n" },
  ],
  invalid: [
    { name: "none", code: "FROM nginx:1.27\n", errors: [missing("nginx:1.27")] },
    { name: "lower case", code: "from nginx:1.27\ncmd nginx\n", errors: [missing("nginx:1.27")] },
    { name: "the final stage of several", code: "FROM a:1 AS build\nHEALTHCHECK CMD true\nFROM b:1\nCOPY --from=build /a /a\n", errors: [missing("b:1")] },
    { name: "inherited from none", code: "FROM a:1 AS base\nRUN x\nFROM base\nRUN y\n", errors: [missing(["base", 2])] },
    { name: "a trigger for other builds", code: "FROM a:1\nONBUILD HEALTHCHECK CMD true\n", errors: [missing("a:1")] },
    {
      name: "a trigger of a stage that is not built on",
      code: "FROM a:1 AS one\nONBUILD HEALTHCHECK CMD true\nFROM b:1\nCMD x\n",
      errors: [missing("b:1")],
    },
    { name: "words that only look like it", code: 'FROM a:1\nRUN echo "HEALTHCHECK CMD true"\n# HEALTHCHECK CMD true\nLABEL HEALTHCHECK=1\n', errors: [missing("a:1")] },
    { name: "a heredoc's text", code: "FROM a:1\nRUN <<EOF\nHEALTHCHECK CMD true\nEOF\n", errors: [missing("a:1")] },
    { name: "scratch that is started", code: 'FROM scratch\nCOPY app /\nENTRYPOINT ["/app"]\n', errors: [missing("scratch")] },
    { name: "scratch that is started by the stage on it", code: 'FROM scratch AS files\nCOPY app /\nFROM files\nCMD ["/app"]\n', errors: [missing(["files", 2])] },
    { name: "a variable", code: "ARG BASE=nginx:1.27\nFROM --platform=linux/amd64 ${BASE} AS app\nCMD a\n", errors: [missing("${BASE}")] },
    {
      name: "two targets",
      code: "FROM a:1 AS web\nCMD a\nFROM b:1 AS worker\nCMD b\nFROM c:1 AS ok\nHEALTHCHECK CMD true\n",
      settings: { docker: { targetStages: ["web", "worker", "ok"] } },
      errors: [missing("a:1"), missing("b:1")],
    },
    { name: "Windows", code: "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCMD app.exe\n", errors: [missing("mcr.microsoft.com/windows/nanoserver:ltsc2022")] },
    { name: "another id's pragma", code: "# hadolint ignore=DL3006\nFROM a:1\n", errors: [missing("a:1")] },
  ],
});
