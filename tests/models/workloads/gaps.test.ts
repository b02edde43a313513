import { describe, expect, it } from "vitest";
import { gapsOf } from "../../../src/models/workloads/gaps.ts";
import { pod } from "../../helpers/pods.ts";
import { only } from "./read.ts";

const KEY = "runAsUser";

/** Each gap as `<subject> @ <place> in <owner's first key>`. */
function gaps(text: string, exempt: readonly string[] = []): string[] {
  return gapsOf(only(text), KEY, ({ label }) => exempt.includes(label)).map(
    ({ subject, at, owner }) => `${subject} @ ${text.slice(...at.range)} in ${text.slice(...owner.range).slice(0, 10)}`,
  );
}

describe("gapsOf", () => {
  it.each<[name: string, lines: string[], wanted: string[]]>([
    ["one for the pod", ["containers: [{name: a, image: x}]"], ["the containers of this pod @ spec in containers"]],
    [
      "at the pod's context",
      ["securityContext: {fsGroup: 1}", "containers: [{name: a, image: x}]"],
      ["the containers of this pod @ securityContext in securityCo"],
    ],
    [
      "container by container",
      ["containers: [{name: aa, image: x, securityContext: {runAsUser: 1}}, {name: bb, image: x}]"],
      ['the container "bb" @ bb in {name: bb,'],
    ],
    ["none where the pod says it", ["securityContext: {runAsUser: 1}", "containers: [{name: a, image: x}]"], []],
    ["none where the pod may say it", ["securityContext: *nowhere", "containers: [{name: a, image: x}]"], []],
    ["none where the container may say it", ["containers: [{name: a, image: x, securityContext: *nowhere}]"], []],
    ["none without containers", ["containers: []"], []],
    ["none in a patch", ["containers: [{name: a}]"], []],
  ])("%s", (_, lines, wanted) => {
    expect(gaps(pod(...lines))).toEqual(wanted);
  });

  it("leaves out what is exempt", () => {
    const text = pod("containers: [{name: a, image: x}]");
    expect(gaps(text, ['the container "a"'])).toEqual([]);
  });

  it("is each container's where the kind takes no context for the pod", () => {
    const text = "apiVersion: serving.knative.dev/v1\nkind: Revision\nspec: {containers: [{name: aa, image: x}]}\n";
    expect(gaps(text)).toEqual(['the container "aa" @ aa in {name: aa,']);
  });
});
