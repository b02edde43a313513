import { Linter } from "eslint";
import * as typescriptParser from "@typescript-eslint/parser";
import * as vueParser from "vue-eslint-parser";
import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../../src/kit/source-code.ts";
import { nodesOf } from "../../src/kit/js/nodes.ts";

export type ScriptSyntax = "js" | "ts" | "vue";

const PARSERS: Readonly<Record<ScriptSyntax, Linter.LanguageOptions>> = {
  js: { parserOptions: { ecmaFeatures: { jsx: true } } },
  ts: { parser: typescriptParser },
  vue: { parser: vueParser, parserOptions: { parser: typescriptParser } },
};

/** @returns The source code object that ESLint gives rules for this text. */
export function parseScript(text: string, syntax: ScriptSyntax = "ts"): SourceCode {
  const linter = new Linter();
  const messages = linter.verify(text, [{ files: ["**"], languageOptions: PARSERS[syntax] }], {
    filename: syntax === "vue" ? "File.vue" : `file.${syntax}`,
  });
  const sourceCode = linter.getSourceCode() as unknown as SourceCode | undefined;
  if (!sourceCode || messages.some((message) => message.fatal)) {
    throw new Error(`the case does not parse: ${messages[0]?.message ?? ""}\n${text}`);
  }
  return sourceCode;
}

/** @returns The first argument of the call `mark(…)` that stands in the text: the expression a case is about. */
export function marked(sourceCode: SourceCode): TSESTree.Expression {
  for (const call of nodesOf(sourceCode, "CallExpression")) {
    if (call.callee.type === "Identifier" && call.callee.name === "mark") {
      const [argument] = call.arguments;
      if (argument && argument.type !== "SpreadElement") return argument;
    }
  }
  throw new Error("no call of mark() in the case");
}
