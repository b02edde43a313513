import { describe, expect, it } from "vitest";
import { areEqual } from "../../../src/models/workloads/probe-equality.ts";
import { declaredPorts, lacksPort } from "../../../src/models/workloads/probe-ports.ts";
import { connectionOf, handlersOf, portOf, probeOf, runsForLong } from "../../../src/models/workloads/probes.ts";
import { pod } from "../../helpers/pods.ts";
import { first, only } from "./read.ts";

const container = (rest: string) => only(pod(`containers: [{name: a, image: x, ${rest}}]`));

describe("runsForLong", () => {
  it.each([
    ["containers: []", true],
    ["restartPolicy: Always", true],
    ["restartPolicy: Never", false],
    ["restartPolicy: OnFailure", false],
    ["restartPolicy: $(POLICY)", false],
  ])("%s: %s", (spec, expected) => {
    expect(runsForLong(only(pod(spec)))).toBe(expected);
  });
});

describe("handlersOf", () => {
  it("finds probes and hooks, and the ports that they ask", () => {
    const handlers = handlersOf(first(container("livenessProbe: {httpGet: {port: http}}, lifecycle: {preStop: {tcpSocket: {port: '81'}}}")));
    const ports = handlers.map((handler) => [handler.key, portOf(connectionOf(handler))] as const);
    const known = ports.flatMap(([key, port]) => (port.state === "known" ? [[key, port.value]] : []));
    expect(known).toEqual([
      ["livenessProbe", "http"],
      ["preStop", 81],
    ]);
  });
});

describe("declaredPorts", () => {
  it("reads names and numbers", () => {
    const ports = declaredPorts(first(container("ports: [{name: http, containerPort: 80}, {containerPort: 81}]")));
    expect(ports).toEqual({ names: new Set(["http"]), numbers: new Set([80, 81]) });
  });

  it.each(['ports: "{{ x }}"', "ports: [{name: a}]", 'ports: [{name: "{{ x }}", containerPort: 1}]'])("knows nothing of %s", (rest) => {
    expect(declaredPorts(first(container(rest)))).toBeNull();
  });
});

describe("lacksPort", () => {
  it("asks for a name where it is used, and for a number where any is declared", () => {
    const declaring = container("ports: [{name: http, containerPort: 80}]");
    expect(lacksPort(declaring, first(declaring), "http")).toBe(false);
    expect(lacksPort(declaring, first(declaring), "web")).toBe(true);
    expect(lacksPort(declaring, first(declaring), 80)).toBe(false);
    expect(lacksPort(declaring, first(declaring), 81)).toBe(true);
    const silent = container("ports: []");
    expect(lacksPort(silent, first(silent), 81)).toBe(false);
  });
});

describe("areEqual", () => {
  it.each([
    ["{httpGet: {port: 80}}", "{httpGet: {port: 80, path: /}, timeoutSeconds: 1}", true],
    ["{httpGet: {port: 80}}", "{httpGet: {port: 80}, timeoutSeconds: 2}", false],
    ["{httpGet: {port: $(P)}}", "{httpGet: {port: $(P)}}", false],
    ["{}", "{}", false],
  ])("%s and %s: %s", (liveness, readiness, expected) => {
    const both = first(container(`livenessProbe: ${liveness}, readinessProbe: ${readiness}`));
    expect(areEqual(probeOf(both, "liveness"), probeOf(both, "readiness"))).toBe(expected);
  });
});
