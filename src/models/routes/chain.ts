import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, enclosingFunctions } from "../../kit/js/functions.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { appFacts, type AddedRoute, type AddedSteps, type AppFacts } from "./app-facts.ts";
import { isWholeHere } from "./app-standing.ts";
import type { App } from "./apps.ts";
import { coverageOf, isPlainPath, joinPaths } from "./paths.ts";
import { hookSteps } from "./route-options.ts";
import type { ChainStep, Step } from "./route.ts";

type Node = TSESTree.Node;

/** What runs before a route's handler, and the path that leads there. */
export interface Chain {
  readonly steps: readonly ChainStep[];
  readonly isWhole: boolean;
  readonly path: string | null;
}

/** A place of an app that requests come to: a route, or where something is mounted. */
interface Goal {
  readonly at: Node;
  /** The path below the app. */
  readonly path: string | null;
  readonly methods: AddedRoute["methods"];
}

/** Deeper than any program nests its routers; a file can mount them in a ring. */
const MAX_DEPTH = 10;

/** @returns What runs before the handler of a route, from the application down to the route's own functions. */
export function chainOf(route: AddedRoute, sourceCode: SourceCode): Chain {
  const { steps, isWhole, path } = chainTo(route.app, route, appFacts(sourceCode), sourceCode, 0);
  return { steps: [...steps, ...route.steps.map(always)], isWhole, path };
}

function always(step: Step): ChainStep {
  return { ...step, runs: "always" };
}

function chainTo(app: App, goal: Goal, facts: AppFacts, sourceCode: SourceCode, depth: number): Chain {
  const outer = depth < MAX_DEPTH ? outerChain(app, goal, facts, sourceCode, depth) : null;
  const own = [...facts.steps.filter((added) => added.app === app), ...passedRoutes(app, goal, sourceCode)]
    .flatMap((added) => stepsBefore(added, goal))
    .sort((a, b) => a.position - b.position)
    .map(({ step }) => step);
  const path = joinPaths(app.prefix, goal.path);
  if (!outer) {
    return { steps: own, isWhole: isWholeHere(app, goal.at, sourceCode), path: app.standing === "router" ? null : path };
  }
  return { ...outer, steps: [...outer.steps, ...own] };
}

/** The chain of the app that an app is a part of, as far as the file shows it. */
function outerChain(app: App, goal: Goal, facts: AppFacts, sourceCode: SourceCode, depth: number): Chain | null {
  const path = joinPaths(app.prefix, goal.path);
  if (app.scope) {
    const { parent, call, row } = app.scope;
    const outer = chainTo(parent, { ...goal, at: nameOf(call), path }, facts, sourceCode, depth + 1);
    const hooks = row.hooks ? scopeHooks(call, row.hooks.argument, row.hooks.keys, sourceCode) : [];
    return { ...outer, steps: [...outer.steps, ...hooks] };
  }
  const mounts = facts.mounts.filter((mount) => mount.mounted === app && mount.app !== app);
  const [mount] = mounts;
  if (!mount) return null;
  const at = { ...goal, at: mount.at, path: joinPaths(mount.path, path) };
  const outer = chainTo(mount.app, at, facts, sourceCode, depth + 1);
  const steps = [...outer.steps, ...mount.steps.map(always)];
  // Of several mounts another one may be without what this one has.
  return mounts.length > 1 ? { steps, isWhole: false, path: null } : { ...outer, steps };
}

function nameOf({ callee }: TSESTree.CallExpression): Node {
  return callee.type === "MemberExpression" ? callee.property : callee;
}

function scopeHooks(
  call: TSESTree.CallExpression,
  index: number,
  keys: readonly string[],
  sourceCode: SourceCode,
): readonly ChainStep[] {
  const options = call.arguments[index];
  if (options?.type !== "ObjectExpression") return [];
  return keys.flatMap((key) => hookSteps(options, [key], undefined, sourceCode)).map(always);
}

interface PlacedStep {
  readonly position: number;
  readonly step: ChainStep;
}

function stepsBefore(added: AddedSteps, goal: Goal): readonly PlacedStep[] {
  const { isOrdered, coversBelow } = added.app.routing;
  const covers = coverageOf(added.path, goal.path, coversBelow);
  const order = isOrdered ? orderOf(added.at, goal.at) : "always";
  if (covers === "never" || order === "never") return [];
  const runs = covers === "always" && order === "always" && !isConditional(added.call) ? "always" : "maybe";
  return added.steps.map((step) => ({ position: added.at.range[0], step: { ...step, runs } }));
}

/** Whether an addition takes effect before a route is added. */
function orderOf(added: Node, goal: Node): ChainStep["runs"] | "never" {
  const owner = enclosingFunction(added);
  if (owner === enclosingFunction(goal)) return added.range[0] < goal.range[0] ? "always" : "never";
  // A function runs once or often, before or after; one that is handed over inline runs where it stands.
  return owner === null || enclosingFunctions(goal).includes(owner) ? (added.range[0] < goal.range[0] ? "always" : "maybe") : "maybe";
}

/** Whether an addition is made under a condition, or for each of a list. */
function isConditional(call: Node): boolean {
  for (let node: Node | undefined = call; node; node = node.parent) {
    switch (node.parent?.type) {
      case "IfStatement":
      case "ConditionalExpression":
      case "LogicalExpression":
      case "SwitchCase":
      case "CatchClause":
      case "ForOfStatement":
      case "ForStatement":
        return true;
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
      case "Program":
        return false;
      default:
    }
  }
  return false;
}

/** Routes that may answer the same requests are looked for by their path: an app can have hundreds. */
interface PathIndex {
  readonly plain: ReadonlyMap<string, readonly AddedRoute[]>;
  readonly open: readonly AddedRoute[];
  readonly all: readonly AddedRoute[];
}

const pathIndexes = memoize((sourceCode): ReadonlyMap<App, PathIndex> => {
  const indexes = new Map<App, { plain: Map<string, AddedRoute[]>; open: AddedRoute[]; all: AddedRoute[] }>();
  for (const route of appFacts(sourceCode).routes) {
    const index = indexes.get(route.app) ?? { plain: new Map<string, AddedRoute[]>(), open: [], all: [] };
    indexes.set(route.app, index);
    index.all.push(route);
    if (isPlainPath(route.path)) index.plain.set(route.path, [...(index.plain.get(route.path) ?? []), route]);
    else index.open.push(route);
  }
  return indexes;
});

/** Routes for the same requests that were added before, and may hand on to the next one: `app.all("*", check)`. */
function passedRoutes(app: App, goal: Goal, sourceCode: SourceCode): readonly AddedSteps[] {
  const { isOrdered, nextParameter } = app.routing;
  const index = pathIndexes(sourceCode).get(app);
  if (!isOrdered || nextParameter === 0 || !index) return [];
  const routes = isPlainPath(goal.path) ? [...index.open, ...(index.plain.get(goal.path) ?? [])] : index.all;
  return routes
    .filter((route) => route.at !== goal.at && sharesMethod(route, goal))
    .filter((route) => coverageOf(route.path, goal.path, false) !== "never")
    .map((route) => ({ ...route, path: null, steps: [...route.steps, route.handler].filter(handsOn(nextParameter)) }));
}

function handsOn(nextParameter: number): (step: Step) => boolean {
  return ({ function: owner }) => owner === null || owner.params.length > nextParameter;
}

function sharesMethod(route: AddedRoute, goal: Goal): boolean {
  if (!route.methods || !goal.methods) return true;
  return route.methods.some((method) => goal.methods?.includes(method));
}

