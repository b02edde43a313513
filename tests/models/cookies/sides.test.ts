import { describe, expect, it } from "vitest";
import { readCookies } from "./read-cookies.ts";

describe("who writes a cookie", () => {
  it.each([
    ["server", `import { setCookie } from "hono/cookie"; setCookie(c, "sid", v);`],
    ["page", `document.cookie = "sid=1";`],
    ["page", `cookieStore.set("sid", v);`],
    ["page", `import Cookies from "js-cookie"; Cookies.set("sid", v);`],
    ["page", `import Cookies from "universal-cookie"; new Cookies().set("sid", v);`],
    ["page", `import { useCookies } from "react-cookie"; const [, set] = useCookies(); set("sid", v);`],
    ["either", `import { useCookie } from "#imports"; const token = useCookie("sid"); token.value = v;`],
    ["page", `import { setCookie } from "cookies-next"; setCookie("sid", v);`],
    ["page", `import { setCookie } from "cookies-next"; setCookie("sid", v, { maxAge: 60 });`],
    ["server", `import { setCookie } from "cookies-next"; setCookie("sid", v, { req, res, maxAge: 60 });`],
    ["server", `import { setCookie } from "cookies-next"; const o = { cookies }; setCookie("sid", v, o);`],
    ["either", `import { setCookie } from "cookies-next"; setCookie("sid", v, options);`],
    ["either", `import { setCookie } from "cookies-next"; setCookie("sid", v, { ...context, maxAge: 60 });`],
    ["either", `import { setCookie } from "cookies-next"; setCookie("sid", ...rest);`],
    ["server", `import { setCookie } from "cookies-next/server"; setCookie("sid", v, options);`],
    ["page", `import { setCookie } from "cookies-next/client"; setCookie("sid", v, options);`],
    ["page", `import { useSetCookie } from "cookies-next"; const setCookie = useSetCookie(); setCookie("sid", v);`],
    ["page", `import { setCookie } from "nookies"; setCookie(null, "sid", v);`],
    ["page", `import { setCookie } from "nookies"; setCookie({}, "sid", v);`],
    ["server", `import { setCookie } from "nookies"; setCookie({ res }, "sid", v);`],
    ["either", `import { setCookie } from "nookies"; export const save = (ctx) => setCookie(ctx, "sid", v);`],
    ["server", `import { setCookie } from "nookies"; export const getServerSideProps = async (ctx) => { setCookie(ctx, "sid", v); };`],
    [
      "server",
      `import { setCookie } from "nookies"; import type { GetServerSidePropsContext } from "next"; const save = (ctx: GetServerSidePropsContext) => setCookie(ctx, "sid", v);`,
    ],
    ["either", `import { setCookie } from "nookies"; Page.getInitialProps = (ctx) => { setCookie(ctx, "sid", v); };`],
  ])("%s: %s", (side, code) => {
    expect(readCookies(code).map((write) => write.side)).toEqual([side]);
  });
});
