import { ExpressAuth, getSession } from "@auth/express";
import express from "express";
import { authConfig, type Settings } from "./auth.ts";

/** The back office: pages talk to this server, and this server alone holds tokens. */
export function createApp(settings: Settings) {
  const config = authConfig(settings);
  const app = express();
  app.set("trust proxy", true);
  app.use("/auth", ExpressAuth(config));
  app.get("/me", async (req, res) => {
    const session = await getSession(req, config);
    if (session) res.json({ user: session.user });
    else res.status(401).end();
  });
  return app;
}
