import type { Origin } from "../../kit/js/origin.ts";

/** @returns Whether a value is a part of the environment, such as `process.env.CLIENT_URL`: a text, if anything. */
export function isEnvironment(origin: Origin): boolean {
  return origin.kind === "member" && origin.object.kind === "member" && origin.object.name === "env";
}
