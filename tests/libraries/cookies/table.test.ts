import { describe, expect, it } from "vitest";
import { COOKIE_LIBRARIES } from "../../../src/libraries/cookies/cookie-libraries.ts";
import type { CookieDialect } from "../../../src/libraries/cookies/cookie-library.ts";
import {
  CREDENTIAL_COMPOUNDS,
  CREDENTIAL_WORDS,
  OTHER_WORDS,
  TRANSIENT_WORDS,
} from "../../../src/libraries/cookies/credential-names.ts";

const dialects = COOKIE_LIBRARIES.flatMap((library) =>
  [library.dialect, ...library.calls.flatMap(({ dialect }) => dialect ?? [])].map(
    (dialect): [string, CookieDialect] => [library.id, dialect],
  ),
);

describe("the table of cookie libraries", () => {
  it("has every library once", () => {
    const ids = COOKIE_LIBRARIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(COOKIE_LIBRARIES.map((library) => [library.id, library] as const))(
    "%s says where its facts are from and how cookies are written",
    (_, library) => {
      expect(library.url).toMatch(/^https:\/\//u);
      expect(library.versions).not.toBe("");
      expect(library.calls.length + (library.assignments ?? []).length).toBeGreaterThan(0);
    },
  );

  it.each(dialects)("%s has no key in two places", (_, { keys, otherKeys, deprecatedKeys }) => {
    const all = [...Object.values(keys).filter((key) => key !== null), ...otherKeys, ...Object.keys(deprecatedKeys)];
    expect(all.filter((key, index) => all.indexOf(key) !== index && key !== "secureProxy")).toEqual([]);
  });

  it.each(dialects)("%s leads deprecated keys to keys that it has", (_, { keys, deprecatedKeys }) => {
    for (const { key } of Object.values(deprecatedKeys)) expect(Object.values(keys)).toContain(key);
  });

  it.each(dialects)("%s names at least two ranges where versions differ, and a difference", (_, { defaults }) => {
    for (const value of Object.values(defaults) as unknown[]) {
      if (typeof value !== "object" || value === null) continue;
      const values = Object.values((value as { byVersion: Record<string, unknown> }).byVersion);
      expect(new Set(values).size).toBeGreaterThan(1);
    }
  });

  it.each(COOKIE_LIBRARIES.map((library) => [library.id, library] as const))(
    "%s says what tells its versions apart exactly where they differ",
    (_, { dialect, calls, versionFrom }) => {
      const all = [dialect, ...calls.flatMap((call) => call.dialect ?? [])].flatMap(({ defaults }) => Object.values({ ...defaults }) as unknown[]);
      const differ = all.some((value) => typeof value === "object" && value !== null);
      expect(versionFrom !== undefined).toBe(differ);
    },
  );

  it.each(dialects)("%s loses by undefined only defaults that it has", (_, { defaults, undefinedDefeats }) => {
    for (const attribute of undefinedDefeats) {
      const value: unknown = attribute === "maxAge" ? defaults.lifetime : Reflect.get(defaults, attribute);
      expect(value === undefined || value === null || value === false, attribute).toBe(false);
    }
  });
});

describe("credential words", () => {
  it("are in lower case, as they are compared", () => {
    for (const word of [...CREDENTIAL_WORDS, ...CREDENTIAL_COMPOUNDS, ...OTHER_WORDS, ...TRANSIENT_WORDS]) {
      expect(word).toBe(word.toLowerCase());
    }
  });

  it("do not stand on both sides", () => {
    const credential = [...CREDENTIAL_WORDS, ...CREDENTIAL_COMPOUNDS];
    expect(credential.filter((word) => OTHER_WORDS.has(word) || TRANSIENT_WORDS.has(word))).toEqual([]);
  });
});
