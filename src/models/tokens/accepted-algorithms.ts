import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap } from "../../kit/js/ast.ts";
import { bindingOf, isInitialised, variableOf } from "../../kit/js/bindings.ts";
import { mutationsOf } from "../../kit/js/mutations.ts";
import { objectView } from "../../kit/js/object-view.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { optionPath } from "../../libraries/tokens/token-verifier.ts";
import type { TokenVerification } from "./token-verifications.ts";

type Node = TSESTree.Node;

/** An algorithm that a verification surely accepts. */
export interface AcceptedAlgorithm {
  readonly name: string;
  /** The text that names it, or the expression whose value holds it. */
  readonly node: Node;
}

/**
 * @returns The algorithms that a verification surely accepts, list by list: hapi takes one for each of its
 * keys. A list need not be known whole.
 */
export function acceptedAlgorithms(
  verification: TokenVerification,
  sourceCode: SourceCode,
): readonly (readonly AcceptedAlgorithm[])[] {
  const { options, verifier } = verification;
  const given = verification.expressionFor("algorithms");
  if (given) return [itemsOf(given, sourceCode)];
  const [first, ...rest] = optionPath(verifier.checks.algorithms) ?? [];
  const outer = first !== undefined && rest.length > 0 ? options.own.valueAt([first]) : null;
  const list = outer?.state === "present" ? unwrap(outer.node) : null;
  if (list?.type !== "ArrayExpression") return [];
  return list.elements.flatMap((element) => {
    const inner = rest.reduce<Node | null>(
      (node, name) => (node && objectView(node, sourceCode)?.property(name)?.value) ?? null,
      element,
    );
    return inner ? [itemsOf(inner, sourceCode)] : [];
  });
}

/** @returns The expressions that name the algorithms of a verification: the elements of its list, or the one that it is given. */
export function algorithmExpressions(verification: TokenVerification, sourceCode: SourceCode): readonly Node[] {
  const { node, verifier } = verification;
  // An argument that is no object may be the algorithm itself.
  const plain = verifier.shorthand ? node.arguments[verifier.optionsArgument] : undefined;
  const given = verification.expressionFor("algorithms") ?? plain;
  if (!given || given.type === "SpreadElement") return [];
  const list = listBehind(unwrap(given), sourceCode);
  return (list?.elements ?? [given]).flatMap((element) => (element ? [unwrap(element)] : []));
}

/** @returns The texts that an expression is or that surely stand in its list, each with its place. */
export function itemsOf(outer: Node, sourceCode: SourceCode): readonly AcceptedAlgorithm[] {
  const node = unwrap(outer);
  const list = listBehind(node, sourceCode);
  if (list) {
    return list.elements.flatMap((element) => {
      if (!element) return [];
      if (element.type === "SpreadElement") return textsIn(element.argument, element.argument, sourceCode);
      const name = staticString(element, sourceCode);
      return name === null ? [] : [{ name, node: list === node ? element : node }];
    });
  }
  return isFunction(node) ? [] : textsIn(node as TSESTree.Expression, node, sourceCode);
}

/** The list that an expression is, be it by the name of a constant. */
function listBehind(node: Node, sourceCode: SourceCode): TSESTree.ArrayExpression | null {
  if (node.type === "ArrayExpression") return node;
  const variable = node.type === "Identifier" ? variableOf(node, sourceCode) : null;
  const binding = variable && bindingOf(variable);
  if (!variable || binding?.kind !== "value" || binding.path.length > 0 || !isInitialised(binding)) return null;
  const value = unwrap(binding.value);
  return value.type === "ArrayExpression" && mutationsOf(variable, sourceCode).length === 0 ? value : null;
}

function textsIn(node: TSESTree.Expression, at: Node, sourceCode: SourceCode): readonly AcceptedAlgorithm[] {
  const value = staticValue(node, sourceCode);
  const items: readonly unknown[] = value.state === "known" ? [value.value].flat() : [];
  return items.flatMap((name) => (typeof name === "string" ? [{ name, node: at }] : []));
}
