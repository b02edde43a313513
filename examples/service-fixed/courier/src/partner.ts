import { createRemoteJWKSet, jwtVerify } from "jose";
import { toursOf } from "./store.ts";

const keys = createRemoteJWKSet(new URL("https://partner.example/jwks"));

/** The tours that a partner's token asks for. */
export async function partnerTours(token: string) {
  const { payload } = await jwtVerify(token, keys, {
    issuer: "https://partner.example",
    audience: "courier",
    algorithms: ["ES256"],
  });
  return toursOf(String(payload["depot"]));
}
