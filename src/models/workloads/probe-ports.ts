import { fieldOf, integerOf, itemsOf, stringOf } from "../../languages/yaml/field.ts";
import type { Container, Workload } from "./workload.ts";

/** The ports that a container declares. */
export interface DeclaredPorts {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

/** @returns The ports of a container's `ports`; `null` where some of them cannot be read. */
export function declaredPorts({ fields }: Container): DeclaredPorts | null {
  const list = fieldOf(fields, "ports");
  if (list.state === "unknown" || (list.state === "known" && list.value.type !== "YAMLSequence")) return null;
  const names = new Set<string>();
  const numbers = new Set<number>();
  for (const item of itemsOf(list)) {
    const name = stringOf(fieldOf(item, "name"));
    const number = integerOf(fieldOf(item, "containerPort"));
    if (name.state === "unknown" || number.state !== "known") return null;
    if (name.state === "known") names.add(name.value);
    numbers.add(number.value);
  }
  return { names, numbers };
}

/**
 * Whether a container listens on no such port, by what it declares: a name is looked up among its own
 * ports; a number is one of the pod, which all containers share. Nothing is said where the file holds a
 * part of the object only, or where the container declares no ports, which the API does not ask for.
 */
export function lacksPort(workload: Workload, container: Container, port: string | number): boolean {
  const own = declaredPorts(container);
  if (workload.isPartial || own === null) return false;
  if (typeof port === "string") return !own.names.has(port);
  if (own.numbers.size === 0 || !workload.knowsAllContainers) return false;
  return workload.containers.every((each) => declaredPorts(each)?.numbers.has(port) === false);
}
