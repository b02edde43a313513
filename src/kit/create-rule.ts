import type { JSONSchema4 } from "json-schema";
import type { Rule } from "eslint";
import type { Edit } from "./edit.ts";
import { rememberFile } from "./file-of.ts";
import { ruleUrl } from "./package-info.ts";
import { rangeOf, type Place } from "./range.ts";
import { remember } from "./remember.ts";
import { readSettings, type Settings } from "./settings.ts";
import { syntaxForLanguage, syntaxOf, type Language, type SourceCode } from "./source-code.ts";

/** The rule documents that rules come from. */
export type DocumentId = "auth-patterns" | "container-hardening" | "component-conventions";

/** A bundle that users can extend by name. */
export type Tag = "security" | "implementation" | "devops" | "ui" | "accessibility";

/** An id of Hadolint or BuildKit: `true` for the whole rule, or the messages that stand for it. */
export type Aliases<MessageId extends string = string> = Readonly<Record<string, true | readonly MessageId[]>>;

/** What a rule's metadata tells tools, under `meta.docs`. */
export interface RuleDocs {
  readonly description: string;
  readonly url: string;
  readonly document: DocumentId;
  readonly section: string;
  readonly tags: readonly Tag[];
  readonly recommended: boolean;
  readonly language: Language | readonly Language[];
  readonly references: readonly string[];
  readonly aliases?: Aliases;
  /** The options that the `strict` config gives the rule. */
  readonly strictOptions?: readonly unknown[];
  /** Whether users have to ask for the rule by name: of the configs only `all` has it. */
  readonly optIn?: true;
  /** The program that the rule runs; where it is not on the `PATH`, the rule finds nothing. */
  readonly program?: string;
}

/** An edit that is offered, not applied by itself. */
export interface Suggestion<MessageId extends string> {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly edits: readonly Edit[];
}

/** One finding. */
export interface Report<MessageId extends string> {
  /** The smallest place that shows the mistake. */
  readonly at: Place;
  /** Where else a pragma of another linter silences the finding: that linter reports it there. */
  readonly silencedAt?: readonly Place[];
  readonly messageId: MessageId;
  /** Ids that this finding goes by, beside those that the rule's messages have. */
  readonly aliases?: readonly string[];
  readonly data?: Readonly<Record<string, string | number>>;
  /** Edits that keep the meaning of the program; `null` where none can be made. */
  readonly fix?: readonly Edit[] | null;
  /** Edits that a person has to choose. Suggestions without edits are dropped. */
  readonly suggest?: readonly Suggestion<MessageId>[];
}

/** What a rule is given. */
export interface RuleContext<MessageId extends string> {
  readonly sourceCode: SourceCode;
  /** The absolute path of the file. */
  readonly filename: string;
  readonly settings: Settings;
  readonly report: (report: Report<MessageId>) => void;
}

/** Listeners by selector, for the rules that are better written as visitors. */
export type Visitors = Readonly<Record<string, (node: never) => void>>;

interface RuleBase<MessageId extends string, Options extends readonly unknown[]> {
  /** The rule's id and the name of its file. */
  readonly name: string;
  readonly document: DocumentId;
  /** The heading in the document that the rule comes from. */
  readonly section: string;
  readonly tags: readonly Tag[];
  readonly language: Language | readonly Language[];
  readonly recommended: boolean;
  readonly description: string;
  /** RFC sections, specifications and vendor pages that the rule rests on. */
  readonly references: readonly string[];
  readonly aliases?: Aliases<NoInfer<MessageId>>;
  readonly type?: "problem" | "suggestion" | "layout";
  readonly fixable?: boolean;
  readonly hasSuggestions?: boolean;
  readonly messages: Readonly<Record<MessageId, string>>;
  readonly schema?: readonly JSONSchema4[];
  readonly defaultOptions?: Options;
  /** The options that the `strict` config gives the rule, merged over the defaults. */
  readonly strictOptions?: readonly unknown[];
  /** For a rule that is a matter of policy or has a cost: no config but `all` turns it on. */
  readonly optIn?: true;
  /** The program that the rule runs, by its name on the `PATH`. */
  readonly program?: string;
  /** The file is looked at only when its text holds one of these words. */
  readonly mentions?: readonly string[];
}

/** A rule that judges a file as a whole, once, at the end of its tree. */
interface CheckingRule<MessageId extends string, Options extends readonly unknown[]>
  extends RuleBase<MessageId, Options> {
  check(context: RuleContext<MessageId>, options: Options): void;
}

/** A rule that is called node by node. */
interface VisitingRule<MessageId extends string, Options extends readonly unknown[]>
  extends RuleBase<MessageId, Options> {
  visit(context: RuleContext<MessageId>, options: Options): Visitors;
}

export type RuleDefinition<MessageId extends string, Options extends readonly unknown[]> =
  | CheckingRule<MessageId, Options>
  | VisitingRule<MessageId, Options>;

/** A rule as ESLint and the tools that read the plugin see it. */
export interface BattenRule extends Rule.RuleModule {
  readonly meta: Rule.RuleMetaData & {
    readonly docs: RuleDocs;
    readonly messages: Readonly<Record<string, string>>;
  };
}

/** The ids of other linters that each message of a rule goes by. */
type AliasesOf = (messageId: string) => readonly string[];

const NO_ALIASES: readonly string[] = [];

function aliasesByMessage(aliases: Aliases | undefined): AliasesOf {
  if (!aliases) return () => NO_ALIASES;
  const known = new Map<string, readonly string[]>();
  return (messageId) => {
    let found = known.get(messageId);
    if (!found) {
      found = Object.entries(aliases)
        .filter(([, messages]) => messages === true || messages.includes(messageId))
        .map(([alias]) => alias);
      known.set(messageId, found);
    }
    return found;
  };
}

/** Whether the project ignores one of these ids of other linters, or a pragma silences them at the report's place. */
function isSilenced(
  sourceCode: SourceCode,
  { docker }: Settings,
  ids: readonly string[],
  { at, silencedAt }: Pick<Report<string>, "at" | "silencedAt">,
): boolean {
  if (ids.length === 0) return false;
  if (docker.ignoredChecks.length > 0 && ids.some((id) => docker.ignoredChecks.includes(id))) return true;
  if (!docker.pragmas || !sourceCode.isSilencedByPragma) return false;
  if (sourceCode.isSilencedByPragma(ids, rangeOf(at)[0])) return true;
  return silencedAt?.some((place) => sourceCode.isSilencedByPragma?.(ids, rangeOf(place)[0])) ?? false;
}

function applyWith(edits: readonly Edit[]): Rule.ReportFixer {
  return (fixer) => edits.map((edit) => fixer.replaceTextRange([edit.range[0], edit.range[1]], edit.text));
}

/** A suggestion as ESLint takes it. */
type EslintSuggestion = Extract<Rule.SuggestionReportDescriptor, { messageId: string }>;

function suggestionsOf<MessageId extends string>(
  suggestions: readonly Suggestion<MessageId>[] | undefined,
): EslintSuggestion[] | null {
  if (!suggestions || suggestions.length === 0) return null;
  return suggestions
    .filter(({ edits }) => edits.length > 0)
    .map(({ messageId, data, edits }) => ({ messageId, data: toStrings(data), fix: applyWith(edits) }));
}

function reporter<MessageId extends string>(
  context: Rule.RuleContext,
  sourceCode: SourceCode,
  aliases: AliasesOf,
  settings: Settings,
): (report: Report<MessageId>) => void {
  return (report) => {
    const { messageId, data, fix, aliases: own } = report;
    const known = aliases(messageId);
    if (isSilenced(sourceCode, settings, own ? [...known, ...own] : known, report)) return;
    const [start, end] = rangeOf(report.at);
    context.report({
      loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
      messageId,
      data: toStrings(data),
      fix: fix && fix.length > 0 ? applyWith(fix) : null,
      suggest: suggestionsOf(report.suggest),
    });
  };
}

function toStrings(data: Readonly<Record<string, string | number>> | undefined): Record<string, string> {
  const strings: Record<string, string> = {};
  for (const key in data) strings[key] = String(data[key]);
  return strings;
}

/** The selector for the end of a tree: the same few are wanted for every rule of every file. */
const endOf = remember((rootType) => `${rootType}:exit`);

function isMentioned(words: readonly string[] | undefined, text: string): boolean {
  return words === undefined || words.some((word) => text.includes(word));
}

/**
 * Turns a definition into an ESLint rule that is inert on every file of another language, looks at
 * nothing where none of its words is mentioned, and honours the pragmas of the linters whose ids
 * it goes by.
 *
 * No `meta.languages` is set: ESLint 10.2 and later end the whole run when such a rule is enabled
 * for a file of another language.
 */
export function createRule<MessageId extends string, const Options extends readonly unknown[] = []>(
  definition: RuleDefinition<MessageId, Options>,
): BattenRule {
  const { name, aliases, mentions } = definition;
  const aliasesOf = aliasesByMessage(aliases);
  const syntaxes = new Set([definition.language].flat().map(syntaxForLanguage));
  return {
    meta: {
      type: definition.type ?? "problem",
      docs: {
        description: definition.description,
        url: ruleUrl(name),
        document: definition.document,
        section: definition.section,
        tags: definition.tags,
        recommended: definition.recommended,
        language: definition.language,
        references: definition.references,
        ...(aliases && { aliases }),
        ...(definition.strictOptions && { strictOptions: definition.strictOptions }),
        ...(definition.optIn && { optIn: definition.optIn }),
        ...(definition.program && { program: definition.program }),
      },
      messages: definition.messages,
      schema: [...(definition.schema ?? [])],
      defaultOptions: [...(definition.defaultOptions ?? [])],
      ...(definition.fixable && { fixable: "code" as const }),
      ...(definition.hasSuggestions && { hasSuggestions: true }),
    },
    create(eslintContext) {
      const sourceCode = eslintContext.sourceCode as unknown as SourceCode;
      const syntax = syntaxOf(sourceCode);
      if (!syntax || !syntaxes.has(syntax) || !isMentioned(mentions, sourceCode.text)) return {};
      rememberFile(sourceCode, eslintContext.physicalFilename);
      const settings = readSettings(eslintContext.settings);
      const context: RuleContext<MessageId> = {
        sourceCode,
        filename: eslintContext.physicalFilename,
        settings,
        report: reporter(eslintContext, sourceCode, aliasesOf, settings),
      };
      const options = eslintContext.options as unknown as Options;
      if ("visit" in definition) return definition.visit(context, options) as Rule.RuleListener;
      return { [endOf(sourceCode.ast.type)]: () => definition.check(context, options) };
    },
  };
}
