import { describe, expect, it } from "vitest";
import type { LabelKind } from "../../../src/kit/settings.ts";
import { isOfKind } from "../../../src/models/dockerfile/label-formats.ts";
import { labelKeyProblem } from "../../../src/models/dockerfile/label-key.ts";

const GOOD: Readonly<Record<LabelKind, readonly string[]>> = {
  text: ["x", " "],
  url: ["https://a.b", "HTTPS://A", "mailto:x", "foo:bar", "ssh://git@a.b:22/c", "http://[::1]:80/x?y#z", "https://a.b/%20", "a:"],
  rfc3339: [
    "2026-01-31T00:00:00Z",
    "2026-01-31t00:00:00z",
    "2024-02-29T23:59:60.123+01:00",
    "2026-12-01T00:00:00-00:30",
  ],
  spdx: [
    "MIT",
    "0BSD",
    "Apache-2.0+",
    "MIT OR Apache-2.0",
    "(MIT AND (BSD-3-Clause OR LicenseRef-own))",
    "GPL-2.0-only WITH Classpath-exception-2.0",
    "DocumentRef-a:LicenseRef-b",
  ],
  hash: ["abcdef1", "abcdef123456", "a".repeat(40), "0".repeat(64)],
  semver: ["1.2.3", "0.0.0", "1.2.3-a.1+b", "1.2.3-0a", "1.2.3+001", "1.2.3--"],
  email: ["a@b", "a.b+c@d.e", "a@localhost", "a@[1.2.3.4]", '"a b"@c.d', "a@b.c."],
};

const BAD: Readonly<Record<LabelKind, readonly string[]>> = {
  text: [],
  url: ["a.b", "git@x:y", "/x", "http://a b", "1a:b", ":a", "https://a.b/%zz", "https://a.b/ü", "https://a.b/[x]", "a:b#c#d"],
  rfc3339: [
    "2026-01-31",
    "2026-01-31 00:00:00Z",
    "2026-01-31T00:00:00",
    "2026-01-31T00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z",
    "2026-02-29T00:00:00Z",
    "2026-01-00T00:00:00Z",
    "2026-01-31T24:00:00Z",
    "2026-01-31T00:60:00Z",
    "2026-01-31T00:00:61Z",
    "2026-01-31T00:00:00+0100",
    "2026-01-31T00:00:00+25:00",
  ],
  spdx: ["mit", "GPL-2.0", "Proprietary", "MIT/Apache-2.0", "MIT and ISC", "MIT OR", "(MIT", "MIT)", "OR", "NONE", "MIT WITH (", "MIT ISC"],
  hash: ["abc", "ABCDEF1", "abcdefg", "a".repeat(41), "main"],
  semver: ["v1.2.3", "1.2", "1", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3-a..b", "1.2.3.4", "1.2.3-a_b", "latest"],
  email: ["a", "a@b@c", "A <a@b.c>", "a..b@c.d", ".a@b.c", "a@-b.c", "a@b_c.d", "a@b.c,d@e.f"],
};

describe.each(Object.keys(GOOD) as LabelKind[])("the kind %s", (kind) => {
  it("takes what is one", () => {
    expect(GOOD[kind].filter((value) => !isOfKind(value, kind))).toEqual([]);
  });

  it("takes nothing else", () => {
    expect(BAD[kind].filter((value) => isOfKind(value, kind))).toEqual([]);
  });
});

describe("a label's key", () => {
  it.each(["a", "a1", "a.b-c", "a_b", "a/b", "a.-b", "com.dockerx", "io.docker", "com.docker.extension.screenshots", "maintainer"])(
    "%s is fine",
    (key) => {
      expect(labelKeyProblem(key)).toBeNull();
    },
  );

  it.each([
    ["com.docker.x", "lies in `com.docker.*`, a namespace of Docker's own"],
    ["io.docker.x", "lies in `io.docker.*`, a namespace of Docker's own"],
    ["org.dockerproject.x", "lies in `org.dockerproject.*`, a namespace of Docker's own"],
    ["Name", "has upper-case letters"],
    ["a b", "has ` ` in it"],
    ["a:b", "has `:` in it"],
    ["1a", "does not begin with a letter"],
    ["-a", "does not begin with a letter"],
    ["a-", "does not end with a letter or digit"],
    ["a/", "does not end with a letter or digit"],
    ["a..b", "has two separators in a row"],
    ["a--b", "has two separators in a row"],
  ])("%s is not", (key, problem) => {
    expect(labelKeyProblem(key)).toBe(problem);
  });
});
