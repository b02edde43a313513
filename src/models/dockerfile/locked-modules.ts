import type { SourceCode } from "../../kit/source-code.ts";
import { copiedFiles } from "./copied-files.ts";
import { fileMatches } from "./file-pattern.ts";
import type { PackageOperation } from "./package-operations.ts";

/**
 * @returns Whether a manifest that the file copies before may fix the versions of what is installed: inside
 * a Go module, `go install path` takes the version of `go.mod`. A folder that is copied may hold one.
 */
export function lockedModules(sourceCode: SourceCode, { subcommand, command }: PackageOperation): boolean {
  const manifests = subcommand?.lockedBy ?? [];
  if (manifests.length === 0) return false;
  return copiedFiles(sourceCode, command.run).some(
    ({ name }) => name === null || manifests.some((manifest) => fileMatches(name, manifest))
  );
}
