import rule from "../../../src/rules/dockerfile/dockerfile-no-undefined-variable.ts";
import { runRuleCases, type At } from "../../helpers/rule-cases.ts";

/** @param output The file with the name that is offered; `null` where none is. */
const at = (messageId: string, place: At, output: string | null = null, suggestion = "rename") => [
  { messageId, at: place, suggestions: output === null ? [] : [{ messageId: suggestion, output }] },
];

runRuleCases("dockerfile-no-undefined-variable", rule, "dockerfile", {
  valid: [
    "FROM node:22\nARG DIR=/app\nWORKDIR $DIR\n",
    { name: "the base may set it", code: "FROM node:22\nENV PATH=/x:$PATH V=$NODE_VERSION\nWORKDIR ${APP_HOME}\n" },
    { name: "a global argument of the same name", code: "ARG NODE_VERSION=22\nFROM node:$NODE_VERSION\nLABEL version=$NODE_VERSION\n" },
    { name: "an argument without a default", code: "FROM scratch\nARG DIR\nWORKDIR $DIR\n" },
    { name: "a value of an earlier pair", code: "FROM scratch\nARG A=1 B=$A\n" },
    { name: "command lines are the shell's", code: "FROM scratch\nRUN echo $X\nCMD echo $Y\nHEALTHCHECK CMD echo $Z\nENTRYPOINT [\"$A\"]\n" },
    { name: "single quotes and escapes", code: "FROM scratch\nENV A='$X' B=\\$Y\n" },
    { name: "names that differ in a number", code: "FROM node:22\nENV STEP_1=/a\nWORKDIR $STEP_2\n" },
    { name: "names that everybody knows", code: "FROM node:22\nENV LDFLAGS=-s\nENV CFLAGS=\"$CFLAGS -g\" CXXFLAGS=$CPPFLAGS\n" },
    { name: "appended to itself", code: "FROM node:22\nENV APP_OPT=1\nENV APP_OPTS=\"$APP_OPTS -x\"\n" },
    { name: "short names", code: "FROM node:22\nARG GID=1\nUSER $UID:$GID\n" },
    { name: "set in another stage", code: "FROM node:22 AS a\nENV APP_HOME=/a\nFROM node:22\nENV APP_HOMES=/b\nWORKDIR $APP_HOME\n" },
    { name: "set in the stage below", code: "FROM scratch AS a\nENV APP_HOME=/a\nFROM a\nWORKDIR $APP_HOME\n" },
    { name: "proxies", code: "FROM scratch\nENV X=$HTTP_PROXY Y=${no_proxy}\n" },
    { name: "platforms in FROM", code: "FROM --platform=$BUILDPLATFORM node:22-$TARGETARCH\nARG TARGETARCH\nCOPY $TARGETARCH /x\n" },
    { name: "declared arguments in FROM", code: "ARG IMAGE=node TAG=22\nFROM ${IMAGE}:${TAG}\n" },
    { name: "a default in FROM", code: "ARG TAG\nFROM node:${TAG:-22}\nFROM node${TAG:+:$TAG}\nFROM node:${TAG-22}\n" },
    { name: "a stage by a variable", code: "ARG BASE=build\nFROM node:22 AS build\nFROM $BASE\n" },
    { name: "a value that is not known", code: "ARG A\nARG TAG=$A\nFROM node:$TAG\n" },
    { name: "a quoted heredoc", code: "FROM scratch\nCOPY <<'EOF' /x\n$X\nEOF\n" },
    { name: "a trigger", code: "FROM scratch\nONBUILD WORKDIR $DIR\n" },
    { name: "a trigger of the stage below", code: "FROM scratch AS a\nONBUILD ARG DIR=/x\nFROM a\nWORKDIR $DIR\n" },
    { name: "pragmas of BuildKit", code: "# check=skip=UndefinedVar,UndefinedArgInFrom\nFROM node:$TAG\nARG APP_DIR=/x\nWORKDIR $APPDIR\n" },
  ],
  invalid: [
    {
      code: "FROM node:22\nENV APP_HOME=/app\nWORKDIR $APPHOME\n",
      errors: [
        {
          messageId: "misspelt",
          at: "APPHOME",
          data: { name: "APPHOME", meant: "APP_HOME" },
          suggestions: [{ messageId: "rename", data: { meant: "APP_HOME" }, output: "FROM node:22\nENV APP_HOME=/app\nWORKDIR $APP_HOME\n" }],
        },
      ],
    },
    {
      name: "braces and case",
      code: "FROM node:22\nARG APP_HOME=/app\nCOPY . ${app_home}/\n",
      errors: at("misspelt", "app_home", "FROM node:22\nARG APP_HOME=/app\nCOPY . ${APP_HOME}/\n"),
    },
    {
      name: "a flag",
      code: "FROM node:22\nARG OWNER=1\nCOPY --chown=$OWNR a /b\n",
      errors: at("misspelt", "OWNR", "FROM node:22\nARG OWNER=1\nCOPY --chown=$OWNER a /b\n"),
    },
    {
      name: "a mount",
      code: "FROM node:22\nARG CACHE=/c\nRUN --mount=type=cache,target=$CACHES x\n",
      errors: at("misspelt", "CACHES", "FROM node:22\nARG CACHE=/c\nRUN --mount=type=cache,target=$CACHE x\n"),
    },
    {
      name: "a label",
      code: "FROM node:22\nARG OWNER=1\nLABEL owner=\"$OWNERS\"\n",
      errors: at("misspelt", "OWNERS", "FROM node:22\nARG OWNER=1\nLABEL owner=\"$OWNER\"\n"),
    },
    {
      name: "several lines",
      code: "FROM node:22\nARG VERSION=1\nENV A=1 \\\n    # it's the version\n    B=\"v$VERSOIN\"\n",
      errors: at("misspelt", "VERSOIN", "FROM node:22\nARG VERSION=1\nENV A=1 \\\n    # it's the version\n    B=\"v$VERSION\"\n"),
    },
    {
      name: "a heredoc",
      code: "FROM node:22\nARG VERSION=1\nCOPY <<EOF /x\nversion = '$VERSOIN'\nEOF\n",
      errors: at("misspelt", "VERSOIN", "FROM node:22\nARG VERSION=1\nCOPY <<EOF /x\nversion = '$VERSION'\nEOF\n"),
    },
    { name: "scratch", code: "FROM scratch\nWORKDIR $DIR\n", errors: at("scratch", ["DIR", 2]) },
    { name: "a stage on scratch", code: "FROM scratch AS a\nFROM a\nUSER ${APP_USER}\n", errors: at("scratch", "APP_USER") },
    { name: "a global argument, on scratch", code: "ARG V=1\nFROM scratch\nLABEL v=$V\n", errors: at("scratch", ["V", 2]) },
    {
      name: "scratch and a near name",
      code: "FROM scratch\nARG VERSION=1\nLABEL v=$VERSOIN\n",
      errors: at("scratch", "VERSOIN", "FROM scratch\nARG VERSION=1\nLABEL v=$VERSION\n"),
    },
    {
      name: "a platform that is not declared",
      code: "FROM node:22\ncopy bin/$TARGETARCH /bin/\n",
      errors: at("platform", "TARGETARCH", "FROM node:22\narg TARGETARCH\ncopy bin/$TARGETARCH /bin/\n", "declare"),
    },
    { name: "FROM", code: "FROM node:$TAG\n", errors: at("undeclaredInFrom", "TAG") },
    {
      name: "FROM and a near name",
      code: "ARG VERSION=22\nFROM node:${VERSOIN}\n",
      errors: at("undeclaredInFrom", "VERSOIN", "ARG VERSION=22\nFROM node:${VERSION}\n"),
    },
    {
      name: "a platform in FROM",
      code: "FROM --platform=$BULIDPLATFORM node:22\n",
      errors: at("undeclaredInFrom", "BULIDPLATFORM", "FROM --platform=$BUILDPLATFORM node:22\n"),
    },
    { name: "declared in a stage only", code: "FROM node:22 AS a\nARG TAG=22\nFROM node:$TAG\n", errors: at("undeclaredInFrom", ["TAG", 2]) },
    { name: "no default", code: "ARG TAG\nFROM node:$TAG\n", errors: [{ messageId: "invalidDefault", at: ["TAG", 2], data: { image: "node:" } }] },
    { name: "no name at all", code: "arg BASE\nfrom ${BASE}\n", errors: [{ messageId: "invalidDefault", at: ["BASE", 2], data: { image: "" } }] },
    {
      name: "a default that makes no name",
      code: 'ARG TAG=""\nARG BASE="My Image"\nFROM node:$TAG\nFROM $BASE\nFROM node${TAG-@bogus}@x\n',
      errors: [
        { messageId: "invalidDefault", at: "node:$TAG", data: { image: "node:" } },
        { messageId: "invalidDefault", at: "$BASE", data: { image: "My Image" } },
        { messageId: "invalidDefault", at: "node${TAG-@bogus}@x", data: { image: "node@x" } },
      ],
    },
    {
      name: "CRLF",
      code: "FROM node:22\r\nARG VERSION=1\r\nLABEL v=$VERSOIN\r\n",
      errors: at("misspelt", "VERSOIN", "FROM node:22\r\nARG VERSION=1\r\nLABEL v=$VERSION\r\n"),
    },
  ],
});
