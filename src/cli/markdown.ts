import type { Colors } from "./colors.ts";

const CODE_INDENT = "    ";
const HEADING = /^#{1,6} (?<text>.*)$/u;
const LIST_ITEM = /^(?<indent> *)(?<mark>[-*+]|\d+\.) (?<text>.*)$/u;
const FENCE = /^ *(?<fence>`{3,}|~{3,})/u;

/** A block of a page: what stands together between blank lines. */
type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "code"; readonly lines: readonly string[] }
  | { readonly kind: "item"; readonly lead: string; readonly text: string }
  | { readonly kind: "verbatim"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string };

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split("\n");
  let open: { kind: "paragraph" | "item"; lead: string; words: string[] } | null = null;
  const close = (): void => {
    if (open?.kind === "item") blocks.push({ kind: "item", lead: open.lead, text: open.words.join(" ") });
    else if (open) blocks.push({ kind: "paragraph", text: open.words.join(" ") });
    open = null;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const fence = FENCE.exec(line)?.groups?.["fence"];
    const heading = HEADING.exec(line)?.groups;
    const item = LIST_ITEM.exec(line)?.groups;
    if (fence) {
      close();
      const end = lines.findIndex((each, at) => at > index && each.trim().startsWith(fence));
      const last = end === -1 ? lines.length : end;
      blocks.push({ kind: "code", lines: lines.slice(index + 1, last) });
      index = last;
    } else if (heading) {
      close();
      blocks.push({ kind: "heading", text: heading["text"] ?? "" });
    } else if (item) {
      close();
      open = { kind: "item", lead: `${item["indent"]}${item["mark"]} `, words: [item["text"] ?? ""] };
    } else if (line.trim() === "") {
      close();
    } else if (line.startsWith("|") || line.startsWith(">")) {
      close();
      blocks.push({ kind: "verbatim", text: line });
    } else if (open) {
      (open as { words: string[] }).words.push(line.trim());
    } else {
      open = { kind: "paragraph", lead: "", words: [line.trim()] };
    }
  }
  close();
  return blocks;
}

/** Links become their words and their address, where that is more than the words and leads out of the pages. */
function plainLinks(text: string): string {
  return text
    .replace(/<(https?:\/\/[^<>\s]+)>/gu, "$1")
    .replace(/\[([^[\]]*)\]\(([^()\s]*)\)/gu, (_, words: string, address: string) =>
      words === address || !address.includes("://") ? words : `${words} (${address})`,
    );
}

/** Parts text at its backticks: every second part is code, in which nothing else is read. */
function inline(text: string, colors: Colors): string {
  const parts = plainLinks(text).split("`");
  // A last backtick without a partner is a character like any other.
  if (parts.length % 2 === 0) parts.push(parts.splice(-2).join("`"));
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? colors.cyan(part)
        : part.replace(/\*\*([^*]+)\*\*/gu, (_, strong: string) => colors.bold(strong)),
    )
    .join("");
}

// eslint-disable-next-line no-control-regex -- the escape sequences of colours have no width
const COLOR_CODES = /\u001B\[\d+m/gu;

function visibleLength(text: string): number {
  return text.replace(COLOR_CODES, "").length;
}

/** Breaks a line between words; `lead` stands before the first line, blanks as wide before the others. */
function wrap(text: string, width: number, lead = ""): string {
  const indent = " ".repeat(lead.length);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/u)) {
    if (line !== "" && lead.length + visibleLength(line) + 1 + visibleLength(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each, index) => (index === 0 ? lead : indent) + each).join("\n");
}

function render(block: Block, colors: Colors, width: number): string {
  switch (block.kind) {
    case "heading":
      return colors.bold(block.text.trim().replaceAll("`", ""));
    case "code":
      return block.lines.map((line) => (line === "" ? "" : CODE_INDENT + colors.dim(line))).join("\n");
    case "item":
      return wrap(inline(block.text, colors), width, block.lead);
    case "verbatim":
      return inline(block.text, colors);
    case "paragraph":
      return wrap(inline(block.text, colors), width);
  }
}

/** Items of a list and rows of a table stand close together. */
function isClose(block: Block, next: Block | undefined): boolean {
  return (block.kind === "item" || block.kind === "verbatim") && next?.kind === block.kind;
}

/**
 * Sets a page of Markdown for a terminal: headings bold, code indented, links with their address behind
 * them. It knows what rule pages are written with, not all of Markdown.
 *
 * @param width The longest line, in columns; code and tables keep their own lines.
 * @returns The text, with a line end after the last line.
 */
export function renderMarkdown(markdown: string, colors: Colors, width: number): string {
  const blocks = blocksOf(markdown);
  return blocks
    .map((block, index) => render(block, colors, width) + (isClose(block, blocks[index + 1]) ? "\n" : "\n\n"))
    .join("")
    .trimEnd()
    .concat("\n");
}
