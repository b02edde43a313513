import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Node, type ParsedNode } from "yaml";

/** A value of a YAML text that holds no other: a scalar, an alias, an empty collection, nothing. */
export interface Leaf {
  /** The value as JSON; an alias as `*name`. */
  readonly value: string;
  /** `[start, end)`; empty where nothing is written. */
  readonly range: readonly [number, number];
}

function keyOf(key: unknown, text: string): string {
  if (isScalar(key)) return String(key.value);
  const range = (key as Node | null)?.range;
  return range ? text.slice(range[0], range[1]) : "";
}

function collect(node: ParsedNode | null, text: string, path: string, at: number, leaves: Map<string, Leaf>): void {
  const range = node?.range ?? [at, at, at];
  const leaf = (value: string) => leaves.set(path, { value, range: [range[0], range[1]] });
  if (isMap(node) && node.items.length > 0) {
    for (const { key, value } of node.items) {
      const place = `${path}.${keyOf(key, text)}`;
      const end = (key as Node | null)?.range?.[1] ?? at;
      collect(value, text, leaves.has(place) ? `${place}'` : place, end, leaves);
    }
  } else if (isSeq(node) && node.items.length > 0) {
    for (const [index, item] of node.items.entries()) collect(item, text, `${path}.${index}`, range[0], leaves);
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
    collect(document.contents, text, `${index}`, 0, leaves);
  }
  return leaves;
}
