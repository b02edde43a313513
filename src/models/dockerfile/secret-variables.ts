import type { Edit } from "../../kit/edit.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction, KeyValue, KeyValueInstruction, Stage } from "../../languages/dockerfile/ast.ts";
import { isOpenValue, isSecretName } from "../../libraries/credentials/secret-name.ts";
import { dockerfileOf, placedInstructions, type PlacedInstruction } from "./document.ts";
import { placedVariables } from "./placed-variables.ts";
import { removePair } from "./remove-pair.ts";
import { mountSecret, secretMounts } from "./secret-mounts.ts";
import { ancestry, stageGraph } from "./stage-graph.ts";
import { variableReferences, variableReferencesInBody } from "./variable-references.ts";

/** An `ARG` or `ENV` whose name says that it holds a secret. */
export interface SecretVariable {
  readonly instruction: KeyValueInstruction;
  readonly pair: KeyValue;
  /** The stage it stands in; `null` before the first `FROM`. */
  readonly stage: Stage | null;
}

type PlacedPairs = Pick<SecretVariable, "instruction" | "stage"> & { readonly placed: PlacedInstruction | null };

function isVariables(instruction: Instruction): instruction is KeyValueInstruction {
  return instruction.type === "Arg" || instruction.type === "Env";
}

function allVariables(sourceCode: SourceCode): PlacedPairs[] {
  const { preamble } = dockerfileOf(sourceCode);
  const before = preamble.filter(isVariables).map((instruction) => ({ instruction, stage: null, placed: null }));
  const inStages = placedInstructions(sourceCode).flatMap((placed) => {
    const { instruction, stage } = placed;
    return isVariables(instruction) ? [{ instruction, stage, placed }] : [];
  });
  return [...before, ...inStages];
}

function valueOf(sourceCode: SourceCode, { value }: KeyValue, placed: PlacedInstruction | null): string | null {
  if (!value) return null;
  const variables = placed ? placedVariables(sourceCode, placed) : stageGraph(sourceCode).globals;
  return variables.expand(value)?.value ?? value.value;
}

/**
 * Every variable of `ARG` and `ENV`, also before the first `FROM` and behind `ONBUILD`, that is a secret by
 * its name, unless its value shows that it is none.
 */
export const secretVariables: (sourceCode: SourceCode) => readonly SecretVariable[] = memoize((sourceCode) =>
  allVariables(sourceCode).flatMap(({ instruction, stage, placed }) =>
    instruction.pairs
      .filter(({ key }) => isSecretName(key.value))
      .filter((pair) => !isOpenValue(valueOf(sourceCode, pair, placed) ?? ""))
      .map((pair) => ({ instruction, pair, stage })),
  ),
);

function mentions(sourceCode: SourceCode, instruction: Instruction, name: string): boolean {
  const references = [
    ...variableReferences(sourceCode, instruction),
    ...instruction.heredocs.flatMap(({ bodyRange }) => variableReferencesInBody(sourceCode, bodyRange)),
  ];
  return references.some((reference) => reference.name === name);
}

/** The instructions that an `ARG` reaches: those behind it in its stage, and the stages built on it. */
function reached(sourceCode: SourceCode, { instruction, stage }: SecretVariable): Instruction[] {
  return stageGraph(sourceCode)
    .stages.filter((each) => ancestry(each).some(({ node }) => node === stage))
    .flatMap(({ node }) => node.instructions)
    .filter(({ range }) => range[0] > instruction.range[0]);
}

/**
 * @returns The edits that take an `ARG` away and give the secret to the `RUN`s that name it, for their own
 * time; none where something else needs it, or nothing names it.
 */
export function useSecretMount(sourceCode: SourceCode, variable: SecretVariable): Edit[] {
  const { instruction, pair, stage } = variable;
  const name = pair.key.value;
  if (instruction.type !== "Arg" || !stage) return [];
  const users = reached(sourceCode, variable).filter((each) => mentions(sourceCode, each, name));
  const removal = removePair(sourceCode, instruction, pair);
  if (!removal || users.length === 0 || users.some(({ type }) => type !== "Run")) return [];
  const withoutMount = users.filter((run) => secretMounts(run).every((mount) => mount.variable !== name));
  return [removal, ...withoutMount.map((run) => mountSecret(run, name))];
}
