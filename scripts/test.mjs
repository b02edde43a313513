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

/** Stops what still runs when another step has failed. */
const stop = new AbortController();

/** Runs one named step and prints how long it took. */
async function step(name, run) {
  const begin = performance.now();
  const print = (word, time) => {
    console.log(`  ${word.padEnd(8)} ${name.padEnd(16)} ${time}`);
  };
  try {
    const done = await run();
    print("ok", done === false ? "nothing to do" : seconds(begin));
  } catch (error) {
    print(stop.signal.aborted ? "stopped" : "FAILED", seconds(begin));
    stop.abort();
    throw error;
  }
}

/** @returns {() => Promise<void>} What runs an installed package's command, and fails with its output. */
function command(name, ...args) {
  return () =>
    new Promise((resolve, reject) => {
      const child = spawn(path.join(bin, name), args, {
        cwd: root,
        signal: stop.signal,
        // On Windows the commands are batch files, which only a shell starts.
        shell: process.platform === "win32",
      });
      let output = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (text) => (output += text));
      }
      child.on("error", reject);
      child.on("close", (code) => {
        if (code === 0) resolve();
        else reject(new Failure(`${[name, ...args].join(" ")}\n\n${output.trim()}`));
      });
    });
}

async function inTurn(steps) {
  for (const [name, run] of steps) await step(name, run);
}

/** Runs lists of steps side by side; fails with what failed first, once nothing runs any more. */
async function sideBySide(...lists) {
  let first = null;
  await Promise.all(lists.map((steps) => inTurn(steps).catch((error) => (first ??= error))));
  if (first) throw first;
}

/**
 * @returns {{ passed: number, failed: number, skipped: number }} The tests that vitest ran, and those for which a
 * program is missing; a file that cannot be loaded is one that failed.
 */
function countTests() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const unloaded = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && assertionResults.every((assertion) => assertion.status !== "failed"),
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

let failure = null;
try {
  await step("install", ensureInstalled);
  await step("build", ensureBuilt);
  await sideBySide(
    [
      ["generated files", command("tsx", "scripts/generate.ts", "--check")],
      ["types", command("tsc", "--noEmit")],
      ["package", command("publint", "--strict")],
      ["package types", command("attw", "--pack", ".", "--profile", "esm-only")],
    ],
    [["lint", command("eslint", ".", "--max-warnings", "0")]],
  );
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  await step("tests", command("vitest", "run", "--allowOnly=false", ...reporters));
} catch (error) {
  failure = error;
}

const { passed, failed, skipped } = countTests();
rmSync(temporary, { recursive: true, force: true });
if (skipped > 0) console.log(`  skipped  ${skipped} tests that need shellcheck, which is not on the PATH`);
if (failure) console.error(`\n${failure instanceof Failure ? failure.message : failure.stack}\n`);
console.log(`  ${failure ? "FAILED" : "ok"}`.padEnd(11) + `${"in all".padEnd(16)} ${seconds(started)}\n`);
console.log(`${passed} passed, ${failure ? Math.max(failed, 1) : failed} failed`);
process.exitCode = failure ? 1 : 0;
