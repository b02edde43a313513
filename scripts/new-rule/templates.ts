import type { DocumentId, Tag } from "../../src/kit/create-rule.ts";

/** The languages that a rule can be scaffolded for. */
export type ScaffoldLanguage = "js" | "jsx" | "vue" | "dockerfile" | "yaml";

/** What a scaffolded rule starts from. */
export interface Scaffold {
  readonly id: string;
  readonly topic: string;
  readonly document: DocumentId;
  readonly section: string;
  readonly tags: readonly Tag[];
  readonly language: ScaffoldLanguage;
}

/** The word that a scaffolded rule reports, so that rule, test and page work before they are written. */
export const PLACEHOLDER = "replace-me";

interface Sample {
  /** How the test reads its cases. */
  readonly syntax: string;
  /** The info string of a page's code blocks. */
  readonly fence: string;
  /** A file that holds a word. */
  readonly code: (word: string) => string;
}

const SAMPLES: Readonly<Record<ScaffoldLanguage, Sample>> = {
  js: { syntax: "js", fence: "js", code: (word) => `call("${word}");` },
  jsx: { syntax: "tsx", fence: "tsx", code: (word) => `const view = <p title="${word}" />;` },
  vue: { syntax: "vue", fence: "vue", code: (word) => `<template>\n  <p title="${word}" />\n</template>` },
  dockerfile: { syntax: "dockerfile", fence: "dockerfile", code: (word) => `FROM ${word}` },
  yaml: { syntax: "yaml", fence: "yaml", code: (word) => `key: ${word}` },
};

export const SCAFFOLD_LANGUAGES = Object.keys(SAMPLES) as ScaffoldLanguage[];

/** @returns The text of `src/rules/<topic>/<id>.ts`: a rule that reports the placeholder. */
export function ruleTemplate({ id, document, section, tags, language }: Scaffold): string {
  return `import { createRule } from "../../kit/create-rule.ts";

export default createRule({
  name: ${JSON.stringify(id)},
  document: ${JSON.stringify(document)},
  section: ${JSON.stringify(section)},
  tags: [${tags.map((tag) => JSON.stringify(tag)).join(", ")}],
  language: ${JSON.stringify(language)},
  recommended: false,
  description: "disallow the word ${PLACEHOLDER}",
  references: [],
  messages: {
    found: "What is wrong, and why it matters. Write this instead.",
  },
  mentions: ["${PLACEHOLDER}"],
  check(context) {
    const start = context.sourceCode.text.indexOf("${PLACEHOLDER}");
    context.report({ at: [start, start + "${PLACEHOLDER}".length], messageId: "found" });
  },
});
`;
}

/** @returns The text of `tests/rules/<topic>/<id>.test.ts`. */
export function testTemplate({ id, topic, language }: Scaffold): string {
  const { syntax, code } = SAMPLES[language];
  return `import rule from "../../../src/rules/${topic}/${id}.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

runRuleCases("${id}", rule, "${syntax}", {
  valid: [${JSON.stringify(code("fine"))}],
  invalid: [
    {
      code: ${JSON.stringify(code(PLACEHOLDER))},
      errors: [{ messageId: "found", at: "${PLACEHOLDER}" }],
    },
  ],
});
`;
}

/** @returns The text of `docs/rules/<id>.md`. */
export function pageTemplate({ language }: Scaffold): string {
  const { fence, code } = SAMPLES[language];
  const block = (word: string): string => `\`\`\`${fence}\n${code(word)}\n\`\`\``;
  return `<!-- begin generated header --><!-- end generated header -->

What the rule reports and why it matters, with the source.

## Incorrect

${block(PLACEHOLDER)}

## Correct

${block("fine")}

## What it cannot see

## When not to use it

## Sources
`;
}
