import { imported, parameterOf, resultOf, typed, type HandlerRole, type Source } from "../cookies/source.ts";
import { anyApp, type AppRouting, type RouteLibrary } from "./route-library.ts";

export const HAPI_MODULES: readonly string[] = ["@hapi/hapi", "hapi"];

const plugin: HandlerRole = {
  registeredBy: () => [],
  parameterTypes: { 0: [{ modules: HAPI_MODULES, names: ["Server"] }] },
  customary: { names: [["server"]], withImport: 1, modules: HAPI_MODULES },
};

/** Extension points run for every route of the server, wherever they are added. */
export const hapiRouting: AppRouting = {
  makers: [
    { source: resultOf(imported(HAPI_MODULES, "server")), standing: "application" },
    { source: resultOf(imported(HAPI_MODULES, "Server")), standing: "application" },
    { source: parameterOf(plugin, 0), standing: "either" },
    { source: typed(HAPI_MODULES, "Server"), standing: "either" },
  ],
  calls: [
    {
      kind: "route",
      names: ["route"],
      methods: { argument: 0, path: ["method"] },
      path: { argument: 0, path: ["path"] },
      functions: "none",
      options: {
        argument: 0,
        isList: true,
        hooks: [
          ["options", "pre"],
          ["config", "pre"],
        ],
        handler: [["handler"], ["options", "handler"], ["config", "handler"]],
        hookKey: "method",
      },
    },
    {
      kind: "use",
      names: ["ext"],
      hook: {
        argument: 0,
        names: ["onRequest", "onPreAuth", "onCredentials", "onPostAuth", "onPreHandler"],
        opaque: [],
      },
      functions: 1,
    },
    { kind: "use", names: ["register"], functions: 0, keys: ["plugin"] },
  ],
  otherHandlers: [],
  isOrdered: false,
  coversBelow: true,
  nextParameter: 0,
  startMethods: ["start", "initialize"],
  starters: [],
  handedOutBy: [],
};

/** A hapi server. */
export const hapiServer: Source = anyApp(hapiRouting);

export const hapi: RouteLibrary = {
  id: "hapi",
  name: "hapi",
  url: "https://hapi.dev/api/#-serverrouteroute",
  versions: "21.4",
  mentions: ["hapi"],
  apps: hapiRouting,
};
