import { closest } from "../../kit/closest.ts";
import { createRule, type RuleContext } from "../../kit/create-rule.ts";
import { removeRange, replaceRange } from "../../kit/edit.ts";
import { exposedPorts, type ExposedPort, type PortPart } from "../../models/dockerfile/exposed-ports.ts";

type MessageId = "range" | "notPort" | "reversed" | "mapping" | "protocolCase" | "protocol" | "swap" | "useProtocol";
type Context = RuleContext<MessageId>;

const HIGHEST_PORT = 65_535;
const PROTOCOLS = ["tcp", "udp", "sctp"];

function checkHost({ host, text, port, protocol }: ExposedPort, { report }: Context): void {
  if (!host || !port) return;
  const wanted = protocol ? `${port.text}/${protocol.text}` : port.text;
  const fix = host.isWritten && port.text !== "" ? [removeRange(host.at)] : null;
  report({ at: host.at, messageId: "mapping", data: { port: text, wanted }, fix });
}

function isNumber({ text }: PortPart): boolean {
  return /^\d+$/u.test(text);
}

function checkNumbers({ port, bounds }: ExposedPort, { report }: Context): void {
  if (!port) return;
  if (!bounds.every(isNumber)) {
    report({ at: port.at, messageId: "notPort", data: { port: port.text } });
    return;
  }
  const tooHigh = bounds.filter(({ text }) => Number(text) > HIGHEST_PORT);
  for (const { at, text } of tooHigh) report({ at, messageId: "range", data: { port: text } });
  const [first, last] = bounds;
  if (tooHigh.length > 0 || !first || !last || Number(first.text) <= Number(last.text)) return;
  const wanted = `${last.text}-${first.text}`;
  report({
    at: port.at,
    messageId: "reversed",
    data: { port: port.text },
    suggest: port.isWritten ? [{ messageId: "swap", data: { wanted }, edits: [replaceRange(port.at, wanted)] }] : [],
  });
}

function checkProtocol({ protocol }: ExposedPort, { report }: Context): void {
  if (!protocol || protocol.text === "" || PROTOCOLS.includes(protocol.text)) return;
  const { at, text, isWritten } = protocol;
  const lower = text.toLowerCase();
  if (PROTOCOLS.includes(lower)) {
    const fix = isWritten ? [replaceRange(at, lower)] : null;
    report({ at, messageId: "protocolCase", data: { protocol: text, wanted: lower }, fix });
    return;
  }
  const wanted = closest(text, PROTOCOLS);
  const suggest =
    wanted !== null && isWritten
      ? [{ messageId: "useProtocol" as const, data: { wanted }, edits: [replaceRange(at, wanted)] }]
      : [];
  report({ at, messageId: "protocol", data: { protocol: text }, suggest });
}

export default createRule<MessageId>({
  name: "dockerfile-valid-expose",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require ports of `EXPOSE` to be what Docker reads: a port or a range, and a protocol in lower case",
  references: [
    "https://docs.docker.com/reference/dockerfile/#expose",
    "https://docs.docker.com/reference/build-checks/expose-proto-casing/",
    "https://docs.docker.com/reference/build-checks/expose-invalid-format/",
  ],
  aliases: { DL3011: ["range"], ExposeProtoCasing: ["protocolCase"], ExposeInvalidFormat: ["mapping"] },
  fixable: true,
  hasSuggestions: true,
  messages: {
    range: "There is no port {{port}}: ports go from 0 to 65535. Name the port that the program listens on.",
    notPort: "`{{port}}` is no port, so the build fails. Write a number or a range, such as `8080` or `8080-8090`.",
    reversed: "The range `{{port}}` ends before it begins, so the build fails. Write the lower port first.",
    mapping:
      "`EXPOSE` names ports of the container only; the host's side in `{{port}}` has no effect. " +
      "Write `{{wanted}}` and map it with `docker run --publish`.",
    protocolCase: "Protocols are written in lower case, and Docker warns of `{{protocol}}`. Write `{{wanted}}`.",
    protocol: "`{{protocol}}` is no protocol that Docker exposes, so the build fails. Use `tcp`, `udp` or `sctp`.",
    swap: "Write `{{wanted}}`.",
    useProtocol: "Write `{{wanted}}`.",
  },
  check(context) {
    for (const port of exposedPorts(context.sourceCode)) {
      checkHost(port, context);
      checkNumbers(port, context);
      checkProtocol(port, context);
    }
  },
});
