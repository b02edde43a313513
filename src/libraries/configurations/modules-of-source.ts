import type { Source } from "../cookies/source.ts";

/**
 * @returns The modules that a file has to name for a value of it to come from a source; `null` where a
 * file need not name any, as for what the platform gives.
 */
export function modulesOfSource(source: Source): readonly string[] | null {
  switch (source.kind) {
    case "import":
      return source.modules;
    case "typed":
      return source.type.modules.includes("") ? null : source.type.modules;
    case "result":
    case "member":
    case "chain":
      return modulesOfSource(source.of);
    case "registration":
      return modulesOfSource(source.plugin);
    case "either":
      return allModules(source.sources);
    case "parameter":
    case "global":
      return null;
  }
}

function allModules(sources: readonly Source[]): readonly string[] | null {
  const lists = sources.map(modulesOfSource);
  return lists.includes(null) ? null : lists.flatMap((modules) => modules ?? []);
}
