import type { FlagKind, MountOptionKind } from "../../libraries/dockerfile-grammar.ts";

const MILLISECONDS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

const DURATION = /^\+?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|[smh]))+)$/u;
const DURATION_PART = /([\d.]+)([a-zµμ]+)/guy;

/** A duration of Go's, zero or at least a millisecond. Source: https://pkg.go.dev/time#ParseDuration */
function isDuration(value: string): boolean {
  if (value === "") return true;
  if (!DURATION.test(value)) return false;
  const parts = [...value.replace(/^\+/u, "").matchAll(DURATION_PART)];
  const sum = parts.reduce((total, [, number, unit]) => total + Number(number) * (MILLISECONDS[unit ?? ""] ?? 0), 0);
  return sum === 0 || sum >= 1;
}

/** Source: https://pkg.go.dev/strconv#ParseBool */
const BOOLEANS: ReadonlySet<string> = new Set("1 t T TRUE true True 0 f F FALSE false False".split(" "));

/** @returns What a value of the kind looks like, for a message. */
export function wantedBy(kind: FlagKind | MountOptionKind): string {
  switch (kind) {
    case "boolean":
      return "`true` or `false`";
    case "duration":
      return "a duration of at least a millisecond, such as `30s` or `1m30s`";
    case "count":
      return "a whole number";
    case "number":
      return "a number";
    case "mode":
      return "an octal number, such as `0400`";
    case "size":
      return "a size, such as `64m`";
    case "text":
    case "texts":
    case "mounts":
      return "a text";
    default:
      return kind.map((value) => `\`${value}\``).join(", ");
  }
}

/** @returns Whether a flag takes the value. */
export function isFlagValue(kind: FlagKind, value: string): boolean {
  switch (kind) {
    case "boolean":
      return /^(?:true|false)$/iu.test(value);
    case "duration":
      return isDuration(value);
    case "count":
      return /^\+?\d{0,9}$/u.test(value);
    case "text":
    case "texts":
    case "mounts":
      return true;
    default:
      return kind.includes(value);
  }
}

/** @returns Whether an option of a mount takes the value. */
export function isMountValue(kind: MountOptionKind, value: string): boolean {
  switch (kind) {
    case "boolean":
      return BOOLEANS.has(value);
    case "number":
      return /^\d{1,10}$/u.test(value);
    case "mode":
      return /^[0-7]{1,11}$/u.test(value);
    case "size":
      return /^\d+(?:\.\d+)? ?(?:[kmgtp]i?)?b?$/iu.test(value);
    case "text":
      return true;
    default:
      return kind.includes(value.toLowerCase());
  }
}
