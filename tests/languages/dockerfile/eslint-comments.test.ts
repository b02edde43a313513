import type { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { CONFIG, ESLINTS } from "./eslints.ts";

describe.each(ESLINTS)("ESLint comments under %s", (_name, eslint) => {
  const { Linter: LinterClass } = eslint;

  /** @returns The messages of a text, each as `line:rule` or `line:message`. */
  function lint(text: string): string[] {
    return new LinterClass()
      .verify(text, CONFIG, { filename: "Dockerfile" })
      .map(({ line, ruleId, message }) => `${line}:${ruleId?.replace("batten/", "") ?? message.replace(/ \(.*/u, "")}`);
  }

  const fix = (text: string): string => new LinterClass().verifyAndFix(text, CONFIG, { filename: "Dockerfile" }).output;
  const suppressed = (text: string): readonly Linter.SuppressedLintMessage[] => {
    // The method is documented, but not in the types.
    const linter = new LinterClass() as Linter & { getSuppressedMessages(): Linter.SuppressedLintMessage[] };
    linter.verify(text, CONFIG, { filename: "Dockerfile" });
    return linter.getSuppressedMessages();
  };

  const RUN = "RUN a \\\n  # why\n  && b \\\n  && c\n";
  const UNUSED = "Unused eslint-disable directive";

  it("reports without comments", () => {
    expect(lint(`FROM a\n${RUN}USER b\n`)).toEqual(["5:run", "6:user"]);
  });

  describe("eslint-disable-next-line", () => {
    it.each(["batten/run", "batten/run -- the mirror is trusted", "", "batten/run, batten/user"])(
      "covers a whole instruction: %j",
      (list) => {
        expect(lint(`FROM a\n# eslint-disable-next-line ${list}\n${RUN}USER b\n`).filter((each) => !each.includes("Unused"))).toEqual([
          "7:user",
        ]);
      },
    );

    it("keeps the reason", () => {
      const [message] = suppressed(`FROM a\n# eslint-disable-next-line batten/run -- trusted\n${RUN}`);
      expect(message?.suppressions).toEqual([{ kind: "directive", justification: "trusted" }]);
    });

    it("covers the instruction behind further comments and blank lines", () => {
      expect(lint("FROM a\n# eslint-disable-next-line batten/user\n# more\n\nUSER b\nUSER c\n")).toEqual(["6:user"]);
    });

    it("covers heredocs with their bodies", () => {
      expect(lint("FROM a\n# eslint-disable-next-line batten/run\nRUN <<EOF\nls\nEOF\nRUN b\n")).toEqual(["6:run"]);
    });

    it("can be stacked", () => {
      const comments = "# eslint-disable-next-line batten/run\n# eslint-disable-next-line batten/user\n";
      expect(lint(`FROM a\n${comments}${RUN}`)).toEqual([`3:${UNUSED}`]);
      expect(lint(`FROM a\n# eslint-disable-next-line\n# eslint-disable-next-line batten/run\n${RUN}RUN b\n`)).toEqual([
        `2:${UNUSED}`,
        "8:run",
      ]);
    });

    it("covers the next line of a continued instruction when it stands inside", () => {
      expect(lint("FROM a\nRUN a \\\n  # eslint-disable-next-line batten/run\n  && b\nRUN c\n")).toEqual(["5:run"]);
      expect(lint("FROM a\nRUN a \\\n  # eslint-disable-next-line batten/run\n  # more\n  && b\nRUN c\n")).toEqual(["6:run"]);
      expect(lint("FROM a\nRUN a \\\n  # eslint-disable-next-line batten/run\n  && b \\\n  && c\n")).toEqual([
        `3:${UNUSED}`,
        "5:run",
      ]);
    });

    it.each([
      ["one line", "USER b\n"],
      ["several lines", "USER b \\\n  c\n"],
      ["nothing", ""],
    ])("is reported once when unused above %s", (_what, instruction) => {
      expect(lint(`FROM a\n# eslint-disable-next-line batten/run\n${instruction}`).filter((each) => !each.endsWith("user"))).toEqual([
        `2:${UNUSED}`,
      ]);
    });

    it("is taken away by --fix when unused, and nothing else is", () => {
      expect(fix(`FROM a\n# eslint-disable-next-line batten/user\n${RUN}`)).toBe(`FROM a\n \n${RUN}`);
      expect(fix(`FROM a\r\n# eslint-disable-next-line batten/user\r\nRUN a \\\r\n  b\r\n`)).toBe(
        "FROM a\r\n \r\nRUN a \\\r\n  b\r\n",
      );
    });

    it("loses only the unused rule of its list", () => {
      const text = `FROM a\n# eslint-disable-next-line batten/user, batten/run -- why\n${RUN}`;
      expect(lint(text)).toEqual([`2:${UNUSED}`]);
      expect(fix(text)).toBe(`FROM a\n# eslint-disable-next-line batten/run -- why\n${RUN}`);
    });

    it.each(["\n", "\r\n"])("leaves no blank line in a continuation when it is taken away (%j)", (end) => {
      const text = ["FROM a", "CMD a \\", "  # eslint-disable-next-line batten/run", "  && b", ""].join(end);
      expect(lint(text)).toEqual([`3:${UNUSED}`]);
      expect(fix(text)).toBe(["FROM a", "CMD a \\ ", "  && b", ""].join(end));
    });

    it("leaves what is switched off around it switched off", () => {
      const off = "FROM a\n# eslint-disable batten/run\n";
      expect(lint(`${off}# eslint-disable-next-line batten/run\n${RUN}RUN d\n`)).toEqual([`3:${UNUSED}`]);
      expect(lint(`FROM a\n# eslint-disable\n# eslint-disable-next-line batten/run\n${RUN}RUN d\nUSER e\n`)).toEqual([
        `3:${UNUSED}`,
      ]);
      expect(lint(`${off}# eslint-disable-next-line batten/user\nUSER b \\\n  c\nUSER d\nRUN e\n`)).toEqual(["6:user"]);
      expect(lint(`${off}# eslint-disable-next-line\nUSER b\nRUN e\n`)).toEqual([]);
    });

    it("leaves a comment inside the instruction its effect", () => {
      const text = "FROM a\n# eslint-disable-next-line batten/run\nRUN a \\\n  # eslint-disable batten/run\n  b\nRUN c\n";
      expect(lint(text)).not.toContain("6:run");
    });

    it("inside an instruction does not end the one above it early", () => {
      const above = "FROM a\n# eslint-disable-next-line batten/run\n";
      const text = `${above}RUN a \\\n  # eslint-disable-next-line batten/run\n  # more\n  b \\\n  c\nRUN d\n`;
      expect(lint(text)).toEqual([`4:${UNUSED}`, "8:run"]);
    });

    it("is switched on again by eslint-enable inside the instruction", () => {
      const text = "FROM a\n# eslint-disable-next-line batten/run\nRUN a \\\n  # eslint-enable batten/run\n  b\n";
      expect(lint(text)).toContain("5:run");
    });

    it("names an unknown rule at the comment", () => {
      const messages = new LinterClass().verify(`FROM a\n# eslint-disable-next-line batten/nope\nUSER b\n`, CONFIG, {
        filename: "Dockerfile",
      });
      expect(messages.filter(({ ruleId }) => ruleId === "batten/nope").map(({ line }) => line)).toEqual([2]);
    });
  });

  describe("eslint-disable and eslint-enable", () => {
    it("switch rules off and on", () => {
      const text = "FROM a\n# eslint-disable batten/run -- all of these\nRUN b\nUSER c\n# eslint-enable batten/run\nRUN d\n";
      expect(lint(text)).toEqual(["4:user", "6:run"]);
      expect(lint("# eslint-disable\nFROM a\nRUN b\nUSER c\n")).toEqual([]);
    });

    it("work inside a continuation", () => {
      expect(lint("FROM a\nRUN a \\\n  # eslint-disable batten/run\n  b\nRUN c\n")).toEqual([]);
    });

    it("are reported when unused", () => {
      expect(lint("FROM a\n# eslint-disable batten/run\nCMD b\n")).toEqual([`2:${UNUSED}`]);
      expect(lint("FROM a\n# eslint-enable batten/run\nCMD b\n")).toEqual(["2:Unused eslint-enable directive"]);
    });
  });

  describe("eslint-disable-line", () => {
    it("is shell text at the end of a command, and covers nothing on a line of its own", () => {
      expect(lint("FROM a\nRUN b # eslint-disable-line batten/run\n")).toEqual(["2:run"]);
      expect(lint("FROM a\n# eslint-disable-line batten/run\nRUN b\n")).toEqual([`2:${UNUSED}`, "3:run"]);
    });
  });

  describe("configuration comments", () => {
    it.each([
      '# eslint batten/run: "off"',
      "# eslint batten/run: 0",
      '# eslint "batten/run": ["off"]',
      "# eslint batten/run: off, batten/user: error -- why",
    ])("set rules for the file: %s", (comment) => {
      expect(lint(`${comment}\nFROM a\nRUN b\nUSER c\n`)).toEqual(["4:user"]);
    });

    it.each(["# eslint is run in CI", "# eslint: see the wiki", "# eslint note: runs later", "# eslinting", "# global x", "# exported y"])(
      "are none in prose: %s",
      (comment) => {
        expect(lint(`${comment}\nFROM a\n`)).toEqual([]);
      },
    );

    it("are reported when they cannot be read", () => {
      expect(lint("FROM a\n# eslint batten/run: [\nUSER b\n")).toHaveLength(2);
    });
  });

  it("are none in heredocs", () => {
    expect(lint("FROM a\nRUN <<EOF\n# eslint-disable batten/run\nEOF\n")).toEqual(["4:run"]);
  });

  it("are reported where the configuration forbids them", () => {
    const config = [...CONFIG, { linterOptions: { noInlineConfig: true } }];
    const messages = new LinterClass().verify("FROM a\n# eslint-disable batten/run\nRUN b\n", config, { filename: "Dockerfile" });
    expect(messages.map(({ line, severity }) => [line, severity])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });
});
