import { chainFrom, either, imported, memberOf, parameterOf, resultOf, typed, type HandlerRole, type Source } from "../source.ts";
import { HTTP_METHODS } from "./http-methods.ts";

const MODULES = ["hono", "hono/tiny", "hono/quick", "hono/factory", "@hono/zod-openapi"];

const app: Source = chainFrom(
  either(
    resultOf(imported(MODULES, "Hono")),
    resultOf(imported("@hono/zod-openapi", "OpenAPIHono")),
    typed(MODULES, "Hono", "OpenAPIHono"),
  ),
);

const handler: HandlerRole = {
  registeredBy: () => [
    memberOf(app, ...HTTP_METHODS, "all", "use", "on", "openapi", "notFound"),
    imported("hono/factory", "createMiddleware"),
  ],
  functionTypes: [{ modules: MODULES, names: ["Handler", "MiddlewareHandler"] }],
  parameterTypes: { 0: [{ modules: MODULES, names: ["Context"] }] },
  customary: { names: [["c", "ctx", "context"]], withImport: 1, modules: MODULES },
};

/** The context that a handler is given. */
export const honoContext: Source = either(parameterOf(handler, 0), typed(MODULES, "Context"));
