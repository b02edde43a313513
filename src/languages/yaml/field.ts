import { ABSENT, known, UNKNOWN, type Attribute } from "../../kit/attribute.ts";
import { resolveAlias } from "./anchors.ts";
import {
  withoutMeta,
  type YamlContent,
  type YamlMapping,
  type YamlPair,
  type YamlScalar,
  type YamlWritten,
} from "./ast.ts";
import { holdsTemplate, isPlaceholder } from "./template.ts";
import { readYaml11, type ScalarValue } from "./yaml-1.1.ts";

/**
 * What stands at a place of a document, aliases and merge keys followed.
 *
 * - known: `value` is the mapping, sequence or scalar that counts, wherever it stands; `node` is what is
 *   written at the place itself: the same node, or the alias.
 * - absent: no such key, or null, which Kubernetes' API takes for the same.
 * - unknown: a template, an alias without anchor, a tag of an application's own, a key that only a
 *   renderer knows.
 */
export type Field = Attribute<YamlContent, YamlWritten>;

const CORE_TAG = "tag:yaml.org,2002:";

/** The type that a tag of YAML's own gives a node; `null` without a tag, "other" for an application's. */
function tagOf(node: YamlContent): string | null {
  if (node.parent.type !== "YAMLWithMeta" || !node.parent.tag) return null;
  const { tag } = node.parent.tag;
  if (tag === "!") return "str";
  return tag.startsWith(CORE_TAG) ? tag.slice(CORE_TAG.length) : "other";
}

function textOf(scalar: YamlScalar): string {
  return scalar.style === "literal" || scalar.style === "folded" ? scalar.value : scalar.strValue;
}

const TYPE_TESTS: Readonly<Record<string, (value: ScalarValue) => boolean>> = {
  bool: (value) => typeof value === "boolean",
  int: (value) => Number.isInteger(value),
  float: (value) => typeof value === "number",
  null: (value) => value === null,
};

/**
 * Reads a scalar as YAML 1.1, its tag considered.
 *
 * @returns The value, or `undefined` where a tag makes it one that cannot be told.
 */
function readScalar(scalar: YamlScalar): ScalarValue | undefined {
  const tag = tagOf(scalar);
  const text = textOf(scalar);
  if (tag === null) return scalar.style === "plain" ? readYaml11(text) : text;
  if (tag === "str") return text;
  const value = readYaml11(text);
  return TYPE_TESTS[tag]?.(value) ? value : undefined;
}

/** @returns What a value that is written somewhere comes down to. */
export function resolve(written: YamlWritten | null): Field {
  if (written === null) return ABSENT;
  const own = withoutMeta(written);
  // An alias stands for an anchored value, which is never an alias again.
  const content = own?.type === "YAMLAlias" ? withoutMeta(resolveAlias(own)) : own;
  if (own?.type === "YAMLAlias" && resolveAlias(own) === null) return UNKNOWN;
  if (content === null) return written.type === "YAMLWithMeta" && written.tag ? UNKNOWN : ABSENT;
  if (content.type === "YAMLAlias" || isPlaceholder(content)) return UNKNOWN;
  if (content.type === "YAMLScalar") {
    const value = readScalar(content);
    if (value === undefined) return UNKNOWN;
    if (value === null) return ABSENT;
  } else if (tagOf(content) === "other") {
    return UNKNOWN;
  }
  return known(content, own ?? written);
}

/** @returns A pair's key as a string; `null` for a template, an alias, a collection. */
function keyOf(pair: YamlPair): string | null {
  const key = withoutMeta(pair.key);
  if (key === null) return "";
  if (key.type !== "YAMLScalar") return null;
  const text = textOf(key);
  return holdsTemplate(text) ? null : text;
}

/** A quoted `"<<"` is a key like any other. */
function isMerge(pair: YamlPair): boolean {
  return pair.key?.type === "YAMLScalar" && pair.key.style === "plain" && pair.key.strValue === "<<";
}

/** A mapping's pairs by what they are to a look-up. */
interface Keys {
  readonly own: ReadonlyMap<string, YamlPair>;
  readonly merges: readonly YamlPair[];
  /** It has keys that only a renderer knows, so that none can be called missing. */
  readonly isOpen: boolean;
}

const keys = new WeakMap<YamlMapping, Keys>();

function readKeys(mapping: YamlMapping): Keys {
  const own = new Map<string, YamlPair>();
  const merges: YamlPair[] = [];
  let isOpen = false;
  for (const pair of mapping.pairs) {
    const key = keyOf(pair);
    if (key === null) isOpen = true;
    else if (isMerge(pair)) merges.push(pair);
    else if (!own.has(key)) own.set(key, pair);
  }
  return { own, merges, isOpen };
}

function keysOf(mapping: YamlMapping): Keys {
  let found = keys.get(mapping);
  if (!found) {
    found = readKeys(mapping);
    keys.set(mapping, found);
  }
  return found;
}

/** @returns The pair of a key that stands in the mapping itself, not one that is merged in; `null` if none does. */
export function ownPair(mapping: YamlMapping, key: string): YamlPair | null {
  return keysOf(mapping).own.get(key) ?? null;
}

/**
 * What the mappings of one look-up gave, `undefined` for those without the key. Each is read once: merges
 * of aliases to merges could otherwise grow without bound, or go in circles.
 */
type Seen = Map<YamlMapping, Field | undefined>;

/** What a merge key's value gives for a key: `undefined` where it does not have the key. */
function mergedField(source: Field, key: string, seen: Seen): Field | undefined {
  if (source.state !== "known") return source.state === "absent" ? undefined : UNKNOWN;
  if (source.value.type === "YAMLMapping") return lookUp(source.value, key, seen);
  if (source.value.type !== "YAMLSequence") return UNKNOWN;
  // The earlier mapping of the list wins.
  for (const entry of source.value.entries) {
    const field = mergedField(resolve(entry), key, seen);
    if (field) return field;
  }
  return undefined;
}

function lookUpMerged(mapping: YamlMapping, key: string, seen: Seen): Field | undefined {
  const { own: pairs, merges, isOpen } = keysOf(mapping);
  const own = pairs.get(key);
  const merged = merges
    .map((pair) => ({ pair, field: mergedField(resolve(pair.value), key, seen) }))
    .filter(({ field }) => field !== undefined);
  if (own) {
    // By the specification a key beats what is merged, wherever it stands; go-yaml 2, which kubectl
    // reads with, lets a later merge win. Where the two differ nothing is known.
    const isOverridden = merged.some(({ pair }) => pair.range[0] > own.range[0]);
    return isOverridden ? UNKNOWN : resolve(own.value);
  }
  return isOpen || merged.length > 1 ? UNKNOWN : merged[0]?.field;
}

function lookUp(mapping: YamlMapping, key: string, seen: Seen): Field | undefined {
  if (seen.has(mapping)) return seen.get(mapping);
  seen.set(mapping, UNKNOWN);
  const field = lookUpMerged(mapping, key, seen);
  seen.set(mapping, field);
  return field;
}

/**
 * Looks a key up, merge keys (`<<`) included.
 *
 * @returns The key's value; absent if `from` is, unknown if `from` is unknown or no mapping.
 */
export function fieldOf(from: Field, key: string): Field {
  if (from.state !== "known") return from;
  if (from.value.type !== "YAMLMapping") return UNKNOWN;
  return lookUp(from.value, key, new Map()) ?? ABSENT;
}

/** @returns The value at the end of a path of keys. */
export function fieldAt(from: Field, path: readonly string[]): Field {
  return path.reduce(fieldOf, from);
}

/** @returns The entries of a sequence; none where it is absent, unknown or something else. */
export function itemsOf(from: Field): readonly Field[] {
  return from.state === "known" && from.value.type === "YAMLSequence" ? from.value.entries.map(resolve) : [];
}

function readAs<Value extends ScalarValue>(
  from: Field,
  is: (value: ScalarValue | undefined) => value is Value,
): Attribute<Value, YamlWritten> {
  if (from.state !== "known") return from;
  if (from.value.type !== "YAMLScalar") return UNKNOWN;
  const value = readScalar(from.value);
  return is(value) && !(typeof value === "string" && holdsTemplate(value)) ? known(value, from.node) : UNKNOWN;
}

/** @returns A truth value; unknown for any other type: `"false"` in quotes is a string, which the API rejects. */
export function booleanOf(from: Field): Attribute<boolean, YamlWritten> {
  return readAs(from, (value) => typeof value === "boolean");
}

/** @returns A whole number; unknown for any other type. */
export function integerOf(from: Field): Attribute<number, YamlWritten> {
  return readAs(from, (value): value is number => Number.isInteger(value));
}

/** @returns A string without placeholders; unknown for any other type. */
export function stringOf(from: Field): Attribute<string, YamlWritten> {
  return readAs(from, (value) => typeof value === "string");
}
