import type { Place } from "./cookie-library.ts";

/** How a session middleware is told to give the session a new lifetime with every answer. */
export interface SessionRenewal {
  /** The ids of the cookie library. */
  readonly library: string;
  /** Where the options stand in the set-up call. */
  readonly options: Place;
  /** The keys that switch renewal on, the first of them the one to write; any of them is enough. */
  readonly keys: readonly string[];
  /** Whether sessions are renewed where nothing is said. */
  readonly isOnByDefault: boolean;
}

/** Session middleware with a switch for renewal; the others renew always, never, or by a call of the program. */
export const SESSION_RENEWALS: readonly SessionRenewal[] = [
  { library: "express-session", options: { argument: 0 }, keys: ["rolling"], isOnByDefault: false },
  { library: "koa-session", options: { argument: 0 }, keys: ["rolling", "renew"], isOnByDefault: false },
  { library: "fastify-session", options: { argument: 1 }, keys: ["rolling"], isOnByDefault: true },
  { library: "hapi-cookie", options: { argument: 2 }, keys: ["keepAlive"], isOnByDefault: false },
  {
    library: "express-openid-connect",
    options: { argument: 0, path: ["session"] },
    keys: ["rolling"],
    isOnByDefault: true,
  },
  { library: "nextjs-auth0", options: { argument: 0, path: ["session"] }, keys: ["rolling"], isOnByDefault: true },
];
