import { elysiaContext } from "../cookies/frameworks/elysia.ts";
import { expressRequest } from "../cookies/frameworks/express.ts";
import { fastifyRequest } from "../cookies/frameworks/fastify.ts";
import { hapiRequest } from "../cookies/frameworks/hapi.ts";
import { honoContext } from "../cookies/frameworks/hono.ts";
import { koaContext } from "../cookies/frameworks/koa.ts";
import { nitroEvent } from "../cookies/frameworks/nitro.ts";
import { either, globalNamed, imported, typed, type Source } from "../cookies/source.ts";
import { H3_MODULES } from "./h3.ts";

/** Members and methods by which the frameworks give what a client has sent: parameters, fields, headers, cookies. */
export const INPUT_MEMBERS: ReadonlySet<string> = new Set([
  "body",
  "cookies",
  "formData",
  "header",
  "headers",
  "input",
  "json",
  "nextUrl",
  "params",
  "parseBody",
  "payload",
  "query",
  "queryStringParameters",
  "rawBody",
  "searchParams",
  "text",
  "url",
]);

const H3_READERS = [
  "getCookie",
  "getHeader",
  "getQuery",
  "getRequestHeader",
  "getRouterParam",
  "getValidatedQuery",
  "readBody",
  "readFormData",
  "readRawBody",
  "readValidatedBody",
];

/** Functions that read the event they are given: h3's, which Nitro and Nuxt import by themselves. */
export const EVENT_READERS: Source = either(
  ...H3_READERS.flatMap((name) => [imported(H3_MODULES, name), globalNamed(name)]),
);

/** Functions that give what the present request brought, wherever they are called: Next's. */
export const AMBIENT_READERS: Source = either(imported("next/headers", "cookies"), imported("next/headers", "headers"));

/** Nest's decorators for parameters that hold what a client has sent. */
export const INPUT_DECORATORS: Source = either(
  ...["Body", "Query", "Param", "Headers", "RawBody"].map((name) => imported("@nestjs/common", name)),
);

/** Requests and contexts that are known outside of routes as well: those of middlewares, and by their type. */
export const REQUESTS: Source = either(
  expressRequest,
  fastifyRequest,
  hapiRequest,
  honoContext,
  koaContext,
  elysiaContext,
  nitroEvent,
  typed("", "Request"),
  typed(["next/server", "next"], "NextRequest", "NextApiRequest"),
  typed("aws-lambda", "APIGatewayProxyEvent", "APIGatewayProxyEventV2", "APIGatewayEvent"),
);

/** Providers by which Auth.js signs in with what a form sends; their `authorize` is given its fields. */
export const CREDENTIALS_PROVIDERS: Source = imported(
  ["next-auth", "@auth/core", "@auth/express", "@auth/fastify", "@auth/solid-start", "@auth/sveltekit"].map(
    (name) => `${name}/providers/credentials`,
  ),
);
