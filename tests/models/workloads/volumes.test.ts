import { describe, expect, it } from "vitest";
import { hostPathsOf } from "../../../src/models/workloads/host-paths.ts";
import { mountsOf, volumesOf } from "../../../src/models/workloads/volumes.ts";
import { pod } from "../../helpers/pods.ts";
import { first, only } from "./read.ts";

const volumes = (text: string) => only(pod(`volumes: ${text}`, "containers: []"));

describe("volumesOf", () => {
  it("has those that can be read", () => {
    const names = volumesOf(volumes("[{name: a}, '${X}', {emptyDir: {}}, {name: '${X}'}]")).map(({ name }) => name.state);
    expect(names).toEqual(["known", "unknown", "absent", "unknown"]);
    expect(volumesOf(volumes("{{ .Values.volumes }}"))).toEqual([]);
  });
});

describe("mountsOf", () => {
  it.each([
    ["[{name: v, mountPath: /a}]", 1],
    ["[]", 0],
    ["null", 0],
    ["[{name: v}, *nowhere]", null],
    ["{{ .Values.mounts }}", null],
  ])("%s: %s", (text, count) => {
    const container = first(only(pod(`containers: [{name: a, image: x, volumeMounts: ${text}}]`)));
    expect(mountsOf(container)?.length ?? null).toBe(count);
  });
});

describe("hostPathsOf", () => {
  it.each([
    ["{path: /srv}", "/srv", "files"],
    ["{path: /var/run/docker.sock}", "/var/run/docker.sock", "runtime"],
    ["{path: /run/../run/docker.sock}", "/run/../run/docker.sock", "files"],
    ["{path: /devices}", "/devices", "files"],
    ["{path: /dev/kvm}", "/dev/kvm", "device"],
    ["{path: '${X}', type: CharDevice}", null, "device"],
    ["{path: '${X}'}", null, "files"],
  ])("%s is %s, of %s", (text, path, gives) => {
    expect(hostPathsOf(volumes(`[{name: v, hostPath: ${text}}]`)).map((each) => [each.path, each.gives])).toEqual([[path, gives]]);
  });
});
