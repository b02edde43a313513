import { fieldOf, itemsOf, resolve, stringOf, integerOf, booleanOf, type Field } from "../../languages/yaml/field.ts";
import type { Handler } from "./probes.ts";

/**
 * The API's defaults of what decides when a probe has failed.
 *
 * Source: https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes.
 */
const THRESHOLDS: Readonly<Record<string, number>> = {
  initialDelaySeconds: 0,
  periodSeconds: 10,
  timeoutSeconds: 1,
  failureThreshold: 3,
};

const HANDLERS = ["httpGet", "tcpSocket", "grpc", "exec"];

/** The defaults of the handlers' own fields, by the API. */
const HANDLER_DEFAULTS: Readonly<Record<string, string>> = { path: "/", scheme: "HTTP", service: "" };

function scalarIn(field: Field): string | null {
  const value = [stringOf(field), integerOf(field), booleanOf(field)].find(({ state }) => state === "known");
  return value?.state === "known" ? JSON.stringify(value.value) : null;
}

/** A value as text that is the same for the same value; `null` where a part of it is unknown. */
function canonical(field: Field): string | null {
  if (field.state !== "known") return field.state === "absent" ? "" : null;
  const { value } = field;
  if (value.type === "YAMLScalar") return scalarIn(field);
  const parts =
    value.type === "YAMLSequence"
      ? itemsOf(field).map(canonical)
      : value.pairs.map((pair) => {
          const key = stringOf(resolve(pair.key));
          if (key.state !== "known" || key.value === "<<") return null;
          const own = canonical(fieldOf(field, key.value));
          return own === JSON.stringify(HANDLER_DEFAULTS[key.value]) ? "" : own && `${key.value}:${own}`;
        });
  if (parts.includes(null)) return null;
  const texts = parts.filter((part) => part !== "");
  return value.type === "YAMLSequence" ? `[${texts.join()}]` : `{${texts.sort().join()}}`;
}

/** @returns A probe as text, defaults filled in; `null` where a part of it is unknown, or it asks nothing. */
function asText({ fields }: Handler): string | null {
  if (fields.state !== "known" || fields.value.type !== "YAMLMapping") return null;
  const handlers = HANDLERS.map((key) => ({ key, text: canonical(fieldOf(fields, key)) })).filter(({ text }) => text !== "");
  const [handler] = handlers;
  if (handlers.length !== 1 || !handler || handler.text === null) return null;
  const limits = Object.entries(THRESHOLDS).map(([key, byDefault]) => {
    const value = integerOf(fieldOf(fields, key));
    if (value.state === "unknown") return null;
    return value.state === "known" ? value.value : byDefault;
  });
  return limits.includes(null) ? null : `${handler.key}${handler.text} ${limits.join()}`;
}

/** @returns Whether two probes ask the same and give up at the same time. */
export function areEqual(one: Handler, other: Handler): boolean {
  const text = asText(one);
  return text !== null && text === asText(other);
}
