import { unwrap } from "../../kit/js/ast.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { InheritedOptions } from "../../libraries/cookies/cookie-library.ts";
import type { Call } from "./call-match.ts";
import { UNKNOWN_PLACE, valueAt, type PlacedValue } from "./places.ts";
import { lastStep, matchesSource } from "./source-match.ts";

/**
 * @param ways The calls that take attributes on the way to the object whose method is called.
 * @returns The attributes that the object was made with, those of the nearest call first; one unknown
 * place where the file does not show how it was made.
 */
export function inheritedOptions(
  call: Call,
  ways: readonly InheritedOptions[],
  sourceCode: SourceCode,
): readonly PlacedValue[] {
  const found: PlacedValue[] = [];
  let origin: Origin | undefined = lastStep(originOf(unwrap(call.callee), sourceCode))?.object;
  while (origin && origin.kind !== "import") {
    if (origin.kind !== "call" && origin.kind !== "new") return [...found, UNKNOWN_PLACE];
    const { callee, node } = origin;
    const way = ways.find((one) => matchesSource(one.callee, callee, unwrap(node.callee), sourceCode));
    if (way) found.push(valueAt({ call: node, arguments: node.arguments }, way.at, sourceCode));
    origin = lastStep(callee)?.object;
  }
  return found;
}
