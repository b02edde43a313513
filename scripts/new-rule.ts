/**
 * Makes the three files of a new rule: the rule, its test and its page. They work as they stand (the
 * rule reports a placeholder), so that every step from there can be tested.
 *
 *     npm run new <rule-id> [topic] [-- --language js|jsx|vue|dockerfile|yaml]
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { findRuleFiles, loadRules } from "./generate/rule-files.ts";
import { planScaffold, type Wish } from "./new-rule/scaffold.ts";
import { pageTemplate, ruleTemplate, testTemplate, type Scaffold } from "./new-rule/templates.ts";
import { ROOT } from "./project.ts";

const USAGE = "usage: npm run new <rule-id> [topic] [-- --language js|jsx|vue|dockerfile|yaml]";

function readCommandLine(): Wish {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { language: { type: "string" } },
  });
  const [id, topic, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new Error(USAGE);
  return { id, topic, language: values.language };
}

function filesOf(scaffold: Scaffold): Record<string, string> {
  const { id, topic } = scaffold;
  return {
    [`src/rules/${topic}/${id}.ts`]: ruleTemplate(scaffold),
    [`tests/rules/${topic}/${id}.test.ts`]: testTemplate(scaffold),
    [`docs/rules/${id}.md`]: pageTemplate(scaffold),
  };
}

function writeNew(files: Readonly<Record<string, string>>): void {
  const taken = Object.keys(files).filter((name) => existsSync(path.join(ROOT, name)));
  if (taken.length > 0) throw new Error(`exists already: ${taken.join(", ")}`);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(ROOT, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${name}`);
  }
}

try {
  const wish = readCommandLine();
  const { rules } = await loadRules(ROOT, findRuleFiles(ROOT));
  const scaffold = planScaffold(wish, rules);
  const files = filesOf(scaffold);
  writeNew(files);
  const [rule, test, page] = Object.keys(files);
  console.log(`
Next:
  1. In ${test}, write what the rule reports and its look-alikes that it must not report.
  2. In ${rule}, say what the rule is (document, section, tags, messages) and ask a model; run
     npx vitest run ${test}
  3. In ${page}, write what it reports and why, with examples; they are linted by the tests.
  4. npm run generate    puts the rule into the index, the configs, the README and the page's head
  5. npm test            runs everything`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
