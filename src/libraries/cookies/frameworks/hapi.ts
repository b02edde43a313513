import { HAPI_MODULES, hapiRouting } from "../../routes/hapi.ts";
import { registrationsOf } from "../../routes/route-library.ts";
import { chainFrom, either, parameterOf, typed, type HandlerRole, type Source } from "../source.ts";

const handler: HandlerRole = {
  registeredBy: () => [registrationsOf(hapiRouting)],
  functionTypes: [{ modules: HAPI_MODULES, names: ["Lifecycle.Method", "ServerRoute"] }],
  parameterTypes: {
    0: [{ modules: HAPI_MODULES, names: ["Request"] }],
    1: [{ modules: HAPI_MODULES, names: ["ResponseToolkit"] }],
  },
  customary: {
    names: [
      ["request", "req", "_request", "_req", "_"],
      ["h", "toolkit"],
    ],
    withImport: 2,
    modules: HAPI_MODULES,
  },
};

/** The response toolkit that a handler is given, and responses made from it. */
export const hapiToolkit: Source = chainFrom(either(parameterOf(handler, 1), typed(HAPI_MODULES, "ResponseToolkit")));

/** The request that a handler is given. */
export const hapiRequest: Source = either(parameterOf(handler, 0), typed(HAPI_MODULES, "Request"));
