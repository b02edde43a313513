import { createRule } from "../../kit/create-rule.ts";
import type { Flag } from "../../languages/dockerfile/ast.ts";
import { RUNTIME_SOCKETS } from "../../libraries/runtime-sockets.ts";
import { placedInstructions } from "../../models/dockerfile/document.ts";
import { exposedPorts, type ExposedPort } from "../../models/dockerfile/exposed-ports.ts";
import { volumes } from "../../models/dockerfile/volumes.ts";

type MessageId = "insecure" | "network" | "socket" | "ssh";

const SSH_PORT = 22;

/** What a flag of `RUN` opens; values are compared as BuildKit does, in lower case. */
function openedBy({ name, value }: Flag): MessageId | null {
  if (name === "security" && value?.toLowerCase() === "insecure") return "insecure";
  return name === "network" && value?.toLowerCase() === "host" ? "network" : null;
}

function isSshPort({ bounds, protocol }: ExposedPort): boolean {
  const first = Number(bounds[0]?.text);
  const last = Number(bounds.at(-1)?.text);
  const isTcp = protocol === null || protocol.text === "" || protocol.text.toLowerCase() === "tcp";
  return isTcp && first <= SSH_PORT && SSH_PORT <= last && first > 0;
}

export default createRule<MessageId>({
  name: "dockerfile-no-host-access",
  document: "container-hardening",
  section: "No Shell, Minimal Binaries",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow builds and images that reach for their host",
  references: [
    "https://docs.docker.com/reference/dockerfile/#run---security",
    "https://docs.docker.com/reference/dockerfile/#run---network",
    "https://docs.docker.com/engine/security/#docker-daemon-attack-surface",
  ],
  messages: {
    insecure:
      "`--security=insecure` runs this step with every privilege, so whatever it downloads can take over the builder. " +
      "Take the flag away.",
    network:
      "`--network=host` shows this step every service that listens on the builder. " +
      "Take the flag away, or use `--network=none` for a step that needs no network.",
    socket:
      "Whoever can write to `{{path}}` controls the container engine, and by it the host. " +
      "Take the volume away; mount the socket only when a trusted container is started.",
    ssh:
      "Port 22 is for SSH, a second way into the container that has to be patched and watched. " +
      "Take it away; `docker exec` and `kubectl exec` need no server.",
  },
  check({ sourceCode, report }) {
    for (const { instruction } of placedInstructions(sourceCode)) {
      for (const flag of instruction.type === "Run" ? instruction.flags : []) {
        const messageId = openedBy(flag);
        if (messageId) report({ at: flag, messageId });
      }
    }
    for (const { path, range } of volumes(sourceCode)) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      if (RUNTIME_SOCKETS.has(name)) report({ at: range, messageId: "socket", data: { path } });
    }
    for (const port of exposedPorts(sourceCode)) {
      if (port.port && isSshPort(port)) report({ at: port.port.at, messageId: "ssh" });
    }
  },
});
