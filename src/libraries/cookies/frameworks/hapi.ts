import { chainFrom, either, imported, memberOf, parameterOf, resultOf, typed, type HandlerRole, type Source } from "../source.ts";

const MODULES = ["@hapi/hapi", "hapi"];

const plugin: HandlerRole = {
  registeredBy: () => [],
  parameterTypes: { 0: [{ modules: MODULES, names: ["Server"] }] },
  customary: { names: [["server"]], withImport: 1, modules: MODULES },
};

/** A hapi server. */
export const hapiServer: Source = either(
  resultOf(imported(MODULES, "server")),
  resultOf(imported(MODULES, "Server")),
  parameterOf(plugin, 0),
  typed(MODULES, "Server"),
);

const handler: HandlerRole = {
  registeredBy: () => [memberOf(hapiServer, "route", "ext")],
  functionTypes: [{ modules: MODULES, names: ["Lifecycle.Method", "ServerRoute"] }],
  parameterTypes: { 1: [{ modules: MODULES, names: ["ResponseToolkit"] }] },
  customary: {
    names: [
      ["request", "req", "_request", "_req", "_"],
      ["h", "toolkit"],
    ],
    withImport: 2,
    modules: MODULES,
  },
};

/** The response toolkit that a handler is given, and responses made from it. */
export const hapiToolkit: Source = chainFrom(either(parameterOf(handler, 1), typed(MODULES, "ResponseToolkit")));
