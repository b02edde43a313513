import express from "express";
import { decodeJwt } from "jose";
import * as oidc from "openid-client";
import { cookiesOf, Store, type Flow, type Session } from "./sessions.ts";

export interface Settings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where this service is reached, without a slash at the end. */
  readonly origin: string;
  readonly discovery?: oidc.DiscoveryRequestOptions;
}

const FLOW = "__Host-oidc-state";
const SESSION = "__Host-session";
/** The provider's redirect back is a navigation from another site, so a Strict cookie would stay behind. */
const FLOW_COOKIE = { httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 10 * 60 * 1000 } as const;
const SESSION_COOKIE = { httpOnly: true, secure: true, sameSite: "strict", path: "/", maxAge: 8 * 60 * 60 * 1000 } as const;

/** A sign-in older than this has to be done again: parcels are paid for here. */
const MAX_AGE = 300;

/** The customers' sign-in: OpenID Connect with openid-client. */
export async function createApp({ issuer, clientId, clientSecret, origin, discovery }: Settings) {
  const config = await oidc.discovery(issuer, clientId, clientSecret, undefined, {
    ...discovery,
    execute: [oidc.allowInsecureRequests],
  });
  const flows = new Store<Flow>();
  const sessions = new Store<Session>();
  const app = express();

  app.get("/login", async (req, res) => {
    const codeVerifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const nonce = oidc.randomNonce();
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: `${origin}/callback`,
      scope: "openid",
      code_challenge: codeVerifier,
      code_challenge_method: "plain",
      state,
      nonce,
      max_age: String(MAX_AGE),
    });
    res.cookie(FLOW, flows.add({ codeVerifier, state, nonce }), FLOW_COOKIE);
    res.redirect(url.href);
  });

  app.get("/callback", async (req, res) => {
    const flow = flows.take(cookiesOf(req.headers.cookie).get(FLOW));
    if (!flow) {
      res.status(400).send("start at /login");
      return;
    }
    try {
      const tokens = await oidc.authorizationCodeGrant(config, new URL(req.originalUrl, origin), {
        pkceCodeVerifier: flow.codeVerifier,
        expectedState: oidc.skipStateCheck,
        idTokenExpected: true,
      });
      const { sub } = await oidc.fetchUserInfo(config, tokens.access_token, oidc.skipSubjectCheck);
      sessions.add({ sub, sid: undefined, idToken: tokens.id_token ?? "" });
      res.clearCookie(FLOW, FLOW_COOKIE);
      res.cookie(SESSION, tokens.id_token, SESSION_COOKIE);
      // A redirect would still be part of the provider's navigation, and the browser would leave out a Strict cookie.
      res.send('<meta http-equiv="refresh" content="0; url=/">');
    } catch {
      res.status(401).send("this is not the answer to your sign-in");
    }
  });

  app.get("/", (req, res) => {
    const session = sessions.get(cookiesOf(req.headers.cookie).get(SESSION));
    res.status(session ? 200 : 401).json({ sub: session?.sub ?? null });
  });

  app.post("/logout", (req, res) => {
    sessions.take(cookiesOf(req.headers.cookie).get(SESSION));
    res.clearCookie(SESSION, SESSION_COOKIE);
    res.redirect("/");
  });

  // The provider tells of sign-outs that began elsewhere (OpenID Connect Back-Channel Logout 1.0).
  app.post("/backchannel-logout", express.urlencoded({ extended: false }), (req, res) => {
    const payload = decodeJwt(req.body.logout_token);
    sessions.removeWhere(({ sub }) => sub === payload.sub);
    res.status(200).end();
  });

  return app;
}
