/** Files with one mistake each that a recommended rule reports. */

/** Reported by cookie-secure. */
export const INSECURE_COOKIE = `import express from "express";

const app = express();

app.get("/login", (req, res) => {
  res.cookie("session", "value", { httpOnly: true, sameSite: "lax", secure: false });
});
`;

/** Reported by cookie-secure where a TypeScript parser reads it; no JavaScript. */
export const INSECURE_COOKIE_TS = INSECURE_COOKIE.replace(
  "(req, res)",
  "(req: express.Request, res: express.Response)",
);

/** Reported by dockerfile-assume-yes, which has a fix. */
export const ASKING_DOCKERFILE = `FROM debian:12.9-slim
RUN apt-get update && apt-get install curl
`;

/** Reported by k8s-no-privilege-escalation, which has a fix. */
export const ESCALATING_POD = `apiVersion: v1
kind: Pod
metadata:
  name: parcel
spec:
  containers:
    - name: parcel
      image: registry.example.test/parcel:1.4.2
      securityContext:
        allowPrivilegeEscalation: true
`;

/** A file that every rule is content with. */
export const CLEAN_SCRIPT = `export const answer = 42;
`;
