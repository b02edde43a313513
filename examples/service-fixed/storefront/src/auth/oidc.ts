import { cookies } from "next/headers";
import { NextResponse, type NextRequest } from "next/server";
import * as oidc from "openid-client";
import { openSession, provider } from "./provider.ts";

const REDIRECT_URI = "https://shop.parcel-desk.example/auth/callback";
const TRANSIENT = { httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 600 } as const;

/** GET /auth/login: sends the browser to the provider. */
export async function login(): Promise<NextResponse> {
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(await provider(), {
    redirect_uri: REDIRECT_URI,
    scope: "openid email",
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });

  const jar = await cookies();
  jar.set("__Host-pkce", codeVerifier, TRANSIENT);
  jar.set("__Host-state", state, TRANSIENT);
  jar.set("__Host-nonce", nonce, TRANSIENT);
  return NextResponse.redirect(url);
}

/** GET /auth/callback: the provider has sent the browser back. */
export async function callback(request: NextRequest): Promise<NextResponse> {
  const jar = await cookies();
  const tokens = await oidc.authorizationCodeGrant(await provider(), new URL(request.url), {
    pkceCodeVerifier: jar.get("__Host-pkce")?.value,
    expectedState: jar.get("__Host-state")?.value,
    expectedNonce: jar.get("__Host-nonce")?.value,
  });

  jar.set("__Host-session", await openSession(tokens.claims()), {
    httpOnly: true,
    secure: true,
    sameSite: "strict",
    path: "/",
    maxAge: 8 * 60 * 60,
  });
  // A redirect would still be part of the provider's navigation, and the browser would leave out a Strict cookie.
  return new NextResponse('<meta http-equiv="refresh" content="0; url=/">', {
    headers: { "content-type": "text/html" },
  });
}
