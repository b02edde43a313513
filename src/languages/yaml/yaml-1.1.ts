/** A scalar's value. Dates stay strings: manifests are JSON in the end, which has none. */
export type ScalarValue = string | number | boolean | null;

const TRUE = ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"];
const FALSE = ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"];
const NULL = ["", "~", "null", "Null", "NULL"];
const INFINITE = [".inf", ".Inf", ".INF"];
const NOT_A_NUMBER = [".nan", ".NaN", ".NAN"];

const WORDS: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ...TRUE.map((word) => [word, true] as const),
  ...FALSE.map((word) => [word, false] as const),
  ...NULL.map((word) => [word, null] as const),
  ...INFINITE.flatMap((word) => [[word, Infinity], [`+${word}`, Infinity], [`-${word}`, -Infinity]] as const),
  ...NOT_A_NUMBER.map((word) => [word, NaN] as const),
]);

const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/u;
const OCTAL = /^[-+]?0o?[0-7_]+$/u;
const HEXADECIMAL = /^[-+]?0x[0-9a-fA-F_]+$/u;
const BINARY = /^[-+]?0b[01_]+$/u;
const FLOAT = /^[-+]?(?:\.\d+|\d[\d_]*(?:\.[\d_]*)?)(?:e[-+]?\d+)?$/iu;

function parseWith(text: string, prefix: RegExp, radix: number): number {
  const negative = text.startsWith("-");
  const digits = text.replace(/^[-+]/u, "").replace(prefix, "").replaceAll("_", "");
  const value = Number.parseInt(digits === "" ? "0" : digits, radix);
  return negative ? -value : value;
}

/**
 * Reads a plain scalar as YAML 1.1, the version that Kubernetes' tools speak: `no` is false, `0644` is
 * octal, `1_000` is a number. It is read from the text, because the parser reads YAML 1.2 unless a
 * user's configuration says otherwise.
 *
 * Source: https://yaml.org/type/ (bool, int, float, null), with go-yaml's additions (`0o644`) and
 * without base 60, which go-yaml leaves out.
 *
 * @param text The scalar as written, folded to one line where it spans several.
 */
export function readYaml11(text: string): ScalarValue {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (DECIMAL.test(text)) return Number(text.replaceAll("_", ""));
  if (OCTAL.test(text)) return parseWith(text, /^0o?/u, 8);
  if (HEXADECIMAL.test(text)) return parseWith(text, /^0x/u, 16);
  if (BINARY.test(text)) return parseWith(text, /^0b/u, 2);
  if (FLOAT.test(text)) return Number(text.replaceAll("_", ""));
  return text;
}
