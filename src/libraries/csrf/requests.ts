import { astroContext } from "../cookies/frameworks/astro.ts";
import { elysiaContext } from "../cookies/frameworks/elysia.ts";
import { expressRequest } from "../cookies/frameworks/express.ts";
import { fastifyRequest } from "../cookies/frameworks/fastify.ts";
import { hapiRequest } from "../cookies/frameworks/hapi.ts";
import { honoContext } from "../cookies/frameworks/hono.ts";
import { koaContext } from "../cookies/frameworks/koa.ts";
import { nitroEvent } from "../cookies/frameworks/nitro.ts";
import { nodeRequest } from "../cookies/frameworks/node.ts";
import { svelteKitEvent } from "../cookies/frameworks/sveltekit.ts";
import { either, imported, resultOf, typed, type Source } from "../cookies/source.ts";
import { H3_MODULES } from "../routes/h3.ts";

/** What frameworks hand to functions that answer requests: the request, or a context that leads to it. */
export const REQUESTS: Source = either(
  expressRequest,
  fastifyRequest,
  koaContext,
  honoContext,
  hapiRequest,
  elysiaContext,
  nitroEvent,
  svelteKitEvent,
  astroContext,
  nodeRequest,
  typed("next/server", "NextRequest"),
  typed("", "Request"),
);

/** Members of a request or context that lead to the request itself. */
export const REQUEST_HOLDERS: ReadonlySet<string> = new Set(["request", "req", "raw", "node", "event", "ctx", "context"]);

/** Members of a request that hold its headers. */
export const HEADER_HOLDERS: ReadonlySet<string> = new Set(["headers", "header"]);

/** Methods of a request that give a header by its name. */
export const HEADER_METHODS: ReadonlySet<string> = new Set(["get", "header"]);

/** A request's headers where no parameter leads to them. */
export const AMBIENT_HEADERS: Source = resultOf(imported("next/headers", "headers"));

/** Functions of an event and a name that give a header. */
export const HEADER_FUNCTIONS: readonly string[] = ["getHeader", "getRequestHeader"];

/** The modules of those functions; where they are imported nowhere, Nitro gives them. */
export const HEADER_FUNCTION_MODULES: readonly string[] = H3_MODULES;
