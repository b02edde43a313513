import { createRule } from "../../kit/create-rule.ts";
import { FAMILIES, type ManagerFamily } from "../../libraries/package-managers/families.ts";
import { unpinnedPackages } from "../../models/dockerfile/unpinned-packages.ts";

const TEXT =
  "`{{package}}` names no version, so every build takes the newest one there is, and no two builds need be alike. " +
  "Name the one that is meant, as in `{{example}}`.";

export default createRule<ManagerFamily>({
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
      context.report({ at, messageId: FAMILIES[id], data: { package: name, example: pin.example } });
    }
  },
});
