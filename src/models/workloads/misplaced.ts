import { closest } from "../../kit/closest.ts";
import type { Edit } from "../../kit/edit.ts";
import type { YamlMapping, YamlNode, YamlPair, YamlScalar } from "../../languages/yaml/ast.ts";
import { removePair, replaceScalar, setField } from "../../languages/yaml/edits.ts";
import { fieldAt, fieldOf, type Field } from "../../languages/yaml/field.ts";
import { onOneLine } from "../../languages/yaml/one-line.ts";
import { ALL_FIELDS, CONTAINER_ONLY, OF_BOTH, POD_ONLY } from "../../libraries/kubernetes/security-context-keys.ts";
import { securityContextsOf } from "./security-context.ts";
import type { Container, Workload } from "./workload.ts";

/** A key that the API does not know where it stands. */
export interface MisplacedKey {
  readonly at: YamlNode;
  readonly key: string;
  /** Whose security context it belongs in; "here" for one of the same object, beside which it stands. */
  readonly belongsTo: "pod" | "containers" | "here";
  /** For people to read: where it stands. */
  readonly subject: string;
  /** The move; `null` where it cannot be made as an edit. */
  readonly edits: readonly Edit[] | null;
  /** Whether there is one place alone that it can be moved to. */
  readonly isCertain: boolean;
}

/** A key that is none, though nearly one. */
export interface MisspeltKey {
  readonly at: YamlNode;
  readonly key: string;
  readonly guess: string;
  /** The right name in its place; `null` where it is taken, or others use the mapping too. */
  readonly edits: readonly Edit[] | null;
}

/** A key of a mapping as it is written, with what stands at it. */
interface Entry {
  readonly name: string;
  readonly key: YamlScalar;
  readonly pair: YamlPair;
}

function entriesOf(mapping: YamlMapping): readonly Entry[] {
  return mapping.pairs.flatMap((pair) =>
    pair.key?.type === "YAMLScalar" ? [{ name: String(pair.key.value), key: pair.key, pair }] : [],
  );
}

function ownMapping(field: Field): YamlMapping | null {
  return field.state === "known" && field.value.type === "YAMLMapping" && field.node === field.value ? field.value : null;
}

/** An edit that only widens a fix; within a removal it says nothing more. */
function isGuardIn({ range: [start, end], text }: Edit, removal: readonly Edit[]): boolean {
  return start === end && text === "" && removal.some(({ range }) => range[0] <= start && start <= range[1]);
}

function areDisjoint(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  return sorted.every((edit, index) => index === 0 || edit.range[0] >= (sorted[index - 1]?.range[1] ?? 0));
}

/** Takes a key away and sets it in the security contexts of others, where none of them has it. */
function move(text: string, { name, pair }: Entry, owners: readonly YamlMapping[]): readonly Edit[] | null {
  const value = onOneLine(text, pair.value);
  const removal = removePair(text, pair);
  if (value === null || removal === null || owners.length === 0) return null;
  const all = [...removal];
  for (const owner of owners) {
    const field: Field = { state: "known", value: owner, node: owner };
    if (fieldAt(field, ["securityContext", name]).state !== "absent") return null;
    const edits = setField(text, owner, ["securityContext", name], value);
    if (edits === null) return null;
    all.push(...edits.filter((edit) => !isGuardIn(edit, removal)));
  }
  return areDisjoint(all) ? all : null;
}

function misplaced(
  text: string,
  workload: Workload,
  entry: Entry,
  from: Pick<MisplacedKey, "subject" | "belongsTo"> & { readonly container: Container | null },
): MisplacedKey {
  const isOne = workload.containers.length === 1 && workload.knowsAllContainers && !workload.isPartial;
  const pod = workload.takesSecurityContext ? [workload.podSpec] : [];
  const targets = {
    here: from.container ? [from.container.mapping] : pod,
    pod,
    containers: workload.containers.map(({ mapping }) => mapping),
  }[from.belongsTo];
  return {
    at: entry.key,
    key: entry.name,
    belongsTo: from.belongsTo,
    subject: from.subject,
    edits: move(text, entry, targets),
    isCertain: isOne || from.belongsTo === "here",
  };
}

/** Fields of security contexts that stand in the wrong one. */
function inContexts(text: string, workload: Workload): MisplacedKey[] {
  return securityContextsOf(workload).flatMap(({ container, fields, label }) => {
    const mapping = ownMapping(fields);
    if (mapping === null) return [];
    const [foreign, belongsTo] = container ? ([POD_ONLY, "pod"] as const) : ([CONTAINER_ONLY, "containers"] as const);
    return entriesOf(mapping)
      .filter(({ name }) => foreign.includes(name))
      .map((entry) => misplaced(text, workload, entry, { container, belongsTo, subject: label }));
  });
}

/** Fields of security contexts that stand beside them, in the pod's spec or in the container. */
function besideContexts(text: string, workload: Workload): MisplacedKey[] {
  const places = [
    { container: null, mapping: workload.podSpec, subject: "this pod", foreign: CONTAINER_ONLY, other: "containers" },
    ...workload.containers.map((container) => ({
      container,
      mapping: container.mapping,
      subject: container.label,
      foreign: POD_ONLY,
      other: "pod" as const,
    })),
  ] as const;
  return places.flatMap(({ container, mapping, subject, foreign, other }) =>
    entriesOf(mapping)
      .filter(({ name }) => ALL_FIELDS.includes(name))
      .map((entry) => {
        const belongsTo = foreign.includes(entry.name) ? other : "here";
        return misplaced(text, workload, entry, { container, belongsTo, subject });
      }),
  );
}

/**
 * Finds fields of security contexts that stand where the API does not know them: in the context of the
 * other kind, or beside it.
 */
export function misplacedKeys(text: string, workload: Workload): readonly MisplacedKey[] {
  return [...inContexts(text, workload), ...besideContexts(text, workload)];
}

/** Finds keys of security contexts, and the key of the context itself, that are slips of the hand. */
export function misspeltKeys(workload: Workload): readonly MisspeltKey[] {
  const owners = [workload.pod, ...workload.containers.map(({ fields }) => fields)].flatMap((field) => {
    const mapping = ownMapping(field);
    return mapping ? [{ mapping, known: ["securityContext"] }] : [];
  });
  const contexts = securityContextsOf(workload).flatMap(({ fields, container }) => {
    const mapping = ownMapping(fields);
    return mapping ? [{ mapping, known: [...OF_BOTH, ...(container ? CONTAINER_ONLY : POD_ONLY)] }] : [];
  });
  return [...owners, ...contexts].flatMap(({ mapping, known }) =>
    entriesOf(mapping).flatMap(({ name, key }) => {
      if (known.includes(name) || ALL_FIELDS.includes(name)) return [];
      const guess = closest(name, known);
      if (guess === null) return [];
      const isFree = fieldOf({ state: "known", value: mapping, node: mapping }, guess).state === "absent";
      const quote = key.style === "double-quoted" ? '"' : "";
      return [{ at: key, key: name, guess, edits: isFree ? replaceScalar(key, `${quote}${guess}${quote}`) : null }];
    }),
  );
}
