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

/** A file is linted under one name: the answer is kept for its text alone. */
const known = memoize(() => ({ routes: null as readonly Route[] | null }));

/**
 * Every route of a file, by any of the frameworks of the table, with its handler and what runs before it,
 * in the order of the text.
 *
 * @param filename The file's path: some frameworks find routes by it.
 */
export function routesOf(sourceCode: SourceCode, filename: string): readonly Route[] {
  const file = known(sourceCode);
  file.routes ??= find(sourceCode, filename);
  return file.routes;
}

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
