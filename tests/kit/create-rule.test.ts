import { Linter } from "eslint";
import { describe, expect, it, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { yamlParser } from "../../src/configs/parsers.ts";
import { createRule, type BattenRule, type RuleContext } from "../../src/kit/create-rule.ts";
import type { Settings } from "../../src/kit/settings.ts";

const ABOUT = {
  name: "some-rule",
  document: "auth-patterns",
  section: "Some Section",
  tags: ["security"],
  language: "js",
  recommended: true,
  description: "require something",
  references: ["RFC 0"],
  messages: { found: "Found {{what}}.", instead: "Write {{what}}." },
} as const;

/** A rule that reports one word, wherever the text has it first. */
function wordRule(word: string, overrides: Partial<Parameters<typeof createRule<"found" | "instead">>[0]> = {}) {
  return createRule({
    ...ABOUT,
    check(context: RuleContext<"found" | "instead">) {
      const start = context.sourceCode.text.indexOf(word);
      if (start === -1) return;
      context.report({ at: [start, start + word.length], messageId: "found", data: { what: word } });
    },
    ...(overrides as object),
  });
}

function lint(rule: BattenRule, code: string, config: Linter.Config = {}, filename = "file.js") {
  return new Linter({ cwd: "/project" }).verify(
    code,
    [
      {
        files: ["**/*.js", "**/*.yaml"],
        plugins: { own: { rules: { rule } } },
        rules: { "own/rule": "error" },
        ...config,
      },
    ],
    { filename },
  );
}

const yaml = { languageOptions: { parser: yamlParser as Linter.Parser } };

describe("a rule's metadata", () => {
  it("holds what tools read, and nothing that was not said", () => {
    expect(wordRule("x").meta).toEqual({
      type: "problem",
      docs: {
        description: "require something",
        url: `https://unpkg.com/eslint-plugin-batten@${packageJson.version}/docs/rules/some-rule.md`,
        document: "auth-patterns",
        section: "Some Section",
        tags: ["security"],
        recommended: true,
        language: "js",
        references: ["RFC 0"],
      },
      messages: ABOUT.messages,
      schema: [],
      defaultOptions: [],
    });
  });

  it("holds edits, aliases, strict options, a program and that it is opt-in where the rule has them", () => {
    const { meta } = wordRule("x", {
      type: "layout",
      fixable: true,
      hasSuggestions: true,
      aliases: { DL3000: true },
      strictOptions: [{ strict: true }],
      optIn: true,
      program: "some-program",
    });
    expect(meta).toMatchObject({
      type: "layout",
      fixable: "code",
      hasSuggestions: true,
      docs: { aliases: { DL3000: true }, strictOptions: [{ strict: true }], optIn: true, program: "some-program" },
    });
  });
});

describe("check", () => {
  it("is called once a file, and its report stands at the offsets given", () => {
    const check = vi.fn<(context: RuleContext<"found">) => void>();
    lint(createRule({ ...ABOUT, check }), "a;\nb;");
    expect(check).toHaveBeenCalledTimes(1);
    expect(lint(wordRule("b"), "a;\nb;")).toMatchObject([
      { messageId: "found", message: "Found b.", line: 2, column: 1, endLine: 2, endColumn: 2 },
    ]);
  });

  it("also reports at a node, with numbers in the message", () => {
    const rule = createRule({
      ...ABOUT,
      check({ sourceCode, report }) {
        const node = (sourceCode.ast as unknown as { body: { range: [number, number] }[] }).body[1];
        if (node) report({ at: node, messageId: "found", data: { what: 2 } });
      },
    });
    expect(lint(rule, "a;\nbc;")).toMatchObject([{ message: "Found 2.", line: 2, column: 1, endColumn: 4 }]);
  });

  it("runs only on files of the rule's languages", () => {
    expect(lint(wordRule("word"), "key: word\n", yaml, "file.yaml")).toEqual([]);
    expect(lint(wordRule("word", { language: "yaml" }), "word;")).toEqual([]);
    expect(lint(wordRule("word", { language: "dockerfile" }), "word;")).toEqual([]);
    expect(lint(wordRule("word", { language: "yaml" }), "key: word\n", yaml, "file.yaml")).toHaveLength(1);
    for (const language of ["jsx", "vue", ["yaml", "js"]] as const) {
      expect(lint(wordRule("word", { language }), "word;")).toHaveLength(1);
    }
  });

  it("runs only on files that mention one of the rule's words", () => {
    const mentions = ["cookie", "session"];
    expect(lint(wordRule("word", { mentions }), "word;")).toEqual([]);
    expect(lint(wordRule("word", { mentions }), "word; session;")).toHaveLength(1);
  });

  it("is given the file's path and the project's settings", () => {
    let seen: { filename: string; settings: Settings } | undefined;
    const rule = createRule({
      ...ABOUT,
      check({ filename, settings }) {
        seen = { filename, settings };
      },
    });
    lint(rule, "a;", { settings: { batten: { tenancy: { column: "org" } } } }, "/project/file.js");
    expect(seen?.filename).toBe("/project/file.js");
    expect(seen?.settings.tenancy).toEqual({ column: "org", globalTables: [] });
  });

  it("ends with an error that names a wrong setting", () => {
    expect(() => lint(wordRule("a"), "a;", { settings: { batten: { cookis: {} } } })).toThrow(
      'settings.batten.cookis: is not a setting; did you mean "cookies"?',
    );
  });
});

describe("options", () => {
  const rule = createRule({
    ...ABOUT,
    schema: [{ type: "object", properties: { limits: { type: "object" }, strict: { type: "boolean" } } }],
    defaultOptions: [{ limits: { low: 5, high: 15 }, strict: false }] as [
      { limits: { low: number; high: number }; strict: boolean },
    ],
    check(context, [options]) {
      context.report({ at: [0, 1], messageId: "found", data: { what: JSON.stringify(options) } });
    },
  });

  it("are the defaults with the user's own merged in, however deep", () => {
    const messageWith = (...options: object[]) => lint(rule, "a;", { rules: { "own/rule": ["error", ...options] } });
    expect(messageWith()[0]?.message).toBe('Found {"limits":{"low":5,"high":15},"strict":false}.');
    expect(messageWith({ limits: { high: 30 } })[0]?.message).toBe(
      'Found {"limits":{"low":5,"high":30},"strict":false}.',
    );
  });
});

describe("visit", () => {
  it("gives the listeners of a rule that goes node by node", () => {
    const rule = createRule({
      ...ABOUT,
      visit: (context) => ({
        Identifier(node: { range: [number, number] }) {
          context.report({ at: node, messageId: "found", data: { what: "it" } });
        },
      }),
    });
    expect(lint(rule, "a; b;").map(({ column }) => column)).toEqual([1, 4]);
  });

  it("is not asked on files of other languages", () => {
    const visit = vi.fn(() => ({}));
    lint(createRule({ ...ABOUT, visit }), "key: word\n", yaml, "file.yaml");
    expect(visit).not.toHaveBeenCalled();
  });
});

describe("edits", () => {
  it("of a fix are applied as one", () => {
    const rule = createRule({
      ...ABOUT,
      fixable: true,
      check({ sourceCode: { text }, report }) {
        if (!text.startsWith("a")) return;
        const fix = [
          { range: [0, 1] as const, text: "(b" },
          { range: [1, 1] as const, text: ")" },
        ];
        report({ at: [0, 1], messageId: "found", data: { what: "a" }, fix });
      },
    });
    const config: Linter.Config = { plugins: { own: { rules: { rule } } }, rules: { "own/rule": "error" } };
    const fixed = new Linter().verifyAndFix("a;", config, "file.js");
    expect(fixed).toMatchObject({ output: "(b);", messages: [] });
  });

  it("that are empty make neither a fix nor a suggestion", () => {
    const rule = createRule({
      ...ABOUT,
      fixable: true,
      hasSuggestions: true,
      check: ({ report }) =>
        report({ at: [0, 1], messageId: "found", fix: [], suggest: [{ messageId: "instead", edits: [] }] }),
    });
    const [message] = lint(rule, "a;");
    expect(message?.messageId).toBe("found");
    expect(message).not.toHaveProperty("fix");
    expect(message).not.toHaveProperty("suggestions");
  });

  it("of a suggestion are offered with their message", () => {
    const edits = [{ range: [0, 1] as const, text: "b" }];
    const rule = createRule({
      ...ABOUT,
      hasSuggestions: true,
      check: ({ report }) =>
        report({ at: [0, 1], messageId: "found", suggest: [{ messageId: "instead", data: { what: "b" }, edits }] }),
    });
    expect(lint(rule, "a;")[0]?.suggestions).toEqual([
      { messageId: "instead", desc: "Write b.", data: { what: "b" }, fix: { range: [0, 1], text: "b" } },
    ]);
  });
});

describe("aliases", () => {
  /** A source code object that some pragma silences for an id, from an offset on. */
  function lintWithPragma(rule: BattenRule, silenced: string, settings: unknown = {}) {
    const asked: { aliases: readonly string[]; offset: number }[] = [];
    const reports: unknown[] = [];
    const sourceCode = {
      text: "FROM a\nRUN b",
      ast: { type: "Dockerfile" },
      getLocFromIndex: (index: number) => ({ line: 1, column: index }),
      isSilencedByPragma(aliases: readonly string[], offset: number) {
        asked.push({ aliases, offset });
        return aliases.includes(silenced);
      },
    };
    const context = { sourceCode, options: [], settings, physicalFilename: "Dockerfile", id: "own/rule" };
    const listeners = rule.create({ ...context, report: (report: unknown) => reports.push(report) } as never);
    (listeners as unknown as Record<string, () => void>)["Dockerfile:exit"]?.();
    return { asked, reports };
  }

  const dockerfileRule = (aliases: Record<string, true | ("found" | "instead")[]>) =>
    wordRule("RUN", { language: "dockerfile", aliases });

  it("let a pragma of another linter silence the message that they stand for", () => {
    const rule = dockerfileRule({ DL3001: ["found"], DL3002: ["instead"], SomeCheck: true });
    expect(lintWithPragma(rule, "DL3001")).toEqual({
      asked: [{ aliases: ["DL3001", "SomeCheck"], offset: 7 }],
      reports: [],
    });
    expect(lintWithPragma(rule, "SomeCheck").reports).toEqual([]);
  });

  it("silence no message that they do not stand for", () => {
    const rule = dockerfileRule({ DL3002: ["instead"] });
    expect(lintWithPragma(rule, "DL3002")).toMatchObject({ asked: [], reports: [{ messageId: "found" }] });
    expect(lintWithPragma(dockerfileRule({ DL3001: true }), "DL3009").reports).toHaveLength(1);
  });

  it("let a setting silence the message that they stand for, in all files", () => {
    const ignoring = (id: string) => ({ batten: { docker: { ignoredChecks: [id] } } });
    const rule = dockerfileRule({ DL3001: ["found"], DL3002: ["instead"] });
    expect(lintWithPragma(rule, "", ignoring("DL3001")).reports).toEqual([]);
    expect(lintWithPragma(rule, "", ignoring("DL3002")).reports).toMatchObject([{ messageId: "found" }]);
  });

  it("may be a finding's own, beside those of its message", () => {
    const rule = wordRule("RUN", {
      language: "dockerfile",
      aliases: { DL3001: true },
      check: ({ report }) => report({ at: [7, 10], messageId: "found", aliases: ["SC1000"] }),
    });
    expect(lintWithPragma(rule, "SC1000")).toEqual({ asked: [{ aliases: ["DL3001", "SC1000"], offset: 7 }], reports: [] });
    expect(lintWithPragma(rule, "", { batten: { docker: { ignoredChecks: ["SC1000"] } } }).reports).toEqual([]);
    expect(lintWithPragma(rule, "SC1001").reports).toMatchObject([{ messageId: "found" }]);
  });

  it("listen to no pragma where a setting says so", () => {
    const rule = dockerfileRule({ DL3001: true });
    const settings = { batten: { docker: { pragmas: false } } };
    expect(lintWithPragma(rule, "DL3001", settings)).toMatchObject({ asked: [], reports: [{ messageId: "found" }] });
  });
});
