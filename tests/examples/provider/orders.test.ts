import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API, startProvider } from "./provider.ts";
import { listen, type LocalServer } from "./servers.ts";
import { orders, ordersClient, type DeviceKey } from "./twins.ts";

let provider: LocalServer;
let api: LocalServer;
let client: Awaited<ReturnType<typeof ordersClient>>;
let key: DeviceKey;
let token: string;

beforeAll(async () => {
  api = await listen();
  client = await ordersClient();
  provider = await startProvider(() => [
    {
      client_id: "device",
      client_secret: "only-on-loopback",
      grant_types: ["client_credentials"],
      redirect_uris: [],
      response_types: [],
      dpop_bound_access_tokens: true,
    },
  ]);
  const twin = await orders();
  api.handle(
    twin.createApp({
      issuer: provider.origin,
      jwksUri: new URL(`${provider.origin}/jwks`),
      audience: API,
      origin: api.origin,
    }),
  );
  key = await client.createKey();
  token = await tokenFor(key);
});

afterAll(async () => {
  await api.close();
  await provider.close();
});

/** An access token that the provider binds to the key of the proof. */
async function tokenFor(own: DeviceKey): Promise<string> {
  const url = `${provider.origin}/token`;
  const response = await fetch(url, {
    method: "POST",
    headers: {
      authorization: `Basic ${btoa("device:only-on-loopback")}`,
      dpop: await client.prove(own, "POST", url),
    },
    body: new URLSearchParams({ grant_type: "client_credentials" }),
  });
  const body = (await response.json()) as { access_token: string; token_type: string };
  expect(body.token_type).toBe("DPoP");
  return body.access_token;
}

async function ask(proof: string, accessToken = token, scheme = "DPoP"): Promise<[number, string]> {
  const response = await fetch(`${api.origin}/orders`, {
    headers: { authorization: `${scheme} ${accessToken}`, dpop: proof },
  });
  const { error = "" } = (await response.json()) as { error?: string };
  return [response.status, error];
}

const prove = (own = key, method = "GET", url = `${api.origin}/orders`, accessToken = token): Promise<string> =>
  client.prove(own, method, url, accessToken);

describe("the mended API, with tokens of a real provider", () => {
  it("answers to a token with its proof", async () => {
    const response = await client.readOrders(api.origin, key, token);
    expect(response.status).toBe(200);
  });

  it("makes keys that cannot be read out", async () => {
    await expect(crypto.subtle.exportKey("jwk", key.privateKey)).rejects.toThrow();
  });

  it("refuses a stolen token under the thief's own key", async () => {
    expect(await ask(await prove(await client.createKey()))).toEqual([401, "a proof by another key"]);
  });

  it("refuses a proof for another method or another address", async () => {
    expect(await ask(await prove(key, "DELETE"))).toEqual([401, "a proof for another request"]);
    expect(await ask(await prove(key, "GET", `${api.origin}/invoices`))).toEqual([401, "a proof for another request"]);
  });

  it("refuses a proof that was made for another token", async () => {
    expect(await ask(await prove(key, "GET", `${api.origin}/orders`, "another"))).toEqual([401, "a proof for another token"]);
  });

  it("refuses a proof that was used before", async () => {
    const proof = await prove();
    expect((await ask(proof))[0]).toBe(200);
    expect(await ask(proof)).toEqual([401, "a proof that was used before"]);
  });

  it("refuses a bound token that is sent as a bearer token", async () => {
    expect((await ask(await prove(), token, "Bearer"))[0]).toBe(401);
  });

  it("refuses a token that the provider did not sign", async () => {
    const [header, , signature] = token.split(".");
    const claims = Buffer.from(JSON.stringify({ sub: "eve", aud: API, iss: provider.origin })).toString("base64url");
    expect((await ask(await prove(), [header, claims, signature].join(".")))[0]).toBe(401);
  });
});
