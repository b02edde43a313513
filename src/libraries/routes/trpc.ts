import { imported, memberOf, resultOf, type Source } from "../cookies/source.ts";
import type { RouteLibrary } from "./route-library.ts";

const init: Source = imported("@trpc/server", "initTRPC");

/** `initTRPC.create()`, `initTRPC.context<Context>().create(options)` */
const root: Source = resultOf(
  memberOf(
    {
      kind: "either",
      sources: [
        init,
        resultOf(memberOf(init, "context")),
        resultOf(memberOf(resultOf(memberOf(init, "context")), "meta")),
        resultOf(memberOf(init, "meta")),
        resultOf(memberOf(resultOf(memberOf(init, "meta")), "context")),
      ],
    },
    "create",
  ),
);

/** Mutations are sent as POST, queries as GET. */
export const trpc: RouteLibrary = {
  id: "trpc",
  name: "tRPC",
  url: "https://trpc.io/docs/server/procedures",
  versions: "10, 11.25",
  mentions: ["trpc", "rocedure"],
  procedures: {
    bases: [memberOf(root, "procedure")],
    ownBase: { modules: ["trpc", "trpc.js", "trpc.ts", "trpc/init", "trpc/server"], name: "rocedure" },
    methods: { mutation: "POST", query: "GET", subscription: "GET" },
    use: ["use", "unstable_concat", "concat"],
  },
};
