import { Linter } from "eslint";
import * as yamlParser from "yaml-eslint-parser";
import type { SourceCode } from "../../../src/kit/source-code.ts";
import { documentsOf, type YamlMapping } from "../../../src/languages/yaml/ast.ts";
import { resolve, type Field } from "../../../src/languages/yaml/field.ts";

/**
 * @param version The YAML version that the user's configuration gives the parser.
 * @returns What ESLint makes of a YAML file.
 * @throws Error when the text is no YAML.
 */
export function parse(text: string, version?: "1.1" | "1.2"): SourceCode {
  const linter = new Linter();
  const parserOptions = version ? { defaultYAMLVersion: version } : {};
  const messages = linter.verify(text, [
    { files: ["**"], languageOptions: { parser: yamlParser as unknown as Linter.Parser, parserOptions } },
  ]);
  if (messages[0]) throw new Error(messages[0].message);
  return linter.getSourceCode();
}

/** @returns The content of a file's first document. */
export function root(text: string, version?: "1.1" | "1.2"): Field {
  return resolve(documentsOf(parse(text, version))[0]?.content ?? null);
}

/** @returns The mapping that a field is known to be. */
export function mappingOf(field: Field): YamlMapping {
  if (field.state !== "known" || field.value.type !== "YAMLMapping") throw new Error("no mapping");
  return field.value;
}
