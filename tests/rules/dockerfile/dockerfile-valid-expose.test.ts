import rule from "../../../src/rules/dockerfile/dockerfile-valid-expose.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const expose = (text: string): string => `FROM debian:12\nEXPOSE ${text}\n`;

runRuleCases("dockerfile-valid-expose", rule, "dockerfile", {
  valid: [
    { name: "a port", code: expose("8080") },
    { name: "the bounds", code: expose("0 65535") },
    { name: "protocols", code: expose("80/tcp 53/udp 9899/sctp") },
    { name: "an empty protocol means tcp", code: expose("80/") },
    { name: "a range", code: expose("8000-8010/udp 9000-9000") },
    { name: "quotes", code: expose('"8080"') },
    { name: "a variable that the file does not fix", code: expose("$PORT ${OTHER}/tcp 80${TAIL} ${P:-70000}") },
    { name: "an argument without a default", code: "FROM debian:12\nARG PORT\nEXPOSE $PORT\n" },
    { name: "a good default", code: "FROM debian:12\nARG PORT=8080\nEXPOSE ${PORT}/tcp\n" },
    { name: "several ports in one variable", code: 'FROM debian:12\nENV PORTS="80 443/tcp"\nEXPOSE $PORTS\n' },
    { name: "a variable in a trigger", code: "FROM debian:12\nENV PORT=70000\nONBUILD EXPOSE $PORT\n" },
    { name: "other instructions", code: "FROM debian:12\nENV EXPOSE=80/TCP\nRUN echo EXPOSE 80000\nCMD expose 1:2\n" },
    { name: "a comment in a continuation", code: "FROM debian:12\nEXPOSE 80 \\\n  # 80000\n  443\n" },
    { name: "a heredoc", code: "FROM debian:12\nRUN <<EOF\nEXPOSE 99999\nEOF\n" },
    { name: "escape with a backquote", code: "# escape=`\nFROM debian:12\nEXPOSE 80 `\n  443\n" },
    { name: "Hadolint's pragma", code: "FROM debian:12\n# hadolint ignore=DL3011\nEXPOSE 70000\n" },
    { name: "BuildKit's pragma", code: "FROM debian:12\n# check=skip=ExposeProtoCasing\nEXPOSE 80/TCP\n" },
  ],
  invalid: [
    { code: expose("80000"), errors: [{ messageId: "range", at: "80000", data: { port: "80000" } }] },
    { code: expose("80 65536/udp 443"), errors: [{ messageId: "range", at: "65536" }] },
    { name: "one end of a range", code: expose("80-70000/tcp"), errors: [{ messageId: "range", at: "70000" }] },
    {
      name: "both ends of a range",
      code: expose("80000-80010"),
      errors: [
        { messageId: "range", at: "80000" },
        { messageId: "range", at: "80010" },
      ],
    },
    { name: "a default", code: "FROM debian:12\nARG P=99999\nEXPOSE ${P}/tcp\n", errors: [{ messageId: "range", at: "${P}/tcp" }] },
    { name: "an inherited variable", code: "FROM debian:12 AS a\nENV P=abc\nFROM a\nEXPOSE $P\n", errors: [{ messageId: "notPort", at: "$P" }] },
    {
      name: "the protocol beside a variable",
      code: expose("$PORT/UDP"),
      output: expose("$PORT/udp"),
      errors: [{ messageId: "protocolCase", at: "UDP" }],
    },
    { name: "a word", code: expose("http"), errors: [{ messageId: "notPort", at: "http" }] },
    { name: "a negative number", code: expose("-1"), errors: [{ messageId: "notPort", at: "-1" }] },
    { name: "a list", code: expose("80,443"), errors: [{ messageId: "notPort", at: "80,443" }] },
    { name: "three bounds", code: expose("1-2-3"), errors: [{ messageId: "notPort", at: "1-2-3" }] },
    { name: "nothing before the slash", code: expose("/udp"), errors: [{ messageId: "notPort", at: "/udp" }] },
    {
      name: "a range the wrong way round",
      code: expose("90-80/tcp"),
      errors: [
        {
          messageId: "reversed",
          at: "90-80",
          suggestions: [{ messageId: "swap", data: { wanted: "80-90" }, output: expose("80-90/tcp") }],
        },
      ],
    },
    {
      name: "a range the wrong way round in a variable",
      code: "FROM debian:12\nENV P=9-8\nEXPOSE $P\n",
      errors: [{ messageId: "reversed", at: "$P", suggestions: [] }],
    },
    {
      name: "upper case",
      code: expose("80/TCP 53/Udp"),
      output: expose("80/tcp 53/udp"),
      errors: [
        { messageId: "protocolCase", at: "TCP", data: { protocol: "TCP", wanted: "tcp" } },
        { messageId: "protocolCase", at: "Udp" },
      ],
    },
    {
      name: "upper case from a variable",
      code: "FROM debian:12\nENV PROTO=TCP\nEXPOSE 80/$PROTO\n",
      errors: [{ messageId: "protocolCase", at: "80/$PROTO" }],
    },
    {
      name: "in a trigger, in lower case, with a comment inside",
      code: "from debian:12\nonbuild expose 80 \\\n  # the metrics\n  9090/SCTP\n",
      output: "from debian:12\nonbuild expose 80 \\\n  # the metrics\n  9090/sctp\n",
      errors: [{ messageId: "protocolCase", at: "SCTP" }],
    },
    {
      name: "escape with a backquote",
      code: "# escape=`\nFROM debian:12\nEXPOSE 80 `\n  443/TCP\n",
      output: "# escape=`\nFROM debian:12\nEXPOSE 80 `\n  443/tcp\n",
      errors: [{ messageId: "protocolCase", at: "TCP" }],
    },
    {
      name: "a misspelt protocol",
      code: expose("80/tcpp"),
      errors: [
        { messageId: "protocol", at: "tcpp", suggestions: [{ messageId: "useProtocol", data: { wanted: "tcp" }, output: expose("80/tcp") }] },
      ],
    },
    { name: "another protocol", code: expose("80/http"), errors: [{ messageId: "protocol", at: "http", suggestions: [] }] },
    {
      name: "a host's port",
      code: expose("8080:80"),
      output: expose("80"),
      errors: [{ messageId: "mapping", at: "8080:", data: { port: "8080:80", wanted: "80" } }],
    },
    {
      name: "an address and a protocol",
      code: expose("127.0.0.1:8080:80/TCP"),
      output: expose("80/tcp"),
      errors: [
        { messageId: "mapping", at: "127.0.0.1:8080:", data: { port: "127.0.0.1:8080:80/TCP", wanted: "80/TCP" } },
        { messageId: "protocolCase", at: "TCP" },
      ],
    },
    { name: "an address of version 6", code: expose("[::1]:80:80"), output: expose("80"), errors: [{ messageId: "mapping", at: "[::1]:80:" }] },
    { name: "quotes around", code: expose('"80:81"'), output: expose('"81"'), errors: [{ messageId: "mapping", at: "80:" }] },
    {
      name: "no port after the colon",
      code: expose("80:"),
      errors: [
        { messageId: "mapping", at: "80:" },
        { messageId: "notPort", at: "80:" },
      ],
    },
    { name: "a mapping in a variable", code: "FROM debian:12\nENV P=1:2\nEXPOSE $P\n", errors: [{ messageId: "mapping", at: "$P" }] },
  ],
});
