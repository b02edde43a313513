import type { TSESTree } from "@typescript-eslint/utils";
import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import { appendArgument, insertProperty, replaceValue } from "../../kit/js/object-edits.ts";
import type { ObjectView } from "../../kit/js/object-view.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { TokenCheck } from "../../libraries/tokens/verifiers.ts";
import type { TokenVerification } from "./token-verifications.ts";

/**
 * @param valueText What is to be expected, as source text.
 * @returns The edits that make a verification ask for a check; none where the library takes no such
 * option, or where the options are an object that other code uses as well.
 */
export function requireCheck(
  verification: TokenVerification,
  check: TokenCheck,
  valueText: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  const { node, options, verifier } = verification;
  const spelling = verifier.checks[check];
  if (spelling.by === "argument") return setArgument(node, spelling.index, valueText, sourceCode);
  if (spelling.by !== "option" || options.state === "unknown") return [];
  if (options.state === "object") return setMember(options.view, spelling.key, valueText, sourceCode);
  return setArgument(node, verifier.optionsArgument, `{ ${spelling.key}: ${valueText} }`, sourceCode);
}

function setMember(view: ObjectView, key: string, valueText: string, sourceCode: SourceCode): readonly Edit[] {
  if (view.literal === null || view.isShared) return [];
  const property = view.property(key);
  if (property && property.object === view.literal) return replaceValue(property.property, valueText);
  return insertProperty(view.literal, key, valueText, sourceCode);
}

function setArgument(
  call: TSESTree.CallExpression,
  index: number,
  text: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  if (call.arguments.some((argument) => argument.type === "SpreadElement")) return [];
  const present = call.arguments[index];
  if (!present) return call.arguments.length === index ? appendArgument(call, text, sourceCode) : [];
  const isNothing =
    (present.type === "Literal" && present.value === null) ||
    (present.type === "Identifier" && present.name === "undefined");
  // What else stands there is a callback: the options go before it.
  return isNothing ? [replaceRange(present.range, text)] : [insertAt(present.range[0], `${text}, `)];
}
