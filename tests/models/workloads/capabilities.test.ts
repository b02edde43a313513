import { describe, expect, it } from "vitest";
import { capabilitiesOf, isMadeRoot } from "../../../src/models/workloads/capabilities.ts";
import { pod } from "../../helpers/pods.ts";
import { first, only } from "./read.ts";

const container = (context: string) =>
  first(only(pod(`containers: [{name: a, image: x, securityContext: {capabilities: ${context}}}]`)));

describe("capabilitiesOf", () => {
  it.each([
    ["{drop: [ALL]}", "yes"],
    ["{drop: ['${X}', ALL]}", "yes"],
    ["{drop: [all, CAP_ALL]}", "no"],
    ["{drop: []}", "no"],
    ["{drop: ['${X}']}", "unknown"],
    ["{drop: ALL}", "unknown"],
    ["{drop: *nowhere}", "unknown"],
    ["{add: [X]}", "absent"],
  ] as const)("%s drops all: %s", (text, wanted) => {
    expect(capabilitiesOf(container(text)).dropsAll).toBe(wanted);
  });

  it("has the names that are added", () => {
    expect(capabilitiesOf(container("{add: [NET_ADMIN, '${X}', CHOWN]}")).added.map(({ name }) => name)).toEqual(["NET_ADMIN", "CHOWN"]);
  });
});

describe("isMadeRoot", () => {
  it.each([
    ["{runAsUser: 0}", "{}", true],
    ["{}", "{runAsUser: 0}", true],
    ["{}", "{runAsNonRoot: false}", true],
    ["{runAsUser: 0}", "{runAsUser: 5}", false],
    ["{}", "{}", false],
    ["*nowhere", "{}", false],
  ])("pod %s, container %s: %s", (podContext, own, wanted) => {
    const workload = only(pod(`securityContext: ${podContext}`, `containers: [{name: a, image: x, securityContext: ${own}}]`));
    expect(isMadeRoot(workload, first(workload))).toBe(wanted);
  });
});
