import { imported } from "../cookies/source.ts";
import { METHOD_EXPORTS } from "./http-exports.ts";
import type { RouteLibrary } from "./route-library.ts";

/** Endpoints and actions. */
export const astro: RouteLibrary = {
  id: "astro",
  name: "Astro",
  url: "https://docs.astro.build/en/guides/endpoints/",
  versions: "6.0, 7.3",
  mentions: ["astro"],
  modules: [
    {
      folder: "src/pages",
      file: "*",
      modules: ["astro", "astro:content", "astro:env/server", "astro:actions", "astro:db"],
      types: [{ modules: ["astro"], names: ["APIRoute"] }],
      exports: { ...METHOD_EXPORTS, ALL: "any" },
      groups: [],
      definers: [],
      givesPath: true,
    },
  ],
  definers: [{ callee: imported("astro:actions", "defineAction"), methods: ["POST"], handlerKey: "handler" }],
};
