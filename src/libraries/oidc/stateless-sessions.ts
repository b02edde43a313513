import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { imported } from "../cookies/source.ts";

/** A client of OpenID Connect that keeps the session, with the ID token in it, in a cookie unless it is given a store. */
export interface StatelessSession extends ConfigurationPlace {
  readonly library: string;
  /** The keys that lead to the store. */
  readonly store: readonly string[];
  /** Other options that keep a record of sessions on the server. */
  readonly records: readonly (readonly string[])[];
}

/** Read from express-openid-connect 3.4 and @auth0/nextjs-auth0 4.30. */
export const STATELESS_SESSIONS: readonly StatelessSession[] = [
  {
    library: "express-openid-connect",
    callee: imported("express-openid-connect", "auth"),
    store: ["session", "store"],
    records: [["backchannelLogout"]],
  },
  {
    library: "@auth0/nextjs-auth0",
    callee: imported("@auth0/nextjs-auth0/server", "Auth0Client"),
    store: ["sessionStore"],
    records: [],
  },
];

/** Auth.js's options that say where sessions are kept: in a token, unless there is a database. */
export const AUTH_JS_SESSION = {
  strategy: ["session", "strategy"],
  stateless: "jwt",
  adapter: ["adapter"],
  /** The callbacks that see every session, and may look it up. */
  callbacks: [
    ["callbacks", "jwt"],
    ["callbacks", "session"],
  ],
} as const;
