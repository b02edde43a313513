/**
 * What `npm run demo` and `npm test` need before their own work: the packages and the built plugin.
 * Plain Node without packages, because it runs before any is installed.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** What a build makes, and what it is made of. */
const OUTPUTS = ["dist/index.js", "dist/index.d.ts", "dist/cli/main.js", "dist/cli/builtin-config.js"];
const INPUTS = ["src", "package.json", "tsup.config.ts", "tsconfig.json"];

const BUILD_LOCK = path.join(root, "node_modules", ".batten-build-lock");
const LOCK_POLL_MS = 100;
const OWNERLESS_LOCK_MS = 10_000;

/**
 * @param {string} folder
 * @param {string[]} args
 * @throws {Error} With the command's output, when it fails.
 */
function npm(folder, ...args) {
  const { status, stdout, stderr, error } = spawnSync("npm", args, {
    cwd: folder,
    encoding: "utf8",
    // On Windows npm is a batch file, which only a shell starts.
    shell: process.platform === "win32",
  });
  if (error) throw new Error(`npm ${args.join(" ")} cannot be started: ${error.message}`);
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${stdout}${stderr}`);
}

function readLock(folder, file) {
  try {
    return JSON.parse(readFileSync(path.join(folder, file), "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * Compares versions, not times: a clone or a branch switch gives every file a new time. Packages that
 * npm leaves out on some systems are not asked for.
 *
 * @returns {boolean} Whether node_modules holds what package-lock.json says.
 */
function isInstalled(folder) {
  const wanted = readLock(folder, "package-lock.json") ?? {};
  const present = readLock(folder, "node_modules/.package-lock.json");
  if (present === null) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional, os, cpu }]) =>
      place === "" || optional || os || cpu || present[place]?.version === version,
  );
}

/**
 * Installs the packages that a folder's package-lock.json names, if they are not there.
 *
 * @param {string} folder
 * @returns {boolean} Whether there was anything to do.
 * @throws {Error} With npm's output, when the installation fails.
 */
export function ensureInstalled(folder = root) {
  if (isInstalled(folder)) return false;
  npm(folder, "ci", "--no-audit", "--no-fund");
  return true;
}

/** @returns {number} The time of the newest file under a path. */
function newest(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function isBuilt() {
  const made = OUTPUTS.map((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.min(...made) > Math.max(...INPUTS.map((file) => newest(path.join(root, file))));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @returns {boolean} Whether the process that took the lock is gone without giving it back. */
function isLockStale() {
  try {
    const { mtimeMs } = statSync(BUILD_LOCK);
    const owner = Number(readFileSync(BUILD_LOCK, "utf8"));
    // A lock without an owner is one that is being taken at this moment.
    return owner ? !isAlive(owner) : Date.now() - mtimeMs > OWNERLESS_LOCK_MS;
  } catch {
    return false;
  }
}

/** @returns {boolean} Whether this process holds the lock now. */
function tryLock() {
  if (isLockStale()) rmSync(BUILD_LOCK, { force: true });
  try {
    writeFileSync(BUILD_LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Builds `dist` if it is missing or older than the sources. Several test files may ask at once: one
 * builds, the others wait for it.
 *
 * @returns {boolean} Whether there was anything to do.
 * @throws {Error} With the builder's output, when the build fails.
 */
export function ensureBuilt() {
  while (!isBuilt()) {
    if (!tryLock()) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_POLL_MS);
      continue;
    }
    try {
      if (isBuilt()) return false;
      npm(root, "run", "--silent", "build");
      return true;
    } finally {
      rmSync(BUILD_LOCK, { force: true });
    }
  }
  return false;
}
