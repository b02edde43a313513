import { createRemoteJWKSet, jwtVerify } from "jose";

const ISSUER = "https://accounts.parcel-desk.example";
const CLIENT_ID = "parcel-desk-mobile";
const keys = createRemoteJWKSet(new URL("/.well-known/jwks.json", ISSUER));

/** Who the mobile app says has signed in, as the provider's ID token has it. */
export async function readIdToken(idToken: string) {
  const { payload } = await jwtVerify(idToken, keys, {
    issuer: ISSUER,
    audience: CLIENT_ID,
    algorithms: ["ES256"],
    maxTokenAge: "10 minutes",
  });
  return payload;
}
