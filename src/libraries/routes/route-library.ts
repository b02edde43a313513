import type { Place } from "../cookies/cookie-library.ts";
import { chainFrom, either, memberOf, type Source } from "../cookies/source.ts";

/** A method of HTTP as requests spell it. */
export type HttpMethod = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

/** The methods that are there to change something (RFC 9110 §9.2.1 lists those that are not). */
export const CHANGING_METHODS: readonly HttpMethod[] = ["POST", "PUT", "PATCH", "DELETE"];

/**
 * What an app is to the requests of a process: `application` answers them itself, `router` only where an
 * application mounts it, `either` may do one or the other.
 */
export type Standing = "application" | "router" | "either";

/** What makes an application or a router. */
export interface AppMaker {
  readonly source: Source;
  readonly standing: Standing;
  /** Where a prefix of all its paths stands in the call. */
  readonly prefix?: Place;
}

/**
 * Where a path stands in a call: `first`: the first argument, but for apps that stand for one path;
 * `optional`: the first argument where it is a text; `named`: as `first`, after a name for the route.
 */
export type PathPlace = "first" | "optional" | "named" | Place;

/** An object that describes a route further. */
export interface RouteOptions {
  readonly argument: number;
  /** It stands before the handler, and may be left out. */
  readonly precedesHandler?: boolean;
  /** The argument may be a list of such objects: as many routes. */
  readonly isList?: boolean;
  /** A call that the object may be given through. */
  readonly through?: Source;
  /** Keys that lead to functions which run before the handler, in the order in which they run. */
  readonly hooks: readonly (readonly string[])[];
  /** Keys that lead to the handler. */
  readonly handler: readonly (readonly string[])[];
  /** Inside a hook's list: the key of an object that is a function with further facts. */
  readonly hookKey?: string;
  /** Keys that are no hook; any other may be one. Without it, other keys are none. */
  readonly inertKeys?: readonly string[];
}

/** A call on an app that adds routes. */
export interface RouteCall {
  readonly kind: "route";
  readonly names: readonly string[];
  /** `name`: the called name is the method's; a list; a place. */
  readonly methods: "name" | "any" | Place;
  /** Several places where versions or spellings differ. */
  readonly path: PathPlace | readonly Place[];
  /** How many arguments after the path hold functions: `rest` all of them, `none`: the options do. */
  readonly functions: "rest" | "one" | "none";
  readonly options?: RouteOptions;
}

/** A call on an app that adds functions which run before the handlers of its routes, or mounts routers. */
export interface UseCall {
  readonly kind: "use";
  readonly names: readonly string[];
  /** The argument that says when the functions run, and the names that are before the handler. */
  readonly hook?: { readonly argument: number; readonly names: readonly string[]; readonly opaque: readonly string[] };
  /** The first argument that holds functions; before it a path may stand. */
  readonly functions: number;
  /** The argument may be an object that holds functions under these keys. */
  readonly keys?: readonly string[];
}

/** A call on an app that gives a narrower one, whose routes the app's own functions run before. */
export interface ScopeCall {
  readonly kind: "scope";
  readonly names: readonly string[];
  /** The narrower app is what the call gives, or the first parameter of a function among its arguments. */
  readonly app: "result" | "callback";
  readonly prefix?: Place;
  /** The app stands for one path, which its routes do not repeat. */
  readonly isPath?: boolean;
  /** A wrapper around the function that makes it work on the app itself. */
  readonly leaksThrough?: Source;
  /** An object with functions that run before its routes. */
  readonly hooks?: { readonly argument: number; readonly keys: readonly string[] };
}

export type AppCall = RouteCall | UseCall | ScopeCall;

/** How code makes applications and gives them routes. */
export interface AppRouting {
  readonly makers: readonly AppMaker[];
  readonly calls: readonly AppCall[];
  /** Further methods of an app that take handlers, of errors for example. */
  readonly otherHandlers: readonly string[];
  /** What is added to an app runs only before the routes that are added later. */
  readonly isOrdered: boolean;
  /** The path of a `use` covers the paths below it. */
  readonly coversBelow: boolean;
  /** How many parameters a function has that may hand on to the next one; 0: hooks, which always do. */
  readonly nextParameter: number;
  /** Methods and functions by which a program lets an app answer requests. */
  readonly startMethods: readonly string[];
  readonly starters: readonly Source[];
  /** Members by which an app is handed to something else: `router.routes()`, `app.fetch`. */
  readonly handedOutBy: readonly string[];
  /** Functions of a path and an app that give what mounts it there. */
  readonly mounters?: readonly Source[];
}

/** Routes that a framework finds by the names under which a module exports them. */
export interface RouteModule {
  /** The folder that the framework looks in, as path segments; `""`: any. */
  readonly folder: string;
  /** The file's name without its extension; `*`: any. */
  readonly file: string;
  /** Modules that an importing file shows itself by where its name does not. */
  readonly modules: readonly string[];
  /** Types that show the exported value where neither does. */
  readonly types: readonly { readonly modules: readonly string[]; readonly names: readonly string[] }[];
  /** The methods by exported name; `default` is the default export. */
  readonly exports: Readonly<Record<string, readonly HttpMethod[] | "any">>;
  /** Exports whose members are the routes, by name. */
  readonly groups: readonly string[];
  /** The function may stand inside a call of one of these. */
  readonly definers: readonly Source[];
  /** The file's name may end in a method, as in `users.post.ts`. */
  readonly hasMethodSuffix?: boolean;
  /** Whether the file's place gives the path. */
  readonly givesPath: boolean;
}

/** A function of a framework that makes a route of the function it is given. */
export interface RouteDefiner {
  readonly callee: Source;
  readonly methods: readonly HttpMethod[] | "any";
  /** Key of the handler where the argument is an object. */
  readonly handlerKey?: string;
}

/** Routes that decorators make of a class's methods. */
export interface RouteDecorators {
  readonly modules: readonly string[];
  /** Decorators of the class, whose first argument is a prefix (or an object with it under `path`). */
  readonly controllers: readonly string[];
  /** Decorators of methods. */
  readonly methods: Readonly<Record<string, readonly HttpMethod[] | "any">>;
  /** Decorators of the class or method that add functions before the handler. */
  readonly steps: readonly string[];
}

/** Procedures that a chain of calls builds: `procedure.use(check).mutation(handler)`. */
export interface RouteProcedures {
  /** What a chain begins with. */
  readonly bases: readonly Source[];
  /** A base from a module of the program's own: the end of the module's name, and of the base's. */
  readonly ownBase: { readonly modules: readonly string[]; readonly name: string };
  readonly methods: Readonly<Record<string, HttpMethod>>;
  readonly use: readonly string[];
}

/** How a framework's programs say which function answers which request: a row of knowledge. */
export interface RouteLibrary {
  readonly id: string;
  /** The name that people know it by. */
  readonly name: string;
  /** Its documentation of routes. */
  readonly url: string;
  /** The versions that the facts were read from. */
  readonly versions: string;
  /** Words one of which is in the text or the name of every file with its routes. */
  readonly mentions: readonly string[];
  readonly apps?: AppRouting;
  readonly modules?: readonly RouteModule[];
  readonly definers?: readonly RouteDefiner[];
  readonly decorators?: RouteDecorators;
  readonly procedures?: RouteProcedures;
  /** The directive that makes actions of the functions of a file, or of the function that it stands in. */
  readonly actionDirective?: string;
}

/** @returns An application or router of a library, or what chained calls on it give. */
export function anyApp({ makers }: AppRouting): Source {
  return chainFrom(either(...makers.map(({ source }) => source)));
}

/** @returns The methods of a library's apps that take handlers. */
export function registrationsOf(routing: AppRouting): Source {
  const names = routing.calls.flatMap((call) => call.names);
  return memberOf(anyApp(routing), ...names, ...routing.otherHandlers);
}
