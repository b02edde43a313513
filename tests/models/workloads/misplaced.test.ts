import { describe, expect, it } from "vitest";
import { misplacedKeys, misspeltKeys } from "../../../src/models/workloads/misplaced.ts";
import { pod } from "../../helpers/pods.ts";
import { only } from "./read.ts";

const found = (text: string) =>
  misplacedKeys(text, only(text)).map(({ key, belongsTo, isCertain, edits }) => [key, belongsTo, isCertain, edits !== null]);

describe("misplacedKeys", () => {
  it.each<[string, string[], unknown[]]>([
    ["pod to its one container", ["securityContext: {privileged: no, runAsUser: 1}", "containers: [{name: a, image: x}]"], [["privileged", "containers", true, true]]],
    ["pod to several", ["securityContext: {privileged: no, runAsUser: 1}", "containers: [{name: a, image: x}, {name: b, image: x}]"], [["privileged", "containers", false, true]]],
    ["pod to some that are unknown", ["securityContext: {privileged: no, runAsUser: 1}", "containers: [{name: a, image: x}, '${X}']"], [["privileged", "containers", false, true]]],
    ["container to pod", ["containers: [{name: a, image: x, securityContext: {runAsUser: 1, fsGroup: 1}}]"], [["fsGroup", "pod", true, true]]],
    ["beside, of either kind", ["privileged: no", "containers: [{name: a, image: x, fsGroup: 1}]"], [["privileged", "containers", true, true], ["fsGroup", "pod", true, true]]],
    ["none", ["securityContext: {runAsUser: 1}", "containers: [{name: a, image: x, securityContext: {privileged: no}}]"], []],
  ])("%s", (_, lines, wanted) => {
    expect(found(pod(...lines))).toEqual(wanted);
  });
});

describe("misspeltKeys", () => {
  it("guesses among the fields of the context", () => {
    const text = pod("securityContext: {fsGruop: 1, runAsUserr: 1, runAsUser: 1}", "containers: [{name: a, image: x, securitycontext: {}}]");
    expect(misspeltKeys(only(text)).map(({ key, guess, edits }) => [key, guess, edits !== null])).toEqual([
      ["securitycontext", "securityContext", true],
      ["fsGruop", "fsGroup", true],
      ["runAsUserr", "runAsUser", false],
    ]);
  });
});
