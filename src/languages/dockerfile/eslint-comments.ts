import { Directive } from "@eslint/plugin-kit";
import { inlineConfigNodes, parseComment, type LineComment, type ParsedComment } from "../text/eslint-comments.ts";
import { instructionsOf, type Dockerfile, type Instruction } from "./ast.ts";

type ToggleType = "disable" | "enable";

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

/**
 * ESLint's own `disable-next-line` covers one line; here it covers the whole instruction that follows,
 * so it becomes a `disable` at the comment and an `enable` after the instruction. Where its rule is
 * switched off or on by another comment too, that `enable` would undo the other: there the plain
 * directive stays.
 */
class DirectiveCollector {
  readonly #comments: readonly LineComment[];
  readonly #lines: readonly string[];
  readonly #instructions: readonly Instruction[];
  readonly #directives: Directive[] = [];
  readonly #covers: Cover[] = [];

  /** @param comments Those that speak to ESLint. */
  constructor(root: Dockerfile, text: string, comments: readonly LineComment[]) {
    this.#comments = comments;
    this.#lines = text.split("\n");
    this.#instructions = instructionsOf(root);
  }

  collect(): Directive[] {
    const open = new OpenRules();
    const comments = this.#comments.map(parseComment);
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
  #lastLineCovered({ range, loc }: LineComment): number | null {
    const around = this.#instructions.find((instruction) => instruction.range[1] > range[0]);
    if (!around) return null;
    if (around.range[0] > range[0]) return around.loc.end.line;
    // Lines from 1 are indexes from 0: this is the line after the comment.
    let next = loc.start.line;
    while (/^\s*(?:#|$)/u.test(this.#lines[next] ?? "#") && next < around.loc.end.line) next++;
    return next + 1;
  }

  #isInsideCover({ loc }: LineComment, lastLine: number, rules: readonly string[]): boolean {
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
  #node(comment: LineComment): LineComment {
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

/**
 * Turns the ESLint comments of a Dockerfile into directives.
 *
 * @returns ESLint's directives; they are not in the order of the text.
 */
export function disableDirectives(root: Dockerfile, text: string): Directive[] {
  const comments = inlineConfigNodes(root.comments);
  return comments.length > 0 ? new DirectiveCollector(root, text, comments).collect() : [];
}

function isToggledBefore(later: readonly ParsedComment[], lastLine: number, rules: readonly string[]): boolean {
  return later.some(
    ({ type, comment, rules: others }) =>
      (type === "disable" || type === "enable") && comment.loc.start.line <= lastLine && overlap(rules, others),
  );
}

/** @returns What stands for the place after a line; nothing is ever edited there. */
function endNode(lastLine: number): LineComment {
  const position = { line: lastLine + 1, column: 0 };
  return { type: "Line", value: "", range: [0, 0], loc: { start: position, end: position } };
}
