import { ABSENT, UNKNOWN, known, type Attribute } from "../../kit/attribute.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, ExecForm, Instruction, PlainInstruction } from "../../languages/dockerfile/ast.ts";
import { dockerfileOf } from "./document.ts";
import { stageGraph, type BuildStage, type StageGraph } from "./stage-graph.ts";
import { Variables } from "./variables.ts";

/**
 * What the instructions up to a place have set. "Absent" means that no instruction has, so that the
 * base image decides.
 */
export interface StageState {
  readonly variables: Variables;
  /** The argument of the last `USER`, expanded. */
  readonly user: Attribute<string, Argument>;
  /** The working directory, absolute where the file tells. */
  readonly workdir: Attribute<string, Argument>;
  /** The words of the last `SHELL`. */
  readonly shell: Attribute<readonly string[], ExecForm>;
}

/** The states of a file. */
export interface StageStates {
  /** @returns The state that an instruction of a stage (not an `ONBUILD` trigger) runs in. */
  before(instruction: Instruction): StageState;
  /** @returns The state at the end of a stage, which its image carries. */
  atEnd(stage: BuildStage): StageState;
}

function onlyArgument(instruction: PlainInstruction): Argument | null {
  return instruction.arguments.length === 1 ? (instruction.arguments[0] ?? null) : null;
}

function expanded(state: StageState, instruction: PlainInstruction): Attribute<string, Argument> {
  const argument = onlyArgument(instruction);
  const expansion = argument && state.variables.expand(argument);
  return argument && expansion && expansion.value !== "" ? known(expansion.value, argument) : UNKNOWN;
}

/** A path is absolute for Linux (`/app`) or for Windows (`C:\app`). */
const ABSOLUTE_PATH = /^(?:[A-Za-z]:)?[\\/]/u;

function enter(state: StageState, instruction: PlainInstruction): Attribute<string, Argument> {
  const entered = expanded(state, instruction);
  if (entered.state !== "known" || ABSOLUTE_PATH.test(entered.value)) return entered;
  if (state.workdir.state !== "known") return UNKNOWN;
  return known(`${state.workdir.value.replace(/\/$/u, "")}/${entered.value}`, entered.node);
}

/** What an `ONBUILD` of this stage may do to the stages that are built on it. */
function afterTriggers(state: StageState, stage: BuildStage): StageState {
  const triggers = stage.node.instructions.flatMap((each) => (each.type === "Onbuild" && each.trigger ? each.trigger : []));
  const names = triggers.flatMap((trigger) =>
    trigger.type === "Env" || trigger.type === "Arg" ? trigger.pairs.map(({ key }) => key.value) : [],
  );
  const sets = (type: Instruction["type"]): boolean => triggers.some((trigger) => trigger.type === type);
  return {
    variables: names.length > 0 ? state.variables.withUnknown(names) : state.variables,
    user: sets("User") ? UNKNOWN : state.user,
    workdir: sets("Workdir") ? UNKNOWN : state.workdir,
    shell: sets("Shell") ? UNKNOWN : state.shell,
  };
}

function apply(state: StageState, instruction: Instruction, globals: Variables): StageState {
  // Written out: an object that is made by a spread has a shape of its own, and is slow to read.
  const { variables, user, workdir, shell } = state;
  switch (instruction.type) {
    case "Env":
      return { variables: variables.withEnvironment(instruction.pairs), user, workdir, shell };
    case "Arg":
      return { variables: variables.withArguments(instruction.pairs, globals), user, workdir, shell };
    case "User":
      return { variables, user: expanded(state, instruction), workdir, shell };
    case "Workdir":
      return { variables, user, workdir: enter(state, instruction), shell };
    case "Shell": {
      const { command } = instruction;
      const isForm = command?.type === "ExecForm";
      const words = isForm ? known(command.elements.map(({ value }) => value), command) : UNKNOWN;
      return { variables, user, workdir, shell: words };
    }
    default:
      return state;
  }
}

function startOf({ base }: BuildStage, ends: ReadonlyMap<BuildStage, StageState>, escape: "\\" | "`"): StageState {
  const parent = base.kind === "stage" ? ends.get(base.stage) : undefined;
  if (base.kind === "stage" && parent) return afterTriggers(parent, base.stage);
  return {
    variables: new Variables(escape, base.kind === "scratch"),
    user: ABSENT,
    workdir: ABSENT,
    shell: ABSENT,
  };
}

function walk({ stages, globals }: StageGraph, escape: "\\" | "`"): StageStates {
  const befores = new Map<Instruction, StageState>();
  const ends = new Map<BuildStage, StageState>();
  for (const stage of stages) {
    let state = startOf(stage, ends, escape);
    for (const instruction of stage.node.instructions) {
      befores.set(instruction, state);
      state = apply(state, instruction, globals);
    }
    ends.set(stage, state);
  }
  const find = <Key>(states: ReadonlyMap<Key, StageState>, key: Key): StageState => {
    const state = states.get(key);
    if (!state) throw new RangeError("no stage of this file");
    return state;
  };
  return { before: (instruction) => find(befores, instruction), atEnd: (stage) => find(ends, stage) };
}

/**
 * The state of every stage at each of its instructions. `USER`, `SHELL`, `WORKDIR`, `ENV` and `ARG`
 * pass on to a stage that is built on another (https://docs.docker.com/reference/dockerfile/#from).
 */
export const stageStates: (sourceCode: SourceCode) => StageStates = memoize((sourceCode) =>
  walk(stageGraph(sourceCode), dockerfileOf(sourceCode).escape),
);
