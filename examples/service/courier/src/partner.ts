import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import { toursOf } from "./store.ts";

/** The tours that a partner's token asks for. */
export async function partnerTours(token: string) {
  const { jku } = decodeProtectedHeader(token);
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jku)), { audience: "courier" });
  return toursOf(String(payload["depot"]));
}
