import cookieSession from "cookie-session";
import express from "express";
import { savePayout } from "./store.ts";

/** Where a shop says which bank account its money goes to. */
export const account = express();

account.use(express.urlencoded());
account.use(
  cookieSession({
    name: "__Host-account",
    keys: [process.env.ACCOUNT_KEY, process.env.PREVIOUS_ACCOUNT_KEY],
    secure: true,
    sameSite: "strict",
    maxAge: 8 * 60 * 60 * 1000,
  }),
);

account.post("/account/payout", async (request, response) => {
  if (!request.session.userId) return response.sendStatus(401);

  await savePayout(request.session.userId, request.body.iban);
  response.redirect(303, "/account");
});
