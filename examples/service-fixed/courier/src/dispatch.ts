import express from "express";
import jwt from "jsonwebtoken";
import { toursOf } from "./store.ts";

const app = express();

app.get("/dispatch/tours", async (req, res) => {
  const claims = jwt.verify(req.headers.authorization?.split(" ")[1] ?? "", process.env.COURIER_SECRET ?? "", {
    algorithms: ["HS256"],
    issuer: "https://courier.parcel-desk.example",
    audience: "https://api.parcel-desk.example",
  }) as { role: string; depot: string };
  if (claims.role !== "dispatcher") {
    res.sendStatus(403);
    return;
  }
  res.json(await toursOf(claims.depot));
});

export default app;
