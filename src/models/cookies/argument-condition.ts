import { objectView } from "../../kit/js/object-view.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { ArgumentCondition } from "../../libraries/cookies/cookie-library.ts";
import type { Call } from "./call-match.ts";
import { comesFrom } from "./source-match.ts";

/** @returns Whether a call's arguments meet a condition for sure. */
export function meetsCondition(call: Call, condition: ArgumentCondition, sourceCode: SourceCode): boolean {
  const given = call.arguments.slice(0, condition.argument + 1);
  const argument = given.at(condition.argument);
  if (argument?.type === "SpreadElement" || given.some((node) => node.type === "SpreadElement")) return false;
  if ("lacks" in condition) {
    if (!argument) return true;
    const view = objectView(argument, sourceCode);
    if (view) return condition.lacks.every((key) => view.has(key) === "absent");
    const { state, ...rest } = staticValue(argument, sourceCode);
    return state === "known" && "value" in rest && (rest.value === undefined || rest.value === null);
  }
  if (!argument) return false;
  if ("has" in condition) {
    const view = objectView(argument, sourceCode);
    return view !== null && condition.has.some((key) => view.has(key) === "present");
  }
  if ("equals" in condition) return staticString(argument, sourceCode) === condition.equals;
  return comesFrom(argument, condition.from, sourceCode);
}
