import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONFIG, ESLINTS, plugin } from "./eslints.ts";

const BOM = "\uFEFF";

describe.each(ESLINTS)("Dockerfiles in %s", (_name, { ESLint, Linter }) => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "dockerfile-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const open = (options: object = {}) =>
    new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: CONFIG, ...options });

  it("are found, linted and fixed", async () => {
    await writeFile(join(folder, "Dockerfile"), "FROM a\r\n# eslint-disable-next-line batten/cmd\r\nCMD b\r\n");
    const results = await open({ fix: true }).lintFiles(["."]);
    await ESLint.outputFixes(results);
    expect(results).toHaveLength(1);
    expect(await readFile(join(folder, "Dockerfile"), "utf8")).toBe("FROM a\r\n \r\nCMD b\r\n");
  });

  it("keep a byte order mark, which shifts no position", async () => {
    await writeFile(join(folder, "Dockerfile"), `${BOM}USER a\n# eslint-disable-next-line batten/cmd\nCMD b\n`);
    const [before] = await open().lintFiles(["Dockerfile"]);
    expect(before?.messages.map(({ line, column }) => [line, column])).toEqual([
      [1, 7],
      [2, 1],
    ]);
    await ESLint.outputFixes(await open({ fix: true }).lintFiles(["Dockerfile"]));
    expect(await readFile(join(folder, "Dockerfile"), "utf8")).toBe(`${BOM}USER a\n \nCMD b\n`);
  });

  it("can be cached", async () => {
    await writeFile(join(folder, "Dockerfile"), "FROM a\nRUN b\n");
    const options = { cache: true, cacheLocation: join(folder, "cache") };
    const [cold] = await open(options).lintFiles(["Dockerfile"]);
    const [warm] = await open(options).lintFiles(["Dockerfile"]);
    expect(warm?.messages).toEqual(cold?.messages);
    expect(cold?.messages).toHaveLength(1);
    expect(await readFile(join(folder, "cache"), "utf8")).toContain("Dockerfile");
  });

  it("have a configuration that can be printed", async () => {
    const config = (await open().calculateConfigForFile("Dockerfile")) as { language: string };
    const printed = JSON.parse(JSON.stringify(config)) as { language: string; languageOptions: unknown };
    expect(printed.language).toMatch(/dockerfile$/u);
    expect(printed.languageOptions).toEqual({ globals: {}, parserOptions: { ecmaFeatures: {} } });
  });

  it.each([
    ["", "1:1", "no instructions"],
    ["FROM a\nRUN cat <<EOF\n", "2:9", "Unterminated heredoc"],
    ["hello\n", "1:1", "not a Dockerfile"],
    ["FROM a\n\0", "2:1", "binary"],
  ])("that cannot be read are one finding: %j", async (text, place, words) => {
    await writeFile(join(folder, "Dockerfile"), text);
    const [result] = await open().lintFiles(["Dockerfile"]);
    expect(result?.messages).toHaveLength(1);
    const [message] = result?.messages ?? [];
    expect(`${message?.line}:${message?.column}`).toBe(place);
    expect(message?.fatal).toBe(true);
    expect(message?.message).toContain(words);
  });

  describe("as a source code", () => {
    const sourceCode = (text: string) => {
      const linter = new Linter();
      linter.verify(text, CONFIG, { filename: "Dockerfile" });
      return linter.getSourceCode();
    };

    it("turns offsets into positions and back, over every line end", () => {
      const text = "FROM a\r\nRUN b\rc \\\n  d\u2028e\n";
      const code = sourceCode(text);
      for (let index = 0; index <= text.length; index++) {
        const position = code.getLocFromIndex(index);
        expect(code.getIndexFromLoc(position)).toBe(index);
        expect(position.line).toBe(text.slice(0, index).split("\n").length);
      }
      expect(code.lines).toEqual(["FROM a", "RUN b\rc \\", "  d\u2028e", ""]);
    });

    it("knows text, parents and ancestors", () => {
      const code = sourceCode("FROM a\nENV B=c\n");
      const root = code.ast as unknown as { stages: [{ instructions: [never, { pairs: [{ key: never }] }] }] };
      const { key } = root.stages[0].instructions[1].pairs[0];
      expect(code.getText(key)).toBe("B");
      expect(code.getAncestors(key).map(({ type }) => type)).toEqual(["Dockerfile", "Stage", "Env", "KeyValue"]);
    });

    it("answers what rules for JavaScript ask about tokens and scopes: there are none", () => {
      const code = sourceCode("FROM a\n# b\n");
      const { ast } = code;
      expect(code.getFirstToken(ast)).toBeNull();
      expect(code.getTokenAfter(ast)).toBeNull();
      expect(code.getTokensBetween(ast, ast)).toEqual([]);
      expect(code.getCommentsBefore(ast)).toEqual([]);
      expect(code.commentsExistBetween(ast, ast)).toBe(false);
      expect(code.isSpaceBetween(ast, ast)).toBe(false);
      expect(code.markVariableAsUsed("x")).toBe(false);
      expect(code.getDeclaredVariables(ast)).toEqual([]);
      expect(code.getScope(ast)).toBe(code.scopeManager.globalScope);
      expect(code.getScope(ast).variableScope.set.size).toBe(0);
      expect(code.parserServices).toEqual({});
      expect(code).toMatchObject({ tokensAndComments: [{ type: "Line", value: " b" }] });
    });

    it("lists its comments", () => {
      const comments = sourceCode("# a=b\nFROM a\n# c\n").getAllComments();
      expect(comments.map(({ type, value }) => [type, value])).toEqual([
        ["Line", " a=b"],
        ["Line", " c"],
      ]);
    });
  });

  it("are met node by node, each once, in the order of the text", () => {
    const met: string[] = [];
    const config = [
      {
        ...CONFIG[0],
        plugins: {
          batten: plugin,
          own: {
            rules: {
              all: { create: () => ({ "*": (node: { type: string }) => void met.push(node.type) }) },
            },
          },
        },
        rules: { "own/all": "error" },
      },
    ] as typeof CONFIG;
    new Linter().verify("# syntax=x\nARG A\nFROM b AS c\nCOPY --from=d e f\nCMD [\"g\"]\nONBUILD USER h\n", config, {
      filename: "Dockerfile",
    });
    expect(met.join(" ")).toBe(
      "Dockerfile Directive Arg KeyValue Argument Stage From ImageReference Argument Argument Argument " +
        "Copy Flag Argument Argument Cmd ExecForm Argument Onbuild User Argument",
    );
  });
});
