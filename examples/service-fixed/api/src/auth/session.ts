import type { Response } from "express";

/** Signs the browser out: the session cookie is deleted. */
export function clearSession(response: Response): void {
  response.clearCookie("__Host-session", { httpOnly: true, secure: true, sameSite: "strict" });
}
