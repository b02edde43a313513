import type { Source } from "../cookies/source.ts";
import type { ConfigurationPlace } from "./configuration-place.ts";

/** A value that an option may have. */
export type ValueTest =
  /** One of these constants. */
  | { readonly kind: "equals"; readonly values: readonly (string | number | boolean | null | undefined)[] }
  /** What a library exports for the purpose: a symbol, a member of an enum. */
  | { readonly kind: "export"; readonly source: Source }
  /** One of these texts, or a list with one of them. */
  | { readonly kind: "item"; readonly values: readonly string[] }
  /** A text with this word among its words, or a list with such a text. */
  | { readonly kind: "word"; readonly value: string }
  /** A list that is known whole and lacks this text. */
  | { readonly kind: "lacks-item"; readonly value: string }
  /** A function that gives nothing but this. */
  | { readonly kind: "returns"; readonly value: boolean }
  /** A function that does nothing but call its last parameter with nothing: the callback's way to say yes. */
  | { readonly kind: "calls-back" };

/** An option of a library, and the values of it that a rule speaks of. */
export interface LibraryOption extends ConfigurationPlace {
  /** The name that people know the library by. */
  readonly library: string;
  /** The keys that lead to the option below the options; none where an argument is the option. */
  readonly path: readonly string[];
  /** The values in question. */
  readonly values: readonly ValueTest[];
  /** Whether the library takes such a value where nothing is said. */
  readonly isDefault?: boolean;
  /** Options by their paths: where one of them is given, or may be, nothing follows from what is not said. */
  readonly unless?: readonly (readonly string[])[];
  /** Another option, and the values of it without which this one has no effect. */
  readonly when?: { readonly path: readonly string[]; readonly values: readonly ValueTest[] };
}

/** @returns The test for constants. */
export function oneOf(...values: readonly (string | number | boolean | null | undefined)[]): ValueTest {
  return { kind: "equals", values };
}

/** @returns The test for what a library exports. */
export function exportOf(source: Source): ValueTest {
  return { kind: "export", source };
}
