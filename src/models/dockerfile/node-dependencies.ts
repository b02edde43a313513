import type { SourceCode } from "../../kit/source-code.ts";
import { PRODUCTION_INSTALLS, type ProductionInstall } from "../../libraries/production-installs.ts";
import { readArguments, type CommandOption } from "./command-options.ts";
import type { RunCommand } from "./run-commands.ts";
import { stageStates } from "./stage-state.ts";

/** What a command leaves in `node_modules`. */
export type NodeDependencies = "all" | "production" | "unknown";

function isOneOf({ name, value }: CommandOption, table: Readonly<Record<string, readonly string[]>>): boolean {
  const values = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!values) return false;
  return values.length === 0 ? value === null || value === "true" : value !== null && values.includes(value);
}

/** `NODE_ENV` as the command sees it: `null` where it is not set. */
function nodeEnvironment(sourceCode: SourceCode, { run, environment, shell }: RunCommand): string | null | undefined {
  if (environment.includes("NODE_ENV")) {
    return shell?.assignments.find(({ name }) => name === "NODE_ENV")?.value?.value ?? undefined;
  }
  if (run.onbuild) return undefined;
  const { variables } = stageStates(sourceCode).before(run.instruction);
  if (!variables.isSet("NODE_ENV")) return null;
  const variable = variables.get("NODE_ENV");
  return variable.state === "known" ? variable.value.value : undefined;
}

function mayBeSet(sourceCode: SourceCode, { run, environment }: RunCommand, names: readonly string[]): boolean {
  const variables = run.onbuild ? null : stageStates(sourceCode).before(run.instruction).variables;
  return names.some((name) => environment.includes(name) || variables?.isSet(name));
}

function subcommandOf({ installs, prunes }: ProductionInstall, operands: readonly (string | null)[]): "install" | "prune" | null {
  const isGiven = (name: string): boolean => name === operands.slice(0, name.split(" ").length).join(" ");
  if (prunes.some(isGiven)) return "prune";
  if (installs.includes("workspaces focus") && isGiven("workspaces focus")) return "install";
  // With a further word it adds a package to those that are there.
  return operands.length <= 1 && installs.includes(operands[0] ?? "") ? "install" : null;
}

/**
 * @returns Which of the packages that the project lists are in `node_modules` when an `npm ci` or its like
 * has run; `null` for any other command.
 */
export function nodeDependencies(sourceCode: SourceCode, command: RunCommand): NodeDependencies | null {
  const row = PRODUCTION_INSTALLS.find(({ programs }) => programs.includes(command.program));
  if (!row) return null;
  const { options, operands, isOpen } = readArguments(command.words.slice(1), row);
  // A word that is not known may be an option as well.
  const known = operands.filter(({ value }, index) => index === 0 || value !== null);
  const subcommand = subcommandOf(row, known.map(({ value }) => value));
  if (!subcommand || options.some(({ name }) => name === "-g" || name === "--global")) return null;
  if (isOpen) return "unknown";
  if (options.some((option) => isOneOf(option, row.development))) return "all";
  if (options.some((option) => isOneOf(option, row.flags))) return "production";
  const environment = nodeEnvironment(sourceCode, command);
  if (environment === "production") return "production";
  return environment === undefined || mayBeSet(sourceCode, command, row.variables) ? "unknown" : "all";
}

/** @returns Whether a command leaves, or may leave, nothing for development in `node_modules`. */
export function setsDependenciesAside(sourceCode: SourceCode, command: RunCommand): boolean {
  const removesFolder = command.program === "rm" && command.words.some(({ value }) => value !== null && /(?:^|\/)node_modules\/?$/u.test(value));
  const left = nodeDependencies(sourceCode, command);
  return removesFolder || (left !== null && left !== "all");
}
