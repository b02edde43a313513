import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { variableOf } from "../../kit/js/bindings.ts";
import { originOf, type Origin, type ParameterOrigin } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Place } from "../../libraries/cookies/cookie-library.ts";
import type { AppRouting, RouteLibrary, ScopeCall, Standing } from "../../libraries/routes/route-library.ts";
import { ROUTE_LIBRARIES } from "../../libraries/routes/route-libraries.ts";
import { callsAround, usesOf } from "../cookies/handlers.ts";
import { comesFrom, matchesSource } from "../cookies/source-match.ts";
import { textAt } from "./arguments.ts";

type Node = TSESTree.Node;

/** An application or router of a file. */
export interface App {
  readonly library: RouteLibrary;
  readonly routing: AppRouting;
  /** The call or construction that makes it, or the parameter that it is handed over as. */
  readonly node: Node;
  readonly standing: Standing;
  /** What all its paths begin with, before anything that mounts it; `null` where it is not known. */
  readonly prefix: string | null;
  /** The app that it is a narrower form of. */
  readonly scope: AppScope | null;
}

/** How an app is narrowed: `app.route(path)`, `app.register((scoped) => …)`. */
export interface AppScope {
  readonly parent: App;
  readonly call: TSESTree.CallExpression;
  readonly row: ScopeCall;
}

interface FileApps {
  readonly libraries: readonly (RouteLibrary & { readonly apps: AppRouting })[];
  readonly byNode: Map<Node, App>;
  /** The parameters that are being looked into: meeting one again is a cycle. */
  readonly pending: Set<Node>;
}

function hasApps(library: RouteLibrary): library is RouteLibrary & { readonly apps: AppRouting } {
  return library.apps !== undefined;
}

const fileApps = memoize(({ text }): FileApps => ({
  libraries: ROUTE_LIBRARIES.filter(hasApps).filter(({ mentions }) => mentions.some((word) => text.includes(word))),
  byNode: new Map(),
  pending: new Set(),
}));

/** @returns Whether a file can make or take an app of any framework at all. */
export function mayHaveApps(sourceCode: SourceCode): boolean {
  return fileApps(sourceCode).libraries.length > 0;
}

/** Methods that give something else than the app itself. */
const NOT_CHAINED: ReadonlySet<string> = new Set(["allowedMethods"]);

/** @returns The app that an expression is: one made in the file, or one that a function of the file is given. */
export function appAt(node: Node, sourceCode: SourceCode): App | null {
  const inner = unwrap(node);
  return appFrom(originOf(inner, sourceCode), inner, sourceCode);
}

function appFrom(origin: Origin, node: Node | null, sourceCode: SourceCode): App | null {
  switch (origin.kind) {
    case "call": {
      const made = madeApp(origin, node, origin.node, sourceCode);
      if (made || origin.callee.kind !== "member") return made;
      const callee = unwrap(origin.node.callee);
      const object = callee.type === "MemberExpression" ? unwrap(callee.object) : null;
      const parent = appFrom(origin.callee.object, object, sourceCode);
      return parent && chainedApp(parent, origin.callee.name, origin.node, sourceCode);
    }
    case "new":
      return madeApp(origin, node, origin.node, sourceCode);
    case "member": {
      const object = node?.type === "MemberExpression" ? unwrap(node.object) : null;
      const app = appFrom(origin.object, object, sourceCode);
      return app?.routing.handedOutBy.includes(origin.name) ? app : null;
    }
    case "parameter":
      return origin.path.length === 0 ? appOfParameter(origin, node, sourceCode) : null;
    default: {
      // A type that the name is declared with is evidence too.
      const declaration = node?.type === "Identifier" ? variableOf(node, sourceCode)?.defs[0]?.name : undefined;
      return declaration ? madeApp(origin, node, declaration, sourceCode) : null;
    }
  }
}

/** The app that a maker of the tables gives; `key` stands for it in the file. */
function madeApp(origin: Origin, node: Node | null, key: Node, sourceCode: SourceCode): App | null {
  const { libraries, byNode } = fileApps(sourceCode);
  const before = byNode.get(key);
  if (before) return before;
  for (const library of libraries) {
    const maker = library.apps.makers.find(({ source }) => matchesSource(source, origin, node, sourceCode));
    if (!maker) continue;
    const prefix = prefixOf(maker.prefix, key, sourceCode);
    const { standing } = maker;
    return remember({ library, routing: library.apps, node: key, standing, prefix, scope: null }, sourceCode);
  }
  return null;
}

function remember(app: App, sourceCode: SourceCode): App {
  fileApps(sourceCode).byNode.set(app.node, app);
  return app;
}

function prefixOf(place: Place | undefined, call: Node, sourceCode: SourceCode): string | null {
  if (!place || (call.type !== "CallExpression" && call.type !== "NewExpression")) return "";
  return textAt(place, call, "", sourceCode);
}

/** What a method of an app gives: a narrower app, or the app itself. */
function chainedApp(parent: App, method: string, call: TSESTree.CallExpression, sourceCode: SourceCode): App | null {
  if (NOT_CHAINED.has(method)) return null;
  const row = scopeCallOf(parent, method, "result");
  return row ? narrowed(parent, row, call, call, sourceCode) : parent;
}

function scopeCallOf({ routing }: App, method: string, app: ScopeCall["app"]): ScopeCall | null {
  return (
    routing.calls.find((call): call is ScopeCall => call.kind === "scope" && call.app === app && call.names.includes(method)) ??
    null
  );
}

function narrowed(
  parent: App,
  row: ScopeCall,
  call: TSESTree.CallExpression,
  key: Node,
  sourceCode: SourceCode,
): App {
  const before = fileApps(sourceCode).byNode.get(key);
  if (before) return before;
  const { library, routing, standing } = parent;
  const prefix = prefixOf(row.prefix, call, sourceCode);
  return remember({ library, routing, node: key, standing, prefix, scope: { parent, call, row } }, sourceCode);
}

/** A function may be handed an app by a call of the file: as a plugin, or as an argument. */
function appOfParameter(origin: ParameterOrigin, node: Node | null, sourceCode: SourceCode): App | null {
  const key = origin.function.params[origin.index];
  if (!key) return null;
  const { byNode, pending } = fileApps(sourceCode);
  const before = byNode.get(key);
  if (before) return before;
  if (pending.has(key)) return null;
  pending.add(key);
  const handed = origin.index === 0 ? pluginApp(origin, key, sourceCode) : null;
  const app = handed ?? argumentApp(origin, sourceCode) ?? madeApp(origin, node, key, sourceCode);
  pending.delete(key);
  if (app) byNode.set(key, app);
  return app;
}

/** `app.register((scoped) => …)`: the narrower app of the one call that is given the function. */
function pluginApp(origin: ParameterOrigin, key: Node, sourceCode: SourceCode): App | null {
  const found: App[] = [];
  for (const use of usesOf(origin.function, sourceCode)) {
    for (const call of callsAround(use)) {
      const callee = unwrap(call.callee);
      const parent = callee.type === "MemberExpression" ? appAt(callee.object, sourceCode) : null;
      const row = parent && callee.type === "MemberExpression" ? scopeCallOf(parent, memberName(callee) ?? "", "callback") : null;
      if (!parent || !row) continue;
      found.push(leaks(row, call, sourceCode) ? parent : narrowed(parent, row, call, key, sourceCode));
    }
  }
  return found.length === 1 ? (found[0] as App) : null;
}

/** Whether what the function adds to its app is added to the outer one: by a wrapper around it, on the way or before. */
function leaks({ leaksThrough }: ScopeCall, call: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  const [plugin] = call.arguments;
  if (!leaksThrough || !plugin) return false;
  const origin = originOf(plugin, sourceCode);
  return origin.kind === "call" && matchesSource(leaksThrough, origin.callee, null, sourceCode);
}

/** `addRoutes(app)`: the app that every call of the file hands over. */
function argumentApp({ function: owner, index }: ParameterOrigin, sourceCode: SourceCode): App | null {
  const given = usesOf(owner, sourceCode).flatMap((use) => {
    const call = use.parent;
    if (call?.type !== "CallExpression" || call.callee !== use) return [];
    const argument = call.arguments[index];
    return argument ? [appAt(argument, sourceCode)] : [null];
  });
  const [first, ...others] = given;
  return first && others.every((other) => other === first) ? first : null;
}

/** @returns The app that a call mounts by way of a function of its own: `mount("/admin", app)`. */
export function mountedBy(node: Node, { routing }: App, sourceCode: SourceCode): { readonly app: App; readonly path: Node } | null {
  const call = unwrap(node);
  const [path, given] = call.type === "CallExpression" ? call.arguments : [];
  if (call.type !== "CallExpression" || !path || !given) return null;
  if (!(routing.mounters ?? []).some((mounter) => comesFrom(call.callee, mounter, sourceCode))) return null;
  const app = appAt(given, sourceCode);
  return app && { app, path };
}
