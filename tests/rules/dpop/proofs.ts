/** What a server does with a proof; the tests take a part of it away. */
export const CHECKS = {
  method: `if (payload.htm !== req.method) throw new Error("htm");`,
  url: `if (payload.htu !== ORIGIN + req.path) throw new Error("htu");`,
  thumbprint: `if ((await calculateJwkThumbprint(protectedHeader.jwk)) !== claims.cnf.jkt) throw new Error("jkt");`,
  replay: `if (!(await seen.add(payload.jti))) throw new Error("jti");`,
} as const;

/** A middleware of Express that has a proof verified with jose, and then does what it is told. */
export function joseServer(...checks: readonly string[]): string {
  return `import { jwtVerify, EmbeddedJWK, calculateJwkThumbprint } from "jose";
app.use(async (req, res, next) => {
  const claims = req.auth;
  const { payload, protectedHeader } = await jwtVerify(req.headers.dpop, EmbeddedJWK, {
    typ: "dpop+jwt",
    algorithms: ["ES256"],
    maxTokenAge: "1 minute",
  });
  ${checks.join("\n  ")}
  next();
});
`;
}
