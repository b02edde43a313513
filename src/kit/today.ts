/**
 * The one place where the project looks at the clock: only rules about dates ask it, and say so.
 *
 * @param given A day as `2027-01-31`, for runs that have to be repeatable; `""` for the clock's.
 * @returns The day in UTC, as `2027-01-31`.
 */
export function today(given: string): string {
  return given === "" ? new Date().toISOString().slice(0, "2027-01-31".length) : given;
}
