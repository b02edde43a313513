import type { Ranged } from "../../kit/range.ts";

/** Until when an entry counts, as Trivy reads it. */
export type Expiry =
  /** Nothing speaks of a date: the entry counts for ever. */
  | { readonly state: "none" }
  /** The entry counts until the beginning of this day. */
  | { readonly state: "date"; readonly date: string; readonly place: Ranged }
  /** Trivy cannot read the date, and drops the entry with a warning: what it ignored is reported again. */
  | { readonly state: "malformed"; readonly text: string; readonly place: Ranged }
  /** A date in a form that Trivy passes over: the entry counts for ever. */
  | { readonly state: "ineffective"; readonly text: string; readonly place: Ranged }
  | { readonly state: "unknown" };

/** An entry of `.trivyignore` or `.trivyignore.yaml`: a finding that Trivy does not report. */
export interface IgnoreEntry {
  readonly id: string;
  /** Where the id stands. */
  readonly place: Ranged;
  /** Whether the id can be edited where it stands. */
  readonly isPlain: boolean;
  /** What else narrows the entry: entries of the same id and scope say the same. */
  readonly scope: string;
  readonly expiry: Expiry;
  /** Comments that go with the entry, and its statement; `null` where a part of it is not known. */
  readonly notes: readonly string[] | null;
  /** How the file says things: `exp:2027-01-31` behind an id, or `expired_at: 2027-01-31`. */
  readonly form: "text" | "yaml";
}
