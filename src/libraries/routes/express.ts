import { HTTP_METHODS } from "../cookies/frameworks/http-methods.ts";
import { imported, parameterOf, resultOf, typed, type HandlerRole } from "../cookies/source.ts";
import type { AppRouting, RouteLibrary } from "./route-library.ts";

export const EXPRESS_MODULES: readonly string[] = ["express", "express-serve-static-core"];

const APP_TYPES = ["Express", "Application", "Router", "IRouter", "IRoute"];

const setUp: HandlerRole = {
  registeredBy: () => [],
  parameterTypes: { 0: [{ modules: EXPRESS_MODULES, names: APP_TYPES }] },
};

export const expressRouting: AppRouting = {
  makers: [
    { source: resultOf(imported("express")), standing: "application" },
    { source: resultOf(imported("express", "Router")), standing: "router" },
    { source: resultOf(imported("express-promise-router")), standing: "router" },
    { source: parameterOf(setUp, 0), standing: "either" },
    { source: typed(EXPRESS_MODULES, ...APP_TYPES), standing: "either" },
  ],
  calls: [
    { kind: "route", names: HTTP_METHODS, methods: "name", path: "first", functions: "rest" },
    { kind: "route", names: ["all"], methods: "any", path: "first", functions: "rest" },
    { kind: "use", names: ["use"], functions: 0 },
    { kind: "scope", names: ["route"], app: "result", prefix: { argument: 0 }, isPath: true },
  ],
  otherHandlers: ["param"],
  isOrdered: true,
  coversBelow: true,
  nextParameter: 2,
  startMethods: ["listen"],
  starters: [
    imported(["http", "https"], "createServer"),
    imported("supertest"),
    imported("serverless-http"),
    imported("@vendia/serverless-express"),
  ],
  handedOutBy: [],
};

export const express: RouteLibrary = {
  id: "express",
  name: "Express",
  url: "https://expressjs.com/en/guide/routing.html",
  versions: "4.22, 5.3",
  mentions: ["express"],
  apps: expressRouting,
};
