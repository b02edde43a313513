import {
  chainFrom,
  either,
  globalNamed,
  imported,
  memberOf,
  resultOf,
  typed,
  type Source,
} from "../source.ts";

/** Next's response, from its constructor, its factories, or by its type. */
export const nextResponse: Source = either(
  resultOf(imported("next/server", "NextResponse")),
  resultOf(memberOf(imported("next/server", "NextResponse"), "json", "next", "redirect", "rewrite")),
  typed("next/server", "NextResponse"),
);

const response: Source = either(
  resultOf(globalNamed("Response")),
  resultOf(memberOf(globalNamed("Response"), "json", "redirect")),
  nextResponse,
);

/** Constructors and functions whose second argument is the init of a `Response`. */
export const responseWithInit: Source = either(
  globalNamed("Response"),
  memberOf(globalNamed("Response"), "json"),
  imported("next/server", "NextResponse"),
  memberOf(imported("next/server", "NextResponse"), "json", "redirect", "rewrite"),
  imported(
    [
      "@remix-run/node",
      "@remix-run/cloudflare",
      "@remix-run/deno",
      "@remix-run/server-runtime",
      "react-router",
      "react-router-dom",
    ],
    "redirect",
  ),
  imported(["@remix-run/node", "@remix-run/cloudflare", "@remix-run/deno", "@remix-run/server-runtime"], "json"),
  imported(
    ["@remix-run/node", "@remix-run/cloudflare", "@remix-run/deno", "@remix-run/server-runtime", "react-router"],
    "data",
  ),
  imported(
    ["@remix-run/node", "@remix-run/cloudflare", "@remix-run/server-runtime", "react-router"],
    "redirectDocument",
  ),
  imported("@sveltejs/kit", "json"),
  imported("@sveltejs/kit", "text"),
);

/** The platform's header list, made here, of a response made here, or by its type. */
export const webHeaders: Source = chainFrom(
  either(resultOf(globalNamed("Headers")), memberOf(response, "headers"), typed("", "Headers")),
);
