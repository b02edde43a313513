import { fileOf } from "../../kit/file-of.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { ROUTE_LIBRARIES } from "../../libraries/routes/route-libraries.ts";
import type { RouteLibrary } from "../../libraries/routes/route-library.ts";
import { actionRoutes } from "./action-routes.ts";
import { appRoutes } from "./app-routes.ts";
import { decoratedRoutes } from "./decorated-routes.ts";
import { definedRoutes } from "./defined-routes.ts";
import { moduleRoutes } from "./module-routes.ts";
import { procedureRoutes } from "./procedure-routes.ts";
import type { Route } from "./route.ts";

/**
 * Every route of a file, by any of the frameworks of the table, with its handler and what runs before it,
 * in the order of the text. Some frameworks find routes by the file's path.
 */
export const routesOf = memoize((sourceCode): readonly Route[] => find(sourceCode, fileOf(sourceCode) ?? ""));

function find(sourceCode: SourceCode, filename: string): readonly Route[] {
  const place = filename.replaceAll("\\", "/");
  const isMentioned = ({ mentions }: RouteLibrary): boolean =>
    mentions.some((word) => sourceCode.text.includes(word) || place.includes(word));
  const routes = ROUTE_LIBRARIES.filter(isMentioned).flatMap((library) => [
    ...moduleRoutes(library, sourceCode, filename),
    ...actionRoutes(library, sourceCode),
    ...definedRoutes(library, sourceCode),
    ...decoratedRoutes(library, sourceCode),
    ...procedureRoutes(library, sourceCode),
  ]);
  return [...appRoutes(sourceCode), ...routes].sort((a, b) => a.at.range[0] - b.at.range[0]);
}
