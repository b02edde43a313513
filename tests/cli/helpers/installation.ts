import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/install.mjs";
import { temporaryFolder } from "./batten.ts";

/** The packages that a user may have or not have. */
const CHOSEN = new Set([
  "eslint",
  "eslint9",
  "typescript",
  "typescript-eslint",
  "@typescript-eslint",
  "vue-eslint-parser",
]);

/**
 * Lays out the built package with its dependencies, away from the repository.
 *
 * @param packages What else is installed: the name that it has there, and its name here.
 * @returns The folder of the package.
 */
export function installation(packages: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  for (const name of readdirSync(join(root, "node_modules"))) {
    const isOther = name.startsWith(".") || name.startsWith("eslint-plugin") || CHOSEN.has(name);
    if (!isOther) symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  for (const [name, source] of Object.entries(packages)) {
    symlinkSync(join(root, "node_modules", source), join(modules, name));
  }
  cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  return folder;
}
