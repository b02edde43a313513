import type { TSESTree } from "@typescript-eslint/utils";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CORS_MODULES, NEUTRAL_MODULES, NEUTRAL_NITRO_FUNCTIONS } from "../../libraries/csrf/neutral-modules.ts";
import { valueAt } from "../cookies/places.ts";
import { isEnvironment } from "./environment.ts";

type Node = TSESTree.Node;

/** @returns What a value begins with: the import, parameter or name that calls and members lead on from. */
export function beginningOf(origin: Origin): Origin {
  if (origin.kind === "member") return beginningOf(origin.object);
  return origin.kind === "call" || origin.kind === "new" ? beginningOf(origin.callee) : origin;
}

/** @returns Whether a function is known not to look at which site a request comes from. */
export function isNeutralFunction(callee: Origin): boolean {
  const beginning = beginningOf(callee);
  if (beginning.kind === "import") return NEUTRAL_MODULES.has(beginning.module);
  return callee.kind === "global" && NEUTRAL_NITRO_FUNCTIONS.has(callee.name);
}

/** @returns Whether a middleware or plugin is known not to look at which site a request comes from. */
export function isNeutralValue(node: Node, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  const beginning = beginningOf(origin);
  if (beginning.kind !== "import") return false;
  if (NEUTRAL_MODULES.has(beginning.module)) return true;
  return CORS_MODULES.has(beginning.module) && !mayRefuse(origin, sourceCode);
}

/** CORS middleware only tells browsers what they may read; a function of the program's own may do more. */
function mayRefuse(origin: Origin, sourceCode: SourceCode): boolean {
  if (origin.kind !== "call") return false;
  const { node } = origin;
  const place = valueAt({ call: node, arguments: node.arguments }, { argument: 0, path: ["origin"] }, sourceCode);
  if (place.state !== "present") return place.state === "unknown";
  return staticValue(place.node, sourceCode).state !== "known" && !isEnvironment(originOf(place.node, sourceCode));
}
