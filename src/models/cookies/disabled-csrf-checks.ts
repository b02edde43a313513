import { memoize } from "../../kit/memoize.ts";
import { CSRF_SWITCHES, type CsrfSwitch } from "../../libraries/cookies/csrf-switches.ts";
import { optionUses, type OptionUse } from "../configurations/option-uses.ts";
import { textsOf } from "../configurations/value-test.ts";

/** An option that takes a library's CSRF check away. */
export interface DisabledCsrfCheck extends OptionUse<CsrfSwitch> {
  /** The methods that pass unchecked although they change things; empty where nothing is checked at all. */
  readonly methods: readonly string[];
}

const CHANGING_METHODS: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Every option of the file that takes a library's CSRF check away, in the order of the text. */
export const disabledCsrfChecks = memoize((sourceCode): readonly DisabledCsrfCheck[] =>
  optionUses(CSRF_SWITCHES, sourceCode).map((use) => {
    const names = use.value ? textsOf(use.value, sourceCode).map((name) => name.toUpperCase()) : [];
    return { ...use, methods: [...new Set(names)].filter((name) => CHANGING_METHODS.has(name)) };
  }),
);
