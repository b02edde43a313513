import { randomUUID } from "node:crypto";
import { discovery, type Configuration, type IDToken } from "openid-client";

let configuration: Promise<Configuration> | undefined;

/** The provider's metadata, asked for once. */
export function provider(): Promise<Configuration> {
  configuration ??= discovery(
    new URL("https://accounts.parcel-desk.example"),
    "storefront",
    process.env.OIDC_CLIENT_SECRET,
  );
  return configuration;
}

/** Stores a session for the user whom an ID token names. */
export async function openSession(claims: IDToken | undefined): Promise<string> {
  if (!claims) throw new Error("The provider sent no ID token");
  const id = randomUUID();
  await fetch(new URL(`/sessions/${id}`, process.env.SESSION_STORE_URL), { method: "PUT", body: claims.sub });
  return id;
}
