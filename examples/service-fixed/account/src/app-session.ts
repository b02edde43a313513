import express from "express";
import { accountOf } from "./sign-in.ts";

const app = express();

/** The app brings the ID token of its own sign-in. */
app.post("/app/session", async (req, res) => {
  const account = await accountOf(req.body.id_token);
  req.session.regenerate(() => {
    req.session.accountId = account.id;
    res.json({ name: account.name });
  });
});

export default app;
