/** A name or address that somebody answers to: `owner: payments`, `@octocat`, `ops@example.org`. */
const OWNER = [
  /\bowners?\s*[:=]\s*\S/iu,
  /\b(?:team|contact|assignee|maintainer|responsible)\s*[:=]\s*\S/iu,
  /(?:^|[\s(,:])@[A-Za-z0-9][\w/-]*/u,
  /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,}/iu,
];

/** What is no reason by itself: owners, dates, ids, links, ticket numbers. */
const NO_REASON = [
  /\b(?:owners?|team|contact|assignee|maintainer|responsible)\s*[:=][^,;]*/giu,
  /[\w.+-]{0,64}@[\w./-]+/gu,
  /https?:\/\/\S+/giu,
  /\b(?:exp|expires?|expiry|until|review(?:ed)?|date|added)[\s:=]*\d[\d./-]*/giu,
  /\b[A-Za-z]+-\d[\w-]*/gu,
];

/** Comments that speak to ESLint say nothing of the entry. */
const DIRECTIVE = /^\s*eslint[\s-]/u;

const WORD = /\p{L}{2,}/gu;

/** How few words are no reason: `won't fix`, `false positive` say what was decided, not why. */
const MIN_WORDS = 3;

/** @returns Whether notes on an entry say why it is there: at least three words beside names, dates, ids and links. */
export function giveReason(notes: readonly string[]): boolean {
  const text = NO_REASON.reduce((rest, pattern) => rest.replace(pattern, " "), written(notes).join("\n"));
  return (text.match(WORD)?.length ?? 0) >= MIN_WORDS;
}

/** @returns Whether notes on an entry name somebody who answers for it. */
export function nameOwner(notes: readonly string[]): boolean {
  return written(notes).some((note) => OWNER.some((pattern) => pattern.test(note)));
}

function written(notes: readonly string[]): readonly string[] {
  return notes.filter((note) => !DIRECTIVE.test(note));
}
