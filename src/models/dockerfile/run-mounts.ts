import type { SourceCode } from "../../kit/source-code.ts";
import { mountOption, resolvePath, workingDirectory } from "./copied-files.ts";
import type { PlacedInstruction } from "./document.ts";

/** @returns Where the mounts of a `RUN` lie; `null` for one whose place is not known. Secrets and sockets are none. */
function mountTargets(sourceCode: SourceCode, run: PlacedInstruction): (string | null)[] {
  const directory = workingDirectory(sourceCode, run);
  return run.instruction.flags
    .filter(({ name }) => name === "mount")
    .flatMap((flag) => {
      const target = mountOption(flag, ["target", "dst", "destination"]);
      if (!["bind", "cache", "tmpfs"].includes(mountOption(flag, ["type"]) ?? "bind") || target === null) return [];
      return [target.includes("$") ? null : resolvePath(directory, target)];
    });
}

/** @returns Whether a path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/**
 * @param folder An absolute path, or one that begins with `~/`, the home of any user.
 * @param target An absolute path.
 * @returns Whether the folder lies in `target`, as far as its name tells.
 */
export function mayLieIn(folder: string, target: string): boolean {
  if (!folder.startsWith("~/")) return isWithin(folder, target);
  if (/^\/(?:root|home(?:\/[^/]+)?)?$/u.test(target)) return true;
  const parts = folder.slice(2).split("/");
  return parts.some((_, index) => target.endsWith(`/${parts.slice(0, index + 1).join("/")}`));
}

/** @returns Whether a mount of the `RUN` keeps one of the folders out of the image, or may do so. */
export function isMounted(sourceCode: SourceCode, run: PlacedInstruction, folders: readonly string[]): boolean {
  return mountTargets(sourceCode, run).some(
    (target) => target === null || folders.some((folder) => mayLieIn(folder, target))
  );
}

/** @returns Whether a `RUN` has a mount that files can be kept in. */
export function hasMount(sourceCode: SourceCode, run: PlacedInstruction): boolean {
  return mountTargets(sourceCode, run).length > 0;
}
