import type { TSESTree } from "@typescript-eslint/utils";
import type { FunctionNode } from "../../kit/js/ast.ts";
import type { ObjectView } from "../../kit/js/object-view.ts";
import { CHANGING_METHODS, type HttpMethod, type RouteLibrary } from "../../libraries/routes/route-library.ts";
import type { App } from "./apps.ts";

/** A function that takes part in the answer to a request: a handler, a middleware, a guard, a hook. */
export interface Step {
  /** The expression that stands for it: the function itself, its name, the call that makes it. */
  readonly node: TSESTree.Node;
  /** The function, where the file shows it. */
  readonly function: FunctionNode | null;
  /** Calls that the function is wrapped in, from the outside in: `limit(catchErrors(handler))`. */
  readonly wrappers: readonly TSESTree.CallExpression[];
}

/** A function that runs before a route's handler. */
export interface ChainStep extends Step {
  /** `maybe` where the file does not fix that it runs: its path, its order or a condition is open. */
  readonly runs: "always" | "maybe";
}

/**
 * How a route is made: by a call on an app, an export that the framework looks for, a function that the
 * page can call, a decorated method, or a procedure that calls build.
 */
export type RouteKind = "call" | "export" | "action" | "method" | "procedure";

/** One way in which requests reach a handler. */
export interface Route {
  readonly library: RouteLibrary;
  readonly kind: RouteKind;
  /** The call, export, method or procedure that makes the route. */
  readonly node: TSESTree.Node;
  /** The smallest place that stands for it: the method's name in the call, the exported name. */
  readonly at: TSESTree.Node;
  /** The methods of HTTP that it answers; `null` where the file does not fix them, which a catch-all does not. */
  readonly methods: readonly HttpMethod[] | null;
  /** The whole path, with the prefixes of routers; `null` where the file does not fix it. */
  readonly path: string | null;
  /** The path as the route itself has it, below what mounts its app. */
  readonly ownPath: string | null;
  /** The name that the file gives the handler: of an action, a controller's method, a procedure. */
  readonly name: string | null;
  readonly handler: Step;
  /** What runs before the handler, in its order, as far as the file shows it. */
  readonly chain: readonly ChainStep[];
  /** Whether nothing but the chain runs before the handler: no other file can add to it. */
  readonly isChainWhole: boolean;
  /** The app that the route is added to; `null` where the framework finds it by itself. */
  readonly app: App | null;
  /** The object that describes the route further. */
  readonly options: ObjectView | null;
}

/** @returns Whether requests to a route are there to change something; `null` where the file does not fix it. */
export function changesState({ methods }: Route): boolean | null {
  return methods && methods.some((method) => CHANGING_METHODS.includes(method));
}

/** @returns A route for a message: `POST /transfer`; its name or methods where the path is not known. */
export function describeRoute({ methods, path, name }: Route): string {
  const verbs = methods?.join(", ") ?? "";
  return [verbs, path ?? name ?? ""].filter((part) => part !== "").join(" ");
}
