import type { TSESTree } from "@typescript-eslint/utils";
import type { Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type {
  AttributeName,
  CookieDialect,
  CookieLibrary,
  CookieSide,
  SameSite,
} from "../../libraries/cookies/cookie-library.ts";

/** Where an attribute is given. All ranges are `[start, end)` offsets. */
export interface GivenAttribute {
  /** The attribute as a whole: the property, or its part of a header. */
  readonly range: Range;
  readonly keyRange: Range;
  readonly valueRange: Range;
  /** The key as it is spelled. */
  readonly key: string;
  /** The value that the file fixes. */
  readonly value: unknown;
  /** The value's expression; `null` where it is a part of a header's text. */
  readonly node: TSESTree.Expression | null;
}

/**
 * An attribute as the browser gets it: what the code gives, or what the library adds where the code
 * says nothing (then `given` is `null`).
 */
export type CookieAttribute<Value> =
  | { readonly state: "known"; readonly value: Value; readonly given: GivenAttribute | null }
  | { readonly state: "unknown" };

/** `null`: not sent. `"invalid"`: sent or refused as something that is none of SameSite's values. */
export type SameSiteValue = SameSite | null | "invalid";

/** The attributes of a cookie; the value `null` says that one is not sent. */
export interface CookieAttributes {
  readonly httpOnly: CookieAttribute<boolean>;
  readonly secure: CookieAttribute<boolean>;
  readonly sameSite: CookieAttribute<SameSiteValue>;
  readonly partitioned: CookieAttribute<boolean>;
  readonly path: CookieAttribute<string | null>;
  readonly domain: CookieAttribute<string | null>;
  /** Lifetime in seconds, whatever the library's unit. */
  readonly maxAge: CookieAttribute<number | null>;
  readonly expires: CookieAttribute<Date | null>;
}

/** The name of a cookie. */
export interface WrittenName {
  /** The whole name as it is sent, `null` where the file does not fix it. */
  readonly text: string | null;
  /** What the name begins with for sure; the whole name where it is known. */
  readonly start: string;
  /** Where the name stands; `null` where the library's default applies. */
  readonly range: Range | null;
}

/** An attribute as it is spelled in the source, known to the library or not. */
export interface SpelledAttribute {
  readonly key: string;
  readonly keyRange: Range;
  readonly valueRange: Range;
  /** Whether an edit of it shows in this cookie alone. */
  readonly isLocal: boolean;
  /** The value that the file fixes, in a box; `null` where it is not fixed. */
  readonly value: { readonly value: unknown } | null;
  /** The value's expression; `null` where it is a part of a header's text, or a method. */
  readonly node: TSESTree.Expression | null;
  /** @returns The edits that spell the key differently. */
  rename(key: string): readonly Edit[];
}

/** Attributes that are grouped under a key which the library does not look into. */
export interface IgnoredGroup {
  readonly key: string;
  /** The group with its key. */
  readonly range: Range;
  readonly keyRange: Range;
  /** Moves the attributes out of the group; `null` where one of them is given outside as well. */
  readonly hoist: EditPlan | null;
}

/** Edits, and whether they change this one cookie only. */
export interface EditPlan {
  readonly edits: readonly Edit[];
  readonly isLocal: boolean;
}

/** Changes of a cookie's attributes in the spelling of its library. Where none can be made the answer is `null`. */
export interface CookieEditor {
  /** Makes this cookie say it; an object that others use too is left alone. */
  set(attribute: AttributeName, value: true | string): EditPlan | null;
  /** Changes the value where it is given, be it in an object that others use too. */
  replace(attribute: AttributeName, value: string): EditPlan | null;
  remove(attribute: AttributeName): EditPlan | null;
  /** Makes this cookie live that long, in the library's own unit, where it says how long it lives or can say it. */
  setLifetime(seconds: number): EditPlan | null;
}

/** One place where a program writes a cookie, whatever library it uses. */
export interface CookieWrite {
  readonly library: CookieLibrary;
  readonly dialect: CookieDialect;
  /** The call, assignment or configuration object. */
  readonly node: TSESTree.Node;
  /** `session`: the cookie carries a session, whatever its name; `delete`: a call whose purpose is to remove it. */
  readonly effect: "set" | "delete" | "session";
  readonly name: WrittenName;
  readonly attributes: CookieAttributes;
  /** The name has a prefix already that an option puts on it once more: where, and how the name loses its own. */
  readonly doubledPrefix: { readonly at: Range; readonly edits: readonly Edit[] } | null;
  /** It takes a cookie away: by its call, an empty value, or a lifetime that is over. */
  readonly isDeletion: boolean;
  /** The value is a fixed yes or no. */
  readonly isFlag: boolean;
  /** Who writes it; scripts in the page cannot set HttpOnly. */
  readonly side: CookieSide;
  /** The smallest place that stands for the cookie: its name, or what sets it up. */
  readonly at: Range;
  /** Every attribute that is spelled out. */
  readonly spelled: readonly SpelledAttribute[];
  readonly ignoredGroup: IgnoredGroup | null;
  readonly edits: CookieEditor;
}
