/** Packages whose functions are given an app and add nothing that runs before its routes. */
export const APP_ONLOOKERS: ReadonlySet<string> = new Set([
  "http",
  "https",
  "http2",
  "spdy",
  "express-ws",
  "koa-ejs",
  "koa-generic-session",
  "koa-qs",
  "koa-session",
  "koa-websocket",
  "nunjucks",
  "supertest",
]);
