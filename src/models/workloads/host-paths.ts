import { DEVICE_TYPES, RUNTIME_SOCKETS } from "../../libraries/kubernetes/host-paths.ts";
import type { YamlWritten } from "../../languages/yaml/ast.ts";
import { fieldOf, stringOf } from "../../languages/yaml/field.ts";
import { volumesOf } from "./volumes.ts";
import type { Workload } from "./workload.ts";

/** A volume that is a path of the node. */
export interface HostPath {
  readonly node: YamlWritten;
  /** The path as it stands; `null` where it is not known. */
  readonly path: string | null;
  readonly gives: "runtime" | "device" | "files";
}

/** `/var/run//docker.sock/` is `/run/docker.sock`. */
function normalized(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  const isUnderVar = parts[0] === "var" && parts[1] === "run";
  return `/${(isUnderVar ? parts.slice(1) : parts).join("/")}`;
}

function meaningOf(path: string | null, type: string | null): HostPath["gives"] {
  if (type !== null && DEVICE_TYPES.includes(type)) return "device";
  if (path === null) return "files";
  const place = normalized(path);
  if (RUNTIME_SOCKETS.includes(place)) return "runtime";
  return place === "/dev" || place.startsWith("/dev/") ? "device" : "files";
}

/** @returns The volumes of a pod that are paths of its node, each at its path. */
export function hostPathsOf(workload: Workload): readonly HostPath[] {
  return volumesOf(workload).flatMap(({ fields }): HostPath[] => {
    const hostPath = fieldOf(fields, "hostPath");
    if (hostPath.state !== "known") return [];
    const path = stringOf(fieldOf(hostPath, "path"));
    const type = stringOf(fieldOf(hostPath, "type"));
    const text = path.state === "known" ? path.value : null;
    return [
      {
        node: path.state === "known" ? path.node : hostPath.node,
        path: text,
        gives: meaningOf(text, type.state === "known" ? type.value : null),
      },
    ];
  });
}
