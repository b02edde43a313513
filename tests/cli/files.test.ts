import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CommandError } from "../../src/cli/command-error.ts";
import { distinct, findFiles } from "../../src/cli/files/find-files.ts";
import { commonFolder, displayPath, isInside } from "../../src/cli/files/paths.ts";
import { batten, jsonResults, project } from "./helpers/batten.ts";
import { CLEAN_SCRIPT } from "./helpers/samples.ts";

function found(cwd: string, paths: readonly string[] = ["."], respectGitignore = true): string[] {
  const { found: all } = findFiles(paths, { cwd, respectGitignore });
  return distinct(all.flatMap(({ files }) => files)).map((file) => relative(cwd, file));
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd, encoding: "utf8", env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" } });
}

/** The files that Git would add. */
function gitFiles(cwd: string): string[] {
  return git(cwd, "ls-files", "-z", "--others", "--exclude-standard").split("\0").filter(Boolean).sort();
}

/** A tree in which each pattern kind of gitignore decides about some file. */
const TREE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "a.js",
    "a.log",
    "keep.log",
    "build/a.js",
    "build/keep/a.js",
    "src/build/a.js",
    "src/a.js",
    "src/a.log",
    "src/keep.log",
    "src/gen/a.js",
    "src/gen/b.js",
    "src/gen/deep/c.js",
    "docs/a.txt",
    "docs/b/c.txt",
    "docs/b/d/e.txt",
    ".hidden/a.js",
    "out/a.js",
    "lib/out/a.js",
    "#hash.js",
    "!bang.js",
    "space .js",
    "vendor/x/a.js",
    "vendor/y/a.js",
    "vendor/y/.gitkeep",
    "exact.js",
    "src/exact.js",
    "q1.js",
    "q12.js",
    "r3.js",
    "rx.js",
    "UPPER.js",
  ].map((name) => [name, CLEAN_SCRIPT]),
);

const IGNORES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "patterns of the root": {
    ".gitignore":
      "# comment\n*.log\n!keep.log\n\nbuild/\n/out\n/exact.js\ndocs/**/e.txt\nq?.js\nr[0-9].js\n\\#hash.js\n\\!bang.js\nspace\\ .js\nupper.js\n",
  },
  "patterns of nested folders, nearest first": {
    ".gitignore": "*.log\ngen/\n",
    "src/.gitignore": "!a.log\n!gen/\n/gen/*\n!/gen/b.js\n!/gen/deep/\n",
    "src/gen/deep/.gitignore": "c.js\n",
    "docs/.gitignore": "*\n!b/\n!c.txt\n",
  },
  "nothing taken back in from an ignored folder": {
    ".gitignore": "build/\n!build/keep/\n!build/keep/a.js\nvendor/*\n!vendor/y\n",
  },
  "CRLF, trailing blanks and a byte order mark": {
    ".gitignore": "\uFEFFout/\r\na.log   \r\n",
    "vendor/.gitignore": "x\r\n",
  },
  "everything but some": { ".gitignore": "/*\n!/src/\n/src/*\n!/src/a.js\n!.hidden\n" },
};

describe("findFiles", () => {
  it.each(Object.entries(IGNORES))("leaves out what Git does: %s", (_, ignores) => {
    const cwd = project({ ...TREE, ...ignores });
    git(cwd, "init", "-q");
    expect(found(cwd)).toEqual(gitFiles(cwd));
    expect(found(cwd).length).toBeLessThan(Object.keys({ ...TREE, ...ignores }).length);
  });

  it("leaves out what Git does, whatever the patterns", () => {
    const folders = ["", "a/", "a/b/", "a/b/c/", "w[x]*/"];
    const names = ["a", "b", "c", "x.js", "y.js", "*", "*.js", "?.js", "[xy].js", "w[x]*", "w\\[x\\]\\*", "a*"];
    const name = fc.constantFrom(...names);
    const pattern = fc
      .tuple(
        fc.constantFrom("", "!"),
        fc.constantFrom("", "/"),
        fc.constantFrom("", "**/"),
        fc.array(name, { minLength: 1, maxLength: 2 }),
        fc.constantFrom("", "/**/z", "/", " "),
      )
      .map(([negation, anchor, anywhere, parts, end]) => negation + anchor + anywhere + parts.join("/") + end);
    const file = fc.array(pattern, { maxLength: 4 }).map((lines) => lines.join("\n"));
    const files = Object.fromEntries(
      folders.flatMap((folder) => ["x.js", "y.js", "z"].map((name) => [folder + name, ""])),
    );
    const cwd = project(files);
    git(cwd, "init", "-q");
    fc.assert(
      fc.property(fc.tuple(...folders.map(() => file)), (ignores) => {
        for (const [index, text] of ignores.entries()) writeFileSync(join(cwd, `${folders[index]}.gitignore`), text);
        expect(found(cwd)).toEqual(gitFiles(cwd));
      }),
      { numRuns: 60 },
    );
  });

  it("reads the .gitignore files above the current folder, up to the root of the repository", () => {
    const root = project({
      "repo/.gitignore": "dist/\n",
      "repo/app/dist/a.js": "",
      "repo/app/a.js": "",
      ".gitignore": "*.js\n",
    });
    git(join(root, "repo"), "init", "-q");
    expect(found(join(root, "repo/app"))).toEqual(["a.js"]);
  });

  it("reads .gitignore files outside of a repository too, from the current folder downwards", () => {
    const root = project({ ".gitignore": "*\n", "app/.gitignore": "dist/\n", "app/dist/a.js": "", "app/a.js": "" });
    expect(found(join(root, "app"))).toEqual([".gitignore", "a.js"]);
  });

  it("lints the current folder even if the repository around it ignores it", () => {
    const root = project({ ".gitignore": "tmp/\n", "tmp/a.js": "", "tmp/b.log": "", "tmp/.gitignore": "*.log\n" });
    git(root, "init", "-q");
    expect(found(join(root, "tmp"))).toEqual([".gitignore", "a.js"]);
  });

  it("does not apply the rules of a repository to one inside it", () => {
    const root = project({ ".gitignore": "*.log\n", "inner/a.log": "", "inner/.git": "gitdir: elsewhere\n" });
    git(root, "init", "-q");
    expect(found(root)).toEqual([".gitignore", "inner/.git", "inner/a.log"]);
  });

  it("says which arguments are ignored, and takes them with respectGitignore off", () => {
    const cwd = project({ ".gitignore": "dist/\n", "dist/a.js": "", "a.js": "" });
    const { found: all } = findFiles(["dist", "dist/a.js", "a.js"], { cwd, respectGitignore: true });
    expect(all.map(({ argument, kind, ignored }) => [argument, kind, ignored])).toEqual([
      ["dist", "many", true],
      ["dist/a.js", "file", true],
      ["a.js", "file", false],
    ]);
    expect(found(cwd, ["dist"], false)).toEqual(["dist/a.js"]);
  });

  it("walks node_modules and .git only when a path leads into them", () => {
    const cwd = project({
      "node_modules/x/a.js": "",
      ".git/hooks/a.js": "",
      ".github/a.yml": "",
      "a/node_modules/b.js": "",
    });
    expect(found(cwd)).toEqual([".github/a.yml"]);
    expect(found(cwd, ["node_modules/x"])).toEqual(["node_modules/x/a.js"]);
  });

  it("finds each file once, in the order of paths", () => {
    const cwd = project({ "b.js": "", "a/c.js": "", "a.js": "" });
    expect(found(cwd, ["b.js", ".", "a", "a/c.js"])).toEqual(["a.js", "a/c.js", "b.js"]);
  });

  it("follows links to files, not to folders, and takes a file under its own name", () => {
    const cwd = project({ "docker/Dockerfile": "", "other/x.js": "" });
    const elsewhere = project({ "Dockerfile.prod": "" });
    symlinkSync("docker/Dockerfile", join(cwd, "Dockerfile"));
    symlinkSync(join(elsewhere, "Dockerfile.prod"), join(cwd, "Dockerfile.prod"));
    symlinkSync("..", join(cwd, "other/up"));
    expect(found(cwd)).toEqual(["Dockerfile.prod", "docker/Dockerfile", "other/x.js"]);
  });

  it("matches quoted patterns as a shell would", () => {
    const cwd = project({
      "src/a.js": "",
      "src/b.ts": "",
      "src/deep/c.vue": "",
      "src/deep/d.js": "",
      "x[1].js": "",
      "lib/a.js": "",
    });
    expect(found(cwd, ["src/*.js"])).toEqual(["src/a.js"]);
    expect(found(cwd, ["src/**/*.{ts,vue}"])).toEqual(["src/b.ts", "src/deep/c.vue"]);
    expect(found(cwd, ["{src,lib}/{a,b}.{js,ts}"])).toEqual(["lib/a.js", "src/a.js", "src/b.ts"]);
    expect(found(cwd, ["*/a.js"])).toEqual(["lib/a.js", "src/a.js"]);
    expect(found(cwd, ["src/*"])).toEqual(["src/a.js", "src/b.ts", "src/deep/c.vue", "src/deep/d.js"]);
    expect(found(cwd, ["./src/[ab].*"])).toEqual(["src/a.js", "src/b.ts"]);
    expect(found(cwd, [`${cwd}/s??/*.ts`])).toEqual(["src/b.ts"]);
  });

  it("takes a name with a pattern's signs for the file of that name", () => {
    const cwd = project({ "x[1].js": "", "x1.js": "" });
    expect(found(cwd, ["x[1].js"])).toEqual(["x[1].js"]);
  });

  it("keeps .gitignore in force for patterns", () => {
    const cwd = project({ ".gitignore": "dist/\n", "dist/a.js": "", "src/a.js": "" });
    expect(found(cwd, ["**/*.js"])).toEqual(["src/a.js"]);
  });

  it("refuses paths that do not exist, with the nearest name there is", () => {
    const cwd = project({ "deploy/Dockerfile": "" });
    const refusal = (path: string) => () => findFiles([path], { cwd, respectGitignore: true });
    expect(refusal("deploi")).toThrow(new CommandError("No such file or folder: deploi. Did you mean deploy?"));
    expect(refusal("zzz/zzz")).toThrow(
      new CommandError("No such file or folder: zzz/zzz. Check the path and the current folder."),
    );
  });
});

describe("paths", () => {
  it("tells what lies in a folder", () => {
    expect(isInside("/a", "/a")).toBe(true);
    expect(isInside("/a", "/a/b")).toBe(true);
    expect(isInside("/a", "/a/..b")).toBe(true);
    expect(isInside("/a", "/ab")).toBe(false);
    expect(isInside("/a/b", "/a")).toBe(false);
  });

  it("shows paths relative to the folder where they lie in it", () => {
    expect(displayPath("/a/b/c", "/a")).toBe("b/c");
    expect(displayPath("/a", "/a")).toBe(".");
    expect(displayPath("/b", "/a")).toBe("/b");
  });

  it("finds the folder that two paths share", () => {
    expect(commonFolder("/a/b", "/a/c/d")).toBe("/a");
    expect(commonFolder("/a/b", "/a/b/c")).toBe("/a/b");
    expect(commonFolder("/a", "/b")).toBe("/");
  });
});

describe("the command", () => {
  const linted = (args: string[], cwd: string) => {
    const run = batten([...args, "--format", "json"], { cwd });
    return {
      files: jsonResults(run).map(({ filePath }) => relative(cwd, filePath)),
      stderr: run.stderr,
      status: run.status,
    };
  };

  it("respects .gitignore, says what it skips of what was named, and lints it with --no-ignore", () => {
    const cwd = project({ ".gitignore": "dist/\n", "dist/a.js": CLEAN_SCRIPT, "a.js": CLEAN_SCRIPT });
    const note = "batten: Skipped what .gitignore leaves out: dist/a.js. Use --no-ignore to lint it.\n";
    expect(linted([], cwd)).toEqual({ files: ["a.js"], stderr: "", status: 0 });
    expect(linted(["a.js", "dist/a.js"], cwd)).toEqual({ files: ["a.js"], stderr: note, status: 0 });
    expect(linted(["--no-ignore"], cwd)).toEqual({ files: ["a.js", "dist/a.js"], stderr: "", status: 0 });
    expect(batten(["dist"], { cwd })).toEqual({
      status: 2,
      stdout: "",
      stderr: "batten: No files to lint in dist. .gitignore leaves it out. Use --no-ignore to lint it.\n",
    });
  });

  it("lints paths outside of the current folder and in node_modules, when they are named", () => {
    const root = project({
      "app/a.js": CLEAN_SCRIPT,
      "lib/b.js": CLEAN_SCRIPT,
      "app/node_modules/x/c.js": CLEAN_SCRIPT,
    });
    const cwd = join(root, "app");
    expect(linted(["../lib", "."], cwd).files).toEqual(["a.js", "../lib/b.js"]);
    expect(linted(["node_modules/x"], cwd).files).toEqual(["node_modules/x/c.js"]);
  });

  it("leaves files alone that no chosen rule reads", () => {
    const cwd = project({ "a.js": "const = ;", "pod.yaml": "kind: Pod\n", "b.sql": "", Dockerfile: "FROM scratch\n" });
    expect(linted(["--config", "devops"], cwd).files).toEqual(["Dockerfile", "pod.yaml"]);
    mkdirSync(dirname(join(cwd, "x/y.txt")));
    writeFileSync(join(cwd, "x/y.txt"), "");
    expect(batten(["x"], { cwd }).status).toBe(2);
  });
});
