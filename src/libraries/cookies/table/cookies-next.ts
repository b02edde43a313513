import type { CookieCall, CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { either, imported, memberOf, resultOf, type Source } from "../source.ts";

/** Options that hand the request over: with one of them the server writes, without them the page. */
const CONTEXT = ["req", "res", "cookies"];

const SET: Omit<CookieCall, "callee"> = {
  effect: "set",
  name: { argument: 0 },
  value: { argument: 1 },
  attributes: [{ argument: 2 }],
};

const DELETE: Omit<CookieCall, "callee"> = { effect: "delete", name: { argument: 0 }, attributes: [{ argument: 1 }] };

const hooks: Source = either(
  resultOf(imported(["cookies-next", "cookies-next/client"], "useCookiesNext")),
  resultOf(imported(["cookies-next", "cookies-next/client"], "useReactiveCookiesNext")),
);

function hook(name: string): Source {
  return either(
    resultOf(imported(["cookies-next", "cookies-next/client"], `use${name}`)),
    resultOf(imported(["cookies-next", "cookies-next/client"], `useReactive${name}`)),
  );
}

export const cookiesNext: CookieLibrary = {
  id: "cookies-next",
  name: "cookies-next",
  url: "https://github.com/andreizanik/cookies-next#readme",
  versions: "6.1",
  side: "either",
  dialect: dialect({ otherKeys: ["encode", ...CONTEXT], defaults: { path: "/" }, undefinedDefeats: ["path"] }),
  calls: [
    {
      callee: imported("cookies-next", "setCookie"),
      ...SET,
      sideWhen: [
        { when: { argument: 2, has: CONTEXT }, side: "server" },
        { when: { argument: 2, lacks: CONTEXT }, side: "page" },
      ],
    },
    { callee: imported("cookies-next/server", "setCookie"), ...SET, side: "server" },
    {
      callee: either(
        imported("cookies-next/client", "setCookie"),
        memberOf(hooks, "setCookie"),
        hook("SetCookie"),
      ),
      ...SET,
      side: "page",
    },
    {
      callee: either(
        imported(["cookies-next", "cookies-next/server", "cookies-next/client"], "deleteCookie"),
        memberOf(hooks, "deleteCookie"),
        hook("DeleteCookie"),
      ),
      ...DELETE,
    },
  ],
};
