import type { ManagerId } from "./package-manager.ts";

/** Managers of one family share their packages, and the ids that other linters give to findings about them. */
export const FAMILIES = {
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

export type ManagerFamily = (typeof FAMILIES)[ManagerId];
