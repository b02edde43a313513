import express from "express";
import { decodeJwt } from "jose";
import { accounts } from "./store.ts";

const app = express();

/** The app brings the ID token of its own sign-in. */
app.post("/app/session", async (req, res) => {
  const { email } = decodeJwt(req.body.id_token);
  const account = await accounts.findOne({ email });
  req.session.regenerate(() => {
    req.session.accountId = account.id;
    res.json({ name: account.name });
  });
});

export default app;
