import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView, type ObjectView } from "../../kit/js/object-view.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { HttpMethod, RouteCall, UseCall } from "../../libraries/routes/route-library.ts";
import { appAt, mayHaveApps, mountedBy, type App } from "./apps.ts";
import { isPath, methodNamed, methodsOf, textAt } from "./arguments.ts";
import { describedRoutes, hookSteps, type DescribedRoute } from "./route-options.ts";
import type { Step } from "./route.ts";
import { stepsOf, unknownStep } from "./steps.ts";

type Node = TSESTree.Node;
type Call = TSESTree.CallExpression;

/** A call that adds something to an app. */
interface Addition {
  readonly app: App;
  readonly call: Call;
  /** The method's name in the call, which stands where the call takes effect in a chain of them. */
  readonly at: Node;
}

/** Functions that run before the handlers of an app's routes. */
export interface AddedSteps extends Addition {
  /** The path that they are added for; `""`: every one, `null`: not known. */
  readonly path: string | null;
  readonly steps: readonly Step[];
}

/** An app that is mounted on another one. */
export interface Mount extends Addition {
  readonly path: string | null;
  readonly mounted: App;
  /** Functions of the same call that run before it. */
  readonly steps: readonly Step[];
}

/** A route as its call has it. */
export interface AddedRoute extends Addition {
  readonly methods: readonly HttpMethod[] | null;
  /** The path below the app; `""`: the app's own, `null`: not known. */
  readonly path: string | null;
  /** Functions of the call itself that run before the handler. */
  readonly steps: readonly Step[];
  readonly handler: Step;
  readonly options: ObjectView | null;
}

/** What the calls of a file add to its apps, each list in the order of the text. */
export interface AppFacts {
  readonly routes: readonly AddedRoute[];
  readonly steps: readonly AddedSteps[];
  readonly mounts: readonly Mount[];
}

const byPlace = (a: Addition, b: Addition): number => a.at.range[0] - b.at.range[0];

export const appFacts = memoize((sourceCode): AppFacts => {
  if (!mayHaveApps(sourceCode)) return { routes: [], steps: [], mounts: [] };
  const collector = new Collector(sourceCode);
  for (const call of nodesOf(sourceCode, "CallExpression")) collector.add(call);
  const { routes, steps, mounts } = collector;
  return { routes: routes.sort(byPlace), steps: steps.sort(byPlace), mounts: mounts.sort(byPlace) };
});

class Collector {
  readonly routes: AddedRoute[] = [];
  readonly steps: AddedSteps[] = [];
  readonly mounts: Mount[] = [];
  readonly #sourceCode: SourceCode;

  constructor(sourceCode: SourceCode) {
    this.#sourceCode = sourceCode;
  }

  add(call: Call): void {
    const callee = unwrap(call.callee);
    const name = callee.type === "MemberExpression" ? memberName(callee) : null;
    if (callee.type !== "MemberExpression" || name === null) return;
    const app = appAt(callee.object, this.#sourceCode);
    if (!app) return;
    const addition = { app, call, at: callee.property };
    for (const row of app.routing.calls) {
      if (!row.names.includes(name)) continue;
      if (row.kind === "route") this.#addRoutes(addition, row, name);
      else if (row.kind === "use") this.#addUse(addition, row);
      else if (row.app === "callback") this.#addScope(addition);
    }
  }

  #addRoutes(addition: Addition, row: RouteCall, name: string): void {
    const { call, app } = addition;
    const { path, rest } = this.#pathOf(row, app, call);
    const options = row.options && optionsArgument(call, row.options.argument, row.options.precedesHandler ?? false);
    const functions = (row.functions === "one" ? rest.slice(0, 1) : row.functions === "rest" ? rest : []).filter(
      (node) => node !== options && !isDescription(node, row),
    );
    const given = functions.flatMap((node) => stepsOf(node, this.#sourceCode));
    const described: readonly DescribedRoute[] =
      row.options && options
        ? describedRoutes(options, row.options, this.#sourceCode)
        : [{ hooks: [], handler: null, options: null, node: null }];
    for (const one of described) {
      const handler = one.handler ?? given.at(-1);
      if (!handler) continue;
      this.routes.push({
        ...addition,
        at: row.functions === "none" && one.node ? one.node : addition.at,
        methods: this.#methodsOf(row, name, call, one),
        path: typeof row.path === "string" ? path : this.#placedPath(row.path, call, one),
        steps: [...one.hooks, ...(one.handler ? given : given.slice(0, -1))],
        handler,
        options: one.options,
      });
    }
  }

  /** The path that a call begins with, and the arguments after it. */
  #pathOf({ path, methods }: RouteCall, app: App, call: Call): { readonly path: string | null; readonly rest: readonly Node[] } {
    const { arguments: all } = call;
    if (typeof path !== "string") {
      const places = [...[path].flat(), ...(typeof methods === "string" ? [] : [methods])];
      const last = Math.max(...places.map(({ argument, path: keys }) => (keys ? -1 : argument)));
      return { path: null, rest: all.slice(last + 1) };
    }
    const [first, second] = all;
    if (!first || app.scope?.row.isPath) return { path: "", rest: all };
    if (path === "optional" && !isPath(first, this.#sourceCode)) return { path: "", rest: all };
    if (all.length === 1 && path !== "optional") return { path: null, rest: [] };
    const isNamed = path === "named" && second && all.length > 2 && isPath(second, this.#sourceCode);
    return { path: staticString(isNamed ? second : first, this.#sourceCode), rest: all.slice(isNamed ? 2 : 1) };
  }

  #placedPath(path: Exclude<RouteCall["path"], string>, call: Call, { options }: DescribedRoute): string | null {
    for (const place of [path].flat()) {
      const key = place.path?.[0];
      if (key === undefined) return textAt(place, call, "", this.#sourceCode);
      const value = options?.get(key);
      if (value?.state === "known") return typeof value.value === "string" ? value.value : null;
      if (value?.state !== "absent") return null;
    }
    return null;
  }

  #methodsOf(
    { methods }: RouteCall,
    name: string,
    call: Call,
    { options }: DescribedRoute,
  ): readonly HttpMethod[] | null {
    if (methods === "any") return null;
    if (methods === "name") {
      const method = methodNamed(name);
      return method && [method];
    }
    const key = methods.path?.[0];
    const node = key === undefined ? call.arguments[methods.argument] : options?.property(key)?.value;
    return node ? methodsOf(node, this.#sourceCode) : null;
  }

  #addUse(addition: Addition, row: UseCall): void {
    const { call } = addition;
    // With a function it is a scope of its own.
    if (row.keys && call.arguments.some((argument) => isFunction(unwrap(argument)))) return;
    const hook = row.hook && call.arguments[row.hook.argument];
    if (row.hook && hook) {
      const name = staticString(hook, this.#sourceCode);
      if (name === null || row.hook.opaque.includes(name)) { this.#addSteps(addition, "", [unknownStep(hook)]); return; }
      if (!row.hook.names.includes(name)) return;
    }
    const [first] = call.arguments;
    const hasPath = !row.hook && first !== undefined && isPath(first, this.#sourceCode);
    const path = hasPath ? staticString(first, this.#sourceCode) : "";
    const steps: Step[] = [];
    for (const argument of call.arguments.slice(hasPath ? 1 : row.functions)) {
      const mounted = this.#mountedAt(argument, addition.app, path);
      if (mounted) this.mounts.push({ ...addition, ...mounted, steps: [...steps] });
      else steps.push(...this.#stepsIn(argument, row));
    }
    this.#addSteps(addition, path, steps);
  }

  #mountedAt(argument: Node, app: App, path: string | null): Pick<Mount, "mounted" | "path"> | null {
    const mounted = appAt(argument, this.#sourceCode);
    if (mounted) return { mounted, path };
    const given = mountedBy(argument, app, this.#sourceCode);
    return given && { mounted: given.app, path: staticString(given.path, this.#sourceCode) };
  }

  #stepsIn(argument: Node, row: UseCall): readonly Step[] {
    const node = unwrap(argument);
    if (!row.keys) {
      // Settings of the functions that follow.
      if (node.type === "ObjectExpression") return [];
      return stepsOf(argument, this.#sourceCode).filter((step) => !isErrorHandler(step));
    }
    if (node.type === "ArrayExpression") return node.elements.flatMap((one) => (one ? this.#stepsIn(one, row) : []));
    if (!objectView(node, this.#sourceCode)) return stepsOf(argument, this.#sourceCode);
    return row.keys.flatMap((key) => hookSteps(node, [key], undefined, this.#sourceCode));
  }

  #addSteps(addition: Addition, path: string | null, steps: readonly Step[]): void {
    if (steps.length > 0) this.steps.push({ ...addition, path, steps });
  }

  /** A plugin of another file may add functions to the app that it is registered on. */
  #addScope(addition: Addition): void {
    const { call } = addition;
    const plugins = call.arguments.filter((argument) => unwrap(argument).type !== "ObjectExpression");
    const isShown = plugins.some((argument) => stepsOf(argument, this.#sourceCode).some((step) => step.function));
    const [plugin] = plugins;
    if (!isShown && plugin) this.#addSteps(addition, "", [unknownStep(plugin)]);
  }
}

/** Express tells functions that are given an error by their four parameters. */
function isErrorHandler({ function: owner }: Step): boolean {
  return owner !== null && owner.params.length === 4;
}

/** The argument that describes the route; before the handler it may be missing. */
function optionsArgument(call: Call, index: number, precedesHandler: boolean): Node | null {
  const argument = call.arguments[index];
  if (!argument || isFunction(unwrap(argument))) return null;
  if (precedesHandler && index === call.arguments.length - 1 && unwrap(argument).type !== "ObjectExpression") return null;
  return argument;
}

/** A plain object among the functions only describes the route. */
function isDescription(node: Node, { options }: RouteCall): boolean {
  return options !== undefined && unwrap(node).type === "ObjectExpression";
}
