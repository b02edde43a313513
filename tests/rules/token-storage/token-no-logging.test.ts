import rule from "../../../src/rules/token-storage/token-no-logging.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

function logged(code: string, at: At, messageId = "token", logger?: string): InvalidCase {
  return { code, errors: [{ messageId, at, ...(logger && { data: { logger } }) }] };
}

runRuleCases("token-no-logging", rule, "ts", {
  valid: [
    // About a token.
    'console.log("access token refreshed"); console.error("invalid token", error);',
    "console.log(accessToken.length, !!accessToken, typeof accessToken, accessToken === null);",
    'console.log(accessToken ? "present" : "missing"); console.log(accessToken && "present");',
    'console.log("jti", claims.jti, payload.sub); console.log({ jti: claims.jti, tokenId, tokenType, expires: tokenExpiry });',
    "console.info(accessTokenExpiresAt, tokenCount, maxTokens, usage.totalTokens, token_type);",
    'console.log({ hasToken: true, accessToken: Boolean(accessToken), token: "none", idToken: undefined });',
    // What is left of one.
    "console.log(maskToken(accessToken), redact(accessToken), hash(accessToken), `…${accessToken.slice(-4)}`);",
    "console.log(verifyAccessToken(accessToken), decodeJwt(accessToken)); console.log({ accessToken: mask(accessToken) });",
    "const decodedToken = jwtDecode(value); console.log(decodedToken, maskedToken, hashedToken);",
    // Another kind of token, or not known to be one.
    "console.log(token); console.log({ token }); console.debug(`next token: ${token}`);",
    "function lex(token) { console.error(`unexpected ${token}`, token.type, tokens); }",
    'import jwt from "jsonwebtoken"; console.log(jwt); console.log(jwt.verify(value, key));',
    "console.log(csrfToken, cancelToken, designToken, nextPageToken, deviceToken);",
    "function getAccessToken() {} console.log(getAccessToken); class AuthToken {} console.log(AuthToken);",
    "console.log(user, request, error, response.data, session, ...args);",
    "console.log(userTokens, sessionTokens, signingKey.kid);",
    // Keys that are none, headers that hold nothing.
    "console.log(publicKey, cacheKey, key, primaryKey, apiKeyId, apiKeyName, apiKey.length);",
    'console.log(req.headers["user-agent"], req.headers.get("accept"), req.get("host"), map.get("cookie"));',
    "console.log(authorization, cookie, options.cookie, policy.authorization);",
    // Not a logger.
    'import { logger } from "./logger.ts"; logger.info({ accessToken });',
    "function f(console) { console.log(accessToken); } const log = make(); log.info(accessToken);",
    "const winston = { info() {} }; winston.info(accessToken); Math.log(accessToken);",
    'console.time("accessToken"); console.assert(accessToken); console.count(accessToken);',
    'import { audit } from "pino-audit"; audit.info(accessToken);',
    // The logger takes it out.
    'import { Logger } from "tslog"; const log = new Logger({ mask: { keys: ["accessToken"] } }); log.info({ accessToken });',
    'import pino from "pino"; const log = pino({ formatters: { log: strip } }); log.info({ accessToken });',
    'import pino from "pino"; const log = pino({ redact: ["accessToken"] }); log.info({ accessToken }); log.child({}).info({ accessToken });',
    'import winston from "winston"; const log = winston.createLogger({ format: hide() }); log.info("a", { accessToken });',
    'import pino from "pino"; const log = pino({ ...options }); log.info({ accessToken });',
  ],
  invalid: [
    logged("console.log(accessToken);", "accessToken", "token", "the console"),
    logged('console.error("login failed", response.access_token);', "response.access_token"),
    logged("window.console.debug(`token: ${idToken}`);", "idToken"),
    logged('console["info"]("jwt=" + jwt);', ["jwt", 2]),
    logged("console.log({ user, refreshToken });", "refreshToken"),
    logged("console.log(JSON.stringify({ user, id_token: value.id }));", "id_token: value.id"),
    logged("console.table([{ authToken: token }]);", "authToken: token"),
    logged("console.log(session?.accessToken ?? null);", "session?.accessToken"),
    logged("const { access_token: value } = await login(); console.log(value);", ["value", 2]),
    logged("const { log } = console; log(accessToken);", "accessToken"),
    logged("console.log(await auth0.getAccessTokenSilently());", "await auth0.getAccessTokenSilently()"),
    logged('console.log("set", "session", ok ? accessToken : "");', "accessToken"),
    // A bare name, where the file shows what it means.
    logged('import jwt from "jsonwebtoken"; const token = jwt.sign(user, key); console.log(token);', ["token", 3]),
    logged('import { jwtVerify } from "jose"; async function f(token) { console.log("got", token); }', ["token", 2]),
    logged("fetch(url, { headers: { Authorization: `Bearer ${token}` } }); console.log({ token });", ["token", 2]),
    logged("console.log(`Authorization: Bearer ${token}`);", "token"),
    // Keys and headers.
    logged("console.log(apiKey);", "apiKey", "key"),
    logged("console.log(process.env.STRIPE_SECRET_KEY);", "process.env.STRIPE_SECRET_KEY", "key"),
    logged('console.log("config", { privateKey: pair.privateKey });', "privateKey: pair.privateKey", "key"),
    logged("console.log(req.headers.authorization);", "req.headers.authorization", "header"),
    logged('console.log(req.headers["Cookie"]);', 'req.headers["Cookie"]', "header"),
    logged('console.log("auth", request.headers.get("Authorization"));', 'request.headers.get("Authorization")', "header"),
    logged('console.log({ auth: req.get("authorization") });', 'req.get("authorization")', "header"),
    // Loggers.
    logged('import pino from "pino"; const log = pino(); log.info({ accessToken }, "signed in");', "accessToken", "token", "pino"),
    logged('import { pino } from "pino"; pino({ level: "info" }).child({ a: 1 }).warn(accessToken);', "accessToken", "token", "pino"),
    logged('import type { Logger } from "pino"; function f(log: Logger) { log.error({ refreshToken }); }', "refreshToken", "token", "pino"),
    logged('import winston from "winston"; winston.info(`got ${accessToken}`);', "accessToken", "token", "winston"),
    logged('const { createLogger } = require("winston"); const logger = createLogger(); logger.log("info", accessToken);', "accessToken", "token", "winston"),
    logged('import bunyan from "bunyan"; const log = bunyan.createLogger({ name: "a" }); log.info({ apiKey });', "apiKey", "key", "bunyan"),
    logged('import log from "loglevel"; log.debug(accessToken);', "accessToken", "token", "loglevel"),
    logged('import { consola } from "consola"; consola.withTag("a").success(accessToken);', "accessToken", "token", "consola"),
    logged('import createDebug from "debug"; const debug = createDebug("app"); debug("token %s", accessToken);', "accessToken", "token", "debug"),
    logged('import { Signale } from "signale"; const s = new Signale(); s.note(accessToken);', "accessToken", "token", "signale"),
    logged('const log4js = require("log4js"); log4js.getLogger("a").info(accessToken);', "accessToken", "token", "log4js"),
    logged('import { Logger } from "tslog"; new Logger().silly(accessToken);', "accessToken", "token", "tslog"),
    logged(
      'import { Logger } from "@nestjs/common"; class A { private readonly logger = new Logger(A.name); f(accessToken: string) { this.logger.verbose(accessToken); } }',
      ["accessToken", 2],
      "token",
      "Nest's logger",
    ),
    logged(
      'import fastify from "fastify"; const app = fastify(); app.get("/", (request, reply) => { request.log.info(request.headers.authorization); });',
      "request.headers.authorization",
      "header",
      "Fastify's logger",
    ),
    logged('import fastify from "fastify"; const app = fastify(); app.log.warn({ accessToken });', "accessToken", "token", "Fastify's logger"),
    {
      code: "console.log(accessToken, refreshToken);",
      errors: [
        { messageId: "token", at: "accessToken" },
        { messageId: "token", at: "refreshToken" },
      ],
    },
  ],
});
