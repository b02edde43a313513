/**
 * Puts generated text between a document's markers, `<!-- begin generated <name> -->` and
 * `<!-- end generated <name> -->`. Everything else stays as it is; line ends become LF.
 *
 * @param name The part's name, e.g. `"rules"`.
 * @param content Markdown without blank lines around it.
 * @throws Error when the markers are not there once each, in this order.
 */
export function replaceGeneratedPart(document: string, name: string, content: string): string {
  const begin = `<!-- begin generated ${name} -->`;
  const end = `<!-- end generated ${name} -->`;
  const [before, rest, ...more] = document.replaceAll("\r\n", "\n").split(begin);
  const [, after, ...others] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0) {
    throw new Error(`needs "${begin}" and "${end}" once each, in this order`);
  }
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}
