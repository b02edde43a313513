import { memoize } from "../../kit/memoize.ts";
import { syntaxOf, type SourceCode } from "../../kit/source-code.ts";
import type { Trivyignore } from "../../languages/trivyignore/ast.ts";
import type { IgnoreEntry } from "./ignore-entry.ts";
import { textEntries } from "./text-entries.ts";
import { yamlEntries } from "./yaml-entries.ts";

const textFile = memoize((sourceCode) => textEntries(sourceCode.ast as unknown as Trivyignore));
const yamlFile = memoize(yamlEntries);

/** Trivy's own name for the file, and names such as `base.trivyignore.yaml` that `--ignorefile` is given. */
const YAML_NAME = /trivyignore\.ya?ml$/iu;

/**
 * @param filename The file's path: YAML is an ignore file by its name alone.
 * @returns The entries of an ignore file of Trivy, in the order of the text; none for any other file.
 */
export function ignoreEntries(sourceCode: SourceCode, filename: string): readonly IgnoreEntry[] {
  if (syntaxOf(sourceCode) === "trivyignore") return textFile(sourceCode);
  return YAML_NAME.test(filename) ? yamlFile(sourceCode) : [];
}
