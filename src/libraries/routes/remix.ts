import type { RouteLibrary } from "./route-library.ts";
import { CHANGING_METHODS } from "./route-library.ts";

const MODULES = [
  "@remix-run/node",
  "@remix-run/cloudflare",
  "@remix-run/deno",
  "@remix-run/server-runtime",
  "@remix-run/react",
  "react-router",
  "@react-router/node",
  "@react-router/cloudflare",
];

/** A route module's `action` answers every method but GET and HEAD, which its `loader` does. */
export const remix: RouteLibrary = {
  id: "remix",
  name: "Remix and React Router",
  url: "https://reactrouter.com/start/framework/actions",
  versions: "Remix 2.17, React Router 7.18",
  mentions: ["@remix-run/", "react-router", "app/routes", "+types/"],
  modules: [
    {
      folder: "app/routes",
      file: "*",
      modules: MODULES,
      types: [
        {
          modules: MODULES,
          names: ["ActionFunction", "LoaderFunction"],
        },
      ],
      exports: { action: CHANGING_METHODS, loader: ["GET"] },
      groups: [],
      definers: [],
      givesPath: false,
    },
  ],
};
