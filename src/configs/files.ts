import type { Syntax } from "../kit/source-code.ts";

/** The files of one syntax: what a flat-config object says of `files` and `ignores`. */
export interface FileSet {
  readonly files: readonly string[];
  readonly ignores?: readonly string[];
}

/** Dockerfiles that become such only when they are rendered. */
const TEMPLATE_ENDINGS = ["j2", "jinja", "erb", "tmpl", "tpl", "template"];

/**
 * What `Dockerfile.<ending>` is when it is no Dockerfile: a program's file that deals with them, a text
 * about them, what an editor or a merge left.
 */
const OTHER_ENDINGS = [
  ...["js", "cjs", "mjs", "jsx", "ts", "cts", "mts", "tsx", "vue", "svelte", "astro", "map", "snap"],
  ...["json", "jsonc", "json5", "yml", "yaml", "toml", "xml", "html", "css", "scss", "svg"],
  ...["md", "mdx", "rst", "adoc", "sh", "lock", "log", "orig", "rej", "bak", "swp"],
];

/** Endings that name a purpose in capitals (`Dockerfile.go` builds a Go program) and a language in lower case. */
const PROGRAM_ENDINGS = ["c", "cpp", "cs", "el", "go", "h", "java", "kt", "lua", "php", "py", "rb", "rs", "swift", "vim"];

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
      `**/*.{${[...TEMPLATE_ENDINGS, ...OTHER_ENDINGS].join(",")}}`,
      `**/{dockerfile,containerfile}.{${PROGRAM_ENDINGS.join(",")}}`,
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
