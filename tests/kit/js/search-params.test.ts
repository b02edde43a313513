import { describe, expect, it } from "vitest";
import { searchParams, type SearchParams } from "../../../src/kit/js/search-params.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

function params(code: string): SearchParams | null {
  const sourceCode = parseScript(code, "js");
  return searchParams(marked(sourceCode), sourceCode);
}

/** What is known of `a`. */
function a(code: string): unknown {
  const found = params(code);
  if (!found) return "none";
  const attribute = found.get("a");
  return attribute.state === "known" ? { value: attribute.value } : `${attribute.state}, ${found.has("a")}`;
}

describe("searchParams", () => {
  it.each([
    "mark(new URLSearchParams({ a: '1' }))",
    "mark(new URLSearchParams({ a: '1' }).toString())",
    "mark(new URLSearchParams([['a', '1'], ['b', c]]))",
    "mark(new URLSearchParams('a=1&b=2'))",
    "mark(new URLSearchParams(`?b=${c}&a=1`))",
    "mark(new URLSearchParams(Object.entries({ a: '1' })))",
    "import { URLSearchParams } from 'node:url'; mark(new URLSearchParams({ a: '1' }))",
    "const p = new URLSearchParams(); p.set('a', '1'); mark(p)",
    "const p = new URLSearchParams({ a: '0' }); p.set('a', '1'); mark(p)",
    "const o = { a: '1' }; const p = new URLSearchParams(o); mark(p.toString())",
    "const u = new URL('https://x/y?b=1'); u.searchParams.append('a', '1'); mark(u)",
    "const u = new URL('https://x/y'); u.searchParams.set('a', '1'); mark(u.href)",
    "const u = new URL('https://x/y'); const p = u.searchParams; p.set('a', '1'); mark(u)",
    "const u = new URL('https://x/y'); const { searchParams: p } = u; p.set('a', '1'); mark(p)",
    "const u = new URL('https://x/y'); u.search = new URLSearchParams({ a: '1' }).toString(); mark(u)",
    "mark('https://x/y?a=1#a=2')",
    "mark(`${base}/authorize?client_id=${id}&a=1`)",
    "mark(base + '/authorize?client_id=' + id + '&a=1')",
    "const p = new URLSearchParams({ a: '1' }); mark(`${base}?${p}`)",
    "const p = new URLSearchParams({ a: '1' }); mark(base + '?' + p.toString())",
    "import qs from 'qs'; mark(`${base}?${qs.stringify({ a: '1' })}`)",
    "import { stringify } from 'node:querystring'; mark(stringify({ a: '1' }))",
    "mark({ a: '1' })",
  ])("%s", (code) => {
    expect(a(code)).toEqual({ value: "1" });
  });

  it.each([
    "mark(new URLSearchParams({ a: b }))",
    "mark(`https://x/y?a=${b}`)",
    "mark('https://x/y?a=' + encodeURIComponent(b))",
    "const p = new URLSearchParams(); p.set('a', b); mark(p)",
    "mark(new URLSearchParams([['a', b]]))",
    "mark(new URLSearchParams({ a: '1', ...b }))",
  ])("%s: sent with a value that is not known", (code) => {
    expect(a(code)).toMatch(/^unknown, (?:present|unknown)$/u);
    expect(params(code)?.nodeOf("a")).not.toBeNull();
  });

  it.each([
    "mark(new URLSearchParams())",
    "mark(new URLSearchParams({ b: '1' }))",
    "mark('https://x/y')",
    "mark('https://x/y?b=1#a=1')",
    "mark(`https://x/y?b=${c}`)",
    "const p = new URLSearchParams({ b: '1' }); fetch(u, { body: p }); p.get('a'); mark(p)",
    "const p = new URLSearchParams(); p.set('b', '1'); mark(p)",
  ])("%s: not sent", (code) => {
    expect(a(code)).toBe("absent, absent");
  });

  it.each([
    "mark(new URLSearchParams(b))",
    "mark(new URLSearchParams({ [b]: '1' }))",
    "mark(new URLSearchParams([b]))",
    "mark(new URL(b))",
    "mark(`${b}?${c}`)",
    "mark(`${b}`)",
    "mark(`https://x/y?b=c${d}`)",
    "mark(`https://x/y?b=${c}${d}`)",
    "mark(`https://x/y?${b}=1`)",
    "const p = new URLSearchParams(); p.set(b, c); mark(p)",
    "const p = new URLSearchParams({ a: '1' }); p.delete('a'); mark(p)",
    "const p = new URLSearchParams(); if (b) p.set('a', '1'); mark(p)",
    "const p = new URLSearchParams(); f(() => p.set('a', '1')); mark(p)",
    "const p = new URLSearchParams(); b && p.set('a', '1'); mark(p)",
    "for (const k of ks) { p.set(k, 1) } const p = new URLSearchParams(); mark(p)",
    "function addPkce(x) { x.set('a', '1') } const p = new URLSearchParams(); addPkce(p); mark(p)",
    "import { addPkce } from './pkce'; const p = new URLSearchParams(); addPkce(p); mark(p)",
    "const u = new URL('https://x/y'); u.search = b; mark(u)",
  ])("%s: not known", (code) => {
    expect(a(code)).toBe("unknown, unknown");
  });

  it.each([
    "mark(b)",
    "mark(f())",
    "mark(b.searchParams)",
    "class URLSearchParams {} mark(new URLSearchParams({ a: '1' }))",
    "import { stringify } from './mine'; mark(stringify({ a: '1' }))",
    "const p = q; const q = p; mark(p)",
  ])("%s: no parameters", (code) => {
    expect(a(code)).toBe("none");
  });
});
