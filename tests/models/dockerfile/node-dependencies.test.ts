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
    ["npm ci --omit=dev", "production"],
    ["npm ci --omit dev", "production"],
    ["npm ci --omit=optional", "all"],
    ["npm i --only=production", "production"],
    ["npm ci --production", "production"],
    ["npm ci --production=false", "all"],
    ["npm prune --omit=dev", "production"],
    ["npm prune", "all"],
    ["NODE_ENV=production npm ci", "production"],
    ["NODE_ENV=$X npm ci", "unknown"],
    ["NODE_ENV=production npm ci --include=dev", "all"],
    ["npm ci $FLAGS", "unknown"],
    ["npm install express", null],
    ["npm i -g npm", null],
    ["npm run build", null],
    ["yarn", "all"],
    ["yarn install --production=true", "production"],
    ["yarn workspaces focus api --production", "production"],
    ["yarn build", null],
    ["pnpm i -P", "production"],
    ["pnpm prune --prod", "production"],
    ["bun install --production", "production"],
    ["make install", null],
  ])("%j: %s", (run, expected) => {
    expect(left(run)).toBe(expected);
  });

  it("depends on what the stage sets", () => {
    expect(left("npm ci", "ENV NODE_ENV=production\n")).toBe("production");
    expect(left("npm ci", "ENV NODE_ENV=development\n")).toBe("all");
    expect(left("npm ci", "ARG NODE_ENV\n")).toBe("unknown");
    expect(left("npm ci", "ENV NPM_CONFIG_OMIT=dev\n")).toBe("unknown");
  });
});
