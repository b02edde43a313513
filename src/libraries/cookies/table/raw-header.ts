import type { CookieCall, CookieLibrary, HeaderPlace } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { expressResponse } from "../frameworks/express.ts";
import { fastifyReply } from "../frameworks/fastify.ts";
import { hapiToolkit } from "../frameworks/hapi.ts";
import { honoContext } from "../frameworks/hono.ts";
import { koaContext } from "../frameworks/koa.ts";
import { nodeResponse } from "../frameworks/node.ts";
import { responseWithInit, webHeaders } from "../frameworks/web.ts";
import { either, globalNamed, imported, memberOf, type Source } from "../source.ts";

const H3 = ["h3", "#imports", "nitro/h3", "nitropack/runtime"];
const TANSTACK = ["@tanstack/react-start/server", "@tanstack/solid-start/server", "@tanstack/start-server-core"];

function headerCall(callee: Source, header: HeaderPlace): CookieCall {
  return { callee, effect: "header", header };
}

/**
 * The header as text, which the program spells itself: names of attributes are case-insensitive, and a
 * path that is not given is the directory of the request (RFC 6265bis §5.1.4).
 */
export const rawHeader: CookieLibrary = {
  id: "set-cookie",
  name: "Set-Cookie header",
  url: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie",
  versions: "RFC 6265bis",
  dialect: dialect({ anyCase: true }),
  calls: [
    headerCall(memberOf(nodeResponse, "setHeader", "appendHeader"), { name: 0, value: 1 }),
    headerCall(memberOf(nodeResponse, "writeHead"), { headers: { argument: 1 } }),
    headerCall(memberOf(nodeResponse, "writeHead"), { headers: { argument: 2 } }),
    headerCall(memberOf(nodeResponse, "setHeaders"), { headers: { argument: 0 } }),
    headerCall(memberOf(expressResponse, "set", "header", "append", "setHeader", "appendHeader"), { name: 0, value: 1 }),
    headerCall(memberOf(expressResponse, "set", "header"), { headers: { argument: 0 } }),
    headerCall(memberOf(expressResponse, "writeHead"), { headers: { argument: 1 } }),
    headerCall(memberOf(fastifyReply, "header"), { name: 0, value: 1 }),
    headerCall(memberOf(fastifyReply, "headers"), { headers: { argument: 0 } }),
    headerCall(memberOf(memberOf(fastifyReply, "raw"), "setHeader", "appendHeader"), { name: 0, value: 1 }),
    headerCall(memberOf(memberOf(fastifyReply, "raw"), "writeHead"), { headers: { argument: 1 } }),
    headerCall(memberOf(either(koaContext, memberOf(koaContext, "response")), "set", "append"), { name: 0, value: 1 }),
    headerCall(memberOf(either(koaContext, memberOf(koaContext, "response")), "set"), { headers: { argument: 0 } }),
    headerCall(memberOf(memberOf(koaContext, "res"), "setHeader", "appendHeader"), { name: 0, value: 1 }),
    headerCall(memberOf(honoContext, "header"), { name: 0, value: 1 }),
    headerCall(memberOf(memberOf(memberOf(honoContext, "res"), "headers"), "append", "set"), { name: 0, value: 1 }),
    headerCall(memberOf(hapiToolkit, "header"), { name: 0, value: 1 }),
    headerCall(memberOf(webHeaders, "append", "set"), { name: 0, value: 1 }),
    headerCall(globalNamed("Headers"), { headers: { argument: 0 } }),
    headerCall(responseWithInit, { headers: { argument: 1, path: ["headers"] } }),
    headerCall(memberOf(imported("next/server", "NextResponse"), "next"), {
      headers: { argument: 0, path: ["headers"] },
    }),
    headerCall(
      imported(H3, "setHeader"),
      { name: 1, value: 2 },
    ),
    headerCall(
      either(imported(H3, "setResponseHeader"), imported(H3, "appendHeader"), imported(H3, "appendResponseHeader")),
      { name: 1, value: 2 },
    ),
    headerCall(either(imported(H3, "setHeaders"), imported(H3, "setResponseHeaders"), imported(H3, "appendHeaders")), {
      headers: { argument: 1 },
    }),
    headerCall(either(imported(TANSTACK, "setResponseHeader"), imported(TANSTACK, "appendResponseHeader")), {
      name: 0,
      value: 1,
    }),
    headerCall(imported(TANSTACK, "setResponseHeaders"), { headers: { argument: 0 } }),
  ],
};
