import { objectView } from "../../kit/js/object-view.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { RouteLibrary } from "../../libraries/routes/route-library.ts";
import { comesFrom } from "../cookies/source-match.ts";
import type { Route } from "./route.ts";
import { stepOf } from "./steps.ts";
import { placeName } from "./step-name.ts";

/** @returns The routes that functions of a framework make of the functions they are given. */
export function definedRoutes(library: RouteLibrary, sourceCode: SourceCode): readonly Route[] {
  const { definers } = library;
  if (!definers) return [];
  return nodesOf(sourceCode, "CallExpression").flatMap((call): readonly Route[] => {
    const definer = definers.find(({ callee }) => comesFrom(call.callee, callee, sourceCode));
    const last = call.arguments.at(-1);
    if (!definer || !last) return [];
    const options = definer.handlerKey === undefined ? null : objectView(last, sourceCode);
    const handler = definer.handlerKey === undefined ? last : options?.property(definer.handlerKey)?.property.value;
    if (!handler) return [];
    return [
      {
        library,
        kind: "action",
        node: call,
        at: call.callee,
        methods: definer.methods === "any" ? null : definer.methods,
        path: null,
        ownPath: null,
        name: placeName(call),
        handler: stepOf(handler, sourceCode),
        chain: [],
        isChainWhole: false,
        app: null,
        options,
      },
    ];
  });
}
