import { describe, expect, it } from "vitest";
import { redirectName } from "../../../src/libraries/oauth/redirect-uris.ts";
import { redirectKind } from "../../../src/models/oauth/redirect-evidence.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

describe("redirect URIs by name", () => {
  it.each([
    ["redirect_uri", "uri"],
    ["redirectUri", "uri"],
    ["requestedRedirectURI", "uri"],
    ["redirect_uris", "list"],
    ["redirectURIs", "list"],
    ["allowedCallbackUrls", "list"],
    ["callbackUrl", null],
    ["redirectUrl", null],
    ["redirect", null],
    ["uri", null],
  ])("%s: %s", (name, kind) => {
    expect(redirectName(name)).toBe(kind);
  });
});

describe("redirect URIs by where they come from", () => {
  it.each([
    ["mark(req.query.redirect_uri)", "uri"],
    ["const { redirect_uri: x } = req.query; mark(x)", "uri"],
    ["function f({ redirectUri: x }) { mark(x); }", "uri"],
    [`mark(url.searchParams.get("redirect_uri"))`, "uri"],
    ["mark(String(params.redirect_uri).toLowerCase())", "uri"],
    ["mark(redirectUri ?? fallback)", "uri"],
    ["const x = client.redirectUri; mark(x)", "uri"],
    ["mark(client.redirectUris)", "list"],
    ["mark(client.redirectUris[0])", "registered"],
    ["client.redirectUris.some((x) => mark(x))", "registered"],
    ["list.some((x) => mark(x))", null],
    [`mark(map.get("other"))`, null],
    ["mark(location.href)", null],
  ])("%s", (code, kind) => {
    const sourceCode = parseScript(code);
    expect(redirectKind(marked(sourceCode), sourceCode)).toBe(kind);
  });
});
