import { expect, it } from "vitest";
import { isLoopback, isPrivateHost } from "../../../src/libraries/oauth/local-hosts.ts";

it.each([
  ["localhost", "loopback"],
  ["app.localhost", "loopback"],
  ["127.1.2.3", "loopback"],
  ["[::1]", "loopback"],
  ["host.docker.internal", "loopback"],
  ["keycloak", "private"],
  ["10.0.0.1", "private"],
  ["172.20.1.1", "private"],
  ["192.168.0.1", "private"],
  ["idp.default.svc", "private"],
  ["idp.example.test", "private"],
  ["idp.example.com", "public"],
  ["172.40.1.1", "public"],
  ["localhost.example.com", "public"],
])("%s is %s", (host, kind) => {
  expect(isLoopback(host) ? "loopback" : isPrivateHost(host) ? "private" : "public").toBe(kind);
});
