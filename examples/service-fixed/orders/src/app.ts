import express from "express";
import { calculateJwkThumbprint, createRemoteJWKSet, EmbeddedJWK, jwtVerify, type JWTPayload } from "jose";
import { createHash } from "node:crypto";

export interface Settings {
  readonly issuer: string;
  readonly jwksUri: URL;
  readonly audience: string;
  /** Where this service is reached, without a slash at the end. */
  readonly origin: string;
}

/** How old a proof may be, in seconds. */
const PROOF_AGE = 60;

/** Ids of proofs that were used, with the time (in milliseconds) from which each may be forgotten. */
class UsedProofs {
  readonly #until = new Map<string, number>();

  /** Whether the id is new; it is remembered from now on. */
  add(jti: string, now = Date.now()): boolean {
    for (const [id, until] of this.#until) if (until < now) this.#until.delete(id);
    if (this.#until.has(jti)) return false;
    this.#until.set(jti, now + 2 * PROOF_AGE * 1000);
    return true;
  }
}

/** The orders of a customer, for access tokens that are bound to a key (RFC 9449). */
export function createApp({ issuer, jwksUri, audience, origin }: Settings) {
  const keys = createRemoteJWKSet(jwksUri);
  const used = new UsedProofs();
  const app = express();

  async function authorize(req: express.Request): Promise<JWTPayload> {
    const [scheme, token = ""] = (req.headers.authorization ?? "").split(" ");
    if (scheme !== "DPoP") throw new Error("a token under the scheme DPoP is needed");
    const { payload: claims } = await jwtVerify(token, keys, { issuer, audience, algorithms: ["RS256", "ES256"], typ: "at+jwt" });
    const proof = await jwtVerify(String(req.headers["dpop"]), EmbeddedJWK, {
      typ: "dpop+jwt",
      algorithms: ["ES256"],
      maxTokenAge: PROOF_AGE,
    });
    const { htm, htu, jti, ath } = proof.payload;
    if (htm !== req.method || htu !== `${origin}${req.path}`) throw new Error("a proof for another request");
    if (ath !== createHash("sha256").update(token).digest("base64url")) throw new Error("a proof for another token");
    const thumbprint = await calculateJwkThumbprint(proof.protectedHeader.jwk ?? {}, "sha256");
    if ((claims["cnf"] as { jkt?: string } | undefined)?.jkt !== thumbprint) throw new Error("a proof by another key");
    if (jti === undefined || !used.add(jti)) throw new Error("a proof that was used before");
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
