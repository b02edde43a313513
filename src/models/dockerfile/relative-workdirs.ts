import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, PlainInstruction } from "../../languages/dockerfile/ast.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";
import { isRelativePath, writeAbsolute, type AbsolutePath } from "./paths.ts";
import { placedVariables } from "./placed-variables.ts";
import { workdirOf } from "./placed-workdir.ts";

/** A `WORKDIR` with a relative path. */
export interface RelativeWorkdir {
  readonly path: Argument;
  /** What makes it relative: the path as written, or the value of the variable that it begins with. */
  readonly kind: "written" | "variable";
  /** The path with its variables replaced, as far as they are known. */
  readonly value: string;
  /** Whether a `WORKDIR` before it, in the stage or in one below, says what it counts from. */
  readonly isAnchored: boolean;
  /** The path that is meant, as far as the file tells; without a `WORKDIR` before it the one from `/`. */
  readonly absolute: AbsolutePath | null;
}

function isWorkdir(placed: PlacedInstruction): placed is PlacedInstruction<PlainInstruction> {
  return placed.instruction.type === "Workdir";
}

function relativeOf(sourceCode: SourceCode, placed: PlacedInstruction<PlainInstruction>): RelativeWorkdir[] {
  const [path] = placed.instruction.arguments;
  if (!path) return [];
  const value = (path.hasVariable && placedVariables(sourceCode, placed).expand(path)?.value) || path.value;
  if (!isRelativePath(value)) return [];
  const kind = isRelativePath(path.value) ? "written" : "variable";
  const workdir = workdirOf(sourceCode, placed);
  const folder = workdir.state === "known" ? workdir.value : workdir.state === "absent" ? "/" : null;
  const absolute = kind === "written" && folder !== null ? writeAbsolute(path, folder) : null;
  return [{ path, kind, value, isAnchored: workdir.state !== "absent", absolute }];
}

/** @returns Every `WORKDIR` with a relative path, behind `ONBUILD` too. */
export function relativeWorkdirs(sourceCode: SourceCode): RelativeWorkdir[] {
  return placedInstructions(sourceCode)
    .filter(isWorkdir)
    .flatMap((placed) => relativeOf(sourceCode, placed));
}
