import type { YamlAlias, YamlAnchor, YamlDocument, YamlNode, YamlWritten } from "./ast.ts";

function documentOf(node: YamlNode): YamlDocument | null {
  let current: YamlNode | null = node;
  while (current && current.type !== "YAMLDocument") current = current.parent;
  return current;
}

/** @returns The anchor that an alias means: the nearest one of its name above it, as YAML 1.2.2 §7.1 says. */
function anchorOf(alias: YamlAlias): YamlAnchor | null {
  const anchors = documentOf(alias)?.anchors[alias.name] ?? [];
  return anchors.filter((anchor) => anchor.range[0] < alias.range[0]).at(-1) ?? null;
}

/** @returns The value that an alias stands for, with its anchor; `null` where there is no such anchor. */
export function resolveAlias(alias: YamlAlias): YamlWritten | null {
  return anchorOf(alias)?.parent ?? null;
}

function* aliasesIn(node: YamlWritten | null): Generator<YamlAlias> {
  switch (node?.type) {
    case "YAMLAlias":
      yield node;
      break;
    case "YAMLWithMeta":
      yield* aliasesIn(node.value);
      break;
    case "YAMLMapping":
      for (const { key, value } of node.pairs) {
        yield* aliasesIn(key);
        yield* aliasesIn(value);
      }
      break;
    case "YAMLSequence":
      for (const entry of node.entries) yield* aliasesIn(entry);
      break;
  }
}

const aliasedAnchors = new WeakMap<YamlDocument, ReadonlySet<YamlAnchor>>();

function aliasedAnchorsOf(document: YamlDocument): ReadonlySet<YamlAnchor> {
  let anchors = aliasedAnchors.get(document);
  if (!anchors) {
    const found = Object.keys(document.anchors).length === 0 ? [] : [...aliasesIn(document.content)].map(anchorOf);
    anchors = new Set(found.filter((anchor) => anchor !== null));
    aliasedAnchors.set(document, anchors);
  }
  return anchors;
}

/**
 * @returns Whether the node stands in an anchored value that is used elsewhere through an alias, so that
 * a change of it would change other places too.
 */
export function isShared(node: YamlNode): boolean {
  const document = documentOf(node);
  if (!document) return false;
  const aliased = aliasedAnchorsOf(document);
  if (aliased.size === 0) return false;
  for (let current: YamlNode | null = node; current; current = current.parent) {
    if (current.type === "YAMLWithMeta" && current.anchor && aliased.has(current.anchor)) return true;
  }
  return false;
}
