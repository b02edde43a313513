import type { Syntax } from "../kit/source-code.ts";

/** The files of one syntax: what a flat-config object says of `files` and `ignores`. */
export interface FileSet {
  readonly files: readonly string[];
  readonly ignores?: readonly string[];
}

/** Build outputs and copies of other people's files are nobody's to mend. */
const TEMPLATE_ENDINGS = ["j2", "jinja", "erb", "tmpl", "tpl", "template"];

export const JAVASCRIPT_FILES: FileSet = { files: ["**/*.{js,cjs,mjs,jsx}"] };
export const TYPESCRIPT_FILES: FileSet = { files: ["**/*.{ts,cts,mts,tsx}"] };
export const VUE_FILES: FileSet = { files: ["**/*.vue"] };

/** The files of every syntax that is not JavaScript's. */
export const OTHER_FILES: Readonly<Record<Exclude<Syntax, "js">, FileSet>> = {
  dockerfile: {
    files: [
      "**/{Dockerfile,dockerfile,Containerfile,containerfile}",
      "**/{Dockerfile,dockerfile,Containerfile,containerfile}.*",
      "**/*.{Dockerfile,dockerfile,Containerfile,containerfile}",
    ],
    ignores: [
      // BuildKit's ignore file of one Dockerfile: a list of patterns, no Dockerfile.
      "**/*.dockerignore",
      `**/*.{${TEMPLATE_ENDINGS.join(",")}}`,
      "**/*.md",
    ],
  },
  yaml: {
    files: ["**/*.{yml,yaml}"],
    ignores: [
      // Helm templates become YAML only when they are rendered.
      "**/templates/**",
      "**/pnpm-lock.yaml",
    ],
  },
  sql: { files: ["**/*.sql"] },
  trivyignore: { files: ["**/.trivyignore"] },
};
