import type { SourceCode } from "../../kit/source-code.ts";
import { appFacts } from "./app-facts.ts";
import { chainOf } from "./chain.ts";
import type { Route } from "./route.ts";
import { nameOfStep } from "./step-name.ts";

/** @returns The routes that a file adds to its apps. */
export function appRoutes(sourceCode: SourceCode): readonly Route[] {
  return appFacts(sourceCode).routes.map((route) => {
    const { steps, isWhole, path } = chainOf(route, sourceCode);
    return {
      library: route.app.library,
      kind: "call",
      node: route.call,
      at: route.at,
      methods: route.methods,
      path,
      ownPath: route.path,
      name: nameOfStep(route.handler),
      handler: route.handler,
      chain: steps,
      isChainWhole: isWhole,
      app: route.app,
      options: route.options,
    };
  });
}
