import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { rotate } from "./tokens.ts";

export const auth = new Hono();

auth.post("/auth/refresh", async (c) => {
  const tokens = await rotate(getCookie(c, "__Host-refresh_token"));
  if (!tokens) return c.json({ error: "invalid_grant" }, 400);

  setCookie(c, "__Host-refresh_token", tokens.refresh, {
    httpOnly: true,
    secure: true,
    sameSite: "strict",
    path: "/",
    maxAge: 24 * 60 * 60,
  });
  return c.json({ access_token: tokens.access, token_type: "DPoP" });
});
