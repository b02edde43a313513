import type { SourceCode } from "../source-code.ts";
import { nodesOf } from "./nodes.ts";
import { objectView } from "./object-view.ts";
import { memberOf, originOf, type Origin, type ParameterOrigin } from "./origin.ts";

/**
 * @returns Where what the file's own calls give a function in the place of a parameter comes from, one
 * origin for each call. Other files may call it too.
 */
export function givenArguments(
  { function: owner, index, path }: ParameterOrigin,
  sourceCode: SourceCode,
): readonly Origin[] {
  return nodesOf(sourceCode, "CallExpression").flatMap((call) => {
    const argument = call.arguments[index];
    if (!argument || argument.type === "SpreadElement") return [];
    const callee = originOf(call.callee, sourceCode);
    if (callee.kind !== "function" || callee.function !== owner) return [];
    const [first, ...below] = path;
    const member = first === undefined ? null : objectView(argument, sourceCode)?.property(first)?.value;
    if (member) return below.length === 0 ? [originOf(member, sourceCode)] : [];
    return [memberOf(originOf(argument, sourceCode), path, sourceCode)];
  });
}
