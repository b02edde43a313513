/** An option with the value to write: a text, a constant, a list of texts. */
export interface OptionSetting {
  readonly path: readonly string[];
  readonly value: string | boolean | number | readonly string[];
  /** An option that makes this one needless where it is given. */
  readonly unless?: readonly string[];
}
