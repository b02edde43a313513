import { closest } from "../../kit/closest.ts";
import { once } from "../../kit/once.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { type Instruction } from "../../languages/dockerfile/ast.ts";
import { COMMON_VARIABLES, GLOBAL_ARGUMENTS, PROXY_ARGUMENTS } from "../../libraries/predefined-variables.ts";
import { instructionsOfFile, type PlacedInstruction, placedInstructions } from "./document.ts";
import { expandedReferences } from "./expanded-words.ts";
import { stageStates } from "./stage-state.ts";
import type { VariableReference } from "./variable-references.ts";
import type { Variables } from "./variables.ts";

/** A variable in an instruction of a stage that nothing sets. */
export interface UndefinedVariable {
  readonly reference: VariableReference;
  readonly instruction: Instruction;
  /**
   * Why it is certain: a name like it is set; nothing but the file sets variables on `scratch`; it is an
   * argument of the platform, which every stage has to declare.
   */
  readonly reason: "misspelt" | "scratch" | "platform";
  /** The name that is meant, if one is near. */
  readonly meant: string | null;
}

function namesSetBy(instruction: Instruction): string[] {
  if (instruction.type === "Onbuild") return instruction.trigger ? namesSetBy(instruction.trigger) : [];
  const isSetter = instruction.type === "Env" || instruction.type === "Arg";
  return isSetter ? instruction.pairs.map(({ key }) => key.value) : [];
}

function withoutDigits(name: string): string {
  return name.replace(/\d+/gu, "");
}

/** The name among those that are set which a short name, a well-known one, or one counted differently is not. */
function meantBy(name: string, names: readonly string[]): string | null {
  if (name.length < 4 || COMMON_VARIABLES.has(name)) return null;
  const others = names.filter((other) => other !== name && withoutDigits(other) !== withoutDigits(name));
  return closest(name, others);
}

function judge(
  reference: VariableReference,
  instruction: Instruction,
  variables: Variables,
  namesOfFile: () => ReadonlySet<string>,
): UndefinedVariable[] {
  const { name } = reference;
  if (variables.isSet(name) || PROXY_ARGUMENTS.has(name) || namesSetBy(instruction).includes(name)) return [];
  if (GLOBAL_ARGUMENTS.has(name)) return [{ reference, instruction, reason: "platform", meant: null }];
  const meant = meantBy(name, variables.names);
  if (variables.get(name).state === "unset") return [{ reference, instruction, reason: "scratch", meant }];
  // A name that the file sets in another place is no slip of the hand.
  return meant && !namesOfFile().has(name) ? [{ reference, instruction, reason: "misspelt", meant }] : [];
}

function isInStage({ onbuild }: PlacedInstruction): boolean {
  // A trigger runs in a build of which nothing is known here.
  return onbuild === null;
}

/**
 * Finds the variables that certainly have no value. Any base image but `scratch` may set variables of its
 * own, so on others only names count that are nearly those of the file.
 */
export function undefinedVariables(sourceCode: SourceCode): UndefinedVariable[] {
  const states = stageStates(sourceCode);
  const namesOfFile = once(() => new Set(instructionsOfFile(sourceCode).flatMap(namesSetBy)));
  return placedInstructions(sourceCode)
    .filter(isInStage)
    .flatMap(({ instruction }) => {
      const references = expandedReferences(sourceCode, instruction);
      if (references.length === 0) return [];
      const { variables } = states.before(instruction);
      return references.flatMap((reference) => judge(reference, instruction, variables, namesOfFile));
    });
}
