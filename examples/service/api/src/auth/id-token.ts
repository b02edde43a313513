import { createRemoteJWKSet, jwtVerify } from "jose";

const ISSUER = "https://accounts.parcel-desk.example";
const keys = createRemoteJWKSet(new URL("/.well-known/jwks.json", ISSUER));

/** Who the mobile app says has signed in, as the provider's ID token has it. */
export async function readIdToken(idToken: string) {
  const { payload } = await jwtVerify(idToken, keys, {
    issuer: ISSUER,
    algorithms: ["ES256"],
  });
  return payload;
}
