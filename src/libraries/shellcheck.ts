/** The program's name on the `PATH`. */
export const SHELLCHECK_PROGRAM = "shellcheck";

/** How sure ShellCheck is, from the highest down. */
export const SHELLCHECK_LEVELS = ["error", "warning", "info", "style"] as const;

export type ShellCheckLevel = (typeof SHELLCHECK_LEVELS)[number];

/**
 * What Hadolint leaves out: files that a script reads cannot be named in a Dockerfile (SC1090, SC1091),
 * and `ash` is what Alpine has (SC2187).
 *
 * Source: https://github.com/hadolint/hadolint/blob/master/src/Hadolint/Rule/Shellcheck.hs
 */
export const EXCLUDED_SHELLCHECKS: readonly number[] = [1090, 1091, 2187];

/**
 * The languages that ShellCheck reads a shell's scripts in, by the shell's name. Others, such as zsh, it
 * does not know.
 *
 * Source: shellcheck(1), `--shell`
 */
export const SHELLCHECK_DIALECTS: Readonly<Record<string, string>> = {
  sh: "sh",
  bash: "bash",
  dash: "dash",
  ash: "dash",
  ksh: "ksh",
};
