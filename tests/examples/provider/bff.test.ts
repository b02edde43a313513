import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Browser, type Page } from "./browser.ts";
import { startProvider } from "./provider.ts";
import { listen, type LocalServer } from "./servers.ts";
import { bff } from "./twins.ts";

let provider: LocalServer;
let service: LocalServer;
let browser: Browser;

beforeAll(async () => {
  service = await listen();
  provider = await startProvider(() => [
    {
      client_id: "back-office",
      client_secret: "only-on-loopback",
      redirect_uris: [`${service.origin}/auth/callback/parcels`],
      // Auth.js gives the secret in the Authorization header.
      token_endpoint_auth_method: "client_secret_basic",
    },
  ]);
  const twin = await bff();
  service.handle(
    twin.createApp({
      issuer: provider.origin,
      clientId: "back-office",
      clientSecret: "only-on-loopback",
      secrets: [crypto.randomUUID() + crypto.randomUUID()],
    }),
  );
});

afterAll(async () => {
  await service.close();
  await provider.close();
});

beforeEach(() => {
  browser = new Browser();
});

async function begin(): Promise<Page> {
  const { text } = await browser.open(`${service.origin}/auth/csrf`);
  const { csrfToken } = JSON.parse(text) as { csrfToken: string };
  return browser.post(`${service.origin}/auth/signin/parcels`, { csrfToken, callbackUrl: `${service.origin}/me` });
}

async function signIn(): Promise<Page> {
  const form = await begin();
  const consent = await browser.submit(form, { login: "grace", password: "any" });
  return browser.submit(consent);
}

describe("the mended backend for frontend, against a real provider", () => {
  it("signs in, with PKCE, state and nonce in the request", async () => {
    const done = await signIn();
    expect([done.url.pathname, done.status]).toEqual(["/me", 200]);
    expect(JSON.parse(done.text)).toMatchObject({ user: { id: "grace" } });
    const request = browser.visited.find(({ pathname, origin }) => pathname === "/auth" && origin === provider.origin);
    expect(request?.searchParams.get("code_challenge_method")).toBe("S256");
    expect(request?.searchParams.get("state")).toBeTruthy();
    expect(request?.searchParams.get("nonce")).toBeTruthy();
  });

  it("keeps the provider's tokens from the pages", async () => {
    await signIn();
    const { text } = await browser.open(`${service.origin}/auth/session`);
    expect(text).toContain("grace");
    expect(text).not.toMatch(/token/iu);
  });

  it("starts no sign-in without the token of its own form", async () => {
    const refused = await browser.post(`${service.origin}/auth/signin/parcels`, { csrfToken: "guessed" });
    expect(refused.url.origin).toBe(service.origin);
    expect(refused.url.pathname).toContain("/auth/signin");
  });

  it("takes no answer to somebody else's sign-in", async () => {
    await signIn();
    const stolen = browser.visited.find(({ pathname }) => pathname === "/auth/callback/parcels");
    const victim = new Browser();
    await victim.open(stolen ?? "");
    expect((await victim.open(`${service.origin}/me`)).status).toBe(401);
  });
});
