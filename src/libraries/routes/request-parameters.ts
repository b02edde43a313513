import { elysiaContext } from "../cookies/frameworks/elysia.ts";
import { expressRequest, expressResponse } from "../cookies/frameworks/express.ts";
import { fastifyReply, fastifyRequest } from "../cookies/frameworks/fastify.ts";
import { hapiRequest, hapiToolkit } from "../cookies/frameworks/hapi.ts";
import { honoContext } from "../cookies/frameworks/hono.ts";
import { koaContext } from "../cookies/frameworks/koa.ts";
import { nitroEvent } from "../cookies/frameworks/nitro.ts";
import { nodeResponse } from "../cookies/frameworks/node.ts";
import { either, type Source } from "../cookies/source.ts";

/** What the frameworks hand to a function once for every request, be it a handler, a middleware or a hook. */
export const REQUEST_PARAMETERS: Source = either(
  expressRequest,
  expressResponse,
  fastifyRequest,
  fastifyReply,
  hapiRequest,
  hapiToolkit,
  honoContext,
  koaContext,
  elysiaContext,
  nitroEvent,
  nodeResponse,
);
