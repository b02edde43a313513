import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { rules } from "../../../src/rules/index.ts";
import { applyOnePass } from "../../helpers/one-pass.ts";

const FOLDER = path.join(import.meta.dirname, "fix-by-framework");

/** All rules about cookies, as the config `all` has them. */
const cookieRules = Object.fromEntries(Object.entries(rules).filter(([id]) => id.startsWith("cookie-")));

const config: Linter.Config = {
  files: ["**"],
  languageOptions: { parser: typescriptParser },
  plugins: { batten: { rules: cookieRules } },
  rules: Object.fromEntries(Object.keys(cookieRules).map((id) => [`batten/${id}`, "error"])),
};

interface Fixed {
  readonly output: string;
  /** What is left for a person, as `rule: reported text`. */
  readonly left: readonly string[];
}

function fix(code: string): Fixed {
  const linter = new Linter();
  const { output, messages } = linter.verifyAndFix(code, config, { filename: "file.ts" });
  const lines = output.split("\n");
  const left = messages.map(({ ruleId, line, column, endLine, endColumn }) => {
    const end = endLine === line ? (endColumn ?? column) - 1 : undefined;
    return `${line}: ${ruleId?.slice("batten/".length) ?? ""} \`${lines[line - 1]?.slice(column - 1, end).trimEnd() ?? ""}\``;
  });
  return { output, left };
}

/** The text after one round. */
function fixOnce(code: string): string {
  return applyOnePass(code, new Linter().verify(code, config, { filename: "file.ts" }));
}

function blockUnder(heading: string, document: string): string {
  const block = new RegExp(`## ${heading}\\n\\n\`\`\`ts\\n(?<code>[^]*?)\`\`\`\\n`, "u").exec(document);
  if (!block) throw new Error(`no block under "${heading}"`);
  return block.groups?.["code"] ?? "";
}

const FENCE = "```";

function render(title: string, before: string, { output, left }: Fixed): string {
  const rest = left.length === 0 ? "Nothing." : left.map((line) => `- ${line}`).join("\n");
  return [
    `# ${title}\n`,
    `## Before\n\n${FENCE}ts\n${before}${FENCE}\n`,
    `## After\n\n${FENCE}ts\n${output}${FENCE}\n`,
    `## Left\n\nBy line of the file after the fix:\n\n${rest}\n`,
  ].join("\n");
}

describe.each(readdirSync(FOLDER))("--fix over %s", (name) => {
  const file = path.join(FOLDER, name);
  const document = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  const before = blockUnder("Before", document);

  // `vitest run -u` writes what the rules make of the text before; read the difference.
  it("gives what the file says", async () => {
    await expect(render(path.basename(name, ".md"), before, fix(before))).toMatchFileSnapshot(file);
  });

  it("needs a second round only for what the first one brings to light", () => {
    expect(fixOnce(fixOnce(before))).toBe(fix(before).output);
  });

  it("changes nothing the second time", () => {
    const { output } = fix(before);
    expect(fix(output).output).toBe(output);
  });

  it("keeps CRLF", () => {
    const crlf = before.replaceAll("\n", "\r\n");
    expect(fix(crlf).output).toBe(fix(before).output.replaceAll("\n", "\r\n"));
  });
});
