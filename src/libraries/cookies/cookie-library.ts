import type { Source, TypeName } from "./source.ts";

export type SameSite = "strict" | "lax" | "none";

/** The attributes of a cookie that libraries have options for. */
export type AttributeName =
  | "httpOnly"
  | "secure"
  | "sameSite"
  | "partitioned"
  | "path"
  | "domain"
  | "maxAge"
  | "expires"
  | "priority";

/**
 * What a library sends where the code says nothing: a value, `"varies"` where it depends on the
 * connection or the environment, or a value for each range of versions that differ.
 */
export type Default<Value> = Value | "varies" | { readonly byVersion: Readonly<Record<string, Value | "varies">> };

/** `null` means that the attribute is not sent. */
export interface CookieDefaults {
  readonly httpOnly: Default<boolean>;
  readonly secure: Default<boolean>;
  readonly sameSite: Default<SameSite | null>;
  readonly partitioned: Default<boolean>;
  readonly path: Default<"/" | null>;
  /** Lifetime in seconds, whatever unit the library's own option has. */
  readonly lifetime: Default<number | null>;
}

/** What a library makes of the values that SameSite options can have. */
export interface SameSiteValues {
  /** The spellings it takes; `"any-case"`: Strict, Lax and None however capitalised. */
  readonly strings: "any-case" | { readonly strict: string; readonly lax: string; readonly none: string };
  /** What `true` becomes: Strict, or something that no browser knows. */
  readonly true: "strict" | "invalid";
  /** Strings beyond SameSite's own, such as express-session's `"auto"`. */
  readonly special: readonly string[];
}

/** How a library spells a cookie's attributes, and what it does with them. */
export interface CookieDialect {
  /** The option for each attribute; `null` where the library has none. */
  readonly keys: Readonly<Record<AttributeName, string | null>>;
  /** Further options that the library reads from the same object. */
  readonly otherKeys: readonly string[];
  /** Spellings that still work but are withdrawn, with their successors and whether those mean the very same. */
  readonly deprecatedKeys: Readonly<Record<string, { readonly key: string; readonly isSame: boolean }>>;
  /** A key whose object other libraries read attributes from, and this one does not: its options are flat. */
  readonly ignoredGroup?: string;
  /** Attribute names pass through as written, so that their case does not matter. */
  readonly anyCase: boolean;
  readonly defaults: CookieDefaults;
  /** Attributes whose default is lost when the option is given as `undefined`. */
  readonly undefinedDefeats: readonly AttributeName[];
  readonly sameSite: SameSiteValues;
  readonly maxAgeUnit: "ms" | "s" | "days";
  /** `expires` takes a number of days beside a date. */
  readonly expiresInDays?: boolean;
  /** A name that begins with `__Host-` or `__Secure-`, so spelled, gets what the prefix demands by itself. */
  readonly prefixBringsDemands?: boolean;
  /** A Partitioned cookie is Secure, whatever its options say. */
  readonly partitionedBringsSecure?: boolean;
  /** The option that puts a name prefix on, with its values. */
  readonly prefixOption?: { readonly key: string; readonly host: string; readonly secure: string };
}

/** A place in a call: an argument, or what stands at a path of keys inside it. */
export interface Place {
  readonly argument: number;
  readonly path?: readonly string[];
}

/**
 * - `set`: writes a cookie;
 * - `delete`: removes one;
 * - `session`: sets up the cookie that carries a session;
 * - `header`: gives a `Set-Cookie` header as text.
 */
export type CookieEffect = "set" | "delete" | "session" | "header";

/**
 * A condition on an argument: it is this string; it comes from this source; it is an object with one of
 * these keys; it is none with any of them, left out, or no object at all.
 */
export type ArgumentCondition =
  | { readonly argument: number; readonly equals: string }
  | { readonly argument: number; readonly from: Source }
  | { readonly argument: number; readonly has: readonly string[] }
  | { readonly argument: number; readonly lacks: readonly string[] };

/** Who writes a cookie: the server, scripts of the page, or the same code on either side. */
export type CookieSide = "server" | "page" | "either";

export interface SideCondition {
  readonly when: ArgumentCondition;
  readonly side: CookieSide;
}

/** A call that makes the object whose method writes, and takes attributes that are its defaults. */
export interface InheritedOptions {
  readonly callee: Source;
  readonly at: Place;
}

/** One way in which a library is told about a cookie. */
export interface CookieCall {
  readonly callee: Source;
  readonly effect: CookieEffect;
  readonly when?: ArgumentCondition;
  /** Where the name stands; without it the name is not the program's to choose. */
  readonly name?: Place;
  readonly defaultName?: string;
  readonly value?: Place;
  /** Where attributes stand; what the first place says goes before the second. */
  readonly attributes?: readonly Place[];
  /** The argument that may hold the whole cookie instead: `{ name, value, …attributes }`. */
  readonly cookie?: number;
  /** Every entry of this object describes one cookie; `name` and `attributes` are paths inside an entry. */
  readonly entries?: CookieEntries;
  /** Other methods of what the call gives take attributes too, which come before these. */
  readonly overriddenBy?: readonly string[];
  readonly dialect?: CookieDialect;
  /** What the library's set-up gives to all cookies is not for this call's. */
  readonly isBare?: boolean;
  /** A switch elsewhere in the configuration that decides Secure for all its cookies. */
  readonly secureSwitch?: Place;
  /**
   * Where the session's lifetime stands, in seconds: its cookie lives as long unless its own options say
   * otherwise.
   */
  readonly lifetime?: Place;
  /** No cookie is sent when what stands at `attributes` is `false` or left out. */
  readonly onlyWhenGiven?: boolean;
  /** Calls along the way that the method's object was made; what the nearest says goes first. */
  readonly inherited?: readonly InheritedOptions[];
  /** Who writes, where it is not whoever writes the library's other cookies. */
  readonly side?: CookieSide;
  /** Where the call's arguments tell who writes: the first that holds. */
  readonly sideWhen?: readonly SideCondition[];
  /** The call gives a reference, and a cookie is written only where this property of it is assigned. */
  readonly writtenBy?: string;
  /** Where a `Set-Cookie` header's text stands. */
  readonly header?: HeaderPlace;
}

export interface CookieEntries {
  readonly at: Place;
  /** Where an entry has the cookie's name; left out where the library puts something before it. */
  readonly name?: readonly string[];
  readonly attributes: readonly string[];
  /** Attributes of all entries that do not say otherwise. */
  readonly shared?: Place;
  /** The entries that carry a session; the others are not judged as credentials by their place. */
  readonly sessions: readonly string[];
}

/** The arguments that are a header's name and text, or the place of an object (or list of pairs) of headers. */
export type HeaderPlace = { readonly name: number; readonly value: number } | { readonly headers: Place };

/** A configuration object that is shown by its declared type instead of by a call. */
export interface TypedConfiguration extends Omit<CookieCall, "callee"> {
  readonly type: TypeName;
}

/** A cookie that is written by assigning to properties of `target`. */
export type CookieAssignment =
  /** Each property is an attribute of the session's cookie. */
  | { readonly kind: "session"; readonly target: Source }
  /**
   * `target` is the cookie, and the property that reaches it its name; properties are attributes, but
   * for the one that takes the value. Some methods take several of them as an object.
   */
  | { readonly kind: "named"; readonly target: Source; readonly valueKey: string; readonly methods: readonly string[] }
  /** One property takes the whole cookie as text. */
  | { readonly kind: "text"; readonly target: Source; readonly property: string };

/** Defaults that a program sets once. A file that shows no set-up leaves them unknown. */
export interface SharedDefaults {
  readonly callee: Source;
  readonly at: Place;
  /** What makes the program's server: a file that calls it and not the set-up has no such defaults. */
  readonly server?: Source;
}

/** A package whose version, as a `package.json` declares it, tells the version of a library. */
export interface VersionSource {
  readonly package: string;
  /** Where the package brings the library along: its major versions, and the library's major version with each. */
  readonly brings?: Readonly<Record<number, number>>;
}

/** A library that writes cookies: a row of knowledge. */
export interface CookieLibrary {
  readonly id: string;
  /** The name that people know it by. */
  readonly name: string;
  /** Its documentation of cookie options. */
  readonly url: string;
  /** The versions that the facts were read from. */
  readonly versions: string;
  /** What tells versions with different defaults apart; the first that is declared counts. */
  readonly versionFrom?: readonly VersionSource[];
  /** Who writes its cookies: the server where nothing is said. Scripts in the page cannot set HttpOnly. */
  readonly side?: CookieSide;
  /** Its own client reads the cookies in the page, which HttpOnly would keep from it. */
  readonly readInPage?: boolean;
  readonly dialect: CookieDialect;
  readonly calls: readonly CookieCall[];
  readonly configurations?: readonly TypedConfiguration[];
  readonly assignments?: readonly CookieAssignment[];
  /** The options of a set-up call that are the defaults of every cookie. */
  readonly sharedDefaults?: SharedDefaults;
}
