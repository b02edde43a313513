import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ensureBuilt, root } from "../../scripts/install.mjs";

const CHECKED = /<!-- begin checked output: batten (.+?) -->\n+```text\n([\s\S]*?)```\n+<!-- end checked output -->/gu;

it("README shows what the command says", () => {
  ensureBuilt();
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const blocks = [...readme.matchAll(CHECKED)];
  expect(blocks.length).toBeGreaterThan(0);
  for (const [, words = "", shown = ""] of blocks) {
    const { stdout } = spawnSync(process.execPath, [path.join(root, "dist/cli/main.js"), ...words.split(" ")], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    expect(shown.trim()).toBe(`$ npx batten ${words}\n\n${stdout.trim()}`);
  }
}, 120_000);
