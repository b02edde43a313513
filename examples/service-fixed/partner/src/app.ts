import { doubleCsrf } from "csrf-csrf";
import express from "express";
import { sessions } from "./store.ts";

/** The tracking page that shops show inside their own. */
export const app = express();

const { doubleCsrfProtection } = doubleCsrf({
  getSecret: () => process.env.CSRF_SECRET ?? "",
  getSessionIdentifier: (request) => request.headers.cookie ?? "",
  cookieOptions: { httpOnly: true, secure: true, sameSite: "strict", path: "/" },
});

app.use(doubleCsrfProtection);

app.post("/partner/login", async (request, response) => {
  const session = await sessions.open(request.body);

  response.cookie("__Host-partner-session", session.id, {
    httpOnly: true,
    secure: true,
    sameSite: "none",
    partitioned: true,
    maxAge: 8 * 60 * 60 * 1000,
  });
  response.cookie("last_parcel", session.lastParcel, {
    httpOnly: true,
    secure: true,
    sameSite: "none",
    partitioned: true,
  });
  response.status(204).end();
});
