import rule from "../../../src/rules/dockerfile/dockerfile-labels.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

const schema = (labelSchema: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>> = {}) => ({
  docker: { labelSchema, ...more },
});

const invalidKey = (name: string, code: string, at: At): InvalidCase => ({
  name,
  code,
  errors: [{ messageId: "invalidKey", at }],
});

const wrong = (kind: string, messageId: string, value: string, code = `FROM a:1\nLABEL l=${value}\n`): InvalidCase => ({
  name: `${kind}: ${value}`,
  code,
  settings: schema({ l: kind }),
  errors: [{ messageId, at: value }],
});

runRuleCases("dockerfile-labels", rule, "dockerfile", {
  valid: [
    { name: "good keys", code: 'FROM a:1\nLABEL maintainer="x" org.opencontainers.image.title=y a_b=z a/b=c\n' },
    { name: "lower case, the old form", code: "from a:1\nlabel org.example.name the app\n" },
    { name: "a key in quotes", code: "FROM a:1\nLABEL \"com.example.a\"=b 'c'=d\n" },
    { name: "a key in a variable", code: 'FROM a:1\nARG KEY=Name\nLABEL "$KEY"=x "${KEY}.A"=y\n' },
    { name: "a key that another program fills in", code: 'FROM a:1\nLABEL "{{ Name }}"=x <%=Key%>=y\n' },
    { name: "what Docker asks of its extensions", code: 'FROM scratch\nLABEL com.docker.desktop.extension.api.version=">= 0.3.4" com.docker.extension.changelog=x\n' },
    { name: "names of ENV and ARG", code: "FROM a:1\nENV Name=x\nARG Name=y\nRUN echo LABEL Name=x\n" },
    { name: "without a schema all values are fine", code: 'FROM a:1\nLABEL org.opencontainers.image.url=x empty=""\n' },
    {
      name: "values of every kind",
      code:
        'FROM a:1\nLABEL t=x u=https://example.com \\\n  # when\n  d=2026-01-31T00:00:00Z \\\n  l="MIT OR Apache-2.0" h=abcdef1 v=1.2.3 e=a@b.c\n',
      settings: schema({ t: "text", u: "url", d: "rfc3339", l: "spdx", h: "hash", v: "semver", e: "email" }),
    },
    { name: "a value that the build gives", code: "FROM a:1\nARG VERSION\nARG REV=dev\nLABEL v=$VERSION h=${REV}\n", settings: schema({ v: "semver", h: "hash" }) },
    { name: "an empty default that the build replaces", code: "FROM a:1\nARG VERSION=\nENV V=$VERSION\nLABEL v=$VERSION w=$V\n", settings: schema({ v: "semver", w: "text" }) },
    { name: "a default by way of ENV", code: "FROM a:1\nARG REV=dev\nENV R=x-$REV\nLABEL h=$R\n", settings: schema({ h: "hash" }) },
    { name: "a value from a variable of the file", code: "FROM a:1\nENV VERSION=1.2.3\nLABEL v=$VERSION\n", settings: schema({ v: "semver" }) },
    { name: "the label of the stage below", code: "FROM a:1 AS base\nLABEL l=x\nFROM base\nRUN a\n", settings: schema({ l: "text" }) },
    { name: "the label that the stage below triggers", code: "FROM a:1 AS base\nONBUILD LABEL l=x\nFROM base\nRUN a\n", settings: schema({ l: "text" }) },
    { name: "a stage that is not shipped", code: "FROM a:1 AS build\nRUN a\nFROM b:1\nLABEL l=x\n", settings: schema({ l: "text" }) },
    { name: "a key that is not known may be the one", code: 'FROM a:1\nARG KEY=l\nLABEL "$KEY"=x\n', settings: schema({ l: "text" }) },
    { name: "further labels, not strict", code: "FROM a:1\nLABEL l=x other=y\n", settings: schema({ l: "text" }) },
    { name: "only known labels, strict", code: "FROM a:1\nLABEL l=x\n", settings: schema({ l: "text" }, { strictLabels: true }) },
    { name: "a name of JavaScript's", code: "FROM a:1\nLABEL constructor=x l=y\n", settings: schema({ l: "text" }) },
    { name: "Hadolint's pragmas", code: "FROM a:1\n# hadolint ignore=DL3048\nLABEL Name=x\n# hadolint ignore=DL3052,DL3051\nLABEL u=x e=\n", settings: schema({ u: "url", e: "text" }) },
  ],
  invalid: [
    invalidKey("upper case", "FROM a:1\nLABEL Name=x\n", "Name"),
    invalidKey("a blank", 'FROM a:1\nLABEL "a b"=x\n', '"a b"'),
    invalidKey("two dots", "FROM a:1\nLABEL org..example=x\n", "org..example"),
    invalidKey("a namespace of Docker's", "FROM a:1\nLABEL com.docker.name=x\n", "com.docker.name"),
    invalidKey("the old form", "from a:1\nlabel -x some words\n", "-x"),
    invalidKey("one of several", "FROM a:1\nLABEL a=b \\\n  # why\n  9x=y \\\n  c=d\n", "9x"),
    invalidKey("behind ONBUILD", "FROM a:1\nONBUILD LABEL a_=x\n", "a_"),
    invalidKey("escape by backquote", "# escape=`\nFROM a:1\nLABEL a=b `\n  Bc=c\n", "Bc"),
    {
      name: "what is wrong with it",
      code: "FROM a:1\nLABEL io.docker.x=y\n",
      errors: [
        {
          messageId: "invalidKey",
          at: "io.docker.x",
          data: { key: "io.docker.x", problem: "lies in `io.docker.*`, a namespace of Docker's own" },
        },
      ],
    },
    wrong("url", "notUrl", "example.com"),
    wrong("rfc3339", "notTime", "2026-01-31"),
    wrong("spdx", "notLicense", "Proprietary"),
    wrong("hash", "notHash", "main"),
    wrong("semver", "notVersion", "v1.2.3"),
    wrong("email", "notEmail", '"Team <team@example.com>"'),
    wrong("semver", "notVersion", "1.2", "from a:1\nlabel l 1.2\n"),
    wrong("semver", "notVersion", "1.0", "FROM a:1\nONBUILD LABEL x=y l=1.0\nLABEL l=2.3.4\n"),
    { name: "a variable of the file", code: "FROM a:1\nENV V=1.2\nLABEL l=$V\n", settings: schema({ l: "semver" }), errors: [{ messageId: "notVersion", at: "$V", data: { key: "l", value: "1.2" } }] },
    { name: "a stage that is not shipped has labels, too", code: "FROM a:1 AS x\nLABEL l=x\nFROM b:1\nLABEL l=https://a.b\n", settings: schema({ l: "url" }), errors: [{ messageId: "notUrl", at: ["x", 2] }] },
    { name: "empty", code: 'FROM a:1\nLABEL l="" m=\n', settings: schema({ l: "url", m: "text" }), errors: [{ messageId: "empty", at: '""' }, { messageId: "empty", at: "m=" }] },
    { name: "missing", code: "FROM a:1 AS build\nLABEL l=x\nFROM b:1\nLABEL m=x\n", settings: schema({ l: "text", m: "text", n: "text" }), errors: [{ messageId: "missing", at: "b:1", data: { key: "l" } }, { messageId: "missing", at: "b:1", data: { key: "n" } }] },
    { name: "missing, triggered in other builds only", code: "FROM b:1\nONBUILD LABEL l=x\n", settings: schema({ l: "text" }), errors: [{ messageId: "missing", at: "b:1" }] },
    { name: "missing in a target", code: "FROM a:1 AS app\nRUN x\nFROM b:1\nLABEL l=x\n", settings: schema({ l: "text" }, { targetStages: ["app"] }), errors: [{ messageId: "missing", at: "a:1" }] },
    { name: "superfluous", code: "FROM a:1\nLABEL l=x other=y\nONBUILD LABEL third=z\n", settings: schema({ l: "text" }, { strictLabels: true }), errors: [{ messageId: "superfluous", at: "other" }, { messageId: "superfluous", at: "third" }] },
    { name: "superfluous, an empty schema", code: "FROM a:1\nLABEL l=x\n", settings: schema({}, { strictLabels: true }), errors: [{ messageId: "superfluous", at: "l" }] },
    { name: "another id's pragma", code: "FROM a:1\n# hadolint ignore=DL3049\nLABEL Name=x\n", errors: [{ messageId: "invalidKey", at: "Name" }] },
  ],
});
