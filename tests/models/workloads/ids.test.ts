import { describe, expect, it } from "vitest";
import { idFindings } from "../../../src/models/workloads/ids.ts";
import { pod } from "../../helpers/pods.ts";
import { only } from "./read.ts";

const WEB = "containers: [{name: a, image: x}]";

function ids(text: string, minimum = 10_000): [id: number | null, wanted: number, hasEdits: boolean][] {
  return idFindings(text, only(text), "runAsGroup", minimum).map(({ id, wanted, edits }) => [id, wanted, edits.length > 0]);
}

describe("idFindings", () => {
  it.each<[string, string[], [number | null, number, boolean][]]>([
    ["a low one", ["securityContext: {runAsGroup: 9999}"], [[9999, 65532, true]]],
    ["root's", ["securityContext: {runAsGroup: 0}"], [[0, 65532, true]]],
    ["a missing one", [], [[null, 65532, true]]],
    ["one that an alias gives", ["x: &id 5", "securityContext: {runAsGroup: *id}"], [[5, 65532, false]]],
    ["one that is high", ["securityContext: {runAsGroup: 10000}"], []],
    ["no id at all", ["securityContext: {runAsGroup: -1}"], []],
    ["a template", ['securityContext: {runAsGroup: "${X}"}'], []],
    ["Windows", ["os: {name: windows}"], []],
    ["a user namespace", ["hostUsers: false", "securityContext: {runAsGroup: 5}"], []],
  ])("%s", (_, lines, wanted) => {
    expect(ids(pod(...lines, WEB))).toEqual(wanted);
  });

  it("wants the minimum where it is higher", () => {
    expect(ids(pod("securityContext: {runAsGroup: 65532}", WEB), 70_000)).toEqual([[65532, 70_000, true]]);
  });
});
