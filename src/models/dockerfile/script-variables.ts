import type { ShellAssignment, ShellCommand, ShellScript } from "../../languages/dockerfile/shell/shell-script.ts";
import type { ShellVariables } from "./command-word.ts";
import { expand, type VariableState } from "./expansion.ts";

const UNKNOWN: VariableState = { state: "unknown" };

/** Builtins that set the variables their arguments name. */
export const DECLARATIONS: ReadonlySet<string> = new Set(["export", "readonly", "local", "declare", "typeset"]);
/** Builtins after which any variable may have any value. */
const OPAQUE: ReadonlySet<string> = new Set([".", "source", "eval", "read", "mapfile", "readarray", "getopts", "unset"]);
const NAME_BEFORE_EQUALS = /^[A-Za-z_]\w*(?==)/u;

/** The names that a command sets for those after it. */
function namesSetBy({ program, words, assignments }: ShellCommand): string[] {
  if (words.length === 0) return assignments.map(({ name }) => name);
  if (program === null || !DECLARATIONS.has(program)) return [];
  return words.slice(1).flatMap(({ raw }) => NAME_BEFORE_EQUALS.exec(raw)?.[0] ?? []);
}

function isPlainAssignment({ words, joinedBy, substituted }: ShellCommand): boolean {
  return words.length === 0 && !substituted && (joinedBy === null || joinedBy === "&&" || joinedBy === ";");
}

/**
 * The assignments that a script begins with; `set` may stand between them. Those further down may
 * hang on a condition.
 */
function leadingAssignments({ commands, range }: ShellScript, text: string): ShellAssignment[] {
  const first = commands[0];
  if (!first || text.slice(range[0], first.range[0]).trim() !== "") return [];
  const end = commands.findIndex((command) => !isPlainAssignment(command) && command.program !== "set");
  return commands.slice(0, end === -1 ? commands.length : end).flatMap(({ words, assignments }) =>
    words.length === 0 ? assignments : [],
  );
}

function stateOf({ value }: ShellAssignment, variable: ShellVariables): VariableState {
  if (!value) return UNKNOWN;
  const expansion = expand(value.raw, value.range[0], { escape: "\\", variable });
  return expansion ? { state: "known", value: expansion } : UNKNOWN;
}

/**
 * Tells the variables of a script: those of the stage, unless the script sets them itself. What it sets
 * at its beginning and nowhere else is known, all the rest is not.
 *
 * @param text The file's text.
 * @param stage The variables that the script starts with.
 */
export function scriptVariables(script: ShellScript, text: string, stage: ShellVariables): ShellVariables {
  let own: ReadonlyMap<string, VariableState> | "anything" | undefined;
  return (name) => {
    // Few scripts ask for a variable.
    own ??= statesSetBy(script, text, stage);
    return own === "anything" ? UNKNOWN : (own.get(name) ?? stage(name));
  };
}

/** The states of the variables that the script sets, or that it may set any. */
function statesSetBy(script: ShellScript, text: string, stage: ShellVariables): ReadonlyMap<string, VariableState> | "anything" {
  if (script.commands.some(({ program }) => program !== null && OPAQUE.has(program))) return "anything";
  const names = script.commands.flatMap(namesSetBy);
  const states = new Map<string, VariableState>(names.map((name) => [name, UNKNOWN]));
  for (const assignment of leadingAssignments(script, text)) {
    const isOnly = names.filter((name) => name === assignment.name).length === 1;
    if (isOnly) states.set(assignment.name, stateOf(assignment, (name) => states.get(name) ?? stage(name)));
  }
  return states;
}
