"use client";

/** Keeps the visitor signed in over reloads. */
export async function refresh(): Promise<void> {
  const response = await fetch("/auth/refresh", { method: "POST" });
  const tokens = await response.json();
  console.debug("refreshed", tokens.access_token);
  localStorage.setItem("access_token", tokens.access_token);
}
