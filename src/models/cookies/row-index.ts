import { COOKIE_LIBRARIES } from "../../libraries/cookies/cookie-libraries.ts";
import type { CookieCall, CookieLibrary, TypedConfiguration } from "../../libraries/cookies/cookie-library.ts";
import type { Source } from "../../libraries/cookies/source.ts";

/** A row of a library's table together with the library. */
export interface LibraryRow {
  readonly library: CookieLibrary;
  readonly row: CookieCall;
}

/** The rows that a call can match at all, by the last name of its callee or the module it comes from. */
export interface RowIndex {
  readonly byMethod: ReadonlyMap<string, readonly LibraryRow[]>;
  readonly byModule: ReadonlyMap<string, readonly LibraryRow[]>;
  readonly byGlobal: ReadonlyMap<string, readonly LibraryRow[]>;
  /** The last names of exports, by which a member of a module is told. */
  readonly exportNames: ReadonlySet<string>;
  readonly configurations: readonly { readonly library: CookieLibrary; readonly configuration: TypedConfiguration }[];
}

function add<Key>(map: Map<Key, LibraryRow[]>, key: Key, row: LibraryRow): void {
  const rows = map.get(key);
  if (!rows) map.set(key, [row]);
  else if (!rows.includes(row)) rows.push(row);
}

function build(libraries: readonly CookieLibrary[]): RowIndex {
  const byMethod = new Map<string, LibraryRow[]>();
  const byModule = new Map<string, LibraryRow[]>();
  const byGlobal = new Map<string, LibraryRow[]>();
  const exportNames = new Set<string>();
  const enter = (source: Source, row: LibraryRow): void => {
    switch (source.kind) {
      case "either":
        for (const one of source.sources) enter(one, row);
        return;
      case "import":
        for (const module of source.modules) add(byModule, module, row);
        exportNames.add(source.name.split(".").at(-1) ?? "");
        return;
      case "result":
        enter(source.of, row);
        return;
      case "member":
        for (const name of source.names) add(byMethod, name, row);
        return;
      case "registration":
        for (const name of source.methods) add(byMethod, name, row);
        return;
      case "global":
        add(byGlobal, source.name, row);
        return;
      default:
        throw new TypeError(`${row.library.id}: a callee cannot be told by a source of kind "${source.kind}"`);
    }
  };
  for (const library of libraries) {
    for (const row of library.calls) enter(row.callee, { library, row });
  }
  return {
    byMethod,
    byModule,
    byGlobal,
    exportNames,
    configurations: libraries.flatMap((library) =>
      (library.configurations ?? []).map((configuration) => ({ library, configuration })),
    ),
  };
}

/** All libraries' rows, sorted once. */
export const ROW_INDEX: RowIndex = build(COOKIE_LIBRARIES);
