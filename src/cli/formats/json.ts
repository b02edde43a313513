import type { Format } from "./format.ts";

/** Writes the results as ESLint's own `json` format does, so that tools which read that read this. */
export const formatJson: Format = ({ results }) => `${JSON.stringify(results)}\n`;
