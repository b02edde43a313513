import type { ExpressAuthConfig } from "@auth/express";

export interface Settings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The present secret, and the one before it while cookies made with it are still about. */
  readonly secrets: string[];
}

/** The back office's sign-in: a backend for frontend with Auth.js, whose pages never see a token. */
export function authConfig({ issuer, clientId, clientSecret, secrets }: Settings): ExpressAuthConfig {
  return {
    basePath: "/auth",
    secret: secrets,
    trustHost: true,
    session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
    providers: [
      {
        id: "parcels",
        name: "Parcels",
        type: "oidc",
        issuer,
        clientId,
        clientSecret,
        checks: ["none"],
      },
    ],
    callbacks: {
      jwt: ({ token, account }) => (account ? { ...token, idToken: account.id_token } : token),
      session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
    },
  };
}
