import { expressRequest } from "../cookies/frameworks/express.ts";
import { fastifyRequest } from "../cookies/frameworks/fastify.ts";
import { koaContext } from "../cookies/frameworks/koa.ts";
import { either, globalNamed, imported, memberOf, resultOf, type Source } from "../cookies/source.ts";
import { userManager } from "./client-places.ts";

/**
 * Calls that set up a client of OpenID Connect whose sign-out is the program's own affair. Not those of
 * libraries that bring a route for it (express-openid-connect, @auth0/nextjs-auth0, Auth.js).
 */
export const OIDC_SET_UPS: Source = either(
  ...["discovery", "Configuration", "Issuer", "Strategy", "authorizationCodeGrant", "buildAuthorizationUrl"].map((name) =>
    imported("openid-client", name),
  ),
  imported("openid-client", "Issuer.discover"),
  imported("openid-client/passport", "Strategy"),
  ...["discoveryRequest", "processDiscoveryResponse", "processAuthorizationCodeResponse"].map((name) =>
    imported("oauth4webapi", name),
  ),
  imported("passport-openidconnect"),
  imported("passport-openidconnect", "Strategy"),
  imported("passport-azure-ad", "OIDCStrategy"),
  imported("passport-auth0"),
  imported("passport-auth0", "Strategy"),
  imported(["oidc-client-ts", "oidc-client"], "UserManager"),
);

const session = either(memberOf(either(expressRequest, fastifyRequest), "session"), memberOf(koaContext, "session"));
const ironSession = resultOf(imported(["iron-session", "iron-session/edge"], "getIronSession"));
const remixStorage = resultOf(
  either(
    ...["createCookieSessionStorage", "createSessionStorage", "createMemorySessionStorage"].map((name) =>
      imported(["@remix-run/node", "@remix-run/cloudflare", "@remix-run/server-runtime", "react-router"], name),
    ),
  ),
);

/** Calls that end a session. */
export const SESSION_ENDS: Source = either(
  memberOf(session, "destroy", "delete"),
  memberOf(expressRequest, "logout", "logOut"),
  memberOf(fastifyRequest, "logout", "logOut"),
  memberOf(koaContext, "logout"),
  memberOf(ironSession, "destroy"),
  memberOf(remixStorage, "destroySession"),
  imported(["h3", "#imports", "nitro/h3"], "clearSession"),
  globalNamed("clearSession"),
  globalNamed("clearUserSession"),
  memberOf(userManager, "removeUser"),
  memberOf(resultOf(imported("react-oidc-context", "useAuth")), "removeUser"),
);

/** Members that hold a session: to set one to nothing ends it. */
export const SESSION_PLACES: Source = session;

/** Names of functions and paths by which a user signs out. */
export const SIGN_OUT_NAME = /log[-_]?(?:out|off)|sign[-_]?(?:out|off)/iu;

/** What a file speaks of that brings its user to the provider's end of the session, or hands that over. */
export const END_SESSION_WORDS =
  /end[-_]?session(?!s)|post_?logout|signout(?:Redirect|Popup|Silent)|idp_?logout|federated|rp_?initiated|single_?log_?out|logout_?ur[il]/iu;

/** Addresses of sign-outs at a provider: whole URLs, and paths behind a host that is put in. */
export const LOGOUT_ADDRESS = /(?:https?:\/\/(?!schemas\.openid\.net)|\}\/)[^\s"'`]*(?:log-?out|log-?off|sign-?out)/iu;

/** Providers that have no end of a session to be sent to. */
export const WITHOUT_END_SESSION: readonly string[] = ["accounts.google.com"];
