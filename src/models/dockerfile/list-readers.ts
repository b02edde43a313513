import type { PackageAction } from "../../libraries/package-managers/package-manager.ts";
import type { PackageOperation } from "./package-operations.ts";

const READING: ReadonlySet<PackageAction> = new Set(["install", "upgrade", "dist-upgrade", "build-dependencies"]);

/** @returns Whether two operations work on the same package lists, as those of apt-get, apt and aptitude do. */
export function shareLists(one: PackageOperation, other: PackageOperation): boolean {
  return one.manager.cache === other.manager.cache;
}

/** @returns Whether an operation installs or upgrades from the package lists. */
export function readsLists({ subcommand }: PackageOperation): boolean {
  return subcommand !== null && READING.has(subcommand.action);
}
