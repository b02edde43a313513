import { replaceRange, type Edit } from "../../kit/edit.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import { stageGraph, type BuildStage } from "./stage-graph.ts";
import { stageReferences } from "./stage-references.ts";

/** What is wrong with the name of a stage. */
export type StageNameProblem =
  /** Another stage above has it; Docker compares without regard to case. */
  | "duplicate"
  /** It means something else to Docker. */
  | "reserved"
  /** Docker reads it in lower case. */
  | "casing"
  /** Docker takes no such name. */
  | "invalid";

/** A stage's name and its faults. */
export interface StageName {
  readonly stage: BuildStage;
  readonly alias: Argument;
  /** As written. */
  readonly name: string;
  readonly problems: readonly StageNameProblem[];
}

/** Source: BuildKit `frontend/dockerfile/instructions/parse.go`, `parseBuildStageName`. */
const VALID = /^[a-z][a-z0-9_.-]*$/u;

/** Source: https://docs.docker.com/reference/build-checks/reserved-stage-name/ */
const RESERVED: ReadonlySet<string> = new Set(["scratch", "context"]);

/** What another program replaces before Docker sees the file: `{{name}}`, `{%`, `<%`, `@NAME@`, `__NAME__`. */
const PLACEHOLDER = /\{[{%]|<%|^@|^__/u;

function problemsOf(name: string, isTaken: boolean): StageNameProblem[] {
  const read = name.toLowerCase();
  if (!VALID.test(read)) return PLACEHOLDER.test(name) ? [] : ["invalid"];
  return [
    ...(isTaken ? (["duplicate"] as const) : []),
    ...(RESERVED.has(read) ? (["reserved"] as const) : []),
    ...(read === name ? [] : (["casing"] as const)),
  ];
}

/** The names of a file's stages, in source order. */
export const stageNames: (sourceCode: SourceCode) => readonly StageName[] = memoize((sourceCode) => {
  const taken = new Set<string>();
  return stageGraph(sourceCode).stages.flatMap((stage): StageName[] => {
    const { alias } = stage.from;
    if (!alias) return [];
    // Quotes are a part of the name here, as they are to Docker.
    const name = alias.raw;
    const problems = problemsOf(name, taken.has(name.toLowerCase()));
    taken.add(name.toLowerCase());
    return [{ stage, alias, name, problems }];
  });
});

/** @returns The edits that write a stage's name in lower case, there and wherever the file names the stage. */
export function lowerCaseEdits(sourceCode: SourceCode, { stage, alias }: StageName): Edit[] {
  const references = stageReferences(sourceCode).filter(
    ({ target, isIndex }) => target.kind === "stage" && target.stage === stage && !isIndex,
  );
  return [alias, ...references].flatMap(({ range }) => {
    const written = sourceCode.text.slice(...range);
    const lower = written.toLowerCase();
    // A base that a variable gives is found in any case.
    return written === lower || written.includes("$") ? [] : [replaceRange(range, lower)];
  });
}
