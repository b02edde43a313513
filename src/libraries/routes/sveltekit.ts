import { imported } from "../cookies/source.ts";
import { METHOD_EXPORTS } from "./http-exports.ts";
import type { RouteLibrary } from "./route-library.ts";

const GENERATED_TYPES = ["./$types", "./$types.js", "./$types.d.ts"];
const EVIDENCE = [
  "@sveltejs/kit",
  "$env/static/private",
  "$env/dynamic/private",
  "$env/static/public",
  "$env/dynamic/public",
  "$app/environment",
  "$app/server",
];

/** Endpoints, form actions, load functions, remote functions. */
export const svelteKit: RouteLibrary = {
  id: "sveltekit",
  name: "SvelteKit",
  url: "https://svelte.dev/docs/kit/routing",
  versions: "2.70, 3.2",
  mentions: ["+server", "+page.server", "+layout.server", "@sveltejs/kit", "$app/", "$env/", "./$types"],
  modules: [
    {
      folder: "routes",
      file: "+server",
      modules: EVIDENCE,
      types: [{ modules: [...GENERATED_TYPES, "@sveltejs/kit"], names: ["RequestHandler"] }],
      exports: { ...METHOD_EXPORTS, fallback: "any" },
      groups: [],
      definers: [],
      givesPath: true,
    },
    {
      folder: "routes",
      file: "+page.server",
      modules: EVIDENCE,
      types: [
        { modules: [...GENERATED_TYPES, "@sveltejs/kit"], names: ["Actions", "PageServerLoad", "ServerLoad"] },
      ],
      exports: { load: ["GET"] },
      groups: ["actions"],
      definers: [],
      givesPath: true,
    },
  ],
  definers: [
    { callee: imported("$app/server", "form"), methods: ["POST"] },
    { callee: imported("$app/server", "command"), methods: ["POST"] },
    { callee: imported("$app/server", "query"), methods: ["GET"] },
  ],
};
