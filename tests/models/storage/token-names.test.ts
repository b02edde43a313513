import { describe, expect, it } from "vitest";
import { tokenKeyName, tokenName } from "../../../src/models/storage/token-names.ts";

describe("tokenName", () => {
  it.each([
    "accessToken",
    "access_token",
    "REFRESH_TOKEN",
    "auth.token.v2",
    "idToken",
    "jwt",
    "userJwt",
    "x-session-token",
    "myapp:access_token:prod",
    "accessTokens",
  ])("is sure of %s", (name) => {
    expect(tokenName(name)).toBe("sure");
  });

  it.each(["token", "newToken", "@app/token", "token_prod"])("takes %s for a likely token", (name) => {
    expect(tokenName(name)).toBe("likely");
  });

  it.each([
    "csrfToken",
    "accessTokenExpiresAt",
    "token_type",
    "tokenCount",
    "hasToken",
    "isAccessTokenValid",
    "nextPageToken",
    "maxTokens",
    "decodedToken",
    "pushToken",
    "token_id",
  ])("knows %s for something else", (name) => {
    expect(tokenName(name)).toBe("other");
  });

  it.each(["theme", "tokenizer", "session", "AUTO_SSO_ATTEMPTED_KEY", "broken", "", "_", "tokens", "userTokens", "authTokenKey", "accessTokenRequested", "user-token-preferences"])(
    "says nothing of %j",
    (name) => {
      expect(tokenName(name)).toBeNull();
    },
  );
});

describe("tokenKeyName", () => {
  it("looks past the end that says that it is a key", () => {
    expect(tokenKeyName("REFRESH_TOKEN_STORAGE_KEY")).toBe("sure");
    expect(tokenKeyName("TOKEN_KEY")).toBe("likely");
    expect(tokenKeyName("TOKEN_EXPIRY_KEY")).toBe("other");
    expect(tokenKeyName("STORAGE_KEY")).toBeNull();
  });
});
