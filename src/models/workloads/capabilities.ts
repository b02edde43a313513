import type { YamlSequence, YamlWritten } from "../../languages/yaml/ast.ts";
import { booleanOf, fieldAt, integerOf, itemsOf, stringOf, type Field } from "../../languages/yaml/field.ts";
import { effective } from "./security-context.ts";
import type { Container, Workload } from "./workload.ts";

/** What a container says of Linux capabilities. */
export interface Capabilities {
  /** Whether `drop` has `ALL`; "unknown" where an entry that is not known may be it. */
  readonly dropsAll: "yes" | "no" | "absent" | "unknown";
  /** The list that counts, and what is written at its place: the same, or an alias of it. */
  readonly drop: { readonly list: YamlSequence; readonly node: YamlWritten } | null;
  readonly added: readonly { readonly name: string; readonly node: YamlWritten }[];
}

function dropsAll(drop: Field): Capabilities["dropsAll"] {
  if (drop.state !== "known") return drop.state;
  if (drop.value.type !== "YAMLSequence") return "unknown";
  const names = itemsOf(drop).map(stringOf);
  // Exactly so: the API compares, and neither `all` nor `CAP_ALL` is the same to it.
  if (names.some((name) => name.state === "known" && name.value === "ALL")) return "yes";
  return names.some(({ state }) => state === "unknown") ? "unknown" : "no";
}

/** @returns The capabilities that a container drops and adds, by the names that stand there. */
export function capabilitiesOf({ securityContext }: Container): Capabilities {
  const drop = fieldAt(securityContext, ["capabilities", "drop"]);
  const added = itemsOf(fieldAt(securityContext, ["capabilities", "add"])).flatMap((item) => {
    const name = stringOf(item);
    return name.state === "known" ? [{ name: name.value, node: name.node }] : [];
  });
  const list = drop.state === "known" && drop.value.type === "YAMLSequence" ? drop.value : null;
  return { dropsAll: dropsAll(drop), drop: drop.state === "known" && list ? { list, node: drop.node } : null, added };
}

/** Whether the manifest itself has a container run as root, whose work may rest on capabilities. */
export function isMadeRoot(workload: Workload, container: Container): boolean {
  const user = effective(workload, container, "runAsUser", integerOf).value;
  const nonRoot = effective(workload, container, "runAsNonRoot", booleanOf).value;
  return (user.state === "known" && user.value === 0) || (nonRoot.state === "known" && !nonRoot.value);
}
