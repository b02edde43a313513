import cookie from "@fastify/cookie";
import Fastify from "fastify";
import { authenticate } from "./authenticate.js";

const app = Fastify({ logger: true });
await app.register(cookie);

app.post("/admin/login", async (request, reply) => {
  const session = await authenticate(request.body);

  reply.setCookie("__Host-admin-session", session.id, {
    path: "/admin",
    httponly: true,
    secure: true,
    sameSite: "strict",
    maxAge: 8 * 60 * 60,
  });
  return { name: session.userName };
});

await app.listen({ port: 8081, host: "0.0.0.0" });
