import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "./package-root.ts";

/**
 * Reads the page of a rule, which is published with the package.
 *
 * @param id A rule id without namespace.
 * @returns The page in Markdown without its comments, or `null` where there is none.
 */
export function readRulePage(id: string): string | null {
  try {
    const page = readFileSync(join(PACKAGE_ROOT, "docs", "rules", `${id}.md`), "utf8");
    return withoutComments(page.replaceAll("\r\n", "\n")).trim();
  } catch {
    return null;
  }
}

function withoutComments(markdown: string): string {
  let result = "";
  let position = 0;
  for (;;) {
    const start = markdown.indexOf("<!--", position);
    const end = start === -1 ? -1 : markdown.indexOf("-->", start);
    if (end === -1) return result + markdown.slice(position);
    result += markdown.slice(position, start);
    position = end + "-->".length;
  }
}
