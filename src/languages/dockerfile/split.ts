import { createRequire } from "node:module";
import type { Dockerfile as ParsedDockerfile } from "dockerfile-ast";
import { LineTable } from "./line-table.ts";

type DockerfileAst = typeof import("dockerfile-ast");

let library: DockerfileAst | undefined;

/** Loaded on first use: a run that meets no Dockerfile does not pay for the parser. */
function dockerfileAst(): DockerfileAst {
  library ??= createRequire(import.meta.url)("dockerfile-ast") as DockerfileAst;
  return library;
}

/** Where an instruction begins, and the length of its keyword without continuation marks. */
export interface Split {
  readonly start: number;
  readonly keywordLength: number;
}

function tryParse(masked: string): ParsedDockerfile | null {
  try {
    return dockerfileAst().DockerfileParser.parse(masked);
  } catch {
    // Its known crashes come from texts that the mask should not leave standing.
    return null;
  }
}

/**
 * Splits a masked Dockerfile into instructions.
 *
 * @param masked A text made by `mask`.
 * @returns The instructions in order, or `null` when the parser fails.
 */
export function splitInstructions(masked: string): Split[] | null {
  const parsed = tryParse(masked);
  if (!parsed) return null;
  const lines = new LineTable(masked);
  return parsed.getInstructions().map((instruction) => {
    const { line, character } = instruction.getRange().start;
    return { start: lines.offset(line, character), keywordLength: instruction.getInstruction().length };
  });
}
