import type { CookieCall, CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { astroCookies } from "../frameworks/astro.ts";
import { svelteKitCookies } from "../frameworks/sveltekit.ts";
import { imported, memberOf } from "../source.ts";

/** Version 2 demands a path, version 3 has `/` as default; Secure is off on `http://localhost` alone. */
export const svelteKit: CookieLibrary = {
  id: "sveltekit",
  name: "SvelteKit",
  url: "https://svelte.dev/docs/kit/@sveltejs-kit#Cookies",
  versions: "2.70, 3.2",
  versionFrom: [{ package: "@sveltejs/kit" }],
  dialect: dialect({
    otherKeys: ["encode"],
    defaults: {
      httpOnly: true,
      secure: true,
      sameSite: "lax",
      path: { byVersion: { "<3": "varies", ">=3": "/" } },
    },
    undefinedDefeats: ["httpOnly", "secure", "sameSite"],
  }),
  calls: [
    {
      callee: memberOf(svelteKitCookies, "set", "serialize"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
    {
      callee: memberOf(svelteKitCookies, "delete"),
      effect: "delete",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
    },
  ],
};

export const astro: CookieLibrary = {
  id: "astro",
  name: "Astro",
  url: "https://docs.astro.build/en/reference/api-reference/#cookies",
  versions: "6.0, 7.3",
  dialect: dialect(),
  calls: [
    {
      callee: memberOf(astroCookies, "set"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
    {
      callee: memberOf(astroCookies, "delete"),
      effect: "delete",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
    },
  ],
};

const REMIX = [
  "@remix-run/node",
  "@remix-run/cloudflare",
  "@remix-run/deno",
  "@remix-run/server-runtime",
  "@remix-run/cloudflare-pages",
  "@remix-run/architect",
];
const REACT_ROUTER = ["react-router", "@react-router/node", "@react-router/cloudflare", "@react-router/architect"];

const STORAGES = [
  "createCookieSessionStorage",
  "createSessionStorage",
  "createMemorySessionStorage",
  "createFileSessionStorage",
  "createWorkersKVSessionStorage",
  "createArcTableSessionStorage",
];

/** Session storages have no defaults of their own: HttpOnly and Secure are left out as in any cookie. */
export const remix: CookieLibrary = {
  id: "remix",
  name: "Remix and React Router",
  url: "https://reactrouter.com/explanation/sessions-and-cookies",
  versions: "Remix 2.17, React Router 7.18 and 8.5",
  dialect: dialect({
    otherKeys: ["name", "secrets", "encode", "decode"],
    defaults: { sameSite: "lax", path: "/" },
    undefinedDefeats: ["sameSite", "path"],
  }),
  calls: [
    {
      callee: imported([...REMIX, ...REACT_ROUTER], "createCookie"),
      effect: "set",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
      overriddenBy: ["serialize"],
    },
    ...STORAGES.map((name): CookieCall => ({
      callee: imported([...REMIX, ...REACT_ROUTER], name),
      effect: "session",
      name: { argument: 0, path: ["cookie", "name"] },
      defaultName: "__session",
      attributes: [{ argument: 0, path: ["cookie"] }],
      overriddenBy: ["commitSession"],
    })),
  ],
};
