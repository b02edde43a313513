import csurf from "csurf";
import express from "express";
import { sessions } from "./store.ts";

/** The tracking page that shops show inside their own. */
export const app = express();

app.use(csurf({ cookie: { httpOnly: true, secure: true, sameSite: "none" }, ignoreMethods: ["GET", "HEAD", "OPTIONS", "POST"] }));

app.post("/partner/login", async (request, response) => {
  const session = await sessions.open(request.body);

  response.cookie("partner_session", session.id, {
    secure: true,
    sameSite: "none",
    domain: "parcel-desk.example",
    maxAge: 30 * 24 * 60 * 60,
  });
  response.cookie("last_parcel", session.lastParcel, { httpOnly: true, sameSite: "lax", partitioned: true });
  response.status(204).end();
});
