import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import { insertBefore } from "./insert-instruction.ts";
import { isRelativePath, writeAbsolute, type AbsolutePath } from "./paths.ts";
import { workdirOf } from "./placed-workdir.ts";
import { transfers, type PlacedTransfer } from "./transfers.ts";

/** A `COPY` or `ADD` into a folder that the base image decides on. */
export interface RelativeDestination {
  readonly keyword: string;
  readonly destination: Argument;
  /** The destination from the root, where an image without a working directory puts it; else `null`. */
  readonly absolute: AbsolutePath | null;
  /** The edit that sets a working directory before the instruction. */
  readonly setWorkdir: Edit;
}

/** The working directory that is offered; images of all sorts use it. */
export const OFFERED_WORKDIR = "/app";

function workdirBefore(sourceCode: SourceCode, { instruction, onbuild }: PlacedTransfer): Edit {
  if (onbuild) return insertBefore(sourceCode, onbuild, "ONBUILD", `WORKDIR ${OFFERED_WORKDIR}`);
  return insertBefore(sourceCode, instruction, "WORKDIR", OFFERED_WORKDIR);
}

/** @returns Every `COPY` and `ADD` to a relative path where no `WORKDIR` of the stage or of one below it says of what. */
export function relativeDestinations(sourceCode: SourceCode): RelativeDestination[] {
  return transfers(sourceCode).flatMap((placed) => {
    const { keyword, destination } = placed.instruction;
    // Docker takes an empty destination for the working directory.
    if (!destination || (destination.value !== "" && !isRelativePath(destination.value))) return [];
    if (workdirOf(sourceCode, placed).state !== "absent") return [];
    return [{ keyword, destination, absolute: writeAbsolute(destination, "/"), setWorkdir: workdirBefore(sourceCode, placed) }];
  });
}
