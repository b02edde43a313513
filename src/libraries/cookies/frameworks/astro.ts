import { either, imported, memberOf, parameterOf, typed, type HandlerRole, type Source } from "../source.ts";
import { HTTP_METHODS } from "./http-methods.ts";

const endpoint: HandlerRole = {
  registeredBy: () => [imported(["astro:middleware", "astro/middleware"], "defineMiddleware"), imported("astro:middleware", "sequence")],
  functionTypes: [{ modules: ["astro"], names: ["APIRoute", "MiddlewareHandler", "MiddlewareResponseHandler"] }],
  parameterTypes: { 0: [{ modules: ["astro"], names: ["APIContext", "AstroGlobal"] }] },
  exportedAs: {
    names: [...HTTP_METHODS.map((method) => method.toUpperCase()), "ALL", "onRequest"],
    modules: ["astro", "astro:middleware", "astro:content", "astro:env/server", "astro:actions", "astro:db"],
  },
};

const action: HandlerRole = {
  registeredBy: () => [imported("astro:actions", "defineAction")],
  parameterTypes: { 1: [{ modules: ["astro:actions"], names: ["ActionAPIContext"] }] },
};

/** The context of an endpoint, a middleware or an action. */
export const astroContext: Source = either(
  parameterOf(endpoint, 0),
  parameterOf(action, 1),
  typed("astro", "APIContext", "AstroGlobal"),
);

/** The cookies of an Astro endpoint, middleware or action. */
export const astroCookies: Source = either(memberOf(astroContext, "cookies"), typed("astro", "AstroCookies"));
