import express from "express";
import { expressjwt, type Request } from "express-jwt";
import jwt from "jsonwebtoken";
import passport from "passport";
import { ExtractJwt, Strategy } from "passport-jwt";
import { couriers, isRevoked, toursOf } from "./store.ts";

const app = express();
const secret = process.env.COURIER_SECRET ?? "";
const issuer = "https://courier.parcel-desk.example";
const audience = "https://api.parcel-desk.example";

passport.use(
  new Strategy(
    {
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: secret,
      algorithms: ["HS256"],
      audience,
      issuer,
    },
    (claims, done) => done(null, claims),
  ),
);

app.post("/sign-in", async (req, res) => {
  const courier = await couriers.signIn(req.body.number, req.body.pin);
  res.json({ token: jwt.sign({ sub: courier.id }, secret, { issuer, audience, algorithm: "HS256", expiresIn: "15m" }) });
});

app.use("/tours", expressjwt({ secret, issuer, audience, algorithms: ["HS256"], isRevoked }));

app.get("/tours", async (req: Request, res) => {
  res.json(await toursOf(String(req.auth?.["depot"])));
});

export default app;
