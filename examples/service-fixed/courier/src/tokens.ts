import jwt from "jsonwebtoken";

interface Courier {
  readonly id: string;
  readonly depot: string;
  readonly passwordHash: string;
}

const ISSUER = "https://courier.parcel-desk.example";
const AUDIENCE = "https://api.parcel-desk.example";
const KEY_ID = process.env.DEPOT_KEY_ID ?? "";
const ASKED = { issuer: ISSUER, audience: AUDIENCE };

/** The token of a courier's app. */
export function issueToken(courier: Courier): string {
  return jwt.sign({ sub: courier.id, depot: courier.depot }, process.env.COURIER_SECRET ?? "", {
    ...ASKED,
    algorithm: "HS256",
    expiresIn: "15m",
  });
}

/** The token of a depot's terminal. */
export function issueTerminalToken(depot: string): string {
  return jwt.sign({ sub: depot }, process.env.DEPOT_PRIVATE_KEY ?? "", {
    ...ASKED,
    algorithm: "RS256",
    keyid: KEY_ID,
    expiresIn: "1h",
  });
}

/** The token of a parcel locker. */
export function issueLockerToken(locker: string): string {
  return jwt.sign({ sub: locker }, process.env.LOCKER_SECRET ?? "", { ...ASKED, algorithm: "HS256", expiresIn: "12h" });
}

export function readToken(token: string) {
  return jwt.verify(token, process.env.COURIER_SECRET ?? "", { ...ASKED, algorithms: ["HS256"] });
}

export function readTerminalToken(token: string, publicKey: string) {
  return jwt.verify(token, publicKey, { ...ASKED, algorithms: ["RS256"] });
}

export function readTestToken(token: string) {
  return jwt.verify(token, process.env.TEST_SECRET ?? "", { ...ASKED, algorithms: ["HS256"] });
}
