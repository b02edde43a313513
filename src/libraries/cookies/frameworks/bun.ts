import { either, globalNamed, imported, memberOf, parameterOf, resultOf, typed, type HandlerRole, type Source } from "../source.ts";

const handler: HandlerRole = {
  registeredBy: () => [memberOf(globalNamed("Bun"), "serve"), imported("bun", "serve")],
  parameterTypes: { 0: [{ modules: ["bun"], names: ["BunRequest"] }] },
};

/** The cookies of a request that Bun's server hands over, or a map of one's own. */
export const bunCookies: Source = either(
  memberOf(either(parameterOf(handler, 0), typed("bun", "BunRequest")), "cookies"),
  resultOf(memberOf(globalNamed("Bun"), "CookieMap")),
  resultOf(imported("bun", "CookieMap")),
);
