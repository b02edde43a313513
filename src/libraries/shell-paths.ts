/** The places of the shell that programs and Docker itself start by default. */
export const DEFAULT_SHELL_PATHS: ReadonlySet<string> = new Set(["/bin/sh", "/usr/bin/sh"]);

/** A program that puts something in the place that its last operand names. */
export interface Replacer {
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
}

/** Sources: the manuals of GNU coreutils and BusyBox. */
export const REPLACERS: Readonly<Record<string, Replacer>> = {
  ln: { valueOptions: ["-S", "--suffix", "-t", "--target-directory"] },
  cp: { valueOptions: ["-S", "--suffix", "-t", "--target-directory"] },
  mv: { valueOptions: ["-S", "--suffix", "-t", "--target-directory"] },
};
