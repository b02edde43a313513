import express from "express";
import { expressjwt } from "express-jwt";
import jwt from "jsonwebtoken";
import passport from "passport";
import { ExtractJwt, Strategy } from "passport-jwt";
import { couriers, toursOf } from "./store.ts";

const app = express();
const secret = process.env.COURIER_SECRET ?? "";

passport.use(
  new Strategy(
    {
      jwtFromRequest: ExtractJwt.fromUrlQueryParameter("token"),
      secretOrKey: secret,
      jsonWebTokenOptions: { audience: "https://api.parcel-desk.example", issuer: "https://courier.parcel-desk.example" },
    },
    (claims, done) => done(null, claims),
  ),
);

app.post("/sign-in", async (req, res) => {
  const courier = await couriers.signIn(req.body.number, req.body.pin);
  res.json({ token: jwt.sign({ sub: courier.id }, secret, { expiresIn: "30d" }) });
});

app.use("/tours", expressjwt({ secret, algorithms: ["HS256"] }));

app.get("/tours", async (req, res) => {
  res.json(await toursOf(String(req.query.depot)));
});

export default app;
