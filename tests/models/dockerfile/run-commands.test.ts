import { describe, expect, it } from "vitest";
import { runCommands, writtenCommands, type RunCommand } from "../../../src/models/dockerfile/run-commands.ts";
import { prefixesOf } from "../../../src/models/dockerfile/unwrap.ts";
import { sourceOf, textAt } from "./source.ts";

function commandsOf(text: string): readonly RunCommand[] {
  return runCommands(sourceOf(text));
}

/** Each command as its words; `?` for one that is not known. */
function shown(run: string, before = ""): string[] {
  return commandsOf(`FROM a\n${before}RUN ${run}\n`).map(({ words }) => words.map(({ value }) => value ?? "?").join(" "));
}

describe("the commands of a RUN", () => {
  it.each([
    ["a && b || c; d | e", ["a", "b", "c", "d", "e"]],
    ["if a; then b; fi; for x in 1 2; do c; done; (d); { e; }", ["a", "b", "c", "d", "e"]],
    ["a $(b)", ["a ?", "b"]],
    ["a \\\n    b \\\n  # a comment\n  c", ["a b c"]],
    ['["a", "b c", "$X"]', ["a b c $X"]],
    ["<<EOF\na 1\nb 2\nEOF", ["a 1", "b 2"]],
    ["bash <<EOF\na 1\nEOF", ["bash", "a 1"]],
    ["/usr/bin/a x", ["/usr/bin/a x"]],
    ["find . -exec a {} \\; -type f -execdir sudo b {} + | c", ["find . -exec a {} ; -type f -execdir sudo b {} +", "a {}", "b {}", "c"]],
    ["find . -exec sh -c 'a; b' \\;", ["find . -exec sh -c a; b ;", "a", "b"]],
    ["find . -name x -exec", ["find . -name x -exec"]],
    ["find . -exec a {}", ["find . -exec a {}"]],
  ])("%j are %j", (run, expected) => {
    expect(shown(run)).toEqual(expected);
  });

  it("include those behind ONBUILD", () => {
    const [command] = commandsOf("FROM a\nONBUILD RUN x y\n");
    expect(command?.program).toBe("x");
    expect(command?.run.onbuild?.keyword).toBe("ONBUILD");
  });

  it.each(['FROM a\nSHELL ["powershell"]\nRUN x\n', "# escape=`\nFROM a\nRUN x\n", "FROM a\nCMD x\n", "FROM a\nENTRYPOINT [\"x\"]\n"])(
    "%j has none that are known",
    (text) => {
      expect(commandsOf(text)).toEqual([]);
    },
  );
});

describe("prefixes", () => {
  it.each([
    ["sudo x y", "x y"],
    ["sudo -E -u root x", "x"],
    ["sudo -uroot A=1 x", "x"],
    ["sudo -- x", "x"],
    ["env x", "x"],
    ["env -u B A=1 x", "x"],
    ["env -i A=1 B=2 x", "x"],
    ["time -p x", "x"],
    ["exec x", "x"],
    ["command x", "x"],
    ["nice -n 10 x", "x"],
    ["timeout -k 5 60 x y", "x y"],
    ["timeout --signal=KILL 60 x", "x"],
    ["eatmydata x", "x"],
    ["chroot /mnt x", "x"],
    ["gosu root x", "x"],
    ["xargs -n 1 x", "x"],
    ["sudo env A=1 nice x", "x"],
  ])("are taken off %j", (run, expected) => {
    expect(shown(run)).toEqual([expected]);
  });

  it.each(["command -v x", "command -V x", "sudo -l x", "env -S 'x y'", "sudo", "sudo $U x", "time"])("%j runs nothing that is known", (run) => {
    expect(shown(run)).toEqual([]);
  });

  it("are named, with the variables they set", () => {
    const [command] = commandsOf("FROM a\nRUN C=3 sudo env A=1 x B=2\n");
    expect(command?.wrappers).toEqual(["sudo", "env"]);
    expect(command?.environment).toEqual(["C", "A"]);
  });
});

describe("the text of a shell", () => {
  it.each([
    ['sh -c "x 1 && y"', ["x 1", "y"]],
    ["bash -euxo pipefail -c 'x 1'", ["x 1"]],
    ["bash -o pipefail -c 'x 1'", ["x 1"]],
    ["bash -lc 'x 1'", ["x 1"]],
    ["busybox sh -c 'x 1'", ["x 1"]],
    ["su -c 'x 1' app", ["x 1"]],
    ["su - app -c 'x 1'", ["x 1"]],
    ["sudo sh -c 'x 1'", ["x 1"]],
    ['sh -c "x $Y"', ["x ?"]],
    ['sh -c "sh -c \'x 1\'"', ["x 1"]],
    ["sh -c 'x \\\n  1'", ["x 1"]],
    ['["sh", "-c", "x 1"]', ["x 1"]],
    ["sh script.sh", ["sh script.sh"]],
  ])("%j runs %j", (run, expected) => {
    expect(shown(run)).toEqual(expected);
  });

  it.each(['sh -c "x \\"1\\""', "sh -c $X", "sh -c x\\ 1", "sh -c \"$X\"'x'", '["sh", "-c", "x \\"1\\""]'])(
    "%j is left alone: its parts have no place of their own",
    (run) => {
      expect(shown(run)).toEqual([]);
    },
  );

  it("keeps the true places", () => {
    const source = sourceOf("FROM a\nRUN sh -c 'x \\\n  one'\nRUN [\"sh\", \"-c\", \"y two\"]\n");
    expect(runCommands(source).flatMap(({ words }) => words.map(({ range }) => textAt(source, range)))).toEqual([
      "x",
      "one",
      "y",
      "two",
    ]);
  });
});

describe("variables", () => {
  it.each([
    ["x $A", "ENV A='1 2'\n", "x 1 2"],
    ['x "$A"', "ENV A='1 2'\n", "x 1 2"],
    ["x a=$A", "ARG A=1\n", "x a=1"],
    ["x ${A:-3}", "ARG A\n", "x 3"],
    ["x $A", "ARG A\n", "x ?"],
    ["x $A", "", "x ?"],
    ["x $A", "ENV A=''\n", "x"],
    ["A=1; x $A", "", "x 1"],
    ["set -ex && A=1 && B=$A && x $B", "", "set -ex"],
  ])("of %j after %j are replaced", (run, before, expected) => {
    expect(shown(run, before).filter((command) => command !== "")[0]).toBe(expected);
  });

  it.each([
    ["set -ex; A=1; x $A", "x 1"],
    ["A=1; A=2; x $A", "x ?"],
    ["y && A=1; x $A", "x ?"],
    ["if y; then A=1; fi; x $A", "x ?"],
    ["A=1; read A; x $A", "x ?"],
    [". ./env; x $E", "x ?"],
    ["export E=2; x $E", "x ?"],
  ])("that a script sets: %j", (run, expected) => {
    expect(shown(run, "ENV E=1\n").at(-1)).toBe(expected);
  });

  it("keeps a quoted value in one word", () => {
    const [quoted] = commandsOf("FROM a\nENV A='1 2'\nRUN x \"$A\"\n");
    expect(quoted?.words.map(({ value }) => value)).toEqual(["x", "1 2"]);
  });

  it("knows nothing behind ONBUILD", () => {
    const [command] = commandsOf("FROM a\nENV A=1\nONBUILD RUN x $A\n");
    expect(command?.words[1]?.value).toBeNull();
  });
});

describe("standard input", () => {
  it.each([
    ["yes | x", "x", true],
    ["yes | sudo x", "x", true],
    ["yes | (y; x)", "x", true],
    ["yes | sh -c 'x'", "x", true],
    ["x < answers", "x", true],
    ["x <<< y", "x", true],
    ["x < /dev/null", "x", false],
    ["x | y", "x", false],
    ["{ y; x; } | z", "x", false],
    ["cat list | xargs x", "x", false],
    ["y && x", "x", false],
  ])("of %j feeds %s: %s", (run, program, hasInput) => {
    const command = commandsOf(`FROM a\nRUN ${run}\n`).find((each) => each.program === program);
    expect(command?.hasInput).toBe(hasInput);
  });
});

describe("the commands as they are written", () => {
  const written = (run: string): string[] =>
    writtenCommands(sourceOf(`FROM a\nRUN ${run}\n`)).map(({ words }) => words.map(({ value }) => value ?? "?").join(" "));

  it.each([
    ["sudo a b", ["sudo a b"]],
    ["sudo $X", ["sudo ?"]],
    ["X=1 && a", ["", "a"]],
    ['sh -c "a && sudo b"', ["sh -c a && sudo b", "a", "sudo b"]],
    ['["sudo", "a"]', ["sudo a"]],
  ])("of %j are %j", (run, expected) => {
    expect(written(run)).toEqual(expected);
  });

  it("name their prefixes, also where what these run is not known", () => {
    const prefixes = (run: string): string[] =>
      writtenCommands(sourceOf(`FROM a\nRUN ${run}\n`)).flatMap(({ words }) => prefixesOf(words).map(({ prefix }) => prefix));
    expect(prefixes("nice /usr/bin/sudo a")).toEqual(["nice", "/usr/bin/sudo"]);
    expect(prefixes("env sudo $X")).toEqual(["env", "sudo"]);
    expect(prefixes("a sudo b")).toEqual([]);
  });
});
