import { HTTP_METHODS } from "../cookies/frameworks/http-methods.ts";
import { imported, resultOf, typed } from "../cookies/source.ts";
import type { AppRouting, RouteLibrary } from "./route-library.ts";

export const KOA_ROUTERS: readonly string[] = ["@koa/router", "koa-router", "@koa/joi-router", "koa-joi-router"];

const prefix = { argument: 0, path: ["prefix"] };

export const koaRouting: AppRouting = {
  makers: [
    { source: resultOf(imported("koa")), standing: "application" },
    { source: resultOf(imported(KOA_ROUTERS)), standing: "router", prefix },
    { source: resultOf(imported(KOA_ROUTERS, "Router")), standing: "router", prefix },
    { source: typed("koa", ""), standing: "either" },
    { source: typed(KOA_ROUTERS, ""), standing: "either" },
  ],
  calls: [
    { kind: "route", names: [...HTTP_METHODS, "del"], methods: "name", path: "named", functions: "rest" },
    { kind: "route", names: ["all"], methods: "any", path: "named", functions: "rest" },
    { kind: "route", names: ["register"], methods: { argument: 1 }, path: { argument: 0 }, functions: "rest" },
    { kind: "use", names: ["use"], functions: 0 },
  ],
  otherHandlers: ["param"],
  isOrdered: true,
  coversBelow: true,
  nextParameter: 1,
  startMethods: ["listen"],
  starters: [imported(["http", "https"], "createServer"), imported("supertest"), imported("serverless-http")],
  handedOutBy: ["routes", "middleware", "callback"],
  mounters: [imported("koa-mount")],
};

export const koa: RouteLibrary = {
  id: "koa",
  name: "Koa",
  url: "https://github.com/koajs/router/blob/master/README.md",
  versions: "Koa 2 and 3.3, @koa/router 15.7",
  mentions: ["koa"],
  apps: koaRouting,
};
