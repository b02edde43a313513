import { HTTP_METHODS } from "../cookies/frameworks/http-methods.ts";
import { either, imported, memberOf, parameterOf, resultOf, typed, type HandlerRole, type Source } from "../cookies/source.ts";
import { anyApp, type AppRouting, type RouteLibrary, type RouteOptions } from "./route-library.ts";

const plugin: HandlerRole = {
  registeredBy: () => [memberOf(fastifyApp, "register", "after"), imported("fastify-plugin")],
  functionTypes: [
    {
      modules: ["fastify"],
      names: ["FastifyPluginAsync", "FastifyPluginCallback", "FastifyPlugin"],
    },
    { modules: ["@fastify/type-provider-typebox"], names: ["FastifyPluginAsyncTypebox", "FastifyPluginCallbackTypebox"] },
    { modules: ["fastify-type-provider-zod"], names: ["FastifyPluginAsyncZod", "FastifyPluginCallbackZod"] },
  ],
  parameterTypes: { 0: [{ modules: ["fastify"], names: ["FastifyInstance"] }] },
  // Plugins that @fastify/autoload finds import nothing: the parameter's name is the framework's.
  customary: { names: [["fastify"]], withImport: 1, modules: ["fastify"], alone: 1 },
};

/** The function that makes a server. */
export const makeFastify: Source = either(imported("fastify"), imported("fastify", "fastify"));

/** The hooks that run before a handler, in their order. */
const HOOKS = ["onRequest", "preParsing", "preValidation", "preHandler"];

const options: RouteOptions = { argument: 1, precedesHandler: true, hooks: HOOKS.map((name) => [name]), handler: [["handler"]] };

/** Hooks run for every route of their plugin and of the plugins below it, wherever they are added. */
export const fastifyRouting: AppRouting = {
  makers: [
    { source: resultOf(makeFastify), standing: "application" },
    { source: parameterOf(plugin, 0), standing: "either" },
    { source: typed("fastify", "FastifyInstance"), standing: "either" },
  ],
  calls: [
    { kind: "route", names: HTTP_METHODS, methods: "name", path: "first", functions: "rest", options },
    { kind: "route", names: ["all"], methods: "any", path: "first", functions: "rest", options },
    {
      kind: "route",
      names: ["route"],
      methods: { argument: 0, path: ["method"] },
      path: [
        { argument: 0, path: ["url"] },
        { argument: 0, path: ["path"] },
      ],
      functions: "none",
      options: { ...options, argument: 0, precedesHandler: false },
    },
    { kind: "use", names: ["addHook"], hook: { argument: 0, names: HOOKS, opaque: ["onRoute"] }, functions: 1 },
    // Of @fastify/express and @fastify/middie.
    { kind: "use", names: ["use"], functions: 0 },
    {
      kind: "scope",
      names: ["register"],
      app: "callback",
      prefix: { argument: 1, path: ["prefix"] },
      leaksThrough: imported("fastify-plugin"),
    },
  ],
  otherHandlers: ["setErrorHandler", "setNotFoundHandler"],
  isOrdered: false,
  coversBelow: true,
  nextParameter: 0,
  startMethods: ["listen"],
  starters: [],
  handedOutBy: [],
};

/** A server, or the scoped one that a plugin is given. */
export const fastifyApp: Source = anyApp(fastifyRouting);

export const fastify: RouteLibrary = {
  id: "fastify",
  name: "Fastify",
  url: "https://fastify.dev/docs/latest/Reference/Routes/",
  versions: "4, 5.12",
  mentions: ["fastify"],
  apps: fastifyRouting,
};
