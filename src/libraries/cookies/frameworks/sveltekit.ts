import { either, imported, memberOf, parameterOf, resultOf, typed, type HandlerRole, type Source } from "../source.ts";
import { HTTP_METHODS } from "./http-methods.ts";

const GENERATED_TYPES = ["./$types", "./$types.js", "./$types.d.ts"];

const handler: HandlerRole = {
  registeredBy: () => [imported("@sveltejs/kit/hooks", "sequence")],
  functionTypes: [
    { modules: GENERATED_TYPES, names: ["*"] },
    {
      modules: ["@sveltejs/kit"],
      names: ["Handle", "RequestHandler", "Actions", "Action", "ServerLoad", "HandleFetch", "HandleServerError"],
    },
  ],
  parameterTypes: {
    0: [
      { modules: GENERATED_TYPES, names: ["*"] },
      { modules: ["@sveltejs/kit"], names: ["RequestEvent", "ServerLoadEvent"] },
    ],
  },
  exportedAs: {
    names: [...HTTP_METHODS.map((method) => method.toUpperCase()), "load", "actions", "handle", "fallback"],
    modules: [
      "@sveltejs/kit",
      "@sveltejs/kit/hooks",
      "$env/static/private",
      "$env/dynamic/private",
      "$env/static/public",
      "$env/dynamic/public",
      "$app/environment",
      "$app/server",
    ],
  },
};

/** The event that a handler is given. */
export const svelteKitEvent: Source = either(
  parameterOf(handler, 0),
  memberOf(parameterOf(handler, 0), "event"),
  typed("@sveltejs/kit", "RequestEvent", "ServerLoadEvent"),
  resultOf(imported("$app/server", "getRequestEvent")),
);

/** The cookies of a SvelteKit request event. */
export const svelteKitCookies: Source = either(memberOf(svelteKitEvent, "cookies"), typed("@sveltejs/kit", "Cookies"));
