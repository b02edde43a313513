import type { Linter } from "eslint";
import type { BattenRule } from "../../kit/create-rule.ts";
import { NAMESPACE } from "../../kit/package-info.ts";
import type { Settings } from "../../kit/settings.ts";
import {
  HADOLINT_CHECKS,
  HADOLINT_OPTIONS,
  HADOLINT_SEVERITIES,
  REMOVED_HADOLINT_CHECKS,
  isShellCheckId,
  type HadolintSeverity,
} from "../../libraries/hadolint/hadolint-checks.ts";
import { SHELLCHECK_LEVELS, type ShellCheckLevel } from "../../libraries/shellcheck.ts";
import { didYouMean } from "../suggest.ts";
import type { HadolintConfig } from "./hadolint-config.ts";

/** What a config of Hadolint is here. */
export interface Translation {
  /** Rule entries by name, sorted. */
  readonly rules: Readonly<Record<string, Linter.RuleEntry>>;
  /** `settings.batten.docker`. */
  readonly settings: Partial<Settings["docker"]>;
  /** A sentence for each thing that has no equal, or another one than could be expected. */
  readonly notes: readonly string[];
}

/** What Hadolint reports whatever its config says. */
const PARSE_ERROR = "DL1000";

/** The rule that stands for all checks of ShellCheck. */
const SHELLCHECK_RULE = "dockerfile-shellcheck";

type Level = "error" | "warn";

/** A check that a rule stands for, as the config has it; `null`: it is off. */
interface Standing {
  readonly id: string;
  readonly level: Level | null;
}

function severityOf(id: string, { override, ignored }: HadolintConfig): HadolintSeverity {
  if (id === PARSE_ERROR) return "error";
  if (ignored.includes(id)) return "ignore";
  const overridden = HADOLINT_SEVERITIES.find((each) => each !== "ignore" && override[each].includes(id));
  return overridden ?? HADOLINT_CHECKS[id]?.severity ?? "ignore";
}

function levelOf(severity: HadolintSeverity, { failureThreshold, noFail }: HadolintConfig): Level | null {
  if (severity === "ignore") return null;
  if (noFail || failureThreshold === "none") return "warn";
  const rank = (each: HadolintSeverity): number => HADOLINT_SEVERITIES.indexOf(each);
  return rank(severity) <= rank(failureThreshold) ? "error" : "warn";
}

/** The least severity at which ShellCheck's findings are reported: the threshold, as a rule has one level for all. */
function shellCheckSeverity({ failureThreshold }: HadolintConfig): ShellCheckLevel {
  return SHELLCHECK_LEVELS.find((level) => level === failureThreshold) ?? "style";
}

function unevenNote(rule: string, level: Level, checks: readonly Standing[]): string[] {
  const others = checks.filter((check) => check.level !== null && check.level !== level).map(({ id }) => id);
  if (others.length === 0) return [];
  return [`${rule} is one rule at "${level}" for several checks; ${others.join(", ")} would be at "warn" alone.`];
}

/** What becomes of an id in `ignored` or `override` that is none of Hadolint's own checks. */
function idNote(id: string, key: string): string | null {
  if (id === PARSE_ERROR) return key === "ignored" ? `${key}: ${id} is never ignored by Hadolint, nor here.` : null;
  if (id in HADOLINT_CHECKS) return null;
  if (id in REMOVED_HADOLINT_CHECKS) return `${key}: ${id} was dropped by Hadolint. There is nothing to set.`;
  if (!isShellCheckId(id)) return `${key}: ${id} is no check of Hadolint.${didYouMean(id, Object.keys(HADOLINT_CHECKS))}`;
  return key === "ignored" ? null : `${key}: ${id} keeps the severity that ShellCheck gives it.`;
}

function settingsOf(config: HadolintConfig, ignoredChecks: readonly string[]): Translation["settings"] {
  return {
    ...(config.trustedRegistries.length > 0 && { trustedRegistries: config.trustedRegistries }),
    ...(Object.keys(config.labelSchema).length > 0 && { labelSchema: config.labelSchema }),
    ...(config.strictLabels && { strictLabels: true }),
    ...(ignoredChecks.length > 0 && { ignoredChecks }),
    ...(config.disableIgnorePragma && { pragmas: false }),
  };
}

function otherNotes(config: HadolintConfig): string[] {
  return [
    ...(config.disableIgnorePragma
      ? ["disable-ignore-pragma: BuildKit's # check=skip comments are passed over as well."]
      : []),
    ...(config.format === null ? [] : [`format: ${config.format} is chosen on the command line, by --format.`]),
    ...(config.noColor ? ["no-color: is said on the command line, by --no-color."] : []),
    ...config.unknownKeys.map((key) => `${key}: is no option of Hadolint, which passes over it.`),
  ];
}

/**
 * Translates a config of Hadolint: the rules that stand for its checks, at the severity that fails or
 * passes a run as there.
 *
 * @param rules All rules, by id.
 */
export function translateHadolint(config: HadolintConfig, rules: Readonly<Record<string, BattenRule>>): Translation {
  const entries: [string, Linter.RuleEntry][] = [];
  const ignoredChecks: string[] = [];
  const notes: string[] = [];
  for (const [id, { meta }] of Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (id === SHELLCHECK_RULE) {
      entries.push([id, [levelOf("error", config) ?? "warn", { severity: shellCheckSeverity(config) }]]);
    }
    const checks = Object.keys(meta.docs.aliases ?? {})
      .filter((alias) => alias in HADOLINT_CHECKS)
      .map((alias): Standing => ({ id: alias, level: levelOf(severityOf(alias, config), config) }));
    if (checks.length === 0) continue;
    const levels = checks.flatMap(({ level }) => level ?? []);
    const level = levels.includes("error") ? "error" : levels[0];
    if (level === undefined) {
      entries.push([id, "off"]);
      continue;
    }
    const options = HADOLINT_OPTIONS[id];
    entries.push([id, options ? [level, ...options] : level]);
    ignoredChecks.push(...checks.flatMap((check) => (check.level === null ? [check.id] : [])));
    notes.push(...unevenNote(`${NAMESPACE}/${id}`, level, checks));
  }
  const shellChecks = config.ignored.filter(isShellCheckId);
  const named: [string, readonly string[]][] = [
    ["ignored", config.ignored],
    ...Object.entries(config.override).map(([key, ids]): [string, readonly string[]] => [`override.${key}`, ids]),
  ];
  return {
    rules: Object.fromEntries(entries.map(([id, entry]) => [`${NAMESPACE}/${id}`, entry])),
    settings: settingsOf(config, [...new Set([...ignoredChecks, ...shellChecks])].sort()),
    notes: [
      ...named.flatMap(([key, ids]) => ids.flatMap((id) => idNote(id, key) ?? [])),
      ...otherNotes(config),
      ...notes,
      `ShellCheck, which Hadolint has built in, is a program of its own here: ${NAMESPACE}/${SHELLCHECK_RULE} runs the one ` +
        `on the PATH, if any, and reports what is at "${shellCheckSeverity(config)}" or above.`,
    ],
  };
}
