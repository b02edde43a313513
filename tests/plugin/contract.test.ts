import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import type { JSONSchema4 } from "json-schema";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { findRuleFiles, ruleFilePath } from "../../scripts/generate/rule-files.ts";
import { PLACEHOLDER } from "../../scripts/new-rule/templates.ts";
import { ROOT } from "../../scripts/project.ts";
import plugin from "../../src/index.ts";
import { rules } from "../../src/rules/index.ts";

const DOCUMENTS = ["auth-patterns", "container-hardening", "component-conventions"];
const TAGS = ["security", "implementation", "devops", "ui", "accessibility"];
const LANGUAGES = ["js", "jsx", "vue", "dockerfile", "yaml", "sql", "trivyignore"];
/** Ids of Hadolint (`DL3006`) and ShellCheck (`SC2046`), names of BuildKit's checks (`StageNameCasing`). */
const ALIAS = /^(?:DL\d{4}|SC\d{4}|(?:[A-Z]+[a-z]+)+)$/u;

const files = findRuleFiles(ROOT);

/** @returns Every object schema inside a schema, itself included, with its path. */
function objectSchemas(schema: JSONSchema4, at: string): [string, JSONSchema4][] {
  const inner = [
    ...Object.entries(schema.properties ?? {}),
    ...[schema.items, schema.additionalProperties, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
      .flat()
      .filter((each): each is JSONSchema4 => typeof each === "object")
      .map((each, index): [string, JSONSchema4] => [`(${index})`, each]),
  ].flatMap(([name, each]) => objectSchemas(each, `${at}.${name}`));
  return schema.properties || schema.type === "object" ? [[at, schema], ...inner] : inner;
}

describe("the plugin", () => {
  it("says its name, version and namespace", () => {
    expect(plugin.meta).toEqual({ name: packageJson.name, version: packageJson.version, namespace: "batten" });
  });

  it("has the rule of every rule file, and no other", () => {
    expect(Object.keys(plugin.rules ?? {})).toEqual(files.map(({ id }) => id));
    expect(plugin.rules).toBe(rules);
  });

  it("has the Dockerfile language", () => {
    expect(plugin.languages?.["dockerfile"]).toMatchObject({ fileType: "text" });
  });
});

for (const { id, topic } of files) {
  const source = readFileSync(path.join(ROOT, ruleFilePath({ id, topic })), "utf8");
  const meta = rules[id]?.meta;

  describe(id, () => {
    if (!meta) {
      it("is in the index", () => expect.fail("run `npm run generate`"));
      return;
    }
    const { docs } = meta;

    it("is called like its file", () => {
      expect(docs.url).toBe(`https://unpkg.com/${packageJson.name}@${packageJson.version}/docs/rules/${id}.md`);
    });

    it("has the metadata that tools read", () => {
      expect(["problem", "suggestion", "layout"]).toContain(meta.type);
      expect(DOCUMENTS).toContain(docs.document);
      expect(docs.section).toMatch(/\S/u);
      expect(docs.tags.length).toBeGreaterThan(0);
      expect(TAGS).toEqual(expect.arrayContaining([...docs.tags]));
      expect([docs.language].flat().length).toBeGreaterThan(0);
      expect(LANGUAGES).toEqual(expect.arrayContaining([docs.language].flat()));
      expect(typeof docs.recommended).toBe("boolean");
      expect(docs.references.length).toBeGreaterThan(0);
      // What users have to ask for cannot be recommended to all of them.
      if (docs.optIn) expect(docs.recommended).toBe(false);
    });

    it("says in one clause what it does", () => {
      expect(docs.description).toMatch(/^[a-z].*[^.\s]$/u);
      expect(docs.description.length).toBeLessThanOrEqual(120);
    });

    it("binds no language, which would end the run for files of another one", () => {
      expect(meta).not.toHaveProperty("languages");
    });

    it("has messages of one or two whole sentences, each expected by a test", () => {
      const test = path.join(ROOT, `tests/rules/${topic}/${id}.test.ts`);
      const tested = existsSync(test) ? readFileSync(test, "utf8") : "";
      expect(Object.keys(meta.messages)).not.toEqual([]);
      for (const [messageId, message] of Object.entries(meta.messages)) {
        expect(message, messageId).toMatch(/^(?:[A-Z"'`<]|\{\{).+(?:[.?]|\{\{\w+\}\})$/su);
        expect(tested, `no test expects "${messageId}"`).toMatch(new RegExp(`\\b${messageId}\\b`, "u"));
      }
    });

    it("goes by ids of other linters that stand for messages it has", () => {
      for (const [alias, messageIds] of Object.entries(docs.aliases ?? {})) {
        expect(alias).toMatch(ALIAS);
        if (messageIds === true) continue;
        expect(messageIds.length).toBeGreaterThan(0);
        expect(Object.keys(meta.messages)).toEqual(expect.arrayContaining([...messageIds]));
      }
    });

    it("describes its options, takes no others, and its own defaults are valid", () => {
      const schema = meta.schema as JSONSchema4[];
      expect(Array.isArray(schema)).toBe(true);
      for (const [at, object] of schema.flatMap((each, index) => objectSchemas(each, `options[${index}]`))) {
        if (object.properties) expect(object.additionalProperties, at).toBe(false);
        for (const [name, property] of Object.entries(object.properties ?? {})) {
          expect(property.description ?? "", `${at}.${name} has no description`).toMatch(/\S/u);
        }
      }
      for (const options of [meta.defaultOptions ?? [], docs.strictOptions ?? []]) {
        expect(options.length).toBeLessThanOrEqual(schema.length);
        for (const [index, option] of options.entries()) {
          const ajv = new Ajv({ strict: false });
          expect(ajv.validate(schema[index] ?? false, option), ajv.errorsText()).toBe(true);
        }
      }
    });

    it("gives every option a default, and no default to anything else", () => {
      const schema = meta.schema as JSONSchema4[];
      for (const [index, each] of schema.entries()) {
        const defaults = (meta.defaultOptions?.[index] ?? {}) as Record<string, unknown>;
        expect(Object.keys(defaults).sort()).toEqual(Object.keys(each.properties ?? {}).sort());
      }
    });

    it("has a test and a page", () => {
      expect(existsSync(path.join(ROOT, `tests/rules/${topic}/${id}.test.ts`))).toBe(true);
      expect(existsSync(path.join(ROOT, `docs/rules/${id}.md`))).toBe(true);
    });

    it("is no scaffold any more", () => {
      expect(source).not.toContain(PLACEHOLDER);
    });
  });
}
