import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import { objectView, type ObjectView } from "../../kit/js/object-view.ts";
import { originOf } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { RouteOptions } from "../../libraries/routes/route-library.ts";
import { valueAt, type PlacedValue } from "../cookies/places.ts";
import { matchesSource } from "../cookies/source-match.ts";
import type { Step } from "./route.ts";
import { stepOf, stepsOf, unknownStep } from "./steps.ts";

type Node = TSESTree.Node;

/** What an object says of a route. */
export interface DescribedRoute {
  /** The object; `null` where the call has none. */
  readonly node: Node | null;
  readonly options: ObjectView | null;
  readonly hooks: readonly Step[];
  readonly handler: Step | null;
}

/** @returns What an argument says of a route, or, where it may be a list, of each of its routes. */
export function describedRoutes(argument: Node, row: RouteOptions, sourceCode: SourceCode): readonly DescribedRoute[] {
  const node = unwrap(argument);
  if (row.isList && node.type === "ArrayExpression") {
    return node.elements.flatMap((element) =>
      element && element.type !== "SpreadElement" ? [described(element, row, sourceCode)] : [],
    );
  }
  return [described(argument, row, sourceCode)];
}

function described(argument: Node, row: RouteOptions, sourceCode: SourceCode): DescribedRoute {
  const node = throughCall(argument, row, sourceCode);
  const options = objectView(node, sourceCode);
  if (!options) return { node, options, hooks: [unknownStep(node)], handler: null };
  const hooks = row.hooks.flatMap((path) => hookSteps(node, path, row.hookKey, sourceCode));
  const macros = row.inertKeys ? macroSteps(options, row, row.inertKeys) : [];
  const handler = row.handler.flatMap((path) => valueOf(node, path, sourceCode) ?? []).at(0);
  return { node, options, hooks: withoutRepeats([...hooks, ...macros]), handler: handler ? stepOf(handler, sourceCode) : null };
}

/** The object behind a call that only passes it on: `createRoute({ … })`. */
function throughCall(argument: Node, { through }: RouteOptions, sourceCode: SourceCode): Node {
  const origin = through ? originOf(argument, sourceCode) : null;
  if (!through || origin?.kind !== "call" || !matchesSource(through, origin.callee, null, sourceCode)) return argument;
  return origin.node.arguments[0] ?? argument;
}

/** An object that may have any member is one unknown step, not one for each of them. */
function withoutRepeats(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ node }, index) => steps.findIndex((other) => other.node === node) === index);
}

function placeIn(node: Node, path: readonly string[], sourceCode: SourceCode): PlacedValue {
  return valueAt({ call: null, arguments: [node] }, { argument: 0, path }, sourceCode);
}

/** The value under a path of keys, be it a method of the object. */
function valueOf(node: Node, path: readonly string[], sourceCode: SourceCode): Node | null {
  const holder = placeIn(node, path.slice(0, -1), sourceCode);
  const property = holder.state === "present" ? holder.view?.property(path.at(-1) as string) : null;
  return property ? (property.value ?? property.property.value) : null;
}

/**
 * @param path The keys that lead to a function, or a list of functions.
 * @param hookKey The key under which an entry of the list may hold the function instead.
 * @returns The functions; one that is unknown where the object may have some that the file does not show.
 */
export function hookSteps(
  node: Node,
  path: readonly string[],
  hookKey: string | undefined,
  sourceCode: SourceCode,
): readonly Step[] {
  const place = placeIn(node, path, sourceCode);
  if (place.state === "absent") return [];
  const value = valueOf(node, path, sourceCode);
  if (!value) return [unknownStep(node)];
  return entriesOf(value).flatMap((entry) => {
    const view = hookKey === undefined ? null : objectView(entry, sourceCode);
    const inner = view && hookKey !== undefined ? (view.property(hookKey)?.value ?? entry) : entry;
    return stepsOf(inner, sourceCode);
  });
}

function entriesOf(value: Node): readonly Node[] {
  const inner = unwrap(value);
  if (inner.type !== "ArrayExpression") return [inner];
  return inner.elements.flatMap((element) => (element ? entriesOf(element) : []));
}

/** Keys that the framework itself does not know switch on functions that a plugin has defined. */
function macroSteps(options: ObjectView, { hooks }: RouteOptions, inert: readonly string[]): readonly Step[] {
  const known = new Set([...inert, ...hooks.map(([key]) => key)]);
  const macros = options.properties.filter(({ name }) => !known.has(name));
  return macros.map(({ property }) => unknownStep(property));
}
