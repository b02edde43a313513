import { describe, expect, it } from "vitest";
import { readSettings } from "../../../src/kit/settings.ts";
import { integerOf } from "../../../src/languages/yaml/field.ts";
import {
  effective,
  hasEveryPrivilege,
  hasNonRootUser,
  podHasNonRootUsers,
  securityContextsOf,
} from "../../../src/models/workloads/security-context.ts";
import type { Container, Workload } from "../../../src/models/workloads/workload.ts";
import { workloads } from "../../../src/models/workloads/workloads.ts";
import { parse } from "../../languages/yaml/parse.ts";

/** A pod with a context of its own and one container with another, both as flow mappings. */
function pod(podContext: string, containerContext: string, rest = ""): [Workload, Container] {
  const container = `{name: a, image: x, securityContext: ${containerContext}}`;
  const text = `apiVersion: v1\nkind: Pod\nspec: {securityContext: ${podContext}, containers: [${container}]${rest}}\n`;
  const workload = workloads(parse(text), readSettings({}))[0];
  const first = workload?.containers[0];
  if (!workload || !first) throw new Error("no pod");
  return [workload, first];
}

describe("effective", () => {
  it.each([
    ["{runAsUser: 1}", "{runAsUser: 2}", 2, "container"],
    ["{runAsUser: 1}", "{}", 1, "pod"],
    ["{runAsUser: 1}", "{runAsUser: null}", 1, "pod"],
    ["{runAsUser: 1}", "", 1, "pod"],
    ["{}", "{runAsUser: 2}", 2, "container"],
    ["{}", "{}", "absent", "pod"],
    ['{runAsUser: "${X}"}', "{}", "unknown", "pod"],
    ["*nowhere", "{}", "unknown", "pod"],
    ['{runAsUser: 1}', '{runAsUser: "${X}"}', "unknown", "container"],
    ["{runAsUser: 1}", "*nowhere", "unknown", "container"],
    ["*nowhere", "{runAsUser: 2}", 2, "container"],
  ])("of pod %j and container %j is %j", (podContext, containerContext, wanted, from) => {
    const result = effective(...pod(podContext, containerContext), "runAsUser", integerOf);
    expect(result.value.state === "known" ? result.value.value : result.value.state).toBe(wanted);
    expect(result.from).toBe(from);
  });
});

describe("securityContextsOf", () => {
  it("has the pod's first, then each container's", () => {
    const [workload, container] = pod("{runAsUser: 1}", "*nowhere");
    expect(securityContextsOf(workload).map(({ container: of, fields, label }) => [of, fields.state, label])).toEqual([
      [null, "known", "this pod"],
      [container, "unknown", 'the container "a"'],
    ]);
  });
});

describe("hasNonRootUser", () => {
  it.each([
    ["{runAsUser: 1000}", "{}", "", true],
    ["{runAsUser: 0}", "{runAsUser: 1}", "", true],
    ["{runAsUser: 1000}", "{runAsUser: 0}", "", false],
    ["{}", "{}", "", false],
    ["{runAsUser: 1000}", "*nowhere", "", false],
    ["{runAsUser: 1000}", "{}", ", os: {name: windows}", false],
    ["{runAsUser: 1000}", "{}", ", $patch: merge", false],
    ["{}", "{runAsUser: 1000}", ", $patch: merge", true],
  ])("of pod %j, container %j%s is %j", (podContext, containerContext, rest, wanted) => {
    expect(hasNonRootUser(...pod(podContext, containerContext, rest))).toBe(wanted);
  });
});

describe("podHasNonRootUsers", () => {
  it.each([
    ["{runAsUser: 1000}", "{}", "", true],
    ["{}", "{runAsUser: 1000}", "", true],
    ["{}", "{runAsNonRoot: false}", "", true],
    ["{}", "{}", "", false],
    ["{runAsUser: 1000}", "{runAsNonRoot: '{{ x }}'}", "", false],
    ["{runAsUser: 1000}", "{}", ", initContainers: [{name: i, image: x, securityContext: {runAsUser: 0}}]", false],
    ["{runAsUser: 1000}", "{}", ", initContainers: ['${X}']", false],
    ["{runAsUser: 1000}", "{}", ", $patch: merge", false],
  ])("of pod %j, container %j%s is %j", (podContext, containerContext, rest, wanted) => {
    expect(podHasNonRootUsers(pod(podContext, containerContext, rest)[0])).toBe(wanted);
  });
});

describe("hasEveryPrivilege", () => {
  it.each([
    ["", false],
    ["{}", false],
    ["{privileged: false, capabilities: {add: [NET_ADMIN], drop: [SYS_ADMIN]}}", false],
    ["{privileged: yes}", true],
    ["{capabilities: {add: [NET_ADMIN, SYS_ADMIN]}}", true],
    ["{capabilities: {add: [CAP_SYS_ADMIN]}}", true],
    ["{capabilities: {add: [ALL]}}", true],
    ["{privileged: '{{ x }}', capabilities: {add: [ALL]}}", true],
    ["{privileged: '{{ x }}'}", "maybe"],
    ["{capabilities: *nowhere}", "maybe"],
    ["{capabilities: {add: *nowhere}}", "maybe"],
    ["{capabilities: {add: ['${X}']}}", "maybe"],
    ["*nowhere", "maybe"],
  ])("of %j is %j", (context, wanted) => {
    expect(hasEveryPrivilege(pod("{}", context)[1])).toBe(wanted);
  });
});
