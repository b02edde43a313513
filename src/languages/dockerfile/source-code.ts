import { TextSourceCodeBase, VisitNodeStep, type Directive } from "@eslint/plugin-kit";
import type { Location } from "../../kit/source-code.ts";
import type { Dockerfile, DockerfileComment, DockerfileNode } from "./ast.ts";
import {
  DirectiveCollector,
  inlineConfigNodes,
  inlineConfigs,
  type InlineConfig,
  type InlineProblem,
} from "./eslint-comments.ts";
import { emptyScopeManager, TOKEN_METHODS, type EmptyScope, type EmptyScopeManager } from "./javascript-shim.ts";
import { once } from "./once.ts";
import { Pragmas } from "./pragmas.ts";
import { childrenOf, VISITOR_KEYS } from "./visitor-keys.ts";

/** A parsed Dockerfile as rules see it. */
export class DockerfileSourceCode extends TextSourceCodeBase {
  declare readonly ast: Dockerfile;
  declare readonly text: string;
  readonly visitorKeys = VISITOR_KEYS;
  readonly hasBOM: boolean;
  readonly parserServices = {};
  readonly scopeManager: EmptyScopeManager;
  readonly isESTree = false;
  readonly #steps = once(() => this.#traverse());
  readonly #pragmas = once(() => new Pragmas(this.ast));
  readonly #directives = once(() => new DirectiveCollector(this.ast, this.text.split("\n")).collect());

  /** @param text The file's text without a byte order mark. */
  constructor({ text, ast, hasBOM }: { text: string; ast: Dockerfile; hasBOM: boolean }) {
    super({ text, ast });
    this.hasBOM = hasBOM;
    this.scopeManager = emptyScopeManager(ast);
    Object.assign(this, TOKEN_METHODS);
  }

  override getParent(node: object): DockerfileNode | undefined {
    return (node as DockerfileNode).parent ?? undefined;
  }

  /** @returns The steps in which ESLint meets every node, going in and coming out. */
  override traverse(): Iterable<VisitNodeStep> {
    return this.#steps();
  }

  getInlineConfigNodes(): DockerfileComment[] {
    return inlineConfigNodes(this.ast);
  }

  getDisableDirectives(): { directives: Directive[]; problems: InlineProblem[] } {
    return { directives: this.#directives(), problems: [] };
  }

  applyInlineConfig(): { configs: InlineConfig[]; problems: InlineProblem[] } {
    return inlineConfigs(this.ast);
  }

  /**
   * @param aliases Ids of Hadolint or BuildKit.
   * @param offset An offset into the file.
   * @returns Whether a pragma of those linters silences one of the ids there.
   */
  isSilencedByPragma(aliases: readonly string[], offset: number): boolean {
    return this.#pragmas().silences(aliases, offset);
  }

  getAllComments(): readonly DockerfileComment[] {
    return this.ast.comments;
  }

  /** Tokens there are none: this is the list of comments. */
  get tokensAndComments(): readonly DockerfileComment[] {
    return this.ast.comments;
  }

  getScope(): EmptyScope {
    return this.scopeManager.globalScope;
  }

  override getLoc(node: object): Location {
    return (node as { loc: Location }).loc;
  }

  #traverse(): VisitNodeStep[] {
    const steps: VisitNodeStep[] = [];
    const visit = (target: DockerfileNode): void => {
      steps.push(new VisitNodeStep({ target, phase: 1, args: [target] }));
      for (const child of childrenOf(target)) visit(child);
      steps.push(new VisitNodeStep({ target, phase: 2, args: [target] }));
    };
    visit(this.ast);
    return steps;
  }
}
