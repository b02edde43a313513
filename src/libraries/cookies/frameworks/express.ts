import { EXPRESS_MODULES, expressRouting } from "../../routes/express.ts";
import { registrationsOf } from "../../routes/route-library.ts";
import { chainFrom, either, parameterOf, typed, type HandlerRole, type Source } from "../source.ts";

const handler: HandlerRole = {
  registeredBy: () => [registrationsOf(expressRouting)],
  functionTypes: [
    {
      modules: EXPRESS_MODULES,
      names: ["Handler", "RequestHandler", "ErrorRequestHandler", "RequestParamHandler", "ApplicationRequestHandler"],
    },
  ],
  parameterTypes: {
    0: [{ modules: EXPRESS_MODULES, names: ["Request"] }],
    1: [{ modules: EXPRESS_MODULES, names: ["Response"] }],
  },
  customary: {
    names: [
      ["req", "request", "_req", "_request", "_"],
      ["res", "response"],
      ["next", "_next"],
    ],
    // The two-parameter form without an import of Express is every Node server's.
    withImport: 2,
    modules: [...EXPRESS_MODULES, "express-promise-router", "express-async-handler"],
    alone: 3,
  },
  errorFirst: true,
};

/** The response that an Express handler answers with. */
export const expressResponse: Source = chainFrom(either(parameterOf(handler, 1), typed(EXPRESS_MODULES, "Response")));

/** The request that an Express handler is given. */
export const expressRequest: Source = either(parameterOf(handler, 0), typed(EXPRESS_MODULES, "Request"));
