/**
 * `npm run demo`: from a clean clone to real findings. It installs and builds what is missing, runs the
 * command over the examples as a user would, and shows what it says.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ensureBuilt, ensureInstalled, root } from "./install.mjs";

const OLDEST_NODE = [20, 19];

function assertNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(`Node ${OLDEST_NODE.join(".")} or later is needed; this is ${process.version}`);
}

/** Says what is going on, and how long it took, only when there is something to do. */
function step(name, work) {
  const start = performance.now();
  if (work()) console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** The built command, as package.json names it. */
function batten(...args) {
  const { bin } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  console.log(`\n$ npx batten ${args.join(" ")}`);
  const { status, error } = spawnSync(process.execPath, [path.join(root, bin.batten), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (error) throw error;
  return status;
}

try {
  assertNode();
  step("installed", ensureInstalled);
  step("built", ensureBuilt);
  // 1 says that there are findings, which is what the examples are for.
  if (batten("examples/service", "--config", "strict") !== 1) throw new Error("the examples gave no findings");
  if (batten("examples/service-fixed") !== 0) throw new Error("the mended examples gave findings");
} catch (error) {
  console.error(`demo: ${error.message}`);
  process.exitCode = 1;
}
