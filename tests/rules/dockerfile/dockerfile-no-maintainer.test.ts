import rule from "../../../src/rules/dockerfile/dockerfile-no-maintainer.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const KEY = "org.opencontainers.image.authors";
const file = (line: string): string => `FROM debian:12\n${line}\n`;
const deprecated = (at: string | readonly [string, number] = "MAINTAINER") => [{ messageId: "deprecated", at }];

runRuleCases("dockerfile-no-maintainer", rule, "dockerfile", {
  valid: [
    { name: "the label", code: file(`LABEL ${KEY}="Jane <jane@example.org>"`) },
    { name: "the word in a label", code: file('LABEL maintainer="Jane"') },
    { name: "the word in other instructions", code: file("ENV MAINTAINER=Jane\nRUN echo MAINTAINER Jane\nCOPY MAINTAINER /") },
    { name: "a comment", code: file("# MAINTAINER Jane") },
    { name: "a heredoc", code: file("COPY <<EOF /a\nMAINTAINER Jane\nEOF") },
    { name: "a continuation", code: file("RUN echo \\\n  MAINTAINER Jane") },
    { name: "a comment in a continuation", code: file("RUN echo \\\n# MAINTAINER Jane\n  x") },
    { name: "no such instruction", code: file("MAINTAINERS Jane") },
    { name: "Hadolint's pragma", code: file("# hadolint ignore=DL4000\nMAINTAINER Jane") },
    { name: "BuildKit's pragma", code: `# check=skip=MaintainerDeprecated\n${file("MAINTAINER Jane")}` },
  ],
  invalid: [
    {
      code: file("MAINTAINER Jane Doe <jane@example.org>"),
      output: file(`LABEL ${KEY}="Jane Doe <jane@example.org>"`),
      errors: deprecated(),
    },
    { name: "lower case", code: file("maintainer   Jane"), output: file(`label   ${KEY}="Jane"`), errors: deprecated("maintainer") },
    { name: "mixed case", code: file("Maintainer Jane"), output: file(`LABEL ${KEY}="Jane"`), errors: deprecated("Maintainer") },
    { name: "double quotes", code: file('MAINTAINER "Jane Doe"'), output: file(`LABEL ${KEY}="Jane Doe"`), errors: deprecated() },
    { name: "single quotes", code: file("MAINTAINER 'Jane $ Doe'"), output: file(`LABEL ${KEY}='Jane $ Doe'`), errors: deprecated() },
    {
      name: "quotes inside",
      code: file('MAINTAINER Jane "JD" Doe'),
      output: file(`LABEL ${KEY}="Jane \\"JD\\" Doe"`),
      errors: deprecated(),
    },
    {
      name: "quotes at both ends of different words",
      code: file('MAINTAINER "Jane" "Doe"'),
      output: file(`LABEL ${KEY}="\\"Jane\\" \\"Doe\\""`),
      errors: deprecated(),
    },
    { name: "a wide character", code: file("MAINTAINER \u{1F600} $J"), output: file(`LABEL ${KEY}="\u{1F600} \\$J"`), errors: deprecated() },
    { name: "an apostrophe", code: file("MAINTAINER Jane O'Doe"), output: file(`LABEL ${KEY}="Jane O'Doe"`), errors: deprecated() },
    {
      name: "what would be a variable or an escape",
      code: file("MAINTAINER $JANE D\\oe"),
      output: file(`LABEL ${KEY}="\\$JANE D\\\\oe"`),
      errors: deprecated(),
    },
    {
      name: "a variable in quotes",
      code: file('MAINTAINER "Jane $X"'),
      output: file(`LABEL ${KEY}="Jane \\$X"`),
      errors: deprecated(),
    },
    {
      name: "escape with a backquote",
      code: `# escape=\`\n${file("MAINTAINER DOM\\jane `x $y")}`,
      output: `# escape=\`\n${file(`LABEL ${KEY}="DOM\\jane \`\`x \`$y"`)}`,
      errors: deprecated(),
    },
    {
      name: "several lines with a comment",
      code: file("MAINTAINER Jane \\\n  # and\n  John"),
      output: file(`LABEL ${KEY}="Jane \\\n  # and\n  John"`),
      errors: deprecated(),
    },
    { name: "several lines with a quote", code: file('MAINTAINER Jane \\\n  "J" John'), errors: deprecated() },
    {
      name: "several lines with a quote in a comment only",
      code: file('MAINTAINER Jane \\\n# "J"\n  John'),
      output: file(`LABEL ${KEY}="Jane \\\n# "J"\n  John"`),
      errors: deprecated(),
    },
    {
      name: "two",
      code: file("MAINTAINER Jane\nMAINTAINER John"),
      output: file(`LABEL ${KEY}="Jane"\nLABEL ${KEY}="John"`),
      errors: [...deprecated(["MAINTAINER", 1]), ...deprecated(["MAINTAINER", 2])],
    },
    { name: "beside the label", code: file(`LABEL a=b ${KEY}=John\nMAINTAINER Jane`), errors: deprecated() },
    {
      name: "beside the label of another stage",
      code: `FROM debian:12 AS a\nLABEL ${KEY}=John\n${file("MAINTAINER Jane")}`,
      output: `FROM debian:12 AS a\nLABEL ${KEY}=John\n${file(`LABEL ${KEY}="Jane"`)}`,
      errors: deprecated(),
    },
    { name: "outside a stage", code: "MAINTAINER Jane\nFROM debian:12\n", errors: deprecated() },
    { name: "without a name", code: file("MAINTAINER"), errors: deprecated() },
    {
      name: "behind ONBUILD",
      code: file("ONBUILD MAINTAINER Jane"),
      output: file(`ONBUILD LABEL ${KEY}="Jane"`),
      errors: deprecated(),
    },
  ],
});
