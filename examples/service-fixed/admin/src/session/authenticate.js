import { randomBytes } from "node:crypto";

/** Asks the staff directory, and opens a session for the one who signed in. */
export async function authenticate({ userName, password }) {
  const response = await fetch(new URL("/verify", process.env.DIRECTORY_URL), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ userName, password }),
  });
  if (!response.ok) throw new Error("The directory refused the user name or the password");
  return { id: randomBytes(32).toString("base64url"), userName };
}
