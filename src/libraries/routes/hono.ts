import { HTTP_METHODS } from "../cookies/frameworks/http-methods.ts";
import { globalNamed, imported, memberOf, resultOf, typed } from "../cookies/source.ts";
import type { AppRouting, RouteLibrary } from "./route-library.ts";

export const HONO_MODULES: readonly string[] = ["hono", "hono/tiny", "hono/quick", "hono/factory", "@hono/zod-openapi"];

const ADAPTERS = [
  "hono/vercel",
  "hono/aws-lambda",
  "hono/lambda-edge",
  "hono/netlify",
  "hono/cloudflare-pages",
  "hono/service-worker",
];

export const honoRouting: AppRouting = {
  makers: [
    { source: resultOf(imported(HONO_MODULES, "Hono")), standing: "either" },
    { source: resultOf(imported("@hono/zod-openapi", "OpenAPIHono")), standing: "either" },
    { source: resultOf(memberOf(resultOf(imported("hono/factory", "createFactory")), "createApp")), standing: "either" },
    { source: typed(HONO_MODULES, "Hono", "OpenAPIHono"), standing: "either" },
  ],
  calls: [
    { kind: "route", names: HTTP_METHODS, methods: "name", path: "optional", functions: "rest" },
    { kind: "route", names: ["all"], methods: "any", path: "optional", functions: "rest" },
    { kind: "route", names: ["on"], methods: { argument: 0 }, path: { argument: 1 }, functions: "rest" },
    {
      kind: "route",
      names: ["openapi"],
      methods: { argument: 0, path: ["method"] },
      path: { argument: 0, path: ["path"] },
      functions: "rest",
      options: {
        argument: 0,
        precedesHandler: true,
        through: imported("@hono/zod-openapi", "createRoute"),
        hooks: [["middleware"]],
        handler: [],
      },
    },
    // `route` mounts another app under a path.
    { kind: "use", names: ["use", "route"], functions: 0 },
    { kind: "scope", names: ["basePath"], app: "result", prefix: { argument: 0 } },
  ],
  otherHandlers: ["notFound"],
  isOrdered: true,
  coversBelow: false,
  nextParameter: 1,
  startMethods: ["fire"],
  starters: [
    imported("@hono/node-server", "serve"),
    imported("@hono/node-server", "createAdaptorServer"),
    imported(["hono/vercel", "hono/netlify", "hono/aws-lambda", "hono/lambda-edge", "hono/service-worker"], "handle"),
    imported("hono/cloudflare-pages", "handle"),
    imported(ADAPTERS, "fire"),
    memberOf(globalNamed("Deno"), "serve"),
    memberOf(globalNamed("Bun"), "serve"),
  ],
  handedOutBy: ["fetch"],
};

export const hono: RouteLibrary = {
  id: "hono",
  name: "Hono",
  url: "https://hono.dev/docs/api/routing",
  versions: "4.13",
  mentions: ["hono"],
  apps: honoRouting,
};
