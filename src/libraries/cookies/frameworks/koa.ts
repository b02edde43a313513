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

const ROUTERS = ["@koa/router", "koa-router", "@koa/joi-router", "koa-joi-router"];
const CONTEXT_TYPES = [
  { modules: ["koa"], names: ["Context", "ParameterizedContext", "ExtendableContext", "DefaultContext"] },
  { modules: ROUTERS, names: ["RouterContext", "RouterParamContext", "IRouterContext"] },
];

const app: Source = chainFrom(
  either(resultOf(imported(["koa", ...ROUTERS])), resultOf(imported(ROUTERS, "Router")), typed("koa", ""), typed(ROUTERS, "")),
);

const handler: HandlerRole = {
  registeredBy: () => [memberOf(app, ...HTTP_METHODS, "del", "all", "use", "param", "register")],
  functionTypes: [{ modules: ["koa", ...ROUTERS], names: ["Middleware", "Next", "IMiddleware"] }],
  parameterTypes: { 0: CONTEXT_TYPES },
  customary: {
    names: [
      ["ctx", "context"],
      ["next", "_next"],
    ],
    withImport: 1,
    modules: ["koa", ...ROUTERS],
  },
};

/** The context that Koa's middleware is given. */
export const koaContext: Source = either(
  parameterOf(handler, 0),
  ...CONTEXT_TYPES.map(({ modules, names }) => typed(modules, ...names)),
);
