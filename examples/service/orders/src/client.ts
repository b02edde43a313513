import { exportJWK, generateKeyPair, SignJWT } from "jose";

/** The key that a device's tokens are bound to. It cannot leave the device. */
export const createKey = () => generateKeyPair("ES256", { extractable: true });

export type Key = Awaited<ReturnType<typeof createKey>>;

/** Makes the proof for one request (RFC 9449 §4.2). */
export async function prove(key: Key, method: string, url: string): Promise<string> {
  return new SignJWT({ htm: method, htu: url })
    .setProtectedHeader({ alg: "ES256", jwk: await exportJWK(key.privateKey) })
    .setIssuedAt()
    .sign(key.privateKey);
}

/** Reads the orders of whoever the token stands for. */
export async function readOrders(api: string, key: Key, accessToken: string): Promise<Response> {
  const url = `${api}/orders?page=1`;
  return fetch(url, {
    headers: { Authorization: `DPoP ${accessToken}`, DPoP: await prove(key, "GET", url) },
  });
}
