import type { SourceCode } from "../../kit/source-code.ts";
import { resolvePath, workingDirectory } from "./copied-files.ts";
import type { PlacedInstruction } from "./document.ts";
import { stageStates } from "./stage-state.ts";

/** @returns Where the mounts of a `RUN` lie; `null` for one whose place is not known. Secrets and sockets are none. */
function mountTargets(sourceCode: SourceCode, { instruction, onbuild }: PlacedInstruction): (string | null)[] {
  const directory = onbuild ? null : workingDirectory(stageStates(sourceCode).before(instruction));
  return instruction.flags
    .filter(({ name }) => name === "mount")
    .flatMap(({ options }) => {
      const option = (...names: string[]): string | null =>
        options.find(({ key }) => names.includes(key.value.toLowerCase()))?.value?.value ?? null;
      const target = option("target", "dst", "destination");
      if (!["bind", "cache", "tmpfs"].includes(option("type") ?? "bind") || target === null) return [];
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
    (target) => target === null || folders.some((folder) => mayLieIn(folder, target)),
  );
}

/** @returns Whether a `RUN` has a mount that files can be kept in. */
export function hasMount(sourceCode: SourceCode, run: PlacedInstruction): boolean {
  return mountTargets(sourceCode, run).length > 0;
}
