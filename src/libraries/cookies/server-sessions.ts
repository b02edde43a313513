import { expressRequest } from "./frameworks/express.ts";
import { fastifyRequest } from "./frameworks/fastify.ts";
import { memberOf, type Source } from "./source.ts";

/** Sessions that the server keeps under an id, which the browser brings along. */
export interface ServerSessions {
  /** The request whose `session` it is. */
  readonly request: Source;
  /** The modules that make them. */
  readonly modules: readonly string[];
  /** Modules whose sessions stand in the same place and have no id: the cookie holds them whole. */
  readonly otherModules: readonly string[];
  /** Methods that those others do not have. */
  readonly ownMethods: readonly string[];
}

/** Sources: the READMEs of express-session 1.19, cookie-session 2.1, @fastify/session 11 and @fastify/secure-session 8. */
export const SERVER_SESSIONS: readonly ServerSessions[] = [
  {
    request: expressRequest,
    modules: ["express-session"],
    otherModules: ["cookie-session", "client-sessions", "iron-session", "iron-session/express"],
    ownMethods: ["destroy", "save", "reload", "touch"],
  },
  {
    request: fastifyRequest,
    modules: ["@fastify/session", "fastify-session"],
    otherModules: ["@fastify/secure-session", "fastify-secure-session"],
    ownMethods: ["destroy", "save", "reload", "touch"],
  },
];

/** @returns Where the password that a request brings stands. */
export function passwordOf({ request }: ServerSessions): Source {
  return memberOf(memberOf(request, "body"), "password", "passwd", "pwd", "pass", "passphrase");
}

/** Functions that are given a request and leave its session alone. */
export const SESSION_NEUTRAL_MODULES: readonly string[] = ["express-validator", "debug", "morgan"];
