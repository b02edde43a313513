import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import { literalString } from "../../kit/js/ast.ts";
import { appendArgument } from "../../kit/js/object-edits.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { type TokenCheck } from "../../libraries/tokens/token-verifier.ts";
import { setOption } from "../configurations/set-option.ts";
import type { Call } from "../cookies/call-match.ts";
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
  const { node, verifier } = verification;
  const spelling = verifier.checks[check];
  if (spelling.by === "argument") return setArgument(node, spelling.index, valueText, sourceCode);
  return spelling.by === "option" ? setVerificationOption(verification, spelling.path, valueText, sourceCode) : [];
}

/**
 * @param path The keys that lead to the option, as the table has them.
 * @returns The edits that set an option of a verification; none where its options are shared or unknown.
 */
export function setVerificationOption(
  { node, verifier, options }: TokenVerification,
  path: readonly string[],
  valueText: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  const { optionsArgument: index, shorthand } = verifier;
  const inCall = options.ownPath(path);
  if (inCall === null) return [];
  const given = node.arguments[index];
  if (!given || options.isCallback || isNothing(given)) {
    return setArgument(node, index, objectText(inCall, valueText), sourceCode);
  }
  if (shorthand && literalString(given) !== null) {
    const kept = `${shorthand.join(".")}: ${sourceCode.text.slice(...given.range)}`;
    return [replaceRange(given.range, `{ ${kept}, ${inCall.join(".")}: ${valueText} }`)];
  }
  return setOption(options.own, inCall, valueText, sourceCode);
}

function objectText(path: readonly string[], valueText: string): string {
  return path.reduceRight((text, name) => `{ ${name}: ${text} }`, valueText);
}

function isNothing(node: Call["arguments"][number]): boolean {
  return (
    (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined")
  );
}

function setArgument(call: Call, index: number, text: string, sourceCode: SourceCode): readonly Edit[] {
  if (call.arguments.some((argument) => argument.type === "SpreadElement")) return [];
  const present = call.arguments[index];
  if (!present) return call.arguments.length === index ? appendArgument(call, text, sourceCode) : [];
  // What else stands there is a callback: the options go before it.
  return isNothing(present) ? [replaceRange(present.range, text)] : [insertAt(present.range[0], `${text}, `)];
}
