import express from "express";
import { readIdToken } from "./auth/id-token.ts";
import { clearSession } from "./auth/session.ts";
import { sessions } from "./store.ts";

export const app = express();

app.use(express.json());

app.post("/login", async (request, response) => {
  const identity = await readIdToken(request.body.idToken);
  const session = await sessions.create(identity.sub);

  response.cookie("__Host-session", session.id, {
    httpOnly: true,
    secure: true,
    sameSite: "strict",
    maxAge: 8 * 60 * 60 * 1000,
  });
  response.cookie("remember_me", session.rememberToken, {
    httpOnly: true,
    sameSite: "lax",
    maxAge: 14 * 24 * 60 * 60 * 1000,
  });
  response.json({ name: identity.name });
});

app.post("/logout", async (request, response) => {
  await sessions.end(request.headers.cookie);
  clearSession(response);
  response.status(204).end();
});
