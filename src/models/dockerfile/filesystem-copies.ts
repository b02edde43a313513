import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, Onbuild, TransferInstruction } from "../../languages/dockerfile/ast.ts";
import { placedInstructions } from "./document.ts";
import { stageStates } from "./stage-state.ts";

/** A `COPY --from=… / /`. */
export interface FilesystemCopy {
  /** The stage or image that is copied whole. */
  readonly source: string;
  /** The path of the root among the sources. */
  readonly at: Argument;
}

/** `/`, also as `//` and `/.`; Docker cleans paths before it copies. */
const ROOT = /^\/[/.]*$/u;

function isRoot(path: string): boolean {
  return ROOT.test(path) && !path.includes("..");
}

/** Whether the destination is the root, given as such or as the working directory. */
function goesToRoot(copy: TransferInstruction, onbuild: Onbuild | null, sourceCode: SourceCode): boolean {
  const path = copy.destination?.value ?? "";
  if (isRoot(path)) return true;
  if (onbuild || !/^\.\/?$/u.test(path)) return false;
  const { workdir } = stageStates(sourceCode).before(copy);
  return workdir.state === "known" && isRoot(workdir.value);
}

/** Every `COPY` that lays the whole file system of a stage or an image over the own one, behind `ONBUILD` too. */
export const filesystemCopies: (sourceCode: SourceCode) => readonly FilesystemCopy[] = memoize((sourceCode) =>
  placedInstructions(sourceCode).flatMap(({ instruction, onbuild }): FilesystemCopy[] => {
    if (instruction.type !== "Copy") return [];
    const source = instruction.flags.find(({ name }) => name === "from")?.value;
    const root = instruction.sources.find(({ value }) => isRoot(value));
    return source && root && goesToRoot(instruction, onbuild, sourceCode) ? [{ source, at: root }] : [];
  }),
);
