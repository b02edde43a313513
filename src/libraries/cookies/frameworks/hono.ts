import { HONO_MODULES, honoRouting } from "../../routes/hono.ts";
import { registrationsOf } from "../../routes/route-library.ts";
import { either, imported, parameterOf, typed, type HandlerRole, type Source } from "../source.ts";

const handler: HandlerRole = {
  registeredBy: () => [
    registrationsOf(honoRouting),
    imported("hono/factory", "createMiddleware"),
  ],
  functionTypes: [{ modules: HONO_MODULES, names: ["Handler", "MiddlewareHandler"] }],
  parameterTypes: { 0: [{ modules: HONO_MODULES, names: ["Context"] }] },
  customary: { names: [["c", "ctx", "context"]], withImport: 1, modules: HONO_MODULES },
};

/** The context that a handler is given. */
export const honoContext: Source = either(parameterOf(handler, 0), typed(HONO_MODULES, "Context"));
