import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Node, type ParsedNode } from "yaml";

/** `[start, end)`. */
type Span = readonly [number, number];

/** A value of a YAML text that holds no other: a scalar, an alias, an empty collection, nothing. */
export interface Leaf {
  /** The value as JSON; an alias as `*name`. */
  readonly value: string;
  /** `[start, end)`; empty where nothing is written. */
  readonly range: Span;
  /** Where the keys stand that lead to it. */
  readonly keys: readonly Span[];
}

function keyOf(key: unknown, text: string): string {
  if (isScalar(key)) return String(key.value);
  const range = (key as Node | null)?.range;
  return range ? text.slice(range[0], range[1]) : "";
}

function collect(
  node: ParsedNode | null,
  text: string,
  path: string,
  keys: readonly Span[],
  leaves: Map<string, Leaf>,
): void {
  const at = keys.at(-1)?.[1] ?? 0;
  const range = node?.range ?? [at, at, at];
  const leaf = (value: string) => leaves.set(path, { value, range: [range[0], range[1]], keys });
  if (isMap(node) && node.items.length > 0) {
    for (const { key, value } of node.items) {
      const place = `${path}.${keyOf(key, text)}`;
      const span = (key as Node | null)?.range ?? [at, at, at];
      collect(value, text, leaves.has(place) ? `${place}'` : place, [...keys, [span[0], span[1]]], leaves);
    }
  } else if (isSeq(node) && node.items.length > 0) {
    for (const [index, item] of node.items.entries()) collect(item, text, `${path}.${index}`, keys, leaves);
  } else if (isMap(node)) leaf("{}");
  else if (isSeq(node)) leaf("[]");
  else if (isAlias(node)) leaf(`*${node.source}`);
  else leaf(isScalar(node) ? JSON.stringify(node.value) : "null");
}

/**
 * @returns Every leaf of a YAML text by its path, the document's number first: `0.spec.containers.0.name`.
 * @throws Error where the text is no YAML.
 */
export function leavesOf(text: string): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [index, document] of [...parseAllDocuments(text, { version: "1.1", uniqueKeys: false })].entries()) {
    const problem = document.errors[0];
    if (problem) throw problem;
    collect(document.contents, text, `${index}`, [], leaves);
  }
  return leaves;
}
