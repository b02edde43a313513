import { ConfigCommentParser, Directive } from "@eslint/plugin-kit";
import type { Location } from "../../kit/source-code.ts";
import type { Range } from "../../kit/range.ts";
import { instructionsOf, type Dockerfile, type DockerfileComment, type Instruction } from "./ast.ts";

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

/** What stands for a comment, or for the end of its effect, in a directive. */
interface DirectiveNode {
  readonly type: "Line";
  readonly value: string;
  readonly range: Range;
  readonly loc: Location;
}

type ToggleType = "disable" | "enable";

const parser = new ConfigCommentParser();
const DIRECTIVE = /^\s*eslint(?:-(?:disable|enable|disable-line|disable-next-line))?(?:\s|$)/u;
/** `rule: "off"`, `plugin/rule: [2, …]`: prose that begins with "eslint" is no configuration. */
const CONFIG = /^["']?@?[\w-]+(?:\/[\w-]+)*["']?\s*:\s*(?:\[|["']?(?:off|warn|error|[012])\b)/u;
const NAMESPACED_CONFIG = /^["']?@?[\w-]+(?:\/[\w-]+)+["']?\s*:/u;

function isConfig(value: string): boolean {
  return CONFIG.test(value) || NAMESPACED_CONFIG.test(value);
}

/** @returns The comments that speak to ESLint. */
export function inlineConfigNodes({ comments }: Dockerfile): DockerfileComment[] {
  return comments.filter(({ value }) => {
    if (!DIRECTIVE.test(value)) return false;
    const directive = parser.parseDirective(value);
    return directive !== undefined && (directive.label !== "eslint" || isConfig(directive.value));
  });
}

/** @returns The rules that `# eslint rule: "off"` comments set, and the comments that cannot be read. */
export function inlineConfigs(root: Dockerfile): { configs: InlineConfig[]; problems: InlineProblem[] } {
  const configs: InlineConfig[] = [];
  const problems: InlineProblem[] = [];
  for (const { value, loc } of inlineConfigNodes(root)) {
    const directive = parser.parseDirective(value);
    if (directive?.label !== "eslint") continue;
    const parsed = parser.parseJSONLikeConfig(directive.value);
    if (parsed.ok) configs.push({ config: { rules: parsed.config }, loc });
    else problems.push({ ruleId: null, message: parsed.error.message, loc });
  }
  return { configs, problems };
}

/** The rules that block comments have switched off at a place. */
class OpenRules {
  #all = false;
  readonly #rules = new Set<string>();

  apply(type: ToggleType, rules: readonly string[]): void {
    if (rules.length === 0) {
      this.#all = type === "disable";
      this.#rules.clear();
    }
    for (const rule of rules) {
      if (type === "disable") this.#rules.add(rule);
      else this.#rules.delete(rule);
    }
  }

  /** @returns Whether one of the rules (any rule, for an empty list) is switched off. */
  holds(rules: readonly string[]): boolean {
    return this.#all || (rules.length === 0 ? this.#rules.size > 0 : rules.some((rule) => this.#rules.has(rule)));
  }
}

/** What an `eslint-disable-next-line` covers, up to the end of a line (from 1). */
interface Cover {
  readonly lastLine: number;
  /** Empty for all rules. */
  readonly rules: readonly string[];
}

function overlap(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((rule) => others.includes(rule));
}

/** A comment that speaks to ESLint, taken apart. */
interface ParsedComment {
  readonly comment: DockerfileComment;
  readonly type: string;
  readonly value: string;
  readonly justification: string;
  readonly rules: readonly string[];
}

function parseComment(comment: DockerfileComment): ParsedComment {
  const { label = "", value = "", justification = "" } = parser.parseDirective(comment.value) ?? {};
  const type = label.slice("eslint-".length);
  return { comment, type, value, justification, rules: Object.keys(parser.parseListConfig(value)) };
}

/**
 * Turns the ESLint comments of a Dockerfile into directives.
 *
 * ESLint's own `disable-next-line` covers one line; here it covers the whole instruction that follows,
 * so it becomes a `disable` at the comment and an `enable` after the instruction. Where its rule is
 * switched off or on by another comment too, that `enable` would undo the other: there the plain
 * directive stays.
 */
export class DirectiveCollector {
  readonly #root: Dockerfile;
  readonly #lines: readonly string[];
  readonly #instructions: readonly Instruction[];
  readonly #directives: Directive[] = [];
  readonly #covers: Cover[] = [];

  /** @param lines The file's lines. */
  constructor(root: Dockerfile, lines: readonly string[]) {
    this.#root = root;
    this.#lines = lines;
    this.#instructions = instructionsOf(root);
  }

  /** @returns ESLint's directives; they are not in the order of the text. */
  collect(): Directive[] {
    const open = new OpenRules();
    const comments = inlineConfigNodes(this.#root).map(parseComment);
    comments.forEach((parsed, index) => {
      const { type, rules } = parsed;
      if (type === "disable" || type === "enable") open.apply(type, rules);
      if (type === "disable-next-line") this.#addNextLine(parsed, open, comments.slice(index + 1));
      else if (type === "disable" || type === "enable" || type === "disable-line") this.#add(parsed, type);
    });
    this.#addEnds();
    return this.#directives;
  }

  #add({ comment, value, justification }: ParsedComment, type: Directive["type"]): void {
    this.#directives.push(new Directive({ type, node: this.#node(comment), value, justification }));
  }

  #addNextLine(parsed: ParsedComment, open: OpenRules, later: readonly ParsedComment[]): void {
    const { comment, rules } = parsed;
    const lastLine = this.#lastLineCovered(comment);
    const isOneLine = lastLine === null || lastLine === comment.loc.start.line + 1;
    if (isOneLine || open.holds(rules) || this.#isInsideCover(comment, lastLine, rules) ||
        isToggledBefore(later, lastLine, rules)) {
      this.#add(parsed, "disable-next-line");
      return;
    }
    this.#add(parsed, "disable");
    this.#covers.push({ lastLine, rules });
  }

  /** @returns The last line of the next instruction, or of what follows inside a continued one. */
  #lastLineCovered({ range, loc }: DockerfileComment): number | null {
    const around = this.#instructions.find((instruction) => instruction.range[1] > range[0]);
    if (!around) return null;
    if (around.range[0] > range[0]) return around.loc.end.line;
    // Lines from 1 are indexes from 0: this is the line after the comment.
    let next = loc.start.line;
    while (/^\s*(?:#|$)/u.test(this.#lines[next] ?? "#") && next < around.loc.end.line) next++;
    return next + 1;
  }

  #isInsideCover({ loc }: DockerfileComment, lastLine: number, rules: readonly string[]): boolean {
    return this.#covers.some(
      (cover) => cover.lastLine > loc.start.line && cover.lastLine !== lastLine && overlap(cover.rules, rules),
    );
  }

  /** Ends the covers; those that end on the same line share one directive, for a second would be unused. */
  #addEnds(): void {
    for (const lastLine of new Set(this.#covers.map((cover) => cover.lastLine))) {
      const lists = this.#covers.filter((cover) => cover.lastLine === lastLine).map(({ rules }) => rules);
      const rules = lists.some((list) => list.length === 0) ? [] : [...new Set(lists.flat())];
      this.#directives.push(
        new Directive({ type: "enable", node: endNode(lastLine), value: rules.join(", "), justification: "" }),
      );
    }
  }

  /**
   * ESLint removes an unused directive by putting a blank in the place of its node. Inside a
   * continuation the line end before the comment goes too, for a blank line there is a mistake.
   */
  #node(comment: DockerfileComment): DirectiveNode {
    const { range, loc } = comment;
    const isInside = this.#instructions.some(
      (instruction) => instruction.range[0] < range[0] && range[0] < instruction.range[1],
    );
    if (!isInside) return comment;
    const lineBefore = this.#lines[loc.start.line - 2] ?? "";
    const lineEnd = range[0] - loc.start.column;
    const start = lineEnd - 1 - (lineBefore.endsWith("\r") ? 1 : 0);
    return { type: "Line", value: comment.value, range: [start, range[1]], loc };
  }
}

function isToggledBefore(later: readonly ParsedComment[], lastLine: number, rules: readonly string[]): boolean {
  return later.some(
    ({ type, comment, rules: others }) =>
      (type === "disable" || type === "enable") && comment.loc.start.line <= lastLine && overlap(rules, others),
  );
}

/** @returns What stands for the place after a line; nothing is ever edited there. */
function endNode(lastLine: number): DirectiveNode {
  const position = { line: lastLine + 1, column: 0 };
  return { type: "Line", value: "", range: [0, 0], loc: { start: position, end: position } };
}
