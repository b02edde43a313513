import type { Ranged } from "../../kit/range.ts";
import type { YamlMapping } from "../../languages/yaml/ast.ts";
import { fieldOf, itemsOf, ownPair, stringOf, type Field } from "../../languages/yaml/field.ts";
import type { Container, ContainerRole } from "./workload.ts";

const LISTS: readonly (readonly [key: string, role: ContainerRole])[] = [
  ["initContainers", "init"],
  ["containers", "main"],
  ["ephemeralContainers", "ephemeral"],
];

function roleOf(role: ContainerRole, fields: Field): ContainerRole {
  if (role !== "init") return role;
  const restartPolicy = stringOf(fieldOf(fields, "restartPolicy"));
  return restartPolicy.state === "known" && restartPolicy.value === "Always" ? "sidecar" : "init";
}

function placeOf(mapping: YamlMapping): Ranged {
  const first = mapping.pairs[0];
  return ownPair(mapping, "name")?.value ?? ownPair(mapping, "image")?.value ?? first?.key ?? first ?? mapping;
}

const WORDS: Readonly<Record<ContainerRole, string>> = {
  main: "container",
  init: "init container",
  sidecar: "sidecar container",
  ephemeral: "ephemeral container",
};

function labelOf(fields: Field, role: ContainerRole): string {
  const name = stringOf(fieldOf(fields, "name"));
  return name.state === "known" ? `the ${WORDS[role]} "${name.value}"` : `this ${WORDS[role]}`;
}

/**
 * @param pod A pod's spec.
 * @returns Whether every entry of its lists of containers can be read, so that no container is overlooked.
 */
export function knowsAllContainers(pod: Field): boolean {
  return LISTS.every(([key]) => {
    const list = fieldOf(pod, key);
    if (list.state !== "known") return list.state === "absent";
    const items = itemsOf(list);
    return (
      list.value.type === "YAMLSequence" &&
      items.every((item) => item.state === "known" && item.value.type === "YAMLMapping")
    );
  });
}

/**
 * @param pod A pod's spec.
 * @returns Its containers in the order of their start: init containers and sidecars, main, ephemeral.
 */
export function containersOf(pod: Field): readonly Container[] {
  const seen = new Set<YamlMapping>();
  return LISTS.flatMap(([key, role]) =>
    itemsOf(fieldOf(pod, key)).flatMap((fields): Container[] => {
      if (fields.state !== "known" || fields.value.type !== "YAMLMapping" || seen.has(fields.value)) return [];
      const mapping = fields.value;
      seen.add(mapping);
      const ownRole = roleOf(role, fields);
      return [
        {
          role: ownRole,
          mapping,
          fields,
          label: labelOf(fields, ownRole),
          place: placeOf(mapping),
          securityContext: fieldOf(fields, "securityContext"),
        },
      ];
    }),
  );
}
