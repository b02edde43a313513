import type { Ranged } from "../../kit/range.ts";
import { memoize } from "../../kit/memoize.ts";
import type { Settings } from "../../kit/settings.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { YamlMapping, YamlNode } from "../../languages/yaml/ast.ts";
import { booleanOf, fieldAt, fieldOf, stringOf, type Field } from "../../languages/yaml/field.ts";
import { POD_TEMPLATE_KINDS, type PodTemplateKind } from "../../libraries/kubernetes/pod-templates.ts";
import { containersOf, knowsAllContainers } from "./containers.ts";
import { fieldsOf, manifests, type Manifest } from "./manifests.ts";
import { isPatch } from "./partial.ts";
import type { Workload } from "./workload.ts";

type PodTemplates = Settings["kubernetes"]["podTemplates"];

const PATH = /^[\w-]+(?:\.[\w-]+)*$/u;

/** @throws TypeError when the path of a kind's pod template is none. */
function ownKinds(podTemplates: PodTemplates): ReadonlyMap<string, PodTemplateKind> {
  return new Map(
    Object.entries(podTemplates).map(([kind, path]) => {
      if (!PATH.test(path)) {
        const name = `settings.batten.kubernetes.podTemplates.${kind}`;
        throw new TypeError(`${name}: must be keys joined by dots, such as "spec.template"; got "${path}"`);
      }
      const podSpec = [...path.split("."), "spec"];
      return [kind, { kind, groups: [], podSpec, required: [], podSecurityContext: true }];
    }),
  );
}

function keyAbove(mapping: YamlMapping): Ranged {
  let node: YamlNode = mapping.parent;
  if (node.type === "YAMLWithMeta") node = node.parent;
  return (node.type === "YAMLPair" ? node.key : null) ?? mapping.pairs[0]?.key ?? mapping;
}

function osOf(pod: Field): Workload["os"] {
  const name = stringOf(fieldAt(pod, ["os", "name"]));
  if (name.state !== "known") return name.state === "absent" ? "linux" : "unknown";
  return name.value === "windows" ? "windows" : "linux";
}

function workloadOf(manifest: Manifest, kind: PodTemplateKind): Workload | null {
  const object = fieldsOf(manifest);
  const pod = fieldAt(object, kind.podSpec);
  if (pod.state !== "known" || pod.value.type !== "YAMLMapping") return null;
  const containers = containersOf(pod);
  return {
    kind: manifest.kind,
    podSpec: pod.value,
    pod,
    place: keyAbove(pod.value),
    containers,
    knowsAllContainers: knowsAllContainers(pod),
    securityContext: fieldOf(pod, "securityContext"),
    takesSecurityContext: kind.podSecurityContext,
    os: osOf(pod),
    hostUsers: booleanOf(fieldOf(pod, "hostUsers")),
    isPartial: manifest.isRendered || isPatch(object, pod, containers, kind),
  };
}

function finder(podTemplates: PodTemplates): (sourceCode: SourceCode) => readonly Workload[] {
  const own = ownKinds(podTemplates);
  return memoize((sourceCode) =>
    manifests(sourceCode).flatMap((manifest) => {
      const kind =
        own.get(manifest.kind) ??
        POD_TEMPLATE_KINDS.find(({ kind, groups }) => kind === manifest.kind && groups.includes(manifest.group));
      const workload = kind && workloadOf(manifest, kind);
      return workload ? [workload] : [];
    }),
  );
}

const finders = new WeakMap<PodTemplates, ReturnType<typeof finder>>();

/**
 * Finds the pods and pod templates of a YAML file.
 *
 * @param settings The settings, for the kinds with pod templates that the project knows beside the built-in ones.
 * @returns The workloads in the order of the file; the same objects for every rule that asks.
 * @throws TypeError when a path in `settings.batten.kubernetes.podTemplates` is none.
 */
export function workloads(sourceCode: SourceCode, { kubernetes: { podTemplates } }: Settings): readonly Workload[] {
  let find = finders.get(podTemplates);
  if (!find) {
    find = finder(podTemplates);
    finders.set(podTemplates, find);
  }
  return find(sourceCode);
}
