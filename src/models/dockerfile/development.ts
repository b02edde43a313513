import { nameWords } from "../../kit/name-words.ts";
import type { BuildStage } from "./stage-graph.ts";

const DEVELOPMENT: ReadonlySet<string> = new Set(["debug", "debugger", "dev", "devel", "develop", "development", "devcontainer"]);

function saysSo(name: string): boolean {
  return nameWords(name).some((word) => DEVELOPMENT.has(word));
}

/**
 * @param filename The path of the file.
 * @returns Whether the stage or its file calls itself one for debugging or development: `AS debug`,
 * `Dockerfile.dev`, `.devcontainer/Dockerfile`.
 */
export function isForDevelopment({ node }: BuildStage, filename: string): boolean {
  const [folder = "", file = ""] = ["", ...filename.split(/[\\/]/u)].slice(-2);
  return saysSo(node.name ?? "") || saysSo(file) || folder === ".devcontainer";
}
