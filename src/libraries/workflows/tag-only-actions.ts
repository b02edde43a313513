/**
 * Reusable workflows that refuse to run by commit: they verify their own release by the tag that they are
 * called with.
 *
 * Source: https://github.com/slsa-framework/slsa-github-generator#referencing-slsa-builders-and-generators
 */
export const TAG_ONLY_REPOSITORIES: ReadonlySet<string> = new Set(["slsa-framework/slsa-github-generator"]);
