import type { SourceCode } from "../../kit/source-code.ts";
import type { ExecForm } from "../../languages/dockerfile/ast.ts";
import { wordOfElement, type CommandWord } from "./command-word.ts";
import type { PlacedInstruction } from "./document.ts";
import { stageGraph } from "./stage-graph.ts";
import { stageStates, type StageState } from "./stage-state.ts";

/** The shell that reads a command line: that of a `SHELL`, the base image's own, or one that the file does not tell. */
export type PlacedShell =
  | { readonly state: "known"; readonly words: readonly CommandWord[]; readonly form: ExecForm }
  | { readonly state: "absent" }
  | { readonly state: "unknown" };

/** A trigger runs in a build that starts with what the stage ends with, after the triggers before it. */
function stateOf(sourceCode: SourceCode, { instruction, stage, onbuild }: PlacedInstruction): StageState["shell"] {
  const states = stageStates(sourceCode);
  if (!onbuild) return states.before(instruction).shell;
  const changesShell = stage.instructions.some((each) => each.type === "Onbuild" && each.trigger?.type === "Shell");
  const own = stageGraph(sourceCode).stages.find(({ node }) => node === stage);
  return own && !changesShell ? states.atEnd(own).shell : { state: "unknown" };
}

/** @returns The shell that the instruction's command line is given to. */
export function placedShell(sourceCode: SourceCode, placed: PlacedInstruction): PlacedShell {
  const shell = stateOf(sourceCode, placed);
  if (shell.state !== "known") return shell;
  return { state: "known", words: shell.node.elements.map(wordOfElement), form: shell.node };
}
