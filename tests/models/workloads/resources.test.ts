import { describe, expect, it } from "vitest";
import { resourceGapOf } from "../../../src/models/workloads/resources.ts";
import { pod } from "../../helpers/pods.ts";
import { first, only } from "./read.ts";

describe("resourceGapOf", () => {
  it.each([
    ["{}", "{}", "everything"],
    ["{requests: {memory: 1Gi}}", "{}", "limit"],
    ["{limits: {cpu: 1}}", "{}", "limit"],
    ["{limits: {memory: 1Gi}}", "{}", null],
    ["{}", "{limits: {memory: 1Gi}}", null],
    ["{}", "{requests: {cpu: 1}}", "limit"],
    ["{limits: *nowhere}", "{}", null],
    ["{}", "*nowhere", null],
  ])("container %s, pod %s: %s", (own, podResources, wanted) => {
    const workload = only(pod(`resources: ${podResources}`, `containers: [{name: a, image: x, resources: ${own}}]`));
    expect(resourceGapOf(workload, first(workload))).toBe(wanted);
  });
});
