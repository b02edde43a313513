import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "../../scripts/install.mjs";

const OUTPUTS = ["dist/index.js", "dist/index.d.ts", "dist/cli/main.js", "dist/cli/builtin-config.js"];

/** A builder that takes its time, and keeps a line for every run. */
const BUILDER = `
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
appendFileSync("builds", "built\\n");
await new Promise((resolve) => setTimeout(resolve, 300));
mkdirSync("dist/cli", { recursive: true });
for (const file of ${JSON.stringify(OUTPUTS)}) writeFileSync(file, "");
`;

const ASK = 'import("./scripts/install.mjs").then(({ ensureBuilt }) => console.log(ensureBuilt()))';

describe("ensureBuilt", () => {
  let project: string;
  const inProject = (file: string) => path.join(project, file);
  const builds = () => readFileSync(inProject("builds"), "utf8").split("\n").length - 1;
  const ask = () => spawnSync(process.execPath, ["-e", ASK], { cwd: project, encoding: "utf8" });

  beforeEach(() => {
    project = realpathSync(mkdtempSync(path.join(tmpdir(), "batten-install-")));
    for (const folder of ["scripts", "src", "node_modules"]) mkdirSync(inProject(folder));
    copyFileSync(path.join(root, "scripts/install.mjs"), inProject("scripts/install.mjs"));
    writeFileSync(inProject("package.json"), JSON.stringify({ scripts: { build: "node build.mjs" } }));
    writeFileSync(inProject("build.mjs"), BUILDER);
    writeFileSync(inProject("src/index.ts"), "");
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  it("builds what is missing, and again only when a source is newer", () => {
    expect(ask().stdout).toBe("true\n");
    expect(ask().stdout).toBe("false\n");
    const later = new Date(Date.now() + 60_000);
    utimesSync(inProject("src/index.ts"), later, later);
    expect(ask().stdout).toBe("true\n");
    expect(builds()).toBe(2);
  });

  it("builds once for all who ask at the same time", async () => {
    const asked = Array.from({ length: 3 }, () => spawn(process.execPath, ["-e", ASK], { cwd: project }));
    const codes = await Promise.all(asked.map(async (child) => ((await once(child, "exit")) as [number])[0]));
    expect(codes).toEqual([0, 0, 0]);
    expect(builds()).toBe(1);
  });

  it("takes over the lock of a process that is gone", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(inProject("node_modules/.batten-build-lock"), String(pid));
    expect(ask().stdout).toBe("true\n");
  });

  it("fails with the builder's own words", () => {
    writeFileSync(inProject("build.mjs"), 'console.error("no such module"); process.exitCode = 1;');
    const { status, stderr } = ask();
    expect(status).not.toBe(0);
    expect(stderr).toContain("no such module");
  });
});

describe("ensureInstalled", () => {
  it("asks for nothing when node_modules holds what the lock file says", () => {
    const { stdout } = spawnSync(
      process.execPath,
      ["-e", 'import("./scripts/install.mjs").then(({ ensureInstalled }) => console.log(ensureInstalled()))'],
      { cwd: root, encoding: "utf8" },
    );
    expect(stdout).toBe("false\n");
  });
});
