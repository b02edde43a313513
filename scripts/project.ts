import { fileURLToPath } from "node:url";

/** The project's root folder, whatever folder a script is started from. */
export const ROOT: string = fileURLToPath(new URL("..", import.meta.url));
