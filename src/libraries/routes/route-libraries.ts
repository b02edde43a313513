import { astro } from "./astro.ts";
import { elysia } from "./elysia.ts";
import { express } from "./express.ts";
import { fastify } from "./fastify.ts";
import { h3 } from "./h3.ts";
import { hapi } from "./hapi.ts";
import { hono } from "./hono.ts";
import { koa } from "./koa.ts";
import { nest } from "./nest.ts";
import { next } from "./next.ts";
import { remix } from "./remix.ts";
import type { RouteLibrary } from "./route-library.ts";
import { svelteKit } from "./sveltekit.ts";
import { trpc } from "./trpc.ts";

/** Every framework whose routes are known. A new one is a file of this folder and its name here. */
export const ROUTE_LIBRARIES: readonly RouteLibrary[] = [
  express,
  fastify,
  hono,
  koa,
  hapi,
  elysia,
  h3,
  nest,
  next,
  svelteKit,
  remix,
  astro,
  trpc,
];
