import type { Attribute } from "../../kit/attribute.ts";
import type { Ranged } from "../../kit/range.ts";
import type { YamlWritten } from "../../languages/yaml/ast.ts";
import { fieldAt, fieldOf, integerOf, ownPair, stringOf, type Field } from "../../languages/yaml/field.ts";
import { KINDS_THAT_MAY_END, KINDS_WITH_OWN_PROBES } from "../../libraries/kubernetes/probe-kinds.ts";
import type { Container, Workload } from "./workload.ts";

export type ProbeKind = "readiness" | "liveness" | "startup";

/** What the kubelet asks a container, by a probe or by a hook of its life. */
export interface Handler {
  /** The key that the handler stands at: `livenessProbe`, `preStop`. */
  readonly key: string;
  /** The value of that key, with `httpGet`, `tcpSocket`, … in it. */
  readonly fields: Field;
  /** The smallest place that stands for it. */
  readonly place: Ranged;
}

/** @returns The key of a probe of a kind. */
export function probeKey(kind: ProbeKind): string {
  return `${kind}Probe`;
}

/** @returns The probe of a kind, also one that is absent or unknown. */
export function probeOf({ fields, mapping, place }: Container, kind: ProbeKind): Handler {
  const key = probeKey(kind);
  return { key, fields: fieldOf(fields, key), place: ownPair(mapping, key)?.key ?? place };
}

const PROBES: readonly ProbeKind[] = ["startup", "readiness", "liveness"];
const HOOKS = ["postStart", "preStop"];

/** @returns All probes and hooks of a container, those included that are absent or unknown. */
export function handlersOf(container: Container): readonly Handler[] {
  const hooks = HOOKS.map((key) => ({ key, fields: fieldAt(container.fields, ["lifecycle", key]), place: container.place }));
  return [...PROBES.map((kind) => probeOf(container, kind)), ...hooks];
}

/** The ways of asking that name a port. */
const CONNECTIONS = ["httpGet", "tcpSocket", "grpc"];

/** @returns The part of a handler that says which port is asked, on which host and path. */
export function connectionOf({ fields }: Handler): Field {
  const parts = CONNECTIONS.map((key) => fieldOf(fields, key));
  return parts.find(({ state }) => state !== "absent") ?? fieldOf(fields, "httpGet");
}

/**
 * Whether a workload keeps its containers running, so that they are to be probed: neither a job nor a pod
 * that is not started again, nor one that is probed by its platform in any case.
 */
export function runsForLong({ kind, pod }: Workload): boolean {
  if (KINDS_THAT_MAY_END.has(kind) || KINDS_WITH_OWN_PROBES.has(kind)) return false;
  const policy = stringOf(fieldOf(pod, "restartPolicy"));
  return policy.state === "absent" || (policy.state === "known" && policy.value === "Always");
}

/** @returns Whether a container runs as long as its pod. */
export function isProbed({ role }: Container): boolean {
  return role === "main" || role === "sidecar";
}

/** The port of a connection: by number, also where the number is written as text, or by name. */
export function portOf(connection: Field): Attribute<string | number, YamlWritten> {
  const port = fieldOf(connection, "port");
  const number = integerOf(port);
  if (number.state === "known") return number;
  const name = stringOf(port);
  return name.state === "known" && /^\d+$/u.test(name.value) ? { ...name, value: Number(name.value) } : name;
}
