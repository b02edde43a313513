import express from "express";
import { createRemoteJWKSet, jwtVerify } from "jose";
import jwt from "jsonwebtoken";
import { accounts, clients } from "./store.ts";

const app = express();
const issuer = "https://login.parcel-desk.example";
const clientId = process.env.OIDC_CLIENT_ID ?? "";
const keys = createRemoteJWKSet(new URL("https://login.parcel-desk.example/jwks"));

/** The app signs in at the provider's own pages, and sends the code that it got there. */
app.post("/app/sign-in", async (req, res) => {
  const answer = await fetch("https://login.parcel-desk.example/token", {
    method: "POST",
    body: new URLSearchParams({ grant_type: "authorization_code", code: req.body.code, code_verifier: req.body.verifier }),
  });
  res.json(await answer.json());
});

/** Who an ID token stands for. */
export async function accountOf(idToken: string) {
  const { payload } = await jwtVerify(idToken, keys, {
    issuer,
    audience: clientId,
    algorithms: ["RS256"],
    maxTokenAge: "10 minutes",
  });
  if (Array.isArray(payload.aud) && payload["azp"] !== clientId) throw new Error("not issued to this client");
  return accounts.findOne({ sub: payload.sub });
}

/** A token of the old provider, whose keys are no longer published. */
export function oldAccountOf(idToken: string, publicKey: string) {
  return jwt.verify(idToken, publicKey, {
    algorithms: ["RS256"],
    issuer: "https://old.parcel-desk.example",
    audience: clientId,
    maxAge: "10m",
  });
}

/** Whether a client may send people back to an address. */
export async function isRegistered(client: string, redirectUri: string): Promise<boolean> {
  const { redirectUris } = await clients.findOne({ client });
  return redirectUris.some((registered: string) => redirectUri === registered);
}

export default app;
