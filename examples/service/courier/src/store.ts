import { loadCourier, loadTours, revokedBefore } from "./database.ts";

export const couriers = {
  signIn: (number: string, pin: string) => loadCourier(number, pin),
};

export const toursOf = (depot: string) => loadTours(depot);

/** Whether a token was made before its courier's tokens were revoked. */
export async function isRevoked(_request: unknown, token?: { payload: unknown }): Promise<boolean> {
  const { sub = "", iat = 0 } = (token?.payload ?? {}) as { sub?: string; iat?: number };
  return iat < (await revokedBefore(sub));
}
