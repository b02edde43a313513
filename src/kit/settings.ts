import { closest } from "./closest.ts";

/** A label's kind of value in an image label schema. */
export type LabelKind = "text" | "url" | "rfc3339" | "spdx" | "hash" | "semver" | "email";

/** What a project says once, for all rules, under `settings.batten`. */
export interface Settings {
  readonly cookies: {
    /** Words that mark a cookie as a credential, beside the built-in ones. */
    readonly credential: readonly string[];
    /** Words or whole names that mark a cookie as no credential, beside the built-in ones. */
    readonly other: readonly string[];
    /** The site's session is used from other sites on purpose: SameSite=None is meant. */
    readonly crossSite: boolean;
  };
  readonly docker: {
    readonly trustedRegistries: readonly string[];
    readonly approvedBases: readonly string[];
    /** Stages that are built with `--target`; empty: only the last one. */
    readonly targetStages: readonly string[];
    /** The images run under an orchestrator that has its own health checks. */
    readonly orchestrated: boolean;
    readonly labelSchema: Readonly<Record<string, LabelKind>>;
    readonly strictLabels: boolean;
    /** Ids of Hadolint, ShellCheck or BuildKit: what they stand for is not reported. */
    readonly ignoredChecks: readonly string[];
    /** Whether the pragmas of Hadolint and BuildKit silence findings. */
    readonly pragmas: boolean;
  };
  readonly kubernetes: {
    /** Further kinds that embed a pod template, with the path to it, e.g. `{ Rollout: "spec.template" }`. */
    readonly podTemplates: Readonly<Record<string, string>>;
  };
  readonly tenancy: {
    readonly column: string;
    readonly globalTables: readonly string[];
  };
  readonly authorization: readonly string[];
  readonly audit: {
    readonly loggers: readonly string[];
    readonly events: readonly string[];
    readonly fields: readonly string[];
  };
  readonly stepUp: {
    readonly guards: readonly string[];
    readonly operations: readonly string[];
  };
  readonly ui: {
    readonly components: string;
    readonly tokens: readonly string[];
    readonly framework: string;
  };
  readonly workflows: Readonly<Record<string, string | readonly string[]>>;
}

const DEFAULTS: Settings = {
  cookies: { credential: [], other: [], crossSite: false },
  docker: {
    trustedRegistries: [],
    approvedBases: [],
    targetStages: [],
    orchestrated: false,
    labelSchema: {},
    strictLabels: false,
    ignoredChecks: [],
    pragmas: true,
  },
  kubernetes: { podTemplates: {} },
  tenancy: { column: "tenant_id", globalTables: [] },
  authorization: [],
  audit: { loggers: [], events: [], fields: [] },
  stepUp: { guards: [], operations: [] },
  ui: { components: "", tokens: [], framework: "" },
  workflows: {},
};

type Check = (value: unknown) => string | null;

const LABEL_KINDS: readonly LabelKind[] = ["text", "url", "rfc3339", "spdx", "hash", "semver", "email"];

const isString: Check = (value) => (typeof value === "string" ? null : "a string");
const isBoolean: Check = (value) => (typeof value === "boolean" ? null : "true or false");
const isStrings: Check = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === "string") ? null : "a list of strings";

function recordOf(item: Check, what: string): Check {
  return (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) &&
    Object.values(value).every((member) => item(member) === null)
      ? null
      : what;
}

function eitherOf(first: Check, second: Check, what: string): Check {
  return (value) => (first(value) === null || second(value) === null ? null : what);
}

/** A group of settings: a check for each of its names. */
type Group = Readonly<Record<string, Check>>;

const SHAPE: Readonly<Record<keyof Settings, Group | Check>> = {
  cookies: { credential: isStrings, other: isStrings, crossSite: isBoolean },
  docker: {
    trustedRegistries: isStrings,
    approvedBases: isStrings,
    targetStages: isStrings,
    orchestrated: isBoolean,
    labelSchema: recordOf(
      (value) => (LABEL_KINDS.includes(value as LabelKind) ? null : "a label kind"),
      `a map from label to one of ${LABEL_KINDS.join(", ")}`,
    ),
    strictLabels: isBoolean,
    ignoredChecks: isStrings,
    pragmas: isBoolean,
  },
  kubernetes: { podTemplates: recordOf(isString, "a map from kind to the path of its pod template") },
  tenancy: { column: isString, globalTables: isStrings },
  authorization: eitherOf(isString, isStrings, "a model's name or a list of them"),
  audit: { loggers: isStrings, events: isStrings, fields: isStrings },
  stepUp: { guards: isStrings, operations: isStrings },
  ui: { components: isString, tokens: isStrings, framework: isString },
  workflows: recordOf(eitherOf(isString, isStrings, ""), "a map from purpose to workflow files"),
};

function fail(name: string, problem: string): never {
  throw new TypeError(`settings.${name}: ${problem}`);
}

function assertObject(name: string, value: unknown): asserts value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(name, "must be an object");
}

function assertKnown(name: string, key: string, names: readonly string[]): void {
  if (names.includes(key)) return;
  const guess = closest(key, names);
  fail(`${name}.${key}`, `is not a setting${guess ? `; did you mean "${guess}"?` : `; known are ${names.join(", ")}`}`);
}

function checkGroup(name: string, group: Group, value: unknown): void {
  assertObject(name, value);
  for (const [key, member] of Object.entries(value)) {
    assertKnown(name, key, Object.keys(group));
    const wanted = group[key]?.(member);
    if (wanted) fail(`${name}.${key}`, `must be ${wanted}`);
  }
}

function parse(raw: unknown): Settings {
  assertObject("batten", raw);
  const settings: Record<string, unknown> = { ...DEFAULTS };
  for (const [key, value] of Object.entries(raw)) {
    assertKnown("batten", key, Object.keys(SHAPE));
    const shape = SHAPE[key as keyof Settings];
    if (typeof shape === "function") {
      const wanted = shape(value);
      if (wanted) fail(`batten.${key}`, `must be ${wanted}`);
      settings[key] = key === "authorization" && typeof value === "string" ? [value] : value;
    } else {
      checkGroup(`batten.${key}`, shape, value);
      settings[key] = Object.assign({}, DEFAULTS[key as keyof Settings], value);
    }
  }
  return settings as unknown as Settings;
}

const parsed = new WeakMap<object, Settings>();

/**
 * @param all The `settings` of a configuration.
 * @returns `settings.batten` with the defaults filled in.
 * @throws TypeError that names the setting, when one is unknown or of the wrong type.
 */
export function readSettings(all: Readonly<Record<string, unknown>> | undefined): Settings {
  const raw = all?.["batten"];
  if (raw === undefined) return DEFAULTS;
  if (typeof raw !== "object" || raw === null) return parse(raw);
  let settings = parsed.get(raw);
  if (!settings) {
    settings = parse(raw);
    parsed.set(raw, settings);
  }
  return settings;
}
