import type { Arguments } from "./arguments.ts";
import { CommandError } from "./command-error.ts";
import { didYouMean } from "./suggest.ts";

const DEFAULT_CONFIG = "recommended";

/** Names of configs and severities by rule id, all of them known to the plugin. */
export interface Choice {
  readonly configs: readonly string[];
  readonly rules: Readonly<Record<string, "off" | "warn" | "error">>;
}

/** @throws CommandError that names the known configs. */
export function assertConfigs(names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new CommandError(
    `Unknown config ${unknown}.${didYouMean(unknown, known)} The configs are ${known.join(", ")}.`,
  );
}

/** @throws CommandError that names the rules that are meant, as far as can be guessed. */
export function assertRule(id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  throw new CommandError(`Unknown rule ${id}.${didYouMean(id, known)} See batten --list-rules.`);
}

/**
 * Checks the names on the command line against the plugin's.
 *
 * @throws CommandError for a config or a rule that the plugin does not have.
 */
export function readChoice(
  { config, rule }: Pick<Arguments, "config" | "rule">,
  knownConfigs: readonly string[],
  knownRules: readonly string[],
): Choice {
  const configs = config ?? [DEFAULT_CONFIG];
  assertConfigs(configs, knownConfigs);
  for (const { id } of rule) assertRule(id, knownRules);
  return { configs, rules: Object.fromEntries(rule.map(({ id, severity }) => [id, severity])) };
}
