/** A kind of id whose spelling is fixed. */
interface IdKind {
  readonly name: string;
  /** What somebody who meant this kind writes. */
  readonly meant: RegExp;
  /** The spelling that Trivy's findings have. */
  readonly valid: RegExp;
  /** The right case of an id that has the right shape. */
  readonly spell: (id: string) => string;
}

const upper = (id: string): string => id.toUpperCase();

/**
 * The kinds of ids with a spelling of their own. Trivy compares ids letter by letter; names of secrets'
 * rules and licences may be anything else.
 *
 * Sources: the CVE Program's ID syntax (https://www.cve.org/), GitHub's advisory database, Trivy's `AVD-…` and check ids.
 */
const KINDS: readonly IdKind[] = [
  { name: "CVE", meant: /^CVE[-_ :]?\d/iu, valid: /^CVE-\d{4}-\d{4,}$/u, spell: upper },
  {
    name: "GHSA",
    meant: /^GHSA[-_:]/iu,
    valid: /^GHSA(?:-[2-9cfghjmpqrvwx]{4}){3}$/u,
    spell: (id) => `GHSA${id.slice("GHSA".length).toLowerCase()}`,
  },
  { name: "AVD", meant: /^AVD-/iu, valid: /^AVD-[A-Z]+-\d{4}$/u, spell: upper },
  { name: "check", meant: /^(?:KSV|KCV|DS)-?\d+$/iu, valid: /^(?:KSV|KCV|DS)-?\d{3,4}$/u, spell: upper },
];

/** What is wrong with an id: its case, with the right spelling, or its shape. */
export type IdProblem =
  | { readonly kind: "case"; readonly right: string }
  | { readonly kind: "shape"; readonly name: string };

/** @returns What keeps an id from ever matching a finding, `null` where nothing does or nobody knows. */
export function idProblem(id: string): IdProblem | null {
  const kind = KINDS.find(({ meant }) => meant.test(id));
  if (!kind || kind.valid.test(id)) return null;
  const right = kind.spell(id);
  return kind.valid.test(right) ? { kind: "case", right } : { kind: "shape", name: kind.name };
}
