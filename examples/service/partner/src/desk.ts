import express from "express";
import session from "express-session";
import { verifyPassword } from "./store.ts";

/** The desk where a shop sees its parcels. */
export const desk = express();

desk.use(express.urlencoded());
desk.use(
  session({
    name: "__Host-desk",
    secret: [process.env.SESSION_SECRET, process.env.PREVIOUS_SESSION_SECRET],
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, sameSite: "strict", maxAge: 30 * 24 * 60 * 60 * 1000 },
  }),
);

desk.post("/desk/login", async (request, response) => {
  const { userName, password } = request.body;
  const user = await verifyPassword(userName, password);
  if (!user) return response.sendStatus(401);

  request.session.userId = user.id;
  response.redirect(303, "/desk");
});
