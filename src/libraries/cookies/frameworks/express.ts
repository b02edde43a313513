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

const MODULES = ["express", "express-serve-static-core"];

const setUp: HandlerRole = {
  registeredBy: () => [],
  parameterTypes: {
    0: [{ modules: MODULES, names: ["Express", "Application", "Router", "IRouter", "IRoute"] }],
  },
};

/** An application or a router. */
const app: Source = chainFrom(
  either(
    resultOf(imported("express")),
    resultOf(imported("express", "Router")),
    resultOf(imported("express-promise-router")),
    parameterOf(setUp, 0),
    typed(MODULES, "Express", "Application", "Router", "IRouter", "IRoute"),
  ),
);

const handler: HandlerRole = {
  registeredBy: () => [memberOf(app, ...HTTP_METHODS, "all", "use", "param")],
  functionTypes: [
    {
      modules: MODULES,
      names: ["Handler", "RequestHandler", "ErrorRequestHandler", "RequestParamHandler", "ApplicationRequestHandler"],
    },
  ],
  parameterTypes: {
    0: [{ modules: MODULES, names: ["Request"] }],
    1: [{ modules: MODULES, names: ["Response"] }],
  },
  customary: {
    names: [
      ["req", "request", "_req", "_request", "_"],
      ["res", "response"],
      ["next", "_next"],
    ],
    // The two-parameter form without an import of Express is every Node server's.
    withImport: 2,
    modules: [...MODULES, "express-promise-router", "express-async-handler"],
    alone: 3,
  },
  errorFirst: true,
};

/** The response that an Express handler answers with. */
export const expressResponse: Source = chainFrom(either(parameterOf(handler, 1), typed(MODULES, "Response")));

/** The request that an Express handler is given. */
export const expressRequest: Source = either(parameterOf(handler, 0), typed(MODULES, "Request"));
