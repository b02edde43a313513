import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/install.mjs";
import { project } from "./helpers/batten.ts";
import { ESCALATING_POD } from "./helpers/samples.ts";

interface PackageJson {
  readonly version: string;
  readonly bin: { readonly batten: string };
}

const { version, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as PackageJson;

describe("the built command", () => {
  it.skipIf(process.platform === "win32")("is a program, also through the link that npm makes", () => {
    const link = join(project({}), "node_modules/.bin/batten");
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, bin.batten), link);
    expect(execFileSync(link, ["--version"], { encoding: "utf8" })).toBe(`${version}\n`);
  });

  it.skipIf(process.platform === "win32")("keeps its exit code when the reader of its report stops early", async () => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`${index}.yaml`, ESCALATING_POD]));
    const child = spawn(process.execPath, [join(root, bin.batten)], {
      cwd: project(files),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const errors: string[] = [];
    child.stderr.on("data", (data: Buffer) => errors.push(data.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, errors }).toEqual({ code: 1, errors: [] });
  });

  it.each([["--help"], ["--version"], ["--list-rules"], ["--explain", "cookie-secure"]])(
    "does not load ESLint for %s",
    (...args) => {
        // Node names every module of a package that it loads on its way.
      const { stderr, status } = spawnSync(process.execPath, [join(root, bin.batten), ...args], {
        encoding: "utf8",
        env: { ...process.env, NODE_DEBUG: "module,esm" },
      });
      expect(status).toBe(0);
      expect(stderr).toContain("commander");
      expect(stderr).not.toMatch(/node_modules\/eslint\//u);
    },
  );
});
