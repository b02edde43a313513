import { TextSourceCodeBase, VisitNodeStep, type Directive } from "@eslint/plugin-kit";
import { FACTS, type FactKeeper, type Facts } from "../../kit/memoize.ts";
import { once } from "../../kit/once.ts";
import type { Location } from "../../kit/source-code.ts";
import {
  inlineConfigNodes,
  inlineConfigs,
  plainDirectives,
  type InlineConfig,
  type InlineProblem,
  type LineComment,
} from "./eslint-comments.ts";
import { emptyScopeManager, TOKEN_METHODS, type EmptyScope, type EmptyScopeManager } from "./javascript-shim.ts";

/** A node of a language of ours. */
interface TextNode {
  readonly type: string;
  readonly loc: Location;
  readonly parent: object | null;
}

/** The root of a tree, with the comments of its file. */
interface TextRoot extends TextNode {
  readonly comments: readonly LineComment[];
}

/** What a source code is made of; the text has no byte order mark. */
export interface TextParts<Root> {
  readonly text: string;
  readonly ast: Root;
  readonly hasBOM: boolean;
}

/**
 * What the source codes of our languages have in common: comments that speak to ESLint, a walk over the
 * tree, and answers to what rules for JavaScript ask without looking at the language.
 */
export abstract class OwnSourceCode<Root extends TextRoot, Node extends TextNode>
  extends TextSourceCodeBase
  implements FactKeeper
{
  declare readonly ast: Root;
  declare readonly text: string;
  abstract readonly visitorKeys: Readonly<Record<string, readonly string[]>>;
  readonly hasBOM: boolean;
  readonly parserServices = {};
  readonly scopeManager: EmptyScopeManager;
  readonly isESTree = false;
  readonly [FACTS]: Facts = [];
  readonly #steps = once(() => this.#traverse());
  readonly #directives = once(() => this.directives());

  constructor({ text, ast, hasBOM }: TextParts<Root>) {
    super({ text, ast });
    this.hasBOM = hasBOM;
    this.scopeManager = emptyScopeManager(ast);
    Object.assign(this, TOKEN_METHODS);
  }

  /** @returns The children of a node in the order of the text. */
  protected abstract childrenOf(node: Node): readonly Node[];

  /** @returns What the comments switch on and off. */
  protected directives(): Directive[] {
    return plainDirectives(this.ast.comments);
  }

  override getParent(node: object): object | undefined {
    return (node as Node).parent ?? undefined;
  }

  /** @returns The steps in which ESLint meets every node, going in and coming out. */
  override traverse(): Iterable<VisitNodeStep> {
    return this.#steps();
  }

  getInlineConfigNodes(): LineComment[] {
    return inlineConfigNodes(this.ast.comments);
  }

  getDisableDirectives(): { directives: Directive[]; problems: InlineProblem[] } {
    return { directives: this.#directives(), problems: [] };
  }

  applyInlineConfig(): { configs: InlineConfig[]; problems: InlineProblem[] } {
    return inlineConfigs(this.ast.comments);
  }

  getAllComments(): readonly LineComment[] {
    return this.ast.comments;
  }

  /** Tokens there are none: this is the list of comments. */
  get tokensAndComments(): readonly LineComment[] {
    return this.ast.comments;
  }

  getScope(): EmptyScope {
    return this.scopeManager.globalScope;
  }

  override getLoc(node: object): Location {
    return (node as Node).loc;
  }

  #traverse(): VisitNodeStep[] {
    const steps: VisitNodeStep[] = [];
    const visit = (target: Node): void => {
      const args = [target];
      steps.push(new VisitNodeStep({ target, phase: 1, args }));
      for (const child of this.childrenOf(target)) visit(child);
      steps.push(new VisitNodeStep({ target, phase: 2, args }));
    };
    visit(this.ast as unknown as Node);
    return steps;
  }
}
