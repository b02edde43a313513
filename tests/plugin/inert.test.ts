import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/project.ts";
import plugin from "../../src/index.ts";
import { syntaxForLanguage, type Syntax } from "../../src/kit/source-code.ts";
import { rules } from "../../src/rules/index.ts";
import { lintBlock } from "../docs/lint-block.ts";
import { blocksUnder, sectionsOf, setUpOf, type CodeBlock } from "../docs/page.ts";

const SYNTAX_OF_FENCE: Readonly<Record<string, Syntax>> = {
  js: "js",
  jsx: "js",
  ts: "js",
  tsx: "js",
  vue: "js",
  dockerfile: "dockerfile",
  yaml: "yaml",
  trivyignore: "trivyignore",
};

function syntaxesOf(id: string): Syntax[] {
  return [rules[id]?.meta.docs.language ?? []].flat().map(syntaxForLanguage);
}

/** Every block of every page that a rule reports: files that have much to report, in each language. */
const reportedBlocks: { id: string; block: CodeBlock }[] = Object.keys(rules).flatMap((id) => {
  const page = path.join(ROOT, `docs/rules/${id}.md`);
  if (!existsSync(page)) return [];
  const blocks = blocksUnder(sectionsOf(readFileSync(page, "utf8")), "Incorrect");
  return blocks.map((block) => ({ id, block }));
});

describe("on a file of another language, a rule", () => {
  it("has files of each language to be tried on", () => {
    const tried = new Set(reportedBlocks.map(({ block }) => SYNTAX_OF_FENCE[block.language]));
    const wanted = new Set(Object.keys(rules).flatMap(syntaxesOf));
    expect([...wanted].filter((syntax) => !tried.has(syntax))).toEqual([]);
  });

  it.each(reportedBlocks)("neither reports nor crashes: the $block.language of $id, line $block.line", ({ block }) => {
    const syntax = SYNTAX_OF_FENCE[block.language];
    const foreign = Object.keys(rules).filter((id) => !syntaxesOf(id).some((each) => each === syntax));
    // Options are the page's own rule's, which others do not take.
    const code = setUpOf(block.code).options.length > 0 ? block.code.replace("options:", "of others:") : block.code;
    expect(lintBlock({ ...block, code }, foreign).map(({ ruleId, message }) => ({ ruleId, message }))).toEqual([]);
  });
});

/** A parser that, like those of TOML and JSON files, makes a `Program` of nodes of its own. */
function parserOf(body: string, services: Record<string, unknown>): Linter.Parser {
  return {
    meta: { name: body, version: "1.0.0" },
    parseForESLint(text) {
      const loc = { start: { line: 1, column: 0 }, end: { line: 1, column: text.length } };
      const place = { range: [0, text.length] as [number, number], loc };
      const inner = { type: body, ...place };
      const ast = { type: "Program", body: [inner], comments: [], tokens: [], sourceType: "module", ...place };
      return { ast, services, visitorKeys: { Program: ["body"], [body]: [] } };
    },
  };
}

/** A language of its own, whose source code has no more than ESLint demands. */
const plainLanguage = {
  fileType: "text",
  lineStart: 1,
  columnStart: 1,
  nodeTypeKey: "type",
  visitorKeys: { Document: [] },
  validateLanguageOptions() {},
  parse: () => ({ ok: true, ast: { type: "Document" } }),
  createSourceCode: (file: { body: string }, result: { ast: object }) => ({
    ast: result.ast,
    text: file.body,
    lines: file.body.split("\n"),
    getLoc: () => ({ start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }),
    getRange: () => [0, 0],
    getText: () => file.body,
    getParent: () => null,
    traverse: () => [
      { type: "visit", kind: 1, target: result.ast, phase: 1, args: [result.ast, null] },
      { type: "visit", kind: 1, target: result.ast, phase: 2, args: [result.ast, null] },
    ],
  }),
};

const FOREIGN: Readonly<Record<string, Linter.Config>> = {
  "TOML, parsed for ESLint": { languageOptions: { parser: parserOf("TOMLDocument", { isTOML: true }) } },
  "JSON, parsed for ESLint": { languageOptions: { parser: parserOf("JSONExpressionStatement", { isJSON: true }) } },
  "a Program of unknown nodes": { languageOptions: { parser: parserOf("Something", {}) } },
  "another ESLint language": {
    plugins: { other: { languages: { plain: plainLanguage as never } } },
    language: "other/plain",
  },
};

describe("on a file that no rule knows", () => {
  const code = reportedBlocks.map(({ block }) => block.code).join(" ").replaceAll("\n", " ");

  it.each(Object.keys(FOREIGN))("all rules are silent: %s", (name) => {
    const config: Linter.Config = {
      ...FOREIGN[name],
      files: ["**/*.any"],
      plugins: { ...FOREIGN[name]?.plugins, batten: plugin },
      rules: Object.fromEntries(Object.keys(rules).map((id) => [`batten/${id}`, "error"])),
      linterOptions: { reportUnusedDisableDirectives: "off", noInlineConfig: true },
    };
    expect(new Linter().verify(code, [config], { filename: "file.any" })).toEqual([]);
  });
});
