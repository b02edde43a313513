import { describe, expect, it } from "vitest";
import { namePrefix, roleOfName, wordsOf } from "../../../src/models/cookies/cookie-name.ts";

const NO_SETTINGS = { credential: [], other: [], crossSite: false };

describe("roleOfName", () => {
  it.each([
    "session",
    "sid",
    "connect.sid",
    "koa.sess",
    "__session",
    "__Host-session",
    "__Secure-next-auth.session-token",
    "authjs.session-token",
    "accessToken",
    "refresh_token",
    "ID_TOKEN",
    "jwt",
    "JWTToken",
    "user-auth",
    "rememberMe",
    "remember_me",
    "login",
    "PHPSESSID",
    "JSESSIONID",
    "sessionId",
    "sessionid",
    "appSession",
    "sb-access-token",
    "better-auth.session_token",
  ])("%s is a credential", (name) => {
    expect(roleOfName(name, NO_SETTINGS)).toBe("credential");
  });

  it.each([
    "theme",
    "lang",
    "NEXT_LOCALE",
    "sidebar:state",
    "sidebar_state",
    "XSRF-TOKEN",
    "csrf-token",
    "csrfToken",
    "__Host-psifi.x-csrf-token",
    "_csrf",
    "preferred-team",
    "last_login",
    "session-theme",
    "session_locale",
    "is_auth",
    "hasSession",
    "auth-method",
    "auth_redirect",
    "next-auth.callback-url",
    "token_expires",
    "cookie-consent",
    "author",
    "tokenizer",
    "authority",
    "loginCount",
    "sidecar",
    "",
  ])("%s is none", (name) => {
    expect(roleOfName(name, NO_SETTINGS)).not.toBe("credential");
  });

  it.each(["oauth_state", "state", "auth_state", "pkce", "code_verifier", "next-auth.pkce.code_verifier", "login-nonce", "authNonce"])(
    "%s is a transient of OAuth",
    (name) => {
      expect(roleOfName(name, NO_SETTINGS)).toBe("transient");
    },
  );

  it("heeds the project's own words and names", () => {
    const settings = { credential: ["badge", "csrf"], other: ["fcm", "edit_token"], crossSite: false };
    expect(roleOfName("user_badge", settings)).toBe("credential");
    expect(roleOfName("csrf", settings)).toBe("credential");
    expect(roleOfName("fcm_token", settings)).toBe("other");
    expect(roleOfName("edit_token", settings)).toBe("other");
    expect(roleOfName("edit_session_token", settings)).toBe("credential");
    expect(roleOfName("fcm_badge", settings)).toBe("other");
  });
});

describe("wordsOf", () => {
  it.each([
    ["accessToken", ["access", "token"]],
    ["HTTPSession", ["http", "session"]],
    ["connect.sid", ["connect", "sid"]],
    ["__Secure-a_b-c", ["a", "b", "c"]],
    ["__host-x", ["x"]],
  ])("%s", (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});

describe("namePrefix", () => {
  it.each([
    ["__Host-a", "host"],
    ["__SECURE-a", "secure"],
    ["__Hosta", null],
    ["a__Host-", null],
  ])("%s", (name, prefix) => {
    expect(namePrefix(name)).toBe(prefix);
  });
});
