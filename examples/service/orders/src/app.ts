import express from "express";
import { createRemoteJWKSet, EmbeddedJWK, jwtVerify, type JWTPayload } from "jose";

export interface Settings {
  readonly issuer: string;
  readonly jwksUri: URL;
  readonly audience: string;
  /** Where this service is reached, without a slash at the end. */
  readonly origin: string;
}

/** The orders of a customer, for access tokens that are bound to a key (RFC 9449). */
export function createApp({ jwksUri }: Settings) {
  const app = express();

  app.use(async (req, res, next) => {
    res.locals.claims = await authorize(req).catch(() => null);
    next();
  });

  async function authorize(req: express.Request): Promise<JWTPayload> {
    const [scheme, token = ""] = (req.headers.authorization ?? "").split(" ");
    if (scheme !== "DPoP") throw new Error("a token under the scheme DPoP is needed");
    const { payload: claims } = await jwtVerify(token, createRemoteJWKSet(jwksUri));
    await jwtVerify(String(req.headers["dpop"]), EmbeddedJWK, { typ: "dpop+jwt" });
    return claims;
  }

  app.get("/orders", async (req, res) => {
    try {
      const { sub } = await authorize(req);
      res.json({ customer: sub, orders: [] });
    } catch (error) {
      res.set("WWW-Authenticate", 'DPoP algs="ES256"').status(401).json({ error: (error as Error).message });
    }
  });

  return app;
}
