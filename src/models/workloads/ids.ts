import type { Edit } from "../../kit/edit.ts";
import type { Ranged } from "../../kit/range.ts";
import { replaceScalar, setField } from "../../languages/yaml/edits.ts";
import { fieldOf, integerOf } from "../../languages/yaml/field.ts";
import { gapsOf } from "./gaps.ts";
import { mayHaveUserNamespace, securityContextsOf } from "./security-context.ts";
import type { Workload } from "./workload.ts";

/** The UID and GID that distroless and Chainguard images call `nonroot`. */
export const NON_ROOT_ID = 65532;

/** A user or group id that is not given, or is one that may be taken on the node. */
export interface IdFinding {
  readonly at: Ranged;
  readonly subject: string;
  /** The id as it stands; `null` where there is none. */
  readonly id: number | null;
  /** The id that the edits write. */
  readonly wanted: number;
  readonly edits: readonly Edit[];
}

/**
 * Finds the ids of a workload's security contexts that are missing or lower than wanted. Pods of Windows
 * have no such ids, and a user namespace maps them to others on the node.
 *
 * @param minimum The lowest id that is taken.
 */
export function idFindings(
  text: string,
  workload: Workload,
  key: "runAsUser" | "runAsGroup",
  minimum: number,
): readonly IdFinding[] {
  if (workload.os !== "linux" || mayHaveUserNamespace(workload)) return [];
  const wanted = Math.max(NON_ROOT_ID, minimum);
  const low = securityContextsOf(workload).flatMap(({ fields, label }): IdFinding[] => {
    const id = integerOf(fieldOf(fields, key));
    if (id.state !== "known" || id.value < 0 || id.value >= minimum) return [];
    return [{ at: id.node, subject: label, id: id.value, wanted, edits: replaceScalar(id.node, `${wanted}`) ?? [] }];
  });
  const missing = gapsOf(workload, key).map(({ subject, at, owner }): IdFinding => ({
    at,
    subject,
    id: null,
    wanted,
    edits: setField(text, owner, ["securityContext", key], `${wanted}`) ?? [],
  }));
  return [...low, ...missing];
}
