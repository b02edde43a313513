import type { PackageOperation } from "./package-operations.ts";
import { programName } from "./unwrap.ts";

/** @returns What a package manager is called with, for messages: `apt-get install`, or `yarn` without a subcommand. */
export function operationName({ programWord, subcommandWord }: PackageOperation): string {
  return [programName(programWord), subcommandWord?.value].filter((word) => word != null).join(" ");
}
