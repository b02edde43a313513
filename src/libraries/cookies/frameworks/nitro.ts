import { H3_DEFINERS, H3_MODULES, h3Routing } from "../../routes/h3.ts";
import { registrationsOf } from "../../routes/route-library.ts";
import { parameterOf, type HandlerRole, type Source } from "../source.ts";

const handler: HandlerRole = {
  registeredBy: () => [...H3_DEFINERS, registrationsOf(h3Routing)],
  parameterTypes: { 0: [{ modules: H3_MODULES, names: ["H3Event"] }] },
};

/** The event of a handler of h3, whose definer Nitro and Nuxt import by themselves. */
export const nitroEvent: Source = parameterOf(handler, 0);
