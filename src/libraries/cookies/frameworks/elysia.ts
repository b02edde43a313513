import { elysiaRouting } from "../../routes/elysia.ts";
import { registrationsOf } from "../../routes/route-library.ts";
import { either, memberOf, parameterOf, typed, type HandlerRole, type Source } from "../source.ts";

const handler: HandlerRole = {
  registeredBy: () => [registrationsOf(elysiaRouting)],
  parameterTypes: { 0: [{ modules: ["elysia"], names: ["Context"] }] },
};

/** The context that a handler is given. */
export const elysiaContext: Source = either(parameterOf(handler, 0), typed("elysia", "Context"));

/** Any cookie of the jar that a handler is given; the property that reaches it is the cookie's name. */
export const elysiaCookie: Source = memberOf(memberOf(elysiaContext, "cookie"), "*");
