import { describe, expect, it } from "vitest";
import { byCompleteName } from "../../../src/models/images/known-digests.ts";

describe("byCompleteName", () => {
  it("completes names and tags as Docker does", () => {
    const digests = byCompleteName({ "node:22": "sha256:1", "ghcr.io/acme/shop": "sha256:2" });
    expect([...digests]).toEqual([
      ["docker.io/library/node:22", "sha256:1"],
      ["ghcr.io/acme/shop:latest", "sha256:2"],
    ]);
  });
});
