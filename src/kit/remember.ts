/** So many answers are kept; an editor's server meets more names in its life than are worth their place. */
const LIMIT = 4_096;

/**
 * Keeps what a pure function says of a text. The names of options and variables are the same few from file to
 * file, and each is asked for by many rules.
 *
 * @returns The function, with its latest answers at hand.
 */
export function remember<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    let known = answers.get(text);
    if (!known) {
      if (answers.size >= LIMIT) answers.clear();
      known = { answer: compute(text) };
      answers.set(text, known);
    }
    return known.answer;
  };
}
