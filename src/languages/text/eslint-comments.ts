import { ConfigCommentParser, Directive } from "@eslint/plugin-kit";
import type { Range } from "../../kit/range.ts";
import type { Location } from "../../kit/source-code.ts";

/** A comment of a line; `value` is the text behind its mark. */
export interface LineComment {
  readonly type: "Line";
  readonly value: string;
  readonly range: Range;
  readonly loc: Location;
}

/** The rules that a comment configures, with its place. */
export interface InlineConfig {
  readonly config: { readonly rules: Record<string, unknown> };
  readonly loc: Location;
}

/** A comment that ESLint cannot read. */
export interface InlineProblem {
  readonly ruleId: null;
  readonly message: string;
  readonly loc: Location;
}

const parser = new ConfigCommentParser();
const DIRECTIVE = /^\s*eslint(?:-(?:disable|enable|disable-line|disable-next-line))?(?:\s|$)/u;
/** `rule: "off"`, `plugin/rule: [2, …]`: prose that begins with "eslint" is no configuration. */
const CONFIG = /^["']?@?[\w-]+(?:\/[\w-]+)*["']?\s*:\s*(?:\[|["']?(?:off|warn|error|[012])\b)/u;
const NAMESPACED_CONFIG = /^["']?@?[\w-]+(?:\/[\w-]+)+["']?\s*:/u;

function isConfig(value: string): boolean {
  return CONFIG.test(value) || NAMESPACED_CONFIG.test(value);
}

/** @returns The comments that speak to ESLint. */
export function inlineConfigNodes(comments: readonly LineComment[]): LineComment[] {
  return comments.filter(({ value }) => {
    if (!DIRECTIVE.test(value)) return false;
    const directive = parser.parseDirective(value);
    return directive !== undefined && (directive.label !== "eslint" || isConfig(directive.value));
  });
}

/** @returns The rules that `# eslint rule: "off"` comments set, and the comments that cannot be read. */
export function inlineConfigs(comments: readonly LineComment[]): { configs: InlineConfig[]; problems: InlineProblem[] } {
  const configs: InlineConfig[] = [];
  const problems: InlineProblem[] = [];
  for (const { value, loc } of inlineConfigNodes(comments)) {
    const directive = parser.parseDirective(value);
    if (directive?.label !== "eslint") continue;
    const parsed = parser.parseJSONLikeConfig(directive.value);
    if (parsed.ok) configs.push({ config: { rules: parsed.config }, loc });
    else problems.push({ ruleId: null, message: parsed.error.message, loc });
  }
  return { configs, problems };
}

/** A comment that speaks to ESLint, taken apart. */
export interface ParsedComment {
  readonly comment: LineComment;
  readonly type: string;
  readonly value: string;
  readonly justification: string;
  readonly rules: readonly string[];
}

/** @returns What a comment tells ESLint: the label without `eslint-`, the rules (empty for all), the reason. */
export function parseComment(comment: LineComment): ParsedComment {
  const { label = "", value = "", justification = "" } = parser.parseDirective(comment.value) ?? {};
  const type = label.slice("eslint-".length);
  return { comment, type, value, justification, rules: Object.keys(parser.parseListConfig(value)) };
}

const TYPES: readonly Directive["type"][] = ["disable", "enable", "disable-line", "disable-next-line"];

/** @returns ESLint's directives as its own documentation has them: `disable-next-line` is about one line. */
export function plainDirectives(comments: readonly LineComment[]): Directive[] {
  return inlineConfigNodes(comments).flatMap((comment) => {
    const { type, value, justification } = parseComment(comment);
    const known = TYPES.find((name) => name === type);
    return known ? [new Directive({ type: known, node: comment, value, justification })] : [];
  });
}
