import { chainFrom, either, imported, memberOf, parameterOf, resultOf, typed, type HandlerRole, type Source } from "../source.ts";
import { HTTP_METHODS } from "./http-methods.ts";

const app: Source = chainFrom(either(resultOf(imported("elysia", "Elysia")), resultOf(imported("elysia")), typed("elysia", "Elysia")));

const handler: HandlerRole = {
  registeredBy: () => [
    memberOf(
      app,
      ...HTTP_METHODS,
      "all",
      "route",
      "derive",
      "resolve",
      "guard",
      "onBeforeHandle",
      "onAfterHandle",
      "onTransform",
      "onRequest",
      "onError",
    ),
  ],
  parameterTypes: { 0: [{ modules: ["elysia"], names: ["Context"] }] },
};

/** The context that a handler is given. */
export const elysiaContext: Source = either(parameterOf(handler, 0), typed("elysia", "Context"));

/** Any cookie of the jar that a handler is given; the property that reaches it is the cookie's name. */
export const elysiaCookie: Source = memberOf(memberOf(elysiaContext, "cookie"), "*");
