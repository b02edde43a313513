import type { JsonElement } from "./json-form.ts";
import type { DecodedFlag } from "./words.ts";

/** An option of a mount, `[start, end)` in the logical line that the flag was decoded from. */
export interface MountOption {
  readonly start: number;
  readonly end: number;
  readonly key: JsonElement;
  readonly value: JsonElement | null;
}

/** @returns `[start, end)` of the comma-separated fields; a comma inside double quotes parts nothing. */
function fields(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) === '"') isQuoted = !isQuoted;
    else if (text.charAt(i) === "," && !isQuoted) {
      found.push([start, i]);
      start = i + 1;
    }
  }
  found.push([start, text.length]);
  return found.filter(([from, to]) => to > from);
}

/**
 * Splits the value of `--mount` into its options, a line of comma-separated values.
 *
 * Source: https://docs.docker.com/reference/dockerfile/#run---mount
 */
export function mountOptions({ value: text, indexes }: DecodedFlag): MountOption[] {
  /** The place of `[from, to)` of the decoded text in the logical line. An empty stretch stands at one of the two ends. */
  const part = (from: number, to: number, emptyAt: number): JsonElement => ({
    value: text.slice(from, to).replaceAll('"', ""),
    start: from < to ? (indexes[from] ?? 0) : emptyAt,
    end: from < to ? (indexes[to - 1] ?? 0) + 1 : emptyAt,
  });
  return fields(text).map(([from, to]) => {
    const whole = part(from, to, 0);
    const equals = text.slice(from, to).indexOf("=");
    const { start, end } = whole;
    if (equals === -1) return { start, end, key: whole, value: null };
    return {
      start,
      end,
      key: part(from, from + equals, whole.start),
      value: part(from + equals + 1, to, whole.end),
    };
  });
}
