/**
 * Writes what follows from the rule files: `src/rules/index.ts`, the rule tables of the README, the head
 * of every rule's page, and the tables of `docs/hadolint.md`, `docs/cookies.md`, `docs/oauth.md` and
 * `docs/jwt.md`.
 *
 *     npm run generate               writes what is stale
 *     npm run generate -- --check    writes nothing; names what is stale and exits 1
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { aliasTables } from "./generate/alias-page.ts";
import { cookieTables } from "./generate/cookie-page.ts";
import { replaceGeneratedPart } from "./generate/generated-part.ts";
import { jwtTables } from "./generate/jwt-page.ts";
import { oauthTables } from "./generate/oauth-page.ts";
import { memberships, pageHeader } from "./generate/page-header.ts";
import { findRuleFiles, loadRules, type RuleFile } from "./generate/rule-files.ts";
import { ruleIndex } from "./generate/rule-index.ts";
import { ruleTable } from "./generate/rule-table.ts";
import { ROOT } from "./project.ts";

const checkOnly = process.argv.includes("--check");
const problems: string[] = [];

function update(name: string, change: (text: string) => string): void {
  const file = path.join(ROOT, name);
  if (!existsSync(file)) {
    problems.push(`${name}: does not exist`);
    return;
  }
  const text = readFileSync(file, "utf8");
  let wanted: string;
  try {
    wanted = change(text);
  } catch (error) {
    problems.push(`${name}: ${(error as Error).message}`);
    return;
  }
  if (wanted === text) return;
  if (checkOnly) {
    problems.push(`${name}: is stale; run \`npm run generate\``);
  } else {
    writeFileSync(file, wanted);
    console.log(`wrote ${name}`);
  }
}

function withParts(text: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((page, [name, part]) => replaceGeneratedPart(page, name, part), text);
}

function findRules(): RuleFile[] {
  try {
    return findRuleFiles(ROOT);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

const files = findRules();
update("src/rules/index.ts", () => ruleIndex(files));

const { rules, problems: unloaded } = await loadRules(ROOT, files);
problems.push(...unloaded);
// With a rule missing the tables would lose its row, so they wait until every rule can be loaded.
if (unloaded.length === 0) {
  update("README.md", (text) => replaceGeneratedPart(text, "rules", ruleTable(rules)));
  update("docs/hadolint.md", (text) => withParts(text, aliasTables(rules)));
  update("docs/cookies.md", (text) => withParts(text, cookieTables(rules)));
  update("docs/oauth.md", (text) => withParts(text, oauthTables(rules)));
  update("docs/jwt.md", (text) => withParts(text, jwtTables(rules)));
}

const configsOf = memberships(rules);
for (const each of rules) {
  update(`docs/rules/${each.id}.md`, (text) =>
    replaceGeneratedPart(text, "header", pageHeader(each, configsOf.get(each.id) ?? [])),
  );
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
