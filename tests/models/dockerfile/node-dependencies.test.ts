import { describe, expect, it } from "vitest";
import { nodeDependencies } from "../../../src/models/dockerfile/node-dependencies.ts";
import { runCommands } from "../../../src/models/dockerfile/run-commands.ts";
import { sourceOf } from "./source.ts";

function left(run: string, before = ""): string | null | undefined {
  const source = sourceOf(`FROM a\n${before}RUN ${run}\n`);
  const command = runCommands(source).at(-1);
  return command && nodeDependencies(source, command);
}

describe("what a command leaves in node_modules", () => {
  it.each([
    ["npm ci", "all"],
    ["npm install", "all"],
    ["npm ci --omit=dev", "fewer"],
    ["npm ci --omit dev", "fewer"],
    ["npm ci --omit=optional", "all"],
    ["npm ci --production", "fewer"],
    ["npm prune --omit=dev", "fewer"],
    ["npm prune", null],
    ["rm -rf ./node_modules", "fewer"],
    ["rm -rf dist", null],
    ["NODE_ENV=production npm ci", "fewer"],
    ["npm ci $FLAGS", "fewer"],
    ["npm install express", null],
    ["npm run build", null],
    ["yarn", "all"],
    ["yarn workspaces focus api --production", "fewer"],
    ["yarn build", null],
    ["pnpm i -P", "fewer"],
    ["pnpm prune --prod", "fewer"],
    ["make install", null],
  ])("%j: %s", (run, expected) => {
    expect(left(run)).toBe(expected);
  });

  it("depends on what the stage sets", () => {
    expect(left("npm ci", "ENV NODE_ENV=production\n")).toBe("fewer");
    expect(left("npm ci", "ENV OTHER=production\n")).toBe("all");
  });
});
