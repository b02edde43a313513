import { globalNamed, imported, parameterOf, type HandlerRole, type Source } from "../source.ts";

const MODULES = ["h3", "#imports", "nitro/h3", "nitropack/runtime", "h3-nightly"];
const DEFINERS = ["defineEventHandler", "eventHandler", "defineHandler", "defineCachedEventHandler", "cachedEventHandler"];

const handler: HandlerRole = {
  registeredBy: () => [...DEFINERS.map((name) => imported(MODULES, name)), ...DEFINERS.map(globalNamed)],
  parameterTypes: { 0: [{ modules: MODULES, names: ["H3Event"] }] },
};

/** The event of a handler of h3, whose definer Nitro and Nuxt import by themselves. */
export const nitroEvent: Source = parameterOf(handler, 0);
