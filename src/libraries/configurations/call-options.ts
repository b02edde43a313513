import type { ConfigurationPlace } from "./configuration-place.ts";

/** Where a call finds the options that it is not given itself. */
export interface InheritedOptions {
  readonly place: ConfigurationPlace;
  /** The keys that lead from there to the same options. */
  readonly path: readonly string[];
}

/** How the calls of a library take their options. */
export interface OptionsArgument {
  /** The argument that takes them (from 0). */
  readonly optionsArgument: number;
  /** A member of the options under which all others may stand instead. */
  readonly nestedUnder?: string;
  /** The option that a plain text in the place of the options gives. */
  readonly shorthand?: readonly string[];
  /** Whether a callback may stand in the place of the options. */
  readonly takesCallback: boolean;
  /**
   * Other places that give the same options where the call is silent. Where the file has no such place, or
   * several, what the call lacks may be given in other files.
   */
  readonly inherits?: readonly InheritedOptions[];
}
