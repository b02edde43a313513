import { describe, expect, it } from "vitest";
import { authorizationRequests } from "../../../src/models/tokens/authorization-requests.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** The library of each request, and which of three parameters it certainly lacks. */
function requestsIn(code: string): string[] {
  return authorizationRequests(parseScript(code)).map(
    (request) =>
      `${request.builder?.library ?? "by hand"} lacks ${(["state", "nonce", "code_challenge"] as const).filter((name) => request.lacks(name)).join()}`,
  );
}

describe("authorization requests", () => {
  it.each([
    [`import * as c from "openid-client"; c.buildAuthorizationUrl(config, { state });`, ["openid-client lacks nonce,code_challenge"]],
    [`import * as c from "openid-client"; c.buildAuthorizationUrl(config, { ...more });`, ["openid-client lacks "]],
    [`import { AuthorizationCode } from "simple-oauth2"; const client = new AuthorizationCode(o); client.authorizeURL({ scope });`, ["simple-oauth2 lacks state,nonce,code_challenge"]],
    [`const o = require("simple-oauth2").create(c); o.authorizationCode.authorizeURL({ state });`, ["simple-oauth2 lacks nonce,code_challenge"]],
    [`import { PublicClientApplication } from "@azure/msal-node"; new PublicClientApplication(o).getAuthCodeUrl({ codeChallenge, state });`, ["@azure/msal-node lacks nonce"]],
    [`import { OAuth2Client } from "@badgateway/oauth2-client"; new OAuth2Client(o).authorizationCode.getAuthorizeUri({ codeVerifier });`, ["@badgateway/oauth2-client lacks state,nonce"]],
    [`import { google } from "googleapis"; new google.auth.OAuth2(a, b, c).generateAuthUrl({ scope });`, ["google-auth-library lacks state,nonce,code_challenge"]],
    ["open(`https://a.example/authorize?client_id=${id}&state=${s}`);", ["by hand lacks nonce,code_challenge"]],
    ["const u = new URL(e); u.searchParams.set('client_id', id); addMore(u); open(u.href); function addMore(x) { x.a = 1; }", ["by hand lacks "]],
    [`fetch(u, { body: new URLSearchParams({ client_id, grant_type: "refresh_token" }) });`, []],
    [`client.authorizeURL({ scope }); authorizationUrl({ scope });`, []],
  ])("%s", (code, expected) => {
    expect(requestsIn(code)).toEqual(expected);
  });
});
