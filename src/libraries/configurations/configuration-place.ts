import type { Source, TypeName } from "../cookies/source.ts";

/** A component of React or Vue's JSX that takes options as properties. */
export interface ComponentName {
  readonly modules: readonly string[];
  readonly name: string;
}

/** Where a library takes options, in all the ways that a file can show them. */
export interface ConfigurationPlace {
  /** The function that is called or the class that is constructed, extended classes' `super(…)` included. */
  readonly callee?: Source;
  /** The argument that holds the options, from 0; 0 unless said. */
  readonly argument?: number;
  /** Types that show a configuration object where no call does. */
  readonly types?: readonly TypeName[];
  readonly component?: ComponentName;
  /** The keys that lead to a list whose objects are the options, one configuration each. */
  readonly items?: readonly string[];
}
