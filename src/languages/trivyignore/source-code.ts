import { OwnSourceCode } from "../text/source-code.ts";
import { VISITOR_KEYS, type Trivyignore, type TrivyignoreNode } from "./ast.ts";

/** A parsed ignore file of Trivy as rules see it. */
export class TrivyignoreSourceCode extends OwnSourceCode<Trivyignore, TrivyignoreNode> {
  readonly visitorKeys = VISITOR_KEYS;

  protected override childrenOf(node: TrivyignoreNode): readonly TrivyignoreNode[] {
    if (node.type === "Trivyignore") return node.entries;
    return node.type === "Entry" ? [node.id, ...node.fields] : [];
  }
}
