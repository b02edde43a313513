import type { Directive } from "@eslint/plugin-kit";
import { once } from "../../kit/once.ts";
import { OwnSourceCode } from "../text/source-code.ts";
import type { Dockerfile, DockerfileNode } from "./ast.ts";
import { disableDirectives } from "./eslint-comments.ts";
import { Pragmas } from "./pragmas.ts";
import { childrenOf, VISITOR_KEYS } from "./visitor-keys.ts";

/** A parsed Dockerfile as rules see it. */
export class DockerfileSourceCode extends OwnSourceCode<Dockerfile, DockerfileNode> {
  readonly visitorKeys = VISITOR_KEYS;
  readonly #pragmas = once(() => new Pragmas(this.ast));

  /**
   * @param aliases Ids of Hadolint or BuildKit.
   * @param offset An offset into the file.
   * @returns Whether a pragma of those linters silences one of the ids there.
   */
  isSilencedByPragma(aliases: readonly string[], offset: number): boolean {
    return this.#pragmas().silences(aliases, offset);
  }

  protected override childrenOf(node: DockerfileNode): readonly DockerfileNode[] {
    return childrenOf(node);
  }

  protected override directives(): Directive[] {
    return disableDirectives(this.ast, this.text);
  }
}
