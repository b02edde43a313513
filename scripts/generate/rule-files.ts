import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { BattenRule } from "../../src/kit/create-rule.ts";

/** A rule's place in the tree: `src/rules/<topic>/<id>.ts`. */
export interface RuleFile {
  readonly id: string;
  readonly topic: string;
}

/** A rule that could be loaded, under the name of its file. */
export interface LoadedRule extends RuleFile {
  readonly rule: BattenRule;
}

/** What loading the rules gave: those that are there, and one line for each that is not. */
export interface LoadedRules {
  readonly rules: readonly LoadedRule[];
  readonly problems: readonly string[];
}

/** @returns A rule file's path from the root, with forward slashes. */
export function ruleFilePath({ id, topic }: RuleFile): string {
  return `src/rules/${topic}/${id}.ts`;
}

/**
 * Finds every rule of a project, sorted by id.
 *
 * @param root The project's root folder.
 * @throws Error when two topics have a rule of the same id.
 */
export function findRuleFiles(root: string): RuleFile[] {
  const files: RuleFile[] = [];
  const folder = path.join(root, "src/rules");
  for (const topic of readdirSync(folder, { withFileTypes: true })) {
    if (!topic.isDirectory()) continue;
    for (const name of readdirSync(path.join(folder, topic.name))) {
      if (name.endsWith(".ts")) files.push({ id: name.slice(0, -".ts".length), topic: topic.name });
    }
  }
  files.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [index, file] of files.entries()) {
    const next = files[index + 1];
    if (next?.id === file.id) {
      throw new Error(`two rules have the id ${file.id}: ${ruleFilePath(file)} and ${ruleFilePath(next)}`);
    }
  }
  return files;
}

/**
 * Imports the rules. One that cannot be loaded does not keep the others from being used.
 *
 * @param root The project's root folder.
 */
export async function loadRules(root: string, files: readonly RuleFile[]): Promise<LoadedRules> {
  const rules: LoadedRule[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const name = ruleFilePath(file);
    try {
      const module = (await import(pathToFileURL(path.join(root, name)).href)) as { default?: Partial<BattenRule> };
      if (module.default?.meta?.docs) rules.push({ ...file, rule: module.default as BattenRule });
      else problems.push(`${name}: has no rule as its default export`);
    } catch (error) {
      problems.push(`${name}: cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { rules, problems };
}
