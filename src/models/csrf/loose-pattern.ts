/**
 * Where anything may stand beside what a test looks for: before it, behind it, both; `part`: what is looked
 * for is itself only a part.
 */
export type LooseEnds = "start" | "end" | "both" | "part";

/**
 * Judges a regular expression that is to recognise a site by its first and last signs alone.
 *
 * @param pattern The text of the expression, without slashes and flags.
 * @returns `null` where both ends are bound, or are not plain enough to tell.
 */
export function looseEnds(pattern: string): LooseEnds | null {
  if (hasChoiceOutside(pattern) || !/[a-z\d]\\?\.[a-z]|localhost/iu.test(pattern)) return null;
  const isStartLoose = /^[a-z\d]/iu.test(pattern);
  const isEndLoose = /[^\\][a-z\d]$/iu.test(pattern);
  if (isStartLoose && isEndLoose) return "both";
  if (isStartLoose) return "start";
  return isEndLoose ? "end" : null;
}

/** Whether the expression is a choice at its top: every branch would have to be judged. */
function hasChoiceOutside(pattern: string): boolean {
  let depth = 0;
  for (let index = 0; index < pattern.length; index += 1) {
    const sign = pattern[index];
    if (sign === "\\") index += 1;
    else if (sign === "(" || sign === "[") depth += 1;
    else if (sign === ")" || sign === "]") depth -= 1;
    else if (sign === "|" && depth === 0) return true;
  }
  return false;
}
