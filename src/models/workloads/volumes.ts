import { fieldOf, itemsOf, stringOf, type Field } from "../../languages/yaml/field.ts";
import type { Attribute } from "../../kit/attribute.ts";
import type { YamlWritten } from "../../languages/yaml/ast.ts";
import type { Container, Workload } from "./workload.ts";

/** An entry of a pod's `volumes`. */
export interface Volume {
  readonly name: Attribute<string, YamlWritten>;
  readonly fields: Field;
}

/** @returns The volumes of a pod that can be read, in their order. */
export function volumesOf({ pod }: Workload): readonly Volume[] {
  return itemsOf(fieldOf(pod, "volumes"))
    .filter(({ state }) => state === "known")
    .map((fields) => ({ name: stringOf(fieldOf(fields, "name")), fields }));
}

/** An entry of a container's `volumeMounts`. */
export interface Mount {
  readonly name: Attribute<string, YamlWritten>;
  readonly path: Attribute<string, YamlWritten>;
  readonly fields: Field;
}

/** @returns A container's mounts; `null` where some of them cannot be read. */
export function mountsOf({ fields }: Container): readonly Mount[] | null {
  const list = fieldOf(fields, "volumeMounts");
  const items = itemsOf(list);
  if (list.state === "unknown" || items.some(({ state }) => state !== "known")) return null;
  return items.map((each) => ({
    name: stringOf(fieldOf(each, "name")),
    path: stringOf(fieldOf(each, "mountPath")),
    fields: each,
  }));
}
