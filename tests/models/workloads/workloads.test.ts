import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readSettings } from "../../../src/kit/settings.ts";
import { hasEveryPrivilege, hasNonRootUser } from "../../../src/models/workloads/security-context.ts";
import type { Workload } from "../../../src/models/workloads/workload.ts";
import { workloads } from "../../../src/models/workloads/workloads.ts";
import { parse } from "../../languages/yaml/parse.ts";

const DEFAULTS = readSettings({});

function read(text: string, podTemplates: Readonly<Record<string, string>> = {}): readonly Workload[] {
  return workloads(parse(text), readSettings({ batten: { kubernetes: { podTemplates } } }));
}

/** Kind and containers of each workload, in short. */
function summary(text: string, podTemplates?: Readonly<Record<string, string>>): string[] {
  return read(text, podTemplates).map(
    ({ kind, containers }) => `${kind}: ${containers.map(({ role, label }) => `${role} ${label}`).join(", ")}`,
  );
}

function only(text: string): Workload {
  const found = read(text);
  expect(found).toHaveLength(1);
  return found[0] as Workload;
}

const CONTAINERS = "containers: [{name: a, image: x}]";
const TEMPLATE = `template: {spec: {${CONTAINERS}}}`;

describe("workloads", () => {
  it.each([
    ["v1", "Pod", `spec: {${CONTAINERS}}`],
    ["v1", "PodTemplate", TEMPLATE],
    ["v1", "ReplicationController", `spec: {${TEMPLATE}}`],
    ["apps/v1", "Deployment", `spec: {selector: {}, ${TEMPLATE}}`],
    ["extensions/v1beta1", "Deployment", `spec: {selector: {}, ${TEMPLATE}}`],
    ["apps/v1", "StatefulSet", `spec: {selector: {}, ${TEMPLATE}}`],
    ["apps/v1", "DaemonSet", `spec: {selector: {}, ${TEMPLATE}}`],
    ["apps/v1", "ReplicaSet", `spec: {selector: {}, ${TEMPLATE}}`],
    ["batch/v1", "Job", `spec: {${TEMPLATE}}`],
    ["batch/v1", "CronJob", `spec: {schedule: "@daily", jobTemplate: {spec: {${TEMPLATE}}}}`],
    ["batch/v1beta1", "CronJob", `spec: {schedule: "@daily", jobTemplate: {spec: {${TEMPLATE}}}}`],
    ["argoproj.io/v1alpha1", "Rollout", `spec: {selector: {}, ${TEMPLATE}}`],
    ["serving.knative.dev/v1", "Service", `spec: {${TEMPLATE}}`],
    ["serving.knative.dev/v1", "Configuration", `spec: {${TEMPLATE}}`],
    ["serving.knative.dev/v1", "Revision", `spec: {${CONTAINERS}}`],
    ["keda.sh/v1alpha1", "ScaledJob", `spec: {jobTargetRef: {${TEMPLATE}}}`],
  ])("reads %s %s, whole, below its key spec", (apiVersion, kind, rest) => {
    const text = `apiVersion: ${apiVersion}\nkind: ${kind}\n${rest}\n`;
    const workload = only(text);
    expect(summary(text)).toEqual([`${kind}: main the container "a"`]);
    expect(workload.isPartial).toBe(false);
    expect(text.slice(...workload.place.range)).toBe("spec");
    expect(text.slice(...workload.podSpec.range)).toBe(`{${CONTAINERS}}`);
    expect(workload.takesSecurityContext).toBe(!apiVersion.startsWith("serving"));
  });

  it.each([
    ["v1", "Service"],
    ["v1", "Deployment"],
    ["example.com/v1", "Pod"],
    ["apps.example.com/v1", "Deployment"],
    ["apps/v1", "deployment"],
    ["batch/v1", "${KIND}"],
    ["{{ .Values.version }}", "Deployment"],
  ])("knows no %s %s", (apiVersion, kind) => {
    expect(read(`apiVersion: "${apiVersion}"\nkind: "${kind}"\nspec: {selector: {}, ${CONTAINERS}, ${TEMPLATE}}\n`)).toEqual([]);
  });

  it("reads every document and every item of lists, each object once", () => {
    const pod = (name: string) => `{apiVersion: v1, kind: Pod, spec: {containers: [{name: ${name}, image: x}]}}`;
    const text = `${pod("a")}
---
apiVersion: v1
kind: List
items:
- &again ${pod("b")}
- *again
- {apiVersion: v1, kind: List, items: [${pod("c")}, *again]}
- {apiVersion: v1, kind: PodList, items: [{spec: {containers: [{name: d, image: x}]}}, ${pod("e")}, text, null]}
- {apiVersion: v1, kind: List}
---
# nothing
---
[${pod("f")}]
`;
    expect(summary(text)).toEqual(["a", "b", "c", "d", "e"].map((name) => `Pod: main the container "${name}"`));
  });

  it("tells init containers, sidecars and ephemeral containers apart", () => {
    const text = `apiVersion: v1
kind: Pod
spec:
  ephemeralContainers: [{name: e, image: x}]
  containers: [{name: m, image: x, restartPolicy: Always}, {image: x}]
  initContainers: [{name: i, image: x}, {name: s, image: x, restartPolicy: Always}, {name: t, image: x, restartPolicy: "{{ x }}"}]
`;
    expect(only(text).containers.map(({ role, label }) => [role, label])).toEqual([
      ["init", 'the init container "i"'],
      ["sidecar", 'the sidecar container "s"'],
      ["init", 'the init container "t"'],
      ["main", 'the container "m"'],
      ["main", "this container"],
      ["ephemeral", 'the ephemeral container "e"'],
    ]);
  });

  it("says the place of a container: name, image, first key", () => {
    const text = `apiVersion: v1
kind: Pod
spec: {containers: [{image: i1, name: n1}, {args: [], image: i2}, {args: [], <<: {image: i3}}, &c {name: n4, image: x}, *c]}
`;
    const places = only(text).containers.map(({ place }) => text.slice(...place.range));
    expect(places).toEqual(["n1", "i2", "args", "n4"]);
  });

  it.each([
    ["containers: [{name: a, image: x}]", true],
    ["containers: []", true],
    ["containers: [{name: a, image: x}, ${MORE}]", false],
    ["containers: [{name: a, image: x}, *nowhere]", false],
    ["containers: {{ .Values.containers }}", false],
    ["containers: [{name: a, image: x}]\n  initContainers: *nowhere", false],
    ["containers: [{name: a, image: x}]\n  initContainers: text", false],
  ])("knows whether it has seen all containers: %j", (spec, isKnown) => {
    expect(only(`apiVersion: v1\nkind: Pod\nspec:\n  ${spec.replace(" ${MORE}", ' "${MORE}"')}\n`).knowsAllContainers).toBe(isKnown);
  });

  it.each([
    ["", "linux"],
    ["os: {name: linux}", "linux"],
    ["os: {name: windows}", "windows"],
    ['os: {name: "${OS}"}', "unknown"],
    ["os: *nowhere", "unknown"],
    ["nodeSelector: {kubernetes.io/os: windows}", "linux"],
  ])("judges the system as the API does: %j", (os, wanted) => {
    expect(only(`apiVersion: v1\nkind: Pod\nspec:\n  ${CONTAINERS}\n  ${os}\n`).os).toBe(wanted);
  });

  it.each([
    ["a Deployment without selector", "apps/v1", "Deployment", `spec: {${TEMPLATE}}`],
    ["a Deployment whose selector is a template", "apps/v1", "Deployment", `spec: {selector: *x, ${TEMPLATE}}`],
    ["a CronJob without schedule", "batch/v1", "CronJob", `spec: {jobTemplate: {spec: {${TEMPLATE}}}}`],
    ["a container without image", "v1", "Pod", "spec: {containers: [{name: a}]}"],
    ["$patch in a container", "v1", "Pod", "spec: {containers: [{name: a, image: x, $patch: merge}]}"],
    ["$patch in the object", "v1", "Pod", `$patch: replace\nspec: {${CONTAINERS}}`],
    ["$patch on the way", "batch/v1", "Job", `spec: {$patch: replace, ${TEMPLATE}}`],
    ["$patch in a context", "v1", "Pod", `spec: {${CONTAINERS}, securityContext: {$patch: delete}}`],
    ["an order of elements", "v1", "Pod", `spec: {$setElementOrder/containers: [{name: a}], ${CONTAINERS}}`],
    ["commands in comments", "v1", "Pod", `# {{ if .Values.pod }}\nspec: {${CONTAINERS}}`],
    ["Jinja's commands in comments", "v1", "Pod", `spec: {${CONTAINERS}} # {% if x %}`],
  ])("takes %s for a part", (_, apiVersion, kind, rest) => {
    expect(only(`apiVersion: ${apiVersion}\nkind: ${kind}\n${rest}\n`).isPartial).toBe(true);
  });

  it("takes a document for whole although another has commands in its comments", () => {
    const pod = `apiVersion: v1\nkind: Pod\nspec: {${CONTAINERS}}\n`;
    expect(read(`# $(x) \${X}\n${pod}---\n# {{ x }}\n${pod}---\n${pod}`).map(({ isPartial }) => isPartial)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("reads nothing in a file that ytt renders", () => {
    expect(read(`#@ def x():\napiVersion: v1\nkind: Pod\nspec: {${CONTAINERS}}\n`)).toEqual([]);
    expect(read(`apiVersion: v1\nkind: Pod\nspec: {${CONTAINERS}}\nx: "#@ y"\n`)).toHaveLength(1);
  });

  it("reads the kinds of the settings, and these before its own", () => {
    const text = `apiVersion: example.com/v1\nkind: Fleet\nspec: {pods: {${TEMPLATE}}}\n`;
    expect(summary(text)).toEqual([]);
    expect(summary(text, { Fleet: "spec.pods.template" })).toEqual(['Fleet: main the container "a"']);
    expect(summary(text, { Fleet: "spec.template" })).toEqual([]);
    expect(summary(`apiVersion: x/v1\nkind: Pod\nspec: {${TEMPLATE}}\n`, { Pod: "spec.template" })).toHaveLength(1);
  });

  it.each(["", ".", "spec.", "spec..template", "/spec/template", "spec[0]"])("rejects the path %j", (path) => {
    expect(() => read("apiVersion: v1\n", { Fleet: path })).toThrow(
      `settings.batten.kubernetes.podTemplates.Fleet: must be keys joined by dots, such as "spec.template"; got "${path}"`,
    );
  });

  it("is computed once a file", () => {
    const sourceCode = parse(`apiVersion: v1\nkind: Pod\nspec: {${CONTAINERS}}\n`);
    expect(workloads(sourceCode, DEFAULTS)).toBe(workloads(sourceCode, DEFAULTS));
  });

  it("does not grow with lists of aliases to lists", () => {
    const levels = Array.from({ length: 40 }, (_, index) => {
      const items = index === 0 ? `{apiVersion: v1, kind: Pod, spec: {${CONTAINERS}}}` : `*l${index - 1}, *l${index - 1}`;
      return `- &l${index} {apiVersion: v1, kind: List, items: [${items}]}`;
    });
    expect(summary(`apiVersion: v1\nkind: List\nitems:\n${levels.join("\n")}\n`)).toHaveLength(1);
  });
});

describe("any YAML", () => {
  const word = fc.constantFrom(
    "apiVersion", "kind", "spec", "template", "items", "containers", "initContainers", "securityContext", "selector",
    "image", "name", "runAsUser", "privileged", "capabilities", "add", "os", "<<", "$patch", "{{ x }}",
  );
  const value = fc.constantFrom("v1", "apps/v1", "Pod", "Deployment", "List", "PodList", "${X}", "x", 0, true, null);
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof({ maxDepth: 6 }, value, fc.dictionary(word, tie("node"), { maxKeys: 6 }), fc.array(tie("node"), { maxLength: 3 })),
  }));
  const object = fc.record({ apiVersion: value, kind: value, spec: node, items: node });
  const pod = fc.record({
    apiVersion: fc.constant("v1"),
    kind: fc.constant("Pod"),
    spec: fc.record({ containers: fc.array(fc.dictionary(word, node, { maxKeys: 4 }), { maxLength: 3 }), os: node }),
  });

  it("is read without an error, and every place reported is one of the text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(object, pod, node), { maxLength: 3 }), (documents) => {
        const text = documents.map((document) => `---\n${stringify(document)}`).join("");
        for (const workload of read(text)) {
          for (const { range } of [workload.place, ...workload.containers.map(({ place }) => place)]) {
            expect(range[0]).toBeLessThan(range[1]);
            expect(range[1]).toBeLessThanOrEqual(text.length);
          }
          for (const container of workload.containers) {
            hasEveryPrivilege(container);
            hasNonRootUser(workload, container);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
