import type { Attribute } from "../../kit/attribute.ts";
import type { Ranged } from "../../kit/range.ts";
import type { YamlMapping } from "../../languages/yaml/ast.ts";
import type { Field } from "../../languages/yaml/field.ts";

/**
 * How a container lives in its pod. A sidecar stands among the init containers and restarts always, so
 * that it runs beside the main ones.
 */
export type ContainerRole = "main" | "init" | "sidecar" | "ephemeral";

export interface Container {
  readonly role: ContainerRole;
  readonly mapping: YamlMapping;
  /** The container as a field, to look its keys up. */
  readonly fields: Field;
  /** For people to read: `the init container "migrate"`; `this init container` where the name is not known. */
  readonly label: string;
  /** The smallest place that stands for the container: its name, or else its image, or else its first key. */
  readonly place: Ranged;
  readonly securityContext: Field;
}

/** A pod, or an object that makes pods from a template. */
export interface Workload {
  readonly kind: string;
  /** The pod's spec, as a mapping and as a field. */
  readonly podSpec: YamlMapping;
  readonly pod: Field;
  /** The key that the pod's spec stands at, where it has one: the place of what the pod as a whole lacks. */
  readonly place: Ranged;
  /** Every container of every kind, those that are templates or otherwise unknown left out. */
  readonly containers: readonly Container[];
  /** Whether none was left out. */
  readonly knowsAllContainers: boolean;
  readonly securityContext: Field;
  /** Whether the API takes a security context for the pod as a whole. */
  readonly takesSecurityContext: boolean;
  /** By `spec.os.name`, as the API judges it: a pod that does not say is one of Linux. */
  readonly os: "linux" | "windows" | "unknown";
  /** `spec.hostUsers`; false gives the pod a user namespace, in which root is nobody on the host. */
  readonly hostUsers: Attribute<boolean>;
  /**
   * The file holds only a part of the object: a patch, or comments that a renderer replaces. What is
   * there counts; nothing can be called missing.
   */
  readonly isPartial: boolean;
}
