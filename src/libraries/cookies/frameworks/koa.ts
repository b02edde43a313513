import { KOA_ROUTERS, koaRouting } from "../../routes/koa.ts";
import { registrationsOf } from "../../routes/route-library.ts";
import { either, parameterOf, typed, type HandlerRole, type Source } from "../source.ts";

const CONTEXT_TYPES = [
  { modules: ["koa"], names: ["Context", "ParameterizedContext", "ExtendableContext", "DefaultContext"] },
  { modules: KOA_ROUTERS, names: ["RouterContext", "RouterParamContext", "IRouterContext"] },
];

const handler: HandlerRole = {
  registeredBy: () => [registrationsOf(koaRouting)],
  functionTypes: [{ modules: ["koa", ...KOA_ROUTERS], names: ["Middleware", "Next", "IMiddleware"] }],
  parameterTypes: { 0: CONTEXT_TYPES },
  customary: {
    names: [
      ["ctx", "context"],
      ["next", "_next"],
    ],
    withImport: 1,
    modules: ["koa", ...KOA_ROUTERS],
  },
};

/** The context that Koa's middleware is given. */
export const koaContext: Source = either(
  parameterOf(handler, 0),
  ...CONTEXT_TYPES.map(({ modules, names }) => typed(modules, ...names)),
);
