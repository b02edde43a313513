import type { SourceCode } from "../../kit/source-code.ts";
import { managerOfProgram } from "../../libraries/package-managers/table.ts";
import { mayBeConfigured } from "./manager-configuration.ts";
import { packageOperations, type PackageOperation } from "./package-operations.ts";
import type { RunCommand } from "./run-commands.ts";

/** What a command leaves in `node_modules`: all that the project lists, or not surely the packages for development. */
export type NodeDependencies = "all" | "fewer";

function leftBy(sourceCode: SourceCode, operation: PackageOperation): NodeDependencies | null {
  const { manager, subcommandName, options, operands, isOpen, command } = operation;
  const { production } = manager;
  if (!production) return null;
  if (subcommandName === "workspaces focus") return "fewer";
  // With a further word it adds a package to those that are there.
  if (!production.subcommands.includes(subcommandName) || operands.some(({ value }) => value !== null)) return null;
  const isTold = options.some(({ name, value }) =>
    [...production.flags, ...production.otherFlags].some((flag) => flag === name || flag === `${name}=${value ?? ""}`),
  );
  return isOpen || isTold || mayBeConfigured(sourceCode, command, production) ? "fewer" : "all";
}

/** `npm prune --omit=dev`, `pnpm prune --prod`, `rm -rf node_modules`; without an option only what is not listed goes. */
function removesSome(sourceCode: SourceCode, command: RunCommand): boolean {
  const { program, words } = command;
  const [verb, ...rest] = words.slice(1).map(({ value }) => value);
  if (program === "rm") return words.some(({ value }) => value !== null && /(?:^|\/)node_modules\/?$/u.test(value));
  const production = managerOfProgram(program)?.production;
  return production !== undefined && verb === "prune" && (rest.length > 0 || mayBeConfigured(sourceCode, command, production));
}

/**
 * @returns Which of the packages that the project lists are in `node_modules` when an `npm ci` or its like
 * has run; `null` for a command that changes nothing of that.
 */
export function nodeDependencies(sourceCode: SourceCode, command: RunCommand): NodeDependencies | null {
  if (removesSome(sourceCode, command)) return "fewer";
  const operation = packageOperations(sourceCode).find((each) => each.command === command);
  return operation ? leftBy(sourceCode, operation) : null;
}
