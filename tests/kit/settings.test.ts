import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/kit/settings.ts";

const read = (batten: unknown) => readSettings({ batten });

describe("readSettings", () => {
  it("gives the defaults where nothing is said", () => {
    expect(readSettings(undefined).tenancy).toEqual({ column: "tenant_id", globalTables: [] });
    expect(readSettings({})).toBe(readSettings(undefined));
    expect(readSettings({ react: { version: "19" } })).toBe(readSettings(undefined));
    expect(read({})).toEqual(readSettings(undefined));
  });

  it("fills in what a group leaves out", () => {
    expect(read({ cookies: { credential: ["sid"] } }).cookies).toEqual({
      credential: ["sid"],
      other: [],
      crossSite: false,
    });
    expect(read({ cookies: { crossSite: true } }).docker).toEqual(readSettings(undefined).docker);
  });

  it("takes every setting there is", () => {
    const all = {
      cookies: { credential: ["sid"], other: ["theme"], crossSite: true },
      docker: {
        trustedRegistries: ["ghcr.io"],
        approvedBases: ["node"],
        targetStages: ["prod"],
        orchestrated: true,
        labelSchema: { "org.opencontainers.image.created": "rfc3339" },
        strictLabels: true,
        ignoredChecks: ["DL3008"],
        pragmas: false,
      },
      kubernetes: { podTemplates: { Rollout: "spec.template" } },
      tenancy: { column: "org_id", globalTables: ["plans"] },
      authorization: ["rbac", "abac"],
      audit: { loggers: ["audit"], events: ["login"], fields: ["actor"] },
      stepUp: { guards: ["requireStepUp"], operations: ["deleteAccount"] },
      ui: { components: "components.json", tokens: ["tokens.css"], framework: "vue" },
      workflows: { build: "ci.yml", release: ["release.yml", "deploy.yml"] },
    };
    expect(read(all)).toEqual(all);
    expect(Object.keys(all).sort()).toEqual(Object.keys(readSettings(undefined)).sort());
  });

  it("reads a single authorization model as a list of one", () => {
    expect(read({ authorization: "rbac" }).authorization).toEqual(["rbac"]);
  });

  it("reads one object once", () => {
    const batten = { cookies: { crossSite: true } };
    expect(read(batten)).toBe(read(batten));
  });

  it.each([
    [null, "settings.batten: must be an object"],
    ["strict", "settings.batten: must be an object"],
    [[], "settings.batten: must be an object"],
    [{ cookie: {} }, 'settings.batten.cookie: is not a setting; did you mean "cookies"?'],
    [
      { nonsense: {} },
      "settings.batten.nonsense: is not a setting; known are cookies, docker, kubernetes, tenancy, authorization, " +
        "audit, stepUp, ui, workflows",
    ],
    [{ cookies: true }, "settings.batten.cookies: must be an object"],
    [
      { cookies: { crosSite: true } },
      'settings.batten.cookies.crosSite: is not a setting; did you mean "crossSite"?',
    ],
    [{ cookies: { crossSite: "yes" } }, "settings.batten.cookies.crossSite: must be true or false"],
    [{ cookies: { credential: "sid" } }, "settings.batten.cookies.credential: must be a list of strings"],
    [{ cookies: { credential: [1] } }, "settings.batten.cookies.credential: must be a list of strings"],
    [{ tenancy: { column: 1 } }, "settings.batten.tenancy.column: must be a string"],
    [
      { docker: { labelSchema: { a: "date" } } },
      "settings.batten.docker.labelSchema: must be a map from label to one of text, url, rfc3339, spdx, hash, " +
        "semver, email",
    ],
    [
      { kubernetes: { podTemplates: ["Rollout"] } },
      "settings.batten.kubernetes.podTemplates: must be a map from kind to the path of its pod template",
    ],
    [{ authorization: 1 }, "settings.batten.authorization: must be a model's name or a list of them"],
    [{ workflows: { build: 1 } }, "settings.batten.workflows: must be a map from purpose to workflow files"],
  ])("refuses %j by name", (batten, message) => {
    expect(() => read(batten)).toThrow(new TypeError(message));
  });

  it("refuses a name that every object has", () => {
    expect(() => read({ constructor: {} })).toThrow("settings.batten.constructor: is not a setting");
    expect(() => read({ cookies: { toString: true } })).toThrow("settings.batten.cookies.toString: is not a setting");
  });
});
