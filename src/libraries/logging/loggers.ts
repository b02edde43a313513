import { fastifyReply, fastifyRequest } from "../cookies/frameworks/fastify.ts";
import {
  chainFrom,
  either,
  globalNamed,
  imported,
  memberOf,
  resultOf,
  typed,
  type Source,
} from "../cookies/source.ts";
import { fastifyApp } from "../routes/fastify.ts";

/** A logger, and how it is given what it writes. */
export interface LoggerRow {
  /** The name that people know it by. */
  readonly name: string;
  /** A word that every file which uses it has. */
  readonly mention: string;
  readonly receiver: Source;
  /** The methods that write; `null`: the logger is itself the function that does. */
  readonly methods: ReadonlySet<string> | null;
}

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal"];
const levels = (...more: readonly string[]): ReadonlySet<string> => new Set([...LEVELS, ...more]);

const SYSLOG = ["emerg", "alert", "crit", "warning", "notice"];
const CONSOLE = ["log", "dir", "table", "group", "groupCollapsed"];
const TYPES = ["log", "success", "ready", "start", "box", "await", "complete", "note", "pending", "star", "watch"];

/**
 * The loggers in use, read from pino 10, winston 3, bunyan 2, loglevel 1, consola 3, debug 4, signale 1,
 * log4js 6, tslog 4 and 5, NestJS 12 and Fastify 5.
 */
export const LOGGERS: readonly LoggerRow[] = [
  {
    name: "the console",
    mention: "console",
    receiver: either(
      globalNamed("console"),
      memberOf(either(globalNamed("window"), globalNamed("globalThis"), globalNamed("global")), "console"),
      imported("console"),
    ),
    methods: levels(...CONSOLE),
  },
  {
    name: "pino",
    mention: "pino",
    receiver: chainFrom(
      either(
        resultOf(imported("pino")),
        resultOf(imported("pino", "pino")),
        typed("pino", "Logger", "BaseLogger", "pino.Logger"),
      ),
    ),
    methods: levels(),
  },
  {
    name: "winston",
    mention: "winston",
    receiver: chainFrom(
      either(
        imported("winston"),
        resultOf(imported("winston", "createLogger")),
        typed("winston", "Logger", "winston.Logger"),
      ),
    ),
    methods: levels("http", "verbose", "silly", "log", ...SYSLOG),
  },
  {
    name: "bunyan",
    mention: "bunyan",
    receiver: chainFrom(either(resultOf(imported("bunyan", "createLogger")), typed("bunyan", "Logger"))),
    methods: levels(),
  },
  {
    name: "loglevel",
    mention: "loglevel",
    receiver: either(imported("loglevel"), resultOf(imported("loglevel", "getLogger"))),
    methods: levels("log"),
  },
  {
    name: "consola",
    mention: "consola",
    receiver: chainFrom(
      either(
        imported("consola"),
        imported("consola", "consola"),
        resultOf(imported("consola", "createConsola")),
        typed("consola", "ConsolaInstance"),
      ),
    ),
    methods: levels("verbose", "fail", ...TYPES),
  },
  {
    name: "debug",
    mention: "debug",
    receiver: either(resultOf(imported("debug")), resultOf(imported("debug", "debug"))),
    methods: null,
  },
  {
    name: "signale",
    mention: "signale",
    receiver: chainFrom(either(imported("signale"), resultOf(imported("signale", "Signale")))),
    methods: levels(...TYPES),
  },
  {
    name: "log4js",
    mention: "log4js",
    receiver: either(resultOf(imported("log4js", "getLogger")), typed("log4js", "Logger")),
    methods: levels("log", "mark"),
  },
  {
    name: "tslog",
    mention: "tslog",
    receiver: chainFrom(either(resultOf(imported("tslog", "Logger")), typed("tslog", "Logger"))),
    methods: levels("log", "silly"),
  },
  {
    name: "Nest's logger",
    mention: "@nestjs/common",
    receiver: either(
      resultOf(imported("@nestjs/common", "Logger")),
      imported("@nestjs/common", "Logger"),
      imported("@nestjs/common", "ConsoleLogger"),
      typed("@nestjs/common", "Logger", "LoggerService", "ConsoleLogger"),
    ),
    methods: levels("log", "verbose"),
  },
  {
    name: "Fastify's logger",
    mention: "log",
    receiver: chainFrom(memberOf(either(fastifyRequest, fastifyReply, fastifyApp), "log")),
    methods: levels(),
  },
];

/** Options of a logger's maker that take secrets out of what is logged, or may. */
export const REDACTING_OPTIONS: readonly string[] = [
  "redact",
  "format",
  "formatters",
  "serializers",
  "mask",
  "maskValuesOfKeys",
  "hooks",
];

/** Packages of which a file that imports one has tokens in mind where it says `token`. */
export const TOKEN_PACKAGES: ReadonlySet<string> = new Set([
  "@auth0/auth0-react",
  "@auth0/auth0-spa-js",
  "@azure/msal-browser",
  "@azure/msal-node",
  "@nestjs/jwt",
  "express-jwt",
  "express-oauth2-jwt-bearer",
  "fast-jwt",
  "google-auth-library",
  "jose",
  "jsonwebtoken",
  "jwt-decode",
  "next-auth",
  "next-auth/jwt",
  "oauth4webapi",
  "oidc-client-ts",
  "openid-client",
  "passport-jwt",
]);

/** Words beside `key` that make it a secret one. */
export const SECRET_KEY_WORDS: ReadonlySet<string> = new Set([
  "api",
  "encryption",
  "master",
  "private",
  "secret",
]);

/** Headers that hold what proves who the sender is, in lower case. */
export const CREDENTIAL_HEADERS: ReadonlySet<string> = new Set([
  "authorization",
  "cookie",
  "proxy-authorization",
  "set-cookie",
  "x-api-key",
  "x-auth-token",
]);
