/** A fenced block of a page. */
export interface CodeBlock {
  /** The info string, e.g. `"ts"`. */
  readonly language: string;
  readonly code: string;
  /** The page's line that the fence stands in, from 1. */
  readonly line: number;
}

/** A heading and what follows it up to the next heading of the same or a higher rank. */
export interface Section {
  readonly heading: string;
  /** 1 for `#`, 2 for `##` … */
  readonly rank: number;
  /** The text without code blocks and without the sections inside. */
  readonly prose: string;
  readonly blocks: readonly CodeBlock[];
}

/** What the comments at a block's head say of how it is linted. */
export interface BlockSetUp {
  readonly options: readonly unknown[];
  /** The content of `settings.batten`. */
  readonly settings: Readonly<Record<string, unknown>> | undefined;
  readonly filename: string | undefined;
}

const HEADING = /^(?<marks>#{1,6}) (?<text>.*)$/u;
const FENCE = /^(?<indent> *)(?<fence>`{3,})(?<language>[^`\s]*)/u;

/**
 * Splits a page into its sections.
 *
 * @param markdown The text, with LF line ends.
 * @throws Error when a fence is never closed.
 */
export function sectionsOf(markdown: string): Section[] {
  const sections: { heading: string; rank: number; prose: string; blocks: CodeBlock[] }[] = [];
  const lines = markdown.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const heading = HEADING.exec(line)?.groups;
    const fence = FENCE.exec(line)?.groups;
    if (heading) {
      sections.push({
        heading: (heading["text"] ?? "").trim(),
        rank: (heading["marks"] ?? "").length,
        prose: "",
        blocks: [],
      });
    } else if (fence) {
      const { indent = "", fence: mark = "", language = "" } = fence;
      const end = lines.findIndex((each, at) => at > index && each.trim() === mark);
      if (end === -1) throw new Error(`the code block in line ${index + 1} is never closed`);
      const code = lines.slice(index + 1, end).map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each));
      sections.at(-1)?.blocks.push({ language, code: `${code.join("\n")}\n`, line: index + 1 });
      index = end;
    } else {
      const current = sections.at(-1);
      if (current) current.prose += `${line}\n`;
    }
  }
  return sections;
}

/** @returns The blocks under the headings that begin with a word, e.g. `"Incorrect"`. */
export function blocksUnder(sections: readonly Section[], word: string): CodeBlock[] {
  return sections.filter(({ heading }) => heading.split(" ")[0] === word).flatMap(({ blocks }) => blocks);
}

const SET_UP_COMMENT =
  /^(?:\/\*|\/\/|#|<!--) *(?<name>options|settings|filename): *(?<value>[^\n]*?) *(?:\*\/|-->)?$/u;

/**
 * Reads the comments at a block's head, `/* options: [{"x": true}] *\/` or `# settings: {…}`.
 *
 * @throws SyntaxError when the value is no JSON.
 */
export function setUpOf(code: string): BlockSetUp {
  const found: Record<string, string> = {};
  for (const line of code.split("\n")) {
    const comment = SET_UP_COMMENT.exec(line)?.groups;
    if (!comment) break;
    found[comment["name"] ?? ""] = comment["value"] ?? "";
  }
  const { options, settings, filename } = found;
  return {
    options: options === undefined ? [] : (JSON.parse(options) as unknown[]),
    settings: settings === undefined ? undefined : (JSON.parse(settings) as Record<string, unknown>),
    filename,
  };
}
