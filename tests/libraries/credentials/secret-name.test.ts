import { describe, expect, it } from "vitest";
import { isOpenValue, isPlaceholder, isSecretName } from "../../../src/libraries/credentials/secret-name.ts";

describe("isSecretName", () => {
  it.each([
    "PASSWORD", "npmToken", "npm-token", "_authToken", "AWS_ACCESS_KEY_ID", "aws_secret_access_key", "PGPASSWORD", "smtpPasswd", "MYSQLPASSWORD", "DB_PASS",
    "API_KEY", "apiKey", "SSH_PRIVATE_KEY", "DOCKER_AUTH_CONFIG", "HTTP_AUTH", "credentials",
  ])("%s is a secret", (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    "", "PATH", "PWD", "OLD_PWD", "TEST_PASS", "KEYBOARD", "AUTHOR", "TOKENIZER", "MAX_TOKENS", "TOKEN_FILE", "KEY_ID", "AUTH_TYPE",
    "USE_AUTH", "PUBLIC_KEY", "GPG_KEY", "CACHE_KEY", "SECRET_KEY_BASE_DUMMY", "GOOGLE_APPLICATION_CREDENTIALS", "GOPRIVATE", "USERNAME", "PASSWORD_STDIN", "PASSWORDLESS",
  ])("%s is none", (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe("isOpenValue", () => {
  it.each(["true", "None", "0", "/run/secrets/db", "/etc/ssl/server.key", "your-token-here", "<token>", "xxxxxxxx", "xxxx-xxxx"])("%s is no secret", (value) => {
    expect(isOpenValue(value)).toBe(true);
  });

  it.each(["", "hunter2", "/abc+def/ghi=", "12", "examplary", "s3cr3t"])("%s may be one", (value) => {
    expect(isOpenValue(value)).toBe(false);
  });

  it("knows a placeholder from a value with an x in it", () => {
    expect(isPlaceholder("xx-abc")).toBe(false);
    expect(isPlaceholder("changeme")).toBe(false);
  });
});
