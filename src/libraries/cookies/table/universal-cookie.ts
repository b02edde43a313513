import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import {
  either,
  imported,
  memberOf,
  parameterOf,
  resultOf,
  typed,
  type HandlerRole,
  type Source,
} from "../source.ts";

const makeCookies: Source = either(imported("universal-cookie"), imported("react-cookie", "Cookies"));

const instance: Source = either(
  resultOf(makeCookies),
  typed("universal-cookie", ""),
  typed("react-cookie", "Cookies"),
);

/** On a server it keeps what it is given in memory and sends nothing: only the page's cookies are written. */
export const universalCookie: CookieLibrary = {
  id: "universal-cookie",
  name: "universal-cookie",
  url: "https://www.npmjs.com/package/universal-cookie",
  versions: "8.1",
  side: "page",
  dialect: dialect(),
  calls: [
    {
      callee: memberOf(instance, "set"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
      inherited: [{ callee: makeCookies, at: { argument: 1 } }],
    },
    {
      callee: memberOf(instance, "remove"),
      effect: "delete",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
      inherited: [{ callee: makeCookies, at: { argument: 1 } }],
    },
  ],
};

const component: HandlerRole = {
  registeredBy: () => [imported("react-cookie", "withCookies")],
  parameterTypes: { 0: [{ modules: ["react-cookie"], names: ["ReactCookieProps"] }] },
};

const hook: Source = resultOf(imported("react-cookie", "useCookies"));
const props: Source = memberOf(parameterOf(component, 0), "cookies");

/** A `<CookiesProvider>` above the component may give defaults, which its file does not show. */
export const reactCookie: CookieLibrary = {
  id: "react-cookie",
  name: "react-cookie",
  url: "https://www.npmjs.com/package/react-cookie",
  versions: "8.1",
  side: "page",
  dialect: dialect({
    defaults: {
      httpOnly: "varies",
      secure: "varies",
      sameSite: "varies",
      partitioned: "varies",
      path: "varies",
      lifetime: "varies",
    },
  }),
  calls: [
    {
      // `const [cookies, setCookie, removeCookie] = useCookies()`
      callee: either(memberOf(hook, "1"), memberOf(props, "set")),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
    {
      callee: either(memberOf(hook, "2"), memberOf(props, "remove")),
      effect: "delete",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
    },
  ],
};
