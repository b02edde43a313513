import {
  chainFrom,
  either,
  imported,
  memberOf,
  parameterOf,
  resultOf,
  typed,
  type HandlerRole,
  type Source,
} from "../source.ts";
import { HTTP_METHODS } from "./http-methods.ts";

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

/** A server, or the scoped one that a plugin is given. */
export const fastifyApp: Source = chainFrom(
  either(
    resultOf(makeFastify),
    parameterOf(plugin, 0),
    typed("fastify", "FastifyInstance"),
  ),
);

const handler: HandlerRole = {
  registeredBy: () => [
    memberOf(fastifyApp, ...HTTP_METHODS, "all", "route", "addHook", "setErrorHandler", "setNotFoundHandler"),
  ],
  functionTypes: [
    {
      modules: ["fastify"],
      names: [
        "RouteHandler",
        "RouteHandlerMethod",
        "preHandlerHookHandler",
        "preHandlerAsyncHookHandler",
        "onRequestHookHandler",
        "onRequestAsyncHookHandler",
        "preValidationHookHandler",
      ],
    },
  ],
  parameterTypes: {
    0: [{ modules: ["fastify"], names: ["FastifyRequest"] }],
    1: [{ modules: ["fastify"], names: ["FastifyReply"] }],
  },
  customary: {
    names: [
      ["request", "req", "_request", "_req", "_"],
      ["reply", "rep"],
    ],
    withImport: 2,
    modules: ["fastify", "fastify-plugin", "@fastify/cookie"],
  },
  errorFirst: true,
};

/** The reply that a handler or hook is given; its methods can be chained. */
export const fastifyReply: Source = chainFrom(either(parameterOf(handler, 1), typed("fastify", "FastifyReply")));

/** The request that a handler or hook is given. */
export const fastifyRequest: Source = either(parameterOf(handler, 0), typed("fastify", "FastifyRequest"));
