import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { either, imported, parameterOf, type HandlerRole } from "../source.ts";

/** The functions of a page that Next calls on the server alone. */
const serverSideProps: HandlerRole = {
  registeredBy: () => [],
  functionTypes: [{ modules: ["next"], names: ["GetServerSideProps"] }],
  parameterTypes: { 0: [{ modules: ["next"], names: ["GetServerSidePropsContext"] }] },
  exportedAs: { names: ["getServerSideProps"], modules: ["nookies"] },
};

/**
 * Writes the header of the response that the context holds, or `document.cookie`. Its copy of the
 * `cookie` package is an old one, which knows neither Partitioned nor Priority.
 */
export const nookies: CookieLibrary = {
  id: "nookies",
  name: "nookies",
  url: "https://github.com/maticzav/nookies#readme",
  versions: "2.5",
  side: "either",
  dialect: dialect({ keys: { partitioned: null, priority: null } }),
  calls: [
    {
      callee: either(imported("nookies", "setCookie"), imported("nookies", "set")),
      effect: "set",
      name: { argument: 1 },
      value: { argument: 2 },
      attributes: [{ argument: 3 }],
      sideWhen: [
        { when: { argument: 0, has: ["res"] }, side: "server" },
        { when: { argument: 0, from: parameterOf(serverSideProps, 0) }, side: "server" },
        { when: { argument: 0, lacks: ["res"] }, side: "page" },
      ],
    },
    {
      callee: either(imported("nookies", "destroyCookie"), imported("nookies", "destroy")),
      effect: "delete",
      name: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
  ],
};
