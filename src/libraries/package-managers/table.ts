import { apk } from "./apk.ts";
import { apt, aptGet, aptitude } from "./apt.ts";
import { conda } from "./conda.ts";
import { cargo, composer, gem, go } from "./languages.ts";
import { npm, pnpm, yarn } from "./node.ts";
import type { PackageManager } from "./package-manager.ts";
import { pip, pipx, uv } from "./python.ts";
import { dnf, microdnf, tdnf, yum } from "./rpm.ts";
import { zypper } from "./zypper.ts";

/** Every package manager that the rules know. */
export const PACKAGE_MANAGERS: readonly PackageManager[] = [
  aptGet,
  apt,
  aptitude,
  apk,
  yum,
  dnf,
  microdnf,
  tdnf,
  zypper,
  pip,
  pipx,
  uv,
  conda,
  npm,
  yarn,
  pnpm,
  gem,
  go,
  cargo,
  composer,
];

const BY_PROGRAM: ReadonlyMap<string, PackageManager> = new Map(
  PACKAGE_MANAGERS.flatMap((manager) => manager.programs.map((program) => [program, manager] as const)),
);
const VERSIONED = /^([a-z]+)[\d.]+$/u;

/** @returns The manager that a program's name (without its folder) stands for, or `null`. */
export function managerOfProgram(program: string): PackageManager | null {
  const exact = BY_PROGRAM.get(program);
  if (exact) return exact;
  const bare = BY_PROGRAM.get(VERSIONED.exec(program)?.[1] ?? "");
  return bare?.versioned ? bare : null;
}

/** @returns The manager that `python -m <module>` runs, or `null`. */
export function managerOfModule(module: string): PackageManager | null {
  return PACKAGE_MANAGERS.find((manager) => manager.module === module) ?? null;
}
