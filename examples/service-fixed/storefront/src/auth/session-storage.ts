"use client";

let accessToken: string | undefined;

/** Keeps the visitor signed in over reloads: the refresh token is in a cookie that no script can read. */
export async function refresh(): Promise<void> {
  const response = await fetch("/auth/refresh", { method: "POST" });
  const tokens = await response.json();
  accessToken = tokens.access_token;
}

export function authorization(): string | undefined {
  return accessToken && `DPoP ${accessToken}`;
}
