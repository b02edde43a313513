import { expect } from "vitest";
import type {
  Argument,
  CommandInstruction,
  Dockerfile,
  DockerfileNode,
  Instruction,
  Stage,
} from "../../../src/languages/dockerfile/ast.ts";
import { instructionsOf } from "../../../src/languages/dockerfile/ast.ts";
import { parseDockerfile, type ParseError } from "../../../src/languages/dockerfile/parse.ts";
import { childrenOf } from "../../../src/languages/dockerfile/visitor-keys.ts";
import type { ShellScript } from "../../../src/languages/dockerfile/shell/shell-script.ts";

/** @returns The tree of a text that must parse. */
export function parse(text: string): Dockerfile {
  const outcome = parseDockerfile(text);
  if (!outcome.ok) throw new Error(`${outcome.error.line}:${outcome.error.column} ${outcome.error.message}`);
  return outcome.ast;
}

/** @returns The error of a text that must not parse. */
export function parseError(text: string): ParseError {
  const outcome = parseDockerfile(text);
  if (outcome.ok) throw new Error("the text parses");
  return outcome.error;
}

/** @returns All instructions in order, triggers left out. */
export function instructions(text: string): Instruction[] {
  return instructionsOf(parse(text));
}

/** The member of the union whose `type` may be `Type`. */
type InstructionOf<Type, Member = Instruction> = Member extends { type: infer Types }
  ? Type extends Types
    ? Member
    : never
  : never;

/** @returns The first instruction of a type. */
export function first<Type extends Instruction["type"]>(text: string, type: Type): InstructionOf<Type> {
  const found = instructions(text).find((instruction) => instruction.type === type);
  if (!found) throw new Error(`no ${type} in ${JSON.stringify(text)}`);
  return found as InstructionOf<Type>;
}

/** @returns The first `RUN`. */
export function run(text: string): CommandInstruction {
  return first(text, "Run");
}

/** @returns The only stage. */
export function onlyStage(text: string): Stage {
  const { stages } = parse(text);
  expect(stages).toHaveLength(1);
  return stages[0] as Stage;
}

/** @returns The keywords of all instructions. */
export function keywords(text: string): string[] {
  return instructions(text).map(({ keyword }) => keyword);
}

export function values(words: readonly Argument[]): string[] {
  return words.map(({ value }) => value);
}

/** @returns The script of the first `RUN`'s command line, which must have one. */
export function script(text: string): ShellScript {
  const { command } = run(text);
  if (command?.type !== "ShellForm" || !command.script) throw new Error("no script");
  return command.script;
}

/** @returns The commands of a script, each as its words with `null` for what is not known. */
export function commandWords(shell: ShellScript | null | undefined): (string | null)[][] {
  return (shell?.commands ?? []).map(({ words }) => words.map(({ value }) => value));
}

/** @returns Every node below and with a node. */
export function allNodes(node: DockerfileNode): DockerfileNode[] {
  return [node, ...childrenOf(node).flatMap(allNodes)];
}
