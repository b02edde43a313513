import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { JSONSchema4 } from "json-schema";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/project.ts";
import { rules } from "../../src/rules/index.ts";
import { WITHOUT_SHELLCHECK } from "../helpers/programs.ts";
import { FILENAMES, lintBlock } from "./lint-block.ts";
import { blocksUnder, sectionsOf, type Section } from "./page.ts";

const FOLDER = path.join(ROOT, "docs/rules");

/** Fits any rule that is generated from nothing else than its page's name. */
const HEADER = /^<!-- begin generated header -->\n\n# batten\/(?<id>[a-z0-9-]+)\n/u;

/** The headings a page has, in this order. */
function headingsOf(meta: (typeof rules)[string]["meta"]): string[] {
  return [
    "Incorrect",
    "Correct",
    ...(Array.isArray(meta.schema) && meta.schema.length > 0 ? ["Options"] : []),
    ...(meta.fixable || meta.hasSuggestions ? ["What the fix does"] : []),
    "What it cannot see",
    "When not to use it",
    "Sources",
  ];
}

/** @returns The names of a rule's options, however deep, with what the rule takes where one is not given. */
function optionsOf(schema: JSONSchema4 | undefined, defaults: unknown): [name: string, value: unknown][] {
  return Object.entries(schema?.properties ?? {}).flatMap(([name, property]) => {
    const value = (defaults as Record<string, unknown> | undefined)?.[name];
    return [[name, value], ...optionsOf(property, value)];
  });
}

/** @returns A section's list items, table rows and paragraphs that name an option as code. */
function passagesAbout(section: Section, option: string): string[] {
  return section.prose.split(/\n(?=\n|[-*|] )/u).filter((passage) => passage.includes(`\`${option}`));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** @returns The text of a page's links that lead into the project, as paths from the root. */
function localLinks(markdown: string): string[] {
  return [...markdown.matchAll(/\]\((?!https?:|#)(?<target>[^)#\s]+)/gu)].map((match) =>
    path.join("docs/rules", match.groups?.["target"] ?? ""),
  );
}

describe("the pages", () => {
  it("are one for each rule, and none for anything else", () => {
    const pages = Object.keys(rules).map((id) => `${id}.md`);
    expect(readdirSync(FOLDER).sort()).toEqual(pages.sort());
  });
});

for (const [id, { meta }] of Object.entries(rules)) {
  const file = path.join(FOLDER, `${id}.md`);
  if (!existsSync(file)) continue;
  const markdown = readFileSync(file, "utf8");
  const sections = sectionsOf(markdown);

  describe(`docs/rules/${id}.md`, () => {
    it("begins with the rule's generated header", () => {
      expect(HEADER.exec(markdown)?.groups?.["id"]).toBe(id);
    });

    it("has the headings of a rule's page, each with something under it", () => {
      const wanted = headingsOf(meta);
      const found = sections.filter(({ rank }) => rank === 2);
      // Only the rule's metadata demands them; a page may tell of settings or fixes it does not own.
      expect(found.map(({ heading }) => heading).filter((heading) => wanted.includes(heading))).toEqual(wanted);
      const optional = ["Options", "What the fix does"];
      expect(found.map(({ heading }) => heading).filter((each) => ![...wanted, ...optional].includes(each))).toEqual([]);
      for (const [index, section] of sections.entries()) {
        const hasInner = (sections[index + 1]?.rank ?? 0) > section.rank;
        const isEmpty = section.prose.trim() === "" && section.blocks.length === 0 && !hasInner;
        expect(isEmpty, `"${section.heading}" is empty`).toBe(false);
      }
    });

    it("says before the examples what the rule is about", () => {
      const introduction = markdown.slice(markdown.indexOf("<!-- end generated header -->")).split("\n## ")[0] ?? "";
      expect(introduction.split("\n").slice(1).join("\n").trim().length).toBeGreaterThan(100);
    });

    it("names a source", () => {
      expect(sections.find(({ heading }) => heading === "Sources")?.prose).toMatch(/https:\/\//u);
    });

    it("links to files that exist", () => {
      expect(localLinks(markdown).filter((target) => !existsSync(path.join(ROOT, target)))).toEqual([]);
    });

    const schema = Array.isArray(meta.schema) ? (meta.schema) : [];
    for (const [name, value] of schema.flatMap((each, index) => optionsOf(each, meta.defaultOptions?.[index]))) {
      it(`names the option ${name} and its default`, () => {
        const options = sections.filter(({ heading }) => heading === "Options");
        const passages = options.flatMap((section) => passagesAbout(section, name));
        expect(passages, `"Options" says nothing of \`${name}\``).not.toEqual([]);
        if (value === undefined || (typeof value === "object" && !Array.isArray(value))) return;
        expect(passages.map(withoutBlanks).join("\n")).toContain(withoutBlanks(JSON.stringify(value)));
      });
    }

    for (const [word, reports] of [["Incorrect", true], ["Correct", false]] as const) {
      const blocks = blocksUnder(sections, word);
      it(`has blocks under "${word}", in languages that are linted`, () => {
        expect(blocks).not.toEqual([]);
        expect(blocks.map(({ language }) => language).filter((language) => !(language in FILENAMES))).toEqual([]);
      });
      for (const block of blocks) {
        // A rule that runs a program finds nothing where there is none.
        it.skipIf(reports && meta.docs.program === "shellcheck" && WITHOUT_SHELLCHECK)(`${word}, line ${block.line}: ${reports ? "is reported" : "is clean"}`, () => {
          const messages = lintBlock(block, [id]);
          expect(messages.filter(({ fatal, ruleId }) => fatal ?? ruleId === null)).toEqual([]);
          if (reports) expect(messages).not.toEqual([]);
          else expect(messages).toEqual([]);
        });
      }
    }
  });
}
