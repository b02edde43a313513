import { fastifyRouting } from "../../routes/fastify.ts";
import { registrationsOf } from "../../routes/route-library.ts";
import { chainFrom, either, parameterOf, typed, type HandlerRole, type Source } from "../source.ts";

const handler: HandlerRole = {
  registeredBy: () => [registrationsOf(fastifyRouting)],
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
