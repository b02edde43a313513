import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../scripts/install.mjs";
import plugin from "../../src/index.ts";
import type { BattenRule, RuleDocs } from "../../src/kit/create-rule.ts";
import { EXAMPLES, lintFolder, linesOf } from "./lint.ts";

const MISTAKEN = path.join(EXAMPLES, "service");
const MENDED = path.join(EXAMPLES, "service-fixed");

function rulesIn(results: readonly ESLint.LintResult[]): string[] {
  return [...new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? "(parser)")))].sort();
}

function filesIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).sort();
}

/** The rules that the service has to show; those of Dockerfiles have a folder of their own. */
function shown(suited: (docs: RuleDocs) => boolean): string[] {
  return Object.entries(plugin.rules ?? {})
    .map(([id, rule]) => ({ id, docs: (rule as BattenRule).meta.docs }))
    .filter(({ docs }) => docs.language !== "dockerfile" && suited(docs))
    .map(({ id }) => `batten/${id}`)
    .sort();
}

describe("the example with mistakes", () => {
  const withoutDockerfiles = (ids: readonly string[]) => ids.filter((id) => !id.startsWith("batten/dockerfile-"));

  it("gives a finding of every rule, and can be parsed", async () => {
    const found = rulesIn(await lintFolder("all", MISTAKEN));
    expect(withoutDockerfiles(found)).toEqual(shown(() => true));
    expect(found).toContain("batten/dockerfile-non-root-user");
  });

  it("gives a finding of every recommended rule under recommended", async () => {
    const found = rulesIn(await lintFolder("recommended", MISTAKEN));
    expect(withoutDockerfiles(found)).toEqual(shown(({ recommended }) => recommended));
    expect(found).toContain("batten/dockerfile-non-root-user");
  });
});

describe("the mended example", () => {
  it("has the same files", () => {
    expect(filesIn(MENDED)).toEqual(filesIn(MISTAKEN));
  });

  it.each(["recommended", "strict"])("is clean under %s", async (config) => {
    const results = await lintFolder(config, MENDED);
    // Every source, Dockerfile and manifest was read.
    const read = filesIn(MENDED).filter((name) => /\.(?:ts|js|yaml)$|Dockerfile$|\.trivyignore$/u.test(name));
    expect(results.map(({ filePath }) => path.relative(MENDED, filePath)).sort()).toEqual(read);
    expect(linesOf(MENDED, results)).toEqual([]);
  });
});

describe("fixing a copy of the example", () => {
  let copy: string;

  beforeAll(() => {
    copy = realpathSync(mkdtempSync(path.join(tmpdir(), "batten-examples-")));
    cpSync(MISTAKEN, copy, { recursive: true });
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("mends what can be mended, keeps every file readable, and is done after one run", async () => {
    const before = (await lintFolder("all", copy)).flatMap(({ messages }) => messages);
    expect(before.filter(({ fix }) => fix).length).toBeGreaterThan(4);

    await ESLint.outputFixes(await lintFolder("all", copy, true));
    const fixed = filesIn(copy).filter((name) => statSync(path.join(copy, name)).isFile());
    const texts = () => fixed.map((name) => readFileSync(path.join(copy, name), "utf8"));
    const afterOne = texts();
    const left = await lintFolder("all", copy);
    const messages = left.flatMap((result) => result.messages);
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect(messages.filter(({ fix }) => fix)).toEqual([]);
    // What is left is what only a person can decide; a fix can settle another rule's finding too.
    expect(messages.length).toBeLessThanOrEqual(before.filter(({ fix }) => !fix).length);

    await ESLint.outputFixes(await lintFolder("all", copy, true));
    expect(texts()).toEqual(afterOne);
  });
});

describe("the examples' own eslint.config.js", () => {
  it("finds what the recommended config finds", async () => {
    ensureBuilt();
    const results = await new ESLint({ cwd: EXAMPLES }).lintFiles(["service"]);
    const expected = await lintFolder("recommended", MISTAKEN);
    expect(linesOf(MISTAKEN, results)).toEqual(linesOf(MISTAKEN, expected));
  }, 120_000);
});
