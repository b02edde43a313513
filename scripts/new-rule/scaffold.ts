import type { LoadedRule } from "../generate/rule-files.ts";
import { SCAFFOLD_LANGUAGES, type Scaffold, type ScaffoldLanguage } from "./templates.ts";

/** What the command line says of the rule to make. */
export interface Wish {
  readonly id: string;
  readonly topic?: string | undefined;
  readonly language?: string | undefined;
}

const RULE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u;
const TOPIC = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

function isScaffoldLanguage(word: string): word is ScaffoldLanguage {
  return (SCAFFOLD_LANGUAGES as string[]).includes(word);
}

function languageOf(rule: LoadedRule | undefined): ScaffoldLanguage {
  const language = [rule?.rule.meta.docs.language ?? "js"].flat()[0] ?? "js";
  return isScaffoldLanguage(language) ? language : "js";
}

/**
 * Decides what a new rule starts from. What is not said is taken from a rule of the same topic, and the
 * topic from a rule whose id begins with the same word.
 *
 * @param existing All rules there are.
 * @throws Error that says what is wrong with the id, the topic or the language.
 */
export function planScaffold({ id, topic: wanted, language }: Wish, existing: readonly LoadedRule[]): Scaffold {
  if (!RULE_ID.test(id)) {
    throw new Error(`"${id}" is no rule id: two or more words in lower case with hyphens, like cookie-secure`);
  }
  const namesake = existing.find((rule) => rule.id === id);
  if (namesake) throw new Error(`the rule ${id} exists already, in src/rules/${namesake.topic}`);
  const firstWord = id.slice(0, id.indexOf("-"));
  const topic = wanted ?? existing.find((rule) => rule.id.startsWith(`${firstWord}-`))?.topic ?? firstWord;
  if (!TOPIC.test(topic)) throw new Error(`"${topic}" is no topic: words in lower case with hyphens, like cookies`);
  if (language !== undefined && !isScaffoldLanguage(language)) {
    throw new Error(`"${language}" is no language to scaffold for; known are ${SCAFFOLD_LANGUAGES.join(", ")}`);
  }
  const neighbour = existing.find((rule) => rule.topic === topic);
  return {
    id,
    topic,
    document: neighbour?.rule.meta.docs.document ?? "auth-patterns",
    section: neighbour?.rule.meta.docs.section ?? "The heading of the section",
    tags: neighbour?.rule.meta.docs.tags ?? ["security", "implementation"],
    language: language ?? languageOf(neighbour),
  };
}
