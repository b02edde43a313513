import { createRule } from "../../kit/create-rule.ts";
import type { ManagerId } from "../../libraries/package-managers/package-manager.ts";
import { unpinnedPackages } from "../../models/dockerfile/unpinned-packages.ts";

/** One message for each family of managers, so that each answers to the Hadolint id of its own. */
const MESSAGE_OF = {
  "apt-get": "apt",
  apt: "apt",
  aptitude: "apt",
  apk: "apk",
  yum: "yum",
  dnf: "dnf",
  microdnf: "dnf",
  tdnf: "dnf",
  zypper: "zypper",
  pip: "pip",
  pipx: "pipx",
  uv: "uv",
  conda: "conda",
  npm: "npm",
  yarn: "yarn",
  pnpm: "pnpm",
  gem: "gem",
  go: "go",
  cargo: "cargo",
  composer: "composer",
} as const satisfies Record<ManagerId, string>;

type MessageId = (typeof MESSAGE_OF)[ManagerId];

const TEXT =
  "`{{package}}` names no version, so every build takes the newest one there is, and no two builds need be alike. " +
  "Name the one that is meant, as in `{{example}}`.";

export default createRule<MessageId>({
  name: "dockerfile-pin-packages",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "require a version for every package that is installed",
  references: [
    "https://docs.docker.com/build/building/best-practices/#version-pinning",
    "https://reproducible-builds.org/docs/definition/",
  ],
  aliases: {
    DL3008: ["apt"],
    DL3013: ["pip", "pipx"],
    DL3016: ["npm"],
    DL3018: ["apk"],
    DL3028: ["gem"],
    DL3033: ["yum"],
    DL3037: ["zypper"],
    DL3041: ["dnf"],
    DL3062: ["go"],
  },
  messages: {
    apt: TEXT,
    apk: TEXT,
    yum: TEXT,
    dnf: TEXT,
    zypper: TEXT,
    pip: TEXT,
    pipx: TEXT,
    uv: TEXT,
    conda: TEXT,
    npm: TEXT,
    yarn: TEXT,
    pnpm: TEXT,
    gem: TEXT,
    go: TEXT,
    cargo: TEXT,
    composer: TEXT,
  },
  check(context) {
    for (const { operation, at, name } of unpinnedPackages(context.sourceCode)) {
      const { id, pin } = operation.manager;
      context.report({ at, messageId: MESSAGE_OF[id], data: { package: name, example: pin.example } });
    }
  },
});
