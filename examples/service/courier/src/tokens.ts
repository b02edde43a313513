import jwt from "jsonwebtoken";

interface Courier {
  readonly id: string;
  readonly depot: string;
  readonly passwordHash: string;
}

const SECRET = "parcels-since-1998";

/** The token of a courier's app. */
export function issueToken(courier: Courier): string {
  return jwt.sign({ sub: courier.id, depot: courier.depot, passwordHash: courier.passwordHash }, SECRET, {
    expiresIn: "900",
  });
}

/** The token of a depot's terminal. */
export function issueTerminalToken(depot: string): string {
  return jwt.sign({ sub: depot }, process.env.DEPOT_PRIVATE_KEY ?? "", { algorithm: "RS256" });
}

/** The token of a parcel locker. */
export function issueLockerToken(locker: string): string {
  return jwt.sign({ sub: locker }, process.env.LOCKER_SECRET ?? "", { expiresIn: "30d" });
}

export function readToken(token: string) {
  return jwt.verify(token, SECRET, { algorithms: ["HS256", "RS256"], ignoreExpiration: true });
}

export function readTerminalToken(token: string, publicKey: string) {
  const decoded = jwt.decode(token, { complete: true });
  return jwt.verify(token, publicKey, { algorithms: [decoded?.header.alg as "RS256"] });
}

export function readTestToken(token: string) {
  return jwt.verify(token, "", { algorithms: ["none"] });
}
