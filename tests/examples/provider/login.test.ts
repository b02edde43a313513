 
import { allowInsecureRequests } from "openid-client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Browser, type Page } from "./browser.ts";
import { startProvider } from "./provider.ts";
import { listen, type LocalServer } from "./servers.ts";
import { login } from "./twins.ts";

let provider: LocalServer;
let service: LocalServer;
let browser: Browser;

beforeAll(async () => {
  service = await listen();
  provider = await startProvider(() => [
    {
      client_id: "login",
      client_secret: "only-on-loopback",
      redirect_uris: [`${service.origin}/callback`],
      post_logout_redirect_uris: [`${service.origin}/`],
      backchannel_logout_uri: `${service.origin}/backchannel-logout`,
      backchannel_logout_session_required: true,
    },
  ]);
  const twin = await login();
  service.handle(
    await twin.createApp({
      issuer: new URL(provider.origin),
      clientId: "login",
      clientSecret: "only-on-loopback",
      origin: service.origin,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- as above
      discovery: { execute: [allowInsecureRequests] },
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

/** Signs in at the provider's own pages, and ends at the service's callback. */
async function signIn(person = "ada"): Promise<Page> {
  const form = await browser.open(`${service.origin}/login`);
  const consent = await browser.submit(form, { login: person, password: "any" });
  return browser.submit(consent);
}

async function whoAmI(): Promise<unknown> {
  return JSON.parse((await browser.open(service.origin)).text) as unknown;
}

/** The address that the provider sent the browser back to. */
function callback(): URL {
  const url = browser.visited.find(({ pathname }) => pathname === "/callback");
  if (!url) throw new Error("the provider never came back");
  return url;
}

describe("the mended sign-in, against a real provider", () => {
  it("signs in, with PKCE, state and nonce in the request", async () => {
    const done = await signIn();
    expect([done.url.pathname, done.status]).toEqual(["/callback", 200]);
    expect(await whoAmI()).toEqual({ sub: "ada" });
    const request = browser.visited.find(({ pathname }) => pathname === "/auth")?.searchParams;
    expect(request?.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce", "max_age"]) expect(request?.get(name), name).toBeTruthy();
  });

  it("is refused by the provider without a code challenge", async () => {
    await signIn();
    const request = new URL(browser.visited.find(({ pathname }) => pathname === "/auth") ?? "");
    request.searchParams.delete("code_challenge");
    request.searchParams.delete("code_challenge_method");
    const back = await new Browser().open(request);
    expect(back.url.searchParams.get("error_description")).toContain("PKCE");
  });

  it("takes an answer once", async () => {
    await signIn();
    const again = await browser.open(callback());
    expect(again.status).toBe(400);
  });

  it("takes no answer to somebody else's sign-in", async () => {
    await signIn("mallory");
    const stolen = callback();
    const victim = new Browser();
    expect((await victim.open(stolen)).status).toBe(400);
    // The victim has a sign-in of their own on the way: its state, nonce and code verifier are others.
    await victim.open(`${service.origin}/login`);
    expect((await victim.open(stolen)).status).toBe(401);
    expect((await victim.open(service.origin)).status).toBe(401);
  });

  it("takes no answer with another state", async () => {
    const form = await browser.open(`${service.origin}/login`);
    const consent = await browser.submit(form, { login: "ada", password: "any" });
    // Another sign-in begins in the same browser before the first is answered.
    await browser.open(`${service.origin}/login`);
    const done = await browser.submit(consent);
    expect([done.url.pathname, done.status]).toEqual(["/callback", 401]);
    expect((await browser.open(service.origin)).status).toBe(401);
  });

  it("ends the provider's session too when somebody signs out", async () => {
    await signIn();
    const confirm = await browser.post(`${service.origin}/logout`);
    expect(confirm.url.origin).toBe(provider.origin);
    const done = await browser.submit(confirm, { logout: "yes" });
    expect(done.url.href).toBe(`${service.origin}/`);
    // The provider asks for a name again: its own session is over.
    expect((await browser.open(`${service.origin}/login`)).text).toContain('name="login"');
  });

  it("ends its own session when the provider's ends elsewhere", async () => {
    await signIn();
    expect(await whoAmI()).toEqual({ sub: "ada" });
    const confirm = await browser.open(`${provider.origin}/session/end`);
    await browser.submit(confirm, { logout: "yes" });
    // Told through the back channel; the browser's cookie is still there and opens nothing.
    expect(browser.cookie("__Host-session")).toBeTruthy();
    await expect.poll(whoAmI).toEqual({ sub: null });
  });

  it("believes no logout token that the provider did not sign", async () => {
    await signIn();
    const forged = await new Browser().post(`${service.origin}/backchannel-logout`, {
      logout_token: "eyJhbGciOiJub25lIiwidHlwIjoibG9nb3V0K2p3dCJ9.eyJzdWIiOiJhZGEifQ.",
    });
    expect(forged.status).toBe(400);
    expect(await whoAmI()).toEqual({ sub: "ada" });
  });
});
