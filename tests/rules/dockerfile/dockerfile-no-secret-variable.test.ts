import rule from "../../../src/rules/dockerfile/dockerfile-no-secret-variable.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const mount = (output: string) => [{ messageId: "mount", output }];

runRuleCases("dockerfile-no-secret-variable", rule, "dockerfile", {
  valid: [
    { name: "other names", code: "FROM alpine:3\nARG VERSION=1\nENV NODE_ENV=production LANG=C.UTF-8\n" },
    { name: "parts of words", code: "FROM alpine:3\nENV GOPRIVATE=example.com/* TOKENIZERS_PARALLELISM=true sunflower=foo KEYBOARD=us\nARG MONKEY AUTHOR=me\n" },
    { name: "where a secret is", code: "FROM alpine:3\nENV NPM_TOKEN_FILE=/run/secrets/npm TOKEN_PATH=/x SECRET_DIR=/run/secrets\n" },
    { name: "what is public", code: "FROM alpine:3\nARG PUBLIC_KEY public_token\nENV NEXT_PUBLIC_API_KEY=pk_1 SUPABASE_ANON_KEY=x\n" },
    { name: "user names are no secrets", code: "FROM alpine:3\nARG USERNAME=app\nENV DB_USERNAME=app DOCKER_EMAIL=a@b.c\n" },
    { name: "about a secret", code: "FROM alpine:3\nENV AUTH_URL=https://id.example TOKEN_TTL=60 PASSWORD_MIN_LENGTH=12 POSTGRES_HOST_AUTH_METHOD=trust\n" },
    { name: "switches", code: "FROM mysql:8\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes MYSQL_RANDOM_ROOT_PASSWORD=1 DISABLE_AUTH=x REQUIRE_AUTH=always AUTH=none\n" },
    { name: "other keys", code: "FROM alpine:3\nENV GPG_KEY 7169605F62C751356D054A26A821E680E5FA6305\nARG CACHE_KEY=1\nARG SORT_KEY PRIMARY_KEY RECAPTCHA_SITE_KEY\n" },
    { name: "a path", code: "FROM alpine:3\nENV TLS_KEY=/etc/ssl/private/server.key\nENV GOOGLE_APPLICATION_CREDENTIALS=$HOME/sa.json\n" },
    { name: "a path behind a variable", code: "FROM alpine:3\nARG DIR=/etc/ssl\nENV TLS_KEY=${DIR}/server.key\n" },
    { name: "placeholders", code: "FROM ruby:3.4\nENV SECRET_KEY_BASE_DUMMY=1\nENV SECRET_KEY_BASE=dummy API_TOKEN=<token>\n" },
    { name: "labels and commands", code: "FROM alpine:3\nLABEL password=x\nRUN PASSWORD=x env\nCMD [\"TOKEN\"]\n" },
    { name: "in a heredoc", code: "FROM alpine:3\nCOPY <<EOF /x\nENV TOKEN=x\nEOF\n" },
    { name: "in a comment", code: "FROM alpine:3\n# ARG TOKEN\nRUN x \\\n# ENV TOKEN=x\n  y\n" },
    { name: "pragma of Hadolint", code: "FROM alpine:3\n# hadolint ignore=DL3064\nARG TOKEN\n" },
    { name: "pragma of BuildKit", code: "# check=skip=SecretsUsedInArgOrEnv\nFROM alpine:3\nARG TOKEN\n" },
  ],
  invalid: [
    { code: "FROM alpine:3\nARG NPM_TOKEN\n", errors: [{ messageId: "argument", at: "NPM_TOKEN", data: { name: "NPM_TOKEN" }, suggestions: [] }] },
    { code: "FROM alpine:3\nENV DB_PASSWORD=hunter2\n", errors: [{ messageId: "environment", at: "DB_PASSWORD", data: { name: "DB_PASSWORD" }, suggestions: [] }] },
    {
      name: "the cases of BuildKit's own documentation",
      code:
        "FROM scratch\nARG SECRET_PASSPHRASE\nENV SUPER_Secret=foo\nENV password=bar secret=baz\n" +
        "ARG super_duper_secret_token=foo auth=bar\nENV apikey=bar sunflower=foo\nENV git_key=\n",
      errors: [
        { messageId: "argument", at: "SECRET_PASSPHRASE" },
        { messageId: "environment", at: "SUPER_Secret" },
        { messageId: "environment", at: "password" },
        { messageId: "environment", at: ["secret", 1] },
        { messageId: "argument", at: "super_duper_secret_token" },
        { messageId: "argument", at: "auth" },
        { messageId: "environment", at: "apikey" },
        { messageId: "environment", at: "git_key" },
      ],
    },
    {
      name: "names that Hadolint lists",
      code: "FROM alpine:3\nENV AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=b PGPASSWORD=c OKTA_OAUTH2_CLIENTSECRET=d VAULT_CLIENT_KEY=e\n",
      errors: [
        { messageId: "environment", at: "AWS_ACCESS_KEY_ID" },
        { messageId: "environment", at: "AWS_SECRET_ACCESS_KEY" },
        { messageId: "environment", at: "PGPASSWORD" },
        { messageId: "environment", at: "OKTA_OAUTH2_CLIENTSECRET" },
        { messageId: "environment", at: "VAULT_CLIENT_KEY" },
      ],
    },
    { name: "short for password", code: "FROM alpine:3\nENV DB_PASS=x\nENV SMTP_PWD=x\n", errors: [{ messageId: "environment", at: "DB_PASS" }, { messageId: "environment", at: "SMTP_PWD" }] },
    { name: "the old form", code: "from alpine:3\nenv github_token abc def\n", errors: [{ messageId: "environment", at: "github_token" }] },
    { name: "before the first FROM", code: "ARG TOKEN=abc\nFROM alpine:3\n", errors: [{ messageId: "argument", at: "TOKEN", suggestions: [] }] },
    { name: "behind ONBUILD", code: "FROM alpine:3\nONBUILD ARG TOKEN\nONBUILD RUN echo $TOKEN\n", errors: [{ messageId: "argument", at: ["TOKEN", 1], suggestions: [] }] },
    { name: "over several lines, with another escape", code: "# escape=`\nFROM alpine:3\nENV A=1 `\n  # note\n  API_SECRET=x `\n  B=2\n", errors: [{ messageId: "environment", at: "API_SECRET" }] },
    { name: "a value from elsewhere", code: "FROM alpine:3\nENV TOKEN=$OTHER\n", errors: [{ messageId: "environment", at: "TOKEN" }] },
    {
      name: "a mount in its place",
      code: "FROM node:22\nARG NPM_TOKEN\nCOPY . .\nRUN echo $NPM_TOKEN && npm ci\nRUN npm test\n",
      errors: [
        {
          messageId: "argument",
          at: ["NPM_TOKEN", 1],
          suggestions: mount("FROM node:22\nCOPY . .\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN echo $NPM_TOKEN && npm ci\nRUN npm test\n"),
        },
      ],
    },
    {
      name: "a mount beside others, in a stage built on it and in a heredoc",
      code:
        "FROM node:22 AS a\nARG VERSION=1 \\\n  NPM_TOKEN\nRUN --mount=type=cache,target=/c \\\n  x \"${NPM_TOKEN}\"\n" +
        "FROM a\nRUN <<EOF\nx $NPM_TOKEN\nEOF\nFROM node:22\nRUN x $NPM_TOKEN\n",
      errors: [
        {
          messageId: "argument",
          at: ["NPM_TOKEN", 1],
          suggestions: mount(
            "FROM node:22 AS a\nARG VERSION=1\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN --mount=type=cache,target=/c \\\n  x \"${NPM_TOKEN}\"\n" +
              "FROM a\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN <<EOF\nx $NPM_TOKEN\nEOF\nFROM node:22\nRUN x $NPM_TOKEN\n",
          ),
        },
      ],
    },
    {
      name: "CRLF and a mount that is there",
      code: "FROM node:22\r\nARG TOKEN\r\nRUN --mount=type=secret,id=t,env=TOKEN x $TOKEN\r\n",
      errors: [
        { messageId: "argument", at: ["TOKEN", 1], suggestions: mount("FROM node:22\r\nRUN --mount=type=secret,id=t,env=TOKEN x $TOKEN\r\n") },
      ],
    },
    {
      name: "no mount where another instruction takes the value",
      code: "FROM node:22\nARG TOKEN\nENV X=$TOKEN\nRUN x $TOKEN\n",
      errors: [{ messageId: "argument", at: ["TOKEN", 1], suggestions: [] }],
    },
    {
      name: "no mount where a comment would go",
      code: "FROM node:22\nARG A \\\n  # for npm\n  TOKEN\nRUN x $TOKEN\n",
      errors: [{ messageId: "argument", at: ["TOKEN", 1], suggestions: [] }],
    },
  ],
});
