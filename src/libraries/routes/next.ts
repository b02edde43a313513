import { METHOD_EXPORTS } from "./http-exports.ts";
import type { RouteLibrary } from "./route-library.ts";

/** Route handlers, API routes of the pages directory, server actions. */
export const next: RouteLibrary = {
  id: "next",
  name: "Next.js",
  url: "https://nextjs.org/docs/app/getting-started/route-handlers",
  versions: "13 to 16.4",
  mentions: ["app/", "pages/api", "next/server", "use server", "NextApi"],
  modules: [
    {
      folder: "app",
      file: "route",
      modules: ["next/server"],
      types: [],
      exports: METHOD_EXPORTS,
      groups: [],
      definers: [],
      givesPath: true,
    },
    {
      folder: "pages/api",
      file: "*",
      modules: [],
      types: [{ modules: ["next"], names: ["NextApiHandler"] }],
      exports: { default: "any" },
      groups: [],
      definers: [],
      givesPath: true,
    },
  ],
  actionDirective: "use server",
};
