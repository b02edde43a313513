import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { getStaticYAMLValue, ParseError, parseYAML } from "yaml-eslint-parser";
import type { LabelKind } from "../../kit/settings.ts";
import { HADOLINT_SEVERITIES, type HadolintSeverity } from "../../libraries/hadolint/hadolint-checks.ts";
import { CommandError } from "../command-error.ts";
import { reasonOf } from "../files/system-error.ts";
import { didYouMean } from "../suggest.ts";

/** The severities that a config of Hadolint can give a check. */
const OVERRIDES = ["error", "warning", "info", "style"] as const;

type Override = (typeof OVERRIDES)[number];

const THRESHOLDS = [...HADOLINT_SEVERITIES, "none"] as const;

const LABEL_KINDS: readonly LabelKind[] = ["text", "url", "rfc3339", "spdx", "hash", "semver", "email"];

/** A config of Hadolint, with its defaults filled in. */
export interface HadolintConfig {
  readonly ignored: readonly string[];
  readonly override: Readonly<Record<Override, readonly string[]>>;
  /** The least severity that fails a run; `none`: no finding does. */
  readonly failureThreshold: HadolintSeverity | "none";
  readonly noFail: boolean;
  readonly trustedRegistries: readonly string[];
  readonly labelSchema: Readonly<Record<string, LabelKind>>;
  readonly strictLabels: boolean;
  readonly disableIgnorePragma: boolean;
  readonly format: string | null;
  readonly noColor: boolean;
  /** Keys that Hadolint does not know, and passes over. */
  readonly unknownKeys: readonly string[];
}

const KEYS = [
  "failure-threshold",
  "format",
  "ignored",
  "label-schema",
  "no-color",
  "no-fail",
  "override",
  "strict-labels",
  "disable-ignore-pragma",
  "trustedRegistries",
];

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads the values of one file, each with a complaint that names file and key. */
class Reader {
  readonly #file: string;
  readonly #values: Mapping;
  readonly #path: string;

  constructor(file: string, values: Mapping, path = "") {
    this.#file = file;
    this.#values = values;
    this.#path = path;
  }

  keys(): string[] {
    return Object.keys(this.#values);
  }

  strings(key: string): readonly string[] {
    const value = this.#values[key] ?? [];
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    return this.#fail(key, "must be a list of names.");
  }

  flag(key: string): boolean {
    const value = this.#values[key] ?? false;
    return typeof value === "boolean" ? value : this.#fail(key, "must be true or false.");
  }

  oneOf<Value extends string>(key: string, known: readonly Value[]): Value | null {
    const value = this.#values[key] ?? null;
    const found = known.find((each) => each === value);
    if (value === null || found !== undefined) return found ?? null;
    const guess = typeof value === "string" ? didYouMean(value, known) : "";
    return this.#fail(key, `must be one of ${known.filter((each) => each !== "").join(", ")}.${guess}`);
  }

  text(key: string): string | null {
    const value = this.#values[key] ?? null;
    return value === null || typeof value === "string" ? value : this.#fail(key, "must be a name.");
  }

  mapping(key: string): Reader {
    const value = this.#values[key] ?? {};
    return isMapping(value)
      ? new Reader(this.#file, value, `${this.#path}${key}.`)
      : this.#fail(key, "must be a mapping.");
  }

  #fail(key: string, problem: string): never {
    throw new CommandError(`${this.#file}: ${this.#path}${key} ${problem}`);
  }
}

/** Hadolint takes an empty kind for text. */
function labelSchema(schema: Reader): Record<string, LabelKind> {
  return Object.fromEntries(
    schema.keys().map((label) => [label, schema.oneOf(label, [...LABEL_KINDS, ""]) || "text"]),
  );
}

function readValues(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${reasonOf(error)}`);
  }
  try {
    return getStaticYAMLValue(parseYAML(text));
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new CommandError(`${file}:${error.lineNumber}:${error.column + 1}: ${error.message}`);
  }
}

/**
 * Reads a config of Hadolint.
 *
 * Source: https://github.com/hadolint/hadolint#configure
 *
 * @param file Its path.
 * @throws CommandError with the place for a file that cannot be read, and for a value that Hadolint refuses.
 */
export function readHadolintConfig(file: string): HadolintConfig {
  const values = readValues(file) ?? {};
  const name = basename(file);
  if (!isMapping(values)) throw new CommandError(`${name}: must be a mapping of Hadolint's options.`);
  const reader = new Reader(name, values);
  const override = reader.mapping("override");
  return {
    ignored: reader.strings("ignored"),
    override: Object.fromEntries(OVERRIDES.map((severity) => [severity, override.strings(severity)])) as Record<
      Override,
      readonly string[]
    >,
    failureThreshold: reader.oneOf("failure-threshold", THRESHOLDS) ?? "info",
    noFail: reader.flag("no-fail"),
    trustedRegistries: reader.strings("trustedRegistries"),
    labelSchema: labelSchema(reader.mapping("label-schema")),
    strictLabels: reader.flag("strict-labels"),
    disableIgnorePragma: reader.flag("disable-ignore-pragma"),
    format: reader.text("format"),
    noColor: reader.flag("no-color"),
    unknownKeys: [
      ...reader.keys().filter((key) => !KEYS.includes(key)),
      ...override
        .keys()
        .filter((key) => !OVERRIDES.some((known) => known === key))
        .map((key) => `override.${key}`),
    ],
  };
}
