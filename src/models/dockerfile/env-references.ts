import type { SourceCode } from "../../kit/source-code.ts";
import type { KeyValueInstruction } from "../../languages/dockerfile/ast.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";
import { stageStates } from "./stage-state.ts";
import { variableReferences, type VariableReference } from "./variable-references.ts";

function isEnv(placed: PlacedInstruction): placed is PlacedInstruction<KeyValueInstruction> {
  return placed.instruction.type === "Env";
}

/** The references in the values of an `ENV` to a name that another pair of the same `ENV` sets. */
function referencesToSiblings(sourceCode: SourceCode, { pairs }: KeyValueInstruction): VariableReference[] {
  if (pairs.length < 2) return [];
  return pairs.flatMap(({ value }, index) =>
    (value ? variableReferences(sourceCode, value) : []).filter(({ name }) =>
      pairs.some(({ key }, other) => other !== index && key.value === name),
    ),
  );
}

/**
 * Finds the values of an `ENV` that name a variable which the same `ENV` sets first. Left out are those
 * that had a value before in the file, and those that say what to do without one (`${NAME:-word}`).
 */
export function unsetEnvReferences(sourceCode: SourceCode): VariableReference[] {
  const states = stageStates(sourceCode);
  return placedInstructions(sourceCode)
    .filter(isEnv)
    .flatMap(({ instruction, onbuild }) => {
      const references = referencesToSiblings(sourceCode, instruction);
      if (references.length === 0) return [];
      const { variables } = states.before(onbuild ?? instruction);
      return references.filter(({ name, operator }) => operator === "" && !variables.isSet(name));
    });
}
