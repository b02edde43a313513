import { describe, expect, it } from "vitest";
import { readCookies } from "./read-cookies.ts";

const app = (body: string): string => `import express from "express"; const app = express(); ${body}`;
const names = (code: string) => readCookies(code).map(({ name }) => name.text);

describe("a function of the file that is handed a handler's response", () => {
  it.each([
    app(`function open(response) { response.cookie("sid", v); } app.post("/", (q, r) => open(r));`),
    app(`const open = (user, response) => response.cookie("sid", v); app.post("/", (q, r) => { open(q.user, r); });`),
    app(`function open(r) { r.cookie("sid", v); } app.post("/a", (q, r) => open(r)); app.post("/b", async (q, r) => { await open(r); });`),
    app(`function outer(r) { inner(r); } function inner(r) { r.cookie("sid", v); } app.post("/", (q, r) => outer(r));`),
    app(`export function open(r) { r.cookie("sid", v); } app.post("/", (q, r) => open(r));`),
    app(`function open(r) { if (again) open(r); r.cookie("sid", v); } function start(r) { open(r); } app.post("/", (q, r) => r.cookie("sid", v));`),
  ])("writes its cookie: %s", (code) => {
    expect(names(code)).toEqual(["sid"]);
  });

  it.each([
    ["it is called by nobody", app(`function open(r) { r.cookie("sid", v); }`)],
    ["one call hands over something else", app(`function open(r) { r.cookie("sid", v); } app.post("/", (q, r) => open(r)); open(jar);`)],
    ["it is handed on as a value", app(`function open(r) { r.cookie("sid", v); } app.post("/", (q, r) => open(r)); run(open);`)],
    ["it is given the request", app(`function open(r) { r.cookie("sid", v); } app.post("/", (q, r) => open(q));`)],
    ["it says what it takes", app(`import type { Jar } from "./jar"; function open(r: Jar) { r.cookie("sid", v); } app.post("/", (q, r) => open(r));`)],
    ["a spread goes before it", app(`function open(a, r) { r.cookie("sid", v); } app.post("/", (q, r) => open(...list, r));`)],
  ])("none where %s", (_, code) => {
    expect(names(code)).toEqual([]);
  });
});
