import type { HttpMethod } from "./route-library.ts";

/** Exports that are named after the method they answer. */
export const METHOD_EXPORTS: Readonly<Record<string, readonly HttpMethod[]>> = {
  GET: ["GET"],
  HEAD: ["HEAD"],
  POST: ["POST"],
  PUT: ["PUT"],
  PATCH: ["PATCH"],
  DELETE: ["DELETE"],
  OPTIONS: ["OPTIONS"],
};
