import type { AttributeName, CookieDefaults, CookieDialect, SameSiteValues } from "./cookie-library.ts";

/** The option names of the `cookie` package, which nearly every library has taken over. */
export const COMMON_KEYS: Readonly<Record<AttributeName, string | null>> = {
  httpOnly: "httpOnly",
  secure: "secure",
  sameSite: "sameSite",
  partitioned: "partitioned",
  path: "path",
  domain: "domain",
  maxAge: "maxAge",
  expires: "expires",
  priority: "priority",
};

const NOTHING_SENT: CookieDefaults = {
  httpOnly: false,
  secure: false,
  sameSite: null,
  partitioned: false,
  path: null,
  lifetime: null,
};

export const COMMON_SAME_SITE: SameSiteValues = { strings: "any-case", true: "strict", special: [] };

/** What a dialect says other than the common form: all of it is optional. */
export interface DialectDifferences extends Partial<Omit<CookieDialect, "keys" | "defaults" | "sameSite">> {
  readonly keys?: Partial<Record<AttributeName, string | null>>;
  readonly defaults?: Partial<CookieDefaults>;
  readonly sameSite?: Partial<SameSiteValues>;
}

/** @returns The dialect that differs from the `cookie` package's only in what is given. */
export function dialect({ keys, defaults, sameSite, ...rest }: DialectDifferences = {}): CookieDialect {
  return {
    otherKeys: ["encode"],
    deprecatedKeys: {},
    anyCase: false,
    undefinedDefeats: [],
    maxAgeUnit: "s",
    ...rest,
    keys: { ...COMMON_KEYS, ...keys },
    defaults: { ...NOTHING_SENT, ...defaults },
    sameSite: { ...COMMON_SAME_SITE, ...sameSite },
  };
}
