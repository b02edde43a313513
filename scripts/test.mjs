/**
 * `npm test`: everything that has to hold, on a clean clone with nothing but Node. Installs and builds
 * what is missing, then runs the checks, two at a time where they leave a core free, and ends at the
 * first that fails. The last line counts the tests.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt, ensureInstalled, root } from "./install.mjs";

const temporary = mkdtempSync(path.join(tmpdir(), "batten-test-"));
const report = path.join(temporary, "vitest.json");
const bin = path.join(root, "node_modules", ".bin");
const started = performance.now();

/** A check that failed; its output says why. */
class Failure extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one named step and prints how long it took. */
async function step(name, run) {
  const begin = performance.now();
  try {
    const done = await run();
    console.log(`  ok      ${name.padEnd(16)} ${done === false ? "nothing to do" : seconds(begin)}`);
  } catch (error) {
    console.log(`  FAILED  ${name.padEnd(16)} ${seconds(begin)}`);
    throw error;
  }
}

/** Every command that still runs, so that none outlives a failure of another. */
const running = new Set();

/** @returns {() => Promise<void>} What runs an installed package's command, and fails with its output. */
function command(name, ...args) {
  return () =>
    new Promise((resolve, reject) => {
      const child = spawn(path.join(bin, name), args, {
        cwd: root,
        // On Windows the commands are batch files, which only a shell starts.
        shell: process.platform === "win32",
      });
      running.add(child);
      let output = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (text) => (output += text));
      }
      child.on("error", reject);
      child.on("close", (code) => {
        running.delete(child);
        if (code === 0) resolve();
        else reject(new Failure(`${[name, ...args].join(" ")}\n\n${output.trim()}`));
      });
    });
}

async function inTurn(steps) {
  for (const [name, run] of steps) await step(name, run);
}

/** @returns {{ passed: number, failed: number }} The tests that vitest ran; a file that cannot be loaded is one that failed. */
function countTests() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const unloaded = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && assertionResults.every((assertion) => assertion.status !== "failed"),
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

let failure = null;
try {
  await step("install", ensureInstalled);
  await step("build", ensureBuilt);
  await Promise.all([
    inTurn([
      ["generated files", command("tsx", "scripts/generate.ts", "--check")],
      ["types", command("tsc", "--noEmit")],
      ["package", command("publint", "--strict")],
      ["package types", command("attw", "--pack", ".", "--profile", "esm-only")],
    ]),
    inTurn([["lint", command("eslint", ".", "--max-warnings", "0")]]),
  ]);
  await step("tests", command("vitest", "run", "--allowOnly=false", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`));
} catch (error) {
  failure = error;
  for (const child of running) child.kill();
}

const { passed, failed } = countTests();
rmSync(temporary, { recursive: true, force: true });
if (failure) console.error(`\n${failure instanceof Failure ? failure.message : failure.stack}\n`);
console.log(`  ${failure ? "FAILED" : "ok    "}  ${"in all".padEnd(16)} ${seconds(started)}\n`);
console.log(`${passed} passed, ${failure ? Math.max(failed, 1) : failed} failed`);
process.exitCode = failure ? 1 : 0;
