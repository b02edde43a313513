import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { PLAIN, colorsFor } from "../../src/cli/colors.ts";
import { renderMarkdown } from "../../src/cli/markdown.ts";
import { rules } from "../../src/rules/index.ts";
import { program } from "../helpers/programs.ts";
import { batten, project } from "./helpers/batten.ts";

function plain(markdown: string, width = 60): string {
  return renderMarkdown(markdown, PLAIN, width);
}

describe("renderMarkdown", () => {
  it("indents code and leaves it as it is", () => {
    expect(plain("Text.\n\n```js\n# no heading\n\n  a [b](c) `d`;\n```\nMore.")).toBe(
      "Text.\n\n    # no heading\n\n      a [b](c) `d`;\n\nMore.\n",
    );
  });

  it("takes code that is never closed to the end", () => {
    expect(plain("~~~\na\n```\nb")).toBe("    a\n    ```\n    b\n");
  });

  it("puts addresses behind the words of links", () => {
    expect(plain("See [the RFC](https://a.test/1), [`code`](https://b.test) and <https://c.test>.", 200)).toBe(
      "See the RFC (https://a.test/1), code (https://b.test) and https://c.test.\n",
    );
    expect(plain("[https://a.test](https://a.test)")).toBe("https://a.test\n");
    expect(plain("See [`other-rule`](other-rule.md) and [below](#options).")).toBe("See other-rule and below.\n");
  });

  it("sets headings, strong words and code with colours, and drops their signs", () => {
    const colors = colorsFor({}, true);
    expect(renderMarkdown("## A `b`\n\nA **c** and `d **e**`.", colors, 60)).toBe(
      "\u001B[1mA b\u001B[22m\n\nA \u001B[1mc\u001B[22m and \u001B[36md **e**\u001B[39m.\n",
    );
    expect(plain("## A `b`\n\nA **c** and an odd ` sign.")).toBe("A b\n\nA c and an odd ` sign.\n");
  });

  it("joins and breaks paragraphs at the width, and indents what belongs to an item", () => {
    expect(plain("one two\nthree four five", 13)).toBe("one two three\nfour five\n");
    expect(plain("- one two three\n  four\n- five", 12)).toBe("- one two\n  three four\n- five\n");
    expect(plain("1. six seven eight", 12)).toBe("1. six seven\n   eight\n");
  });

  it("keeps nested items nested and rows of tables in lines of their own", () => {
    expect(plain("- a\n  - b\n\n| a | b |\n|---|---|\n| 1 | 2 |")).toBe(
      "- a\n  - b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    );
  });
});

describe("--explain", () => {
  const cwd = "/";

  it("prints the page of a rule, with and without the namespace", () => {
    const run = batten(["--explain", "k8s-no-privilege-escalation"], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toMatch(/^Incorrect$/mu);
    expect(run.stdout).not.toMatch(/<!--|```|^#/mu);
    expect(batten(["--explain", "batten/k8s-no-privilege-escalation"], { cwd })).toEqual(run);
  });

  it("knows the ids of Hadolint", () => {
    const [id] = Object.entries(rules).find(([, rule]) => "DL3014" in (rule.meta.docs.aliases ?? {})) ?? [];
    const run = batten(["--explain", "dl3014"], { cwd });
    expect(id).toBeDefined();
    expect(run.stdout).toContain(`batten/${id}`);
  });
});

describe("--explain of a rule that runs a program", () => {
  const explain = (name: string, folder: string) => batten(["--explain", name], { cwd: "/", env: { PATH: folder } });

  it("says where the program is", () => {
    const path = program("shellcheck", "");
    const run = explain("dockerfile-shellcheck", dirname(path));
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toMatch(/^batten\/dockerfile-shellcheck$/mu);
    expect(run.stdout.trimEnd().endsWith(`Here this rule runs ${path}.`)).toBe(true);
  });

  it("says once that there is none", () => {
    const { stdout } = explain("dockerfile-shellcheck", "/nowhere");
    expect(stdout.split("There is no shellcheck on the PATH here, so this rule finds nothing.")).toHaveLength(2);
  });

  it("goes by the ids of its findings", () => {
    expect(explain("sc2086", "/nowhere")).toEqual(explain("dockerfile-shellcheck", "/nowhere"));
    expect(explain("SC20", "/nowhere").status).toBe(2);
  });
});

describe("--list-rules", () => {
  interface Listed {
    readonly id: string;
    readonly level: string;
    readonly fixable: boolean;
    readonly description: string;
  }

  const listed = (...args: string[]) =>
    JSON.parse(batten(["--list-rules", "--format", "json", ...args], { cwd: "/" }).stdout) as Listed[];

  it("lists every rule with level, fix and description", () => {
    const { status, stdout } = batten(["--list-rules"], { cwd: "/" });
    const lines = stdout.trimEnd().split("\n");
    expect(status).toBe(0);
    expect(lines.slice(0, -1).map((line) => line.split(" ")[0])).toEqual(Object.keys(rules).sort());
    expect(lines.find((line) => line.startsWith("k8s-no-privilege-escalation "))).toMatch(/ {2}error {2}fix {2}\S/u);
    expect(lines.at(-1)).toBe(
      `${lines.length - 1} rules, ${
        listed().filter(({ fixable }) => fixable).length
      } with a fix. batten --explain <rule> prints the page of one.`,
    );
  });

  it("has the same as JSON", () => {
    const all = listed();
    expect(all.map(({ id }) => id)).toEqual(Object.keys(rules).sort());
    for (const { id, level, description } of all) {
      expect(description).toBe(rules[id]?.meta.docs.description);
      expect(level).toBe(rules[id]?.meta.docs.recommended ? "error" : "warn");
    }
  });

  it("lists the rules of configs, with the level that the last of them gives", () => {
    const security = listed("--config", "security");
    const expected = Object.keys(rules).filter((id) => rules[id]?.meta.docs.tags.includes("security"));
    expect(security.map(({ id }) => id)).toEqual(expected.sort());
    // What a project has to choose by itself is in no config but `all`.
    const chosen = listed("--config", "all,strict").filter(({ id }) => !rules[id]?.meta.docs.optIn);
    expect(new Set(chosen.map(({ level }) => level))).toEqual(new Set(["error"]));
  });

  it("refuses an unknown config", () => {
    expect(batten(["--list-rules", "--config", "none"], { cwd: project({}) })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Unknown config none."),
    });
  });
});
