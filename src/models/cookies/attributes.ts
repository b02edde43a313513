import type { TSESTree } from "@typescript-eslint/utils";
import type { Range } from "../../kit/range.ts";
import type { ObjectProperty } from "../../kit/js/object-view.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { AttributeName, CookieDialect, Default, SameSite } from "../../libraries/cookies/cookie-library.ts";
import type { CookieAttribute, CookieAttributes, GivenAttribute, SameSiteValue } from "./cookie-write.ts";
import { isChanged, type PlacedValue, type PresentValue } from "./places.ts";

export const UNKNOWN_ATTRIBUTE = { state: "unknown" } as const;

/** What the code says of one attribute, before the library's meaning is put into it. */
export type Raw =
  | { readonly state: "given"; readonly given: GivenAttribute }
  | { readonly state: "absent" }
  | { readonly state: "unknown" };

/** Asked for each attribute in turn; the options of a call, the parts of a header, or assignments answer. */
export type RawReader = (attribute: AttributeName) => Raw;

/** @returns The attribute that the library adds by itself. */
export function defaultOf<Value>(value: Default<Value>): CookieAttribute<Value> {
  if (value === "varies") return UNKNOWN_ATTRIBUTE;
  if (typeof value === "object" && value !== null && "byVersion" in value) {
    const [first, ...others] = Object.values(value.byVersion);
    if (first === undefined || first === "varies" || others.some((other) => other !== first)) return UNKNOWN_ATTRIBUTE;
    return { state: "known", value: first as Value, given: null };
  }
  return { state: "known", value, given: null };
}

/**
 * @param normalise Turns what the code gives into what the browser gets; `UNKNOWN_ATTRIBUTE` where that
 * depends on more than the code.
 * @param notSent The value of a cookie without the attribute.
 */
function effective<Value>(
  attribute: AttributeName,
  raw: Raw,
  dialect: CookieDialect,
  fallback: CookieAttribute<Value>,
  notSent: Value,
  normalise: (value: unknown) => Value | typeof UNKNOWN_ATTRIBUTE,
): CookieAttribute<Value> {
  if (raw.state === "unknown") return UNKNOWN_ATTRIBUTE;
  if (raw.state === "absent") return fallback;
  const { given } = raw;
  if (given.value === undefined) {
    if (dialect.undefinedDefeats.includes(attribute)) return { state: "known", value: notSent, given };
    return fallback.state === "known" ? { ...fallback, given } : fallback;
  }
  const value = normalise(given.value);
  return value === UNKNOWN_ATTRIBUTE ? UNKNOWN_ATTRIBUTE : { state: "known", value: value as Value, given };
}

/** `"auto"` and the like follow the connection. */
function toBoolean(value: unknown): boolean | typeof UNKNOWN_ATTRIBUTE {
  return typeof value === "string" && value !== "" ? UNKNOWN_ATTRIBUTE : Boolean(value);
}

function isSameSite(value: string): value is SameSite {
  return value === "strict" || value === "lax" || value === "none";
}

/** @returns What a library makes of a value for SameSite. */
export function toSameSite(value: unknown, { sameSite }: CookieDialect): SameSiteValue | typeof UNKNOWN_ATTRIBUTE {
  if (value === true) return sameSite.true;
  if (value === false || value === null || value === "") return null;
  if (typeof value !== "string") return "invalid";
  if (sameSite.special.includes(value)) return UNKNOWN_ATTRIBUTE;
  const lower = value.toLowerCase();
  if (!isSameSite(lower)) return "invalid";
  return sameSite.strings === "any-case" || sameSite.strings[lower] === value ? lower : "invalid";
}

function toText(value: unknown): string | null | typeof UNKNOWN_ATTRIBUTE {
  if (typeof value === "string" && value !== "") return value;
  return value === null || value === false || value === "" ? null : UNKNOWN_ATTRIBUTE;
}

const SECONDS: Readonly<Record<CookieDialect["maxAgeUnit"], number>> = { ms: 0.001, s: 1, days: 86_400 };

function toSeconds(value: unknown, unit: CookieDialect["maxAgeUnit"]): number | null | typeof UNKNOWN_ATTRIBUTE {
  if (typeof value === "number" && Number.isFinite(value)) return value * SECONDS[unit];
  if (value === null || value === "session") return null;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number * SECONDS[unit] : UNKNOWN_ATTRIBUTE;
}

function toDate(value: unknown): Date | null | typeof UNKNOWN_ATTRIBUTE {
  if (value === null) return null;
  if (value instanceof Date) return value;
  const date = typeof value === "string" || typeof value === "number" ? new Date(value) : null;
  return date && !Number.isNaN(date.getTime()) ? date : UNKNOWN_ATTRIBUTE;
}

/**
 * Puts the library's defaults and meanings into what the code says.
 *
 * @param secureDefault What Secure is where the cookie itself does not say, if a switch elsewhere decides.
 */
export function effectiveAttributes(
  read: RawReader,
  dialect: CookieDialect,
  secureDefault: CookieAttribute<boolean> | null = null,
): CookieAttributes {
  const { defaults, maxAgeUnit } = dialect;
  const expires = read("expires");
  const days = dialect.expiresInDays && expires.state === "given" && typeof expires.given.value === "number";
  const flag = (name: "httpOnly" | "secure" | "partitioned", fallback: CookieAttribute<boolean>) =>
    effective(name, read(name), dialect, fallback, false, toBoolean);
  return {
    httpOnly: flag("httpOnly", defaultOf(defaults.httpOnly)),
    secure: flag("secure", secureDefault ?? defaultOf(defaults.secure)),
    partitioned: flag("partitioned", defaultOf(defaults.partitioned)),
    sameSite: effective<SameSiteValue>(
      "sameSite",
      read("sameSite"),
      dialect,
      defaultOf<SameSiteValue>(defaults.sameSite),
      null,
      (value) => toSameSite(value, dialect),
    ),
    path: effective<string | null>("path", read("path"), dialect, defaultOf<string | null>(defaults.path), null, toText),
    domain: effective<string | null>("domain", read("domain"), dialect, defaultOf<string | null>(null), null, toText),
    maxAge: effective<number | null>(
      "maxAge",
      days ? expires : read("maxAge"),
      dialect,
      defaultOf(defaults.lifetime),
      null,
      (value) => toSeconds(value, days ? "days" : maxAgeUnit),
    ),
    expires: effective<Date | null>(
      "expires",
      days ? { state: "absent" } : expires,
      dialect,
      defaultOf<Date | null>(null),
      null,
      toDate,
    ),
  };
}

/** @returns The place of a property, as the place of the attribute that it gives. */
export function givenByProperty({ property, key, value: node }: ObjectProperty, value: unknown): GivenAttribute {
  const valueRange: Range = (node ?? property.value).range;
  return {
    range: property.range,
    keyRange: key.range,
    valueRange,
    key: key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "",
    value,
    node,
  };
}


function readFrom(layer: PresentValue, key: string, dialect: CookieDialect, sourceCode: SourceCode): Raw {
  const { view } = layer;
  if (!view) return isEmptyValue(layer.node, sourceCode) ? { state: "absent" } : { state: "unknown" };
  if (isChanged(layer.mutations, key)) return { state: "unknown" };
  const name = dialect.anyCase ? (view.names.find((one) => one.toLowerCase() === key.toLowerCase()) ?? key) : key;
  const value = view.get(name);
  if (value.state !== "known") return value;
  const property = view.property(name);
  return property
    ? { state: "given", given: givenByProperty(property, value.value) }
    : { state: "unknown" };
}

/** `undefined`, `null` and booleans in the place of options say nothing of any attribute. */
function isEmptyValue(node: TSESTree.Expression, sourceCode: SourceCode): boolean {
  const value = staticValue(node, sourceCode);
  return value.state === "known" && (value.value === null || typeof value.value !== "object");
}

/** @returns A reader of options: what the first layer says goes before the second. */
export function optionsReader(
  layers: readonly PlacedValue[],
  dialect: CookieDialect,
  sourceCode: SourceCode,
): RawReader {
  return (attribute) => {
    const key = dialect.keys[attribute];
    if (key === null) return { state: "absent" };
    for (const layer of layers) {
      if (layer.state === "absent") continue;
      const raw = layer.state === "unknown" ? layer : readFrom(layer, key, dialect, sourceCode);
      if (raw.state !== "absent") return raw;
    }
    return { state: "absent" };
  };
}
