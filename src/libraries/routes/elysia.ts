import { HTTP_METHODS } from "../cookies/frameworks/http-methods.ts";
import { imported, resultOf, typed } from "../cookies/source.ts";
import type { AppRouting, RouteLibrary, RouteOptions } from "./route-library.ts";

/** The keys of a route's third argument that only describe it; any other may be a macro that adds a check. */
const INERT_KEYS = [
  "body",
  "query",
  "params",
  "headers",
  "cookie",
  "response",
  "detail",
  "tags",
  "type",
  "afterHandle",
  "afterResponse",
  "mapResponse",
  "error",
  "schema",
  "config",
];

const HOOKS = ["parse", "transform", "resolve", "beforeHandle"];

const options: RouteOptions = { argument: 2, hooks: HOOKS.map((name) => [name]), handler: [], inertKeys: INERT_KEYS };

const prefix = { argument: 0, path: ["prefix"] };

export const elysiaRouting: AppRouting = {
  makers: [
    { source: resultOf(imported("elysia", "Elysia")), standing: "either", prefix },
    { source: resultOf(imported("elysia")), standing: "either", prefix },
    { source: typed("elysia", "Elysia"), standing: "either" },
  ],
  calls: [
    { kind: "route", names: HTTP_METHODS, methods: "name", path: "first", functions: "one", options },
    { kind: "route", names: ["all"], methods: "any", path: "first", functions: "one", options },
    {
      kind: "route",
      names: ["route"],
      methods: { argument: 0 },
      path: { argument: 1 },
      functions: "one",
      options: { ...options, argument: 3 },
    },
    {
      kind: "use",
      names: ["use", "onRequest", "onParse", "onTransform", "derive", "resolve", "onBeforeHandle", "mapDerive", "mapResolve"],
      functions: 0,
    },
    { kind: "use", names: ["guard"], functions: 0, keys: HOOKS },
    { kind: "scope", names: ["guard"], app: "callback", hooks: { argument: 0, keys: HOOKS } },
    {
      kind: "scope",
      names: ["group"],
      app: "callback",
      prefix: { argument: 0 },
      hooks: { argument: 1, keys: HOOKS },
    },
  ],
  otherHandlers: ["onAfterHandle", "onError"],
  isOrdered: true,
  coversBelow: true,
  nextParameter: 0,
  startMethods: ["listen"],
  starters: [],
  handedOutBy: ["fetch", "handle"],
};

export const elysia: RouteLibrary = {
  id: "elysia",
  name: "Elysia",
  url: "https://elysiajs.com/essential/route",
  versions: "1.4",
  mentions: ["elysia"],
  apps: elysiaRouting,
};
