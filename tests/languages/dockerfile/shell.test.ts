import { describe, expect, it } from "vitest";
import type { ShellForm } from "../../../src/languages/dockerfile/ast.ts";
import { commandWords, first, instructions, parse, run, script } from "./support.ts";

/** @returns The script of a `RUN` in a file of that line alone. */
const line = (command: string) => script(`FROM a\nRUN ${command}\n`);

describe("the commands of a command line", () => {
  it("come in source order with their words unquoted", () => {
    const text = `FROM a\nRUN apt-get update && apt-get install -y "a b" 'c' d\\ e\n`;
    expect(commandWords(script(text))).toEqual([
      ["apt-get", "update"],
      ["apt-get", "install", "-y", "a b", "c", "d e"],
    ]);
    expect(script(text).commands.map(({ range }) => text.slice(...range))).toEqual([
      "apt-get update",
      `apt-get install -y "a b" 'c' d\\ e`,
    ]);
  });

  it.each([
    ["a && b || c; d | e & f", [null, "&&", "||", ";", "|", "&"]],
    ["! a && b", [null, "&&"]],
    ["a |& b", [null, "|"]],
  ])("know how they are joined in %s", (text, joins) => {
    expect(line(text).commands.map(({ joinedBy }) => joinedBy)).toEqual(joins);
  });

  it("are found in every compound command", () => {
    const text =
      "if a; then b; elif c; then d; else e; fi; for i in 1 2; do f; done; while g; do h; done; until i; do j; done; " +
      "case x in y) k;; *) l;; esac; { m; }; (n); fn() { o; }; p & time q";
    expect(line(text).commands.map(({ program }) => program).join("")).toBe("abcdefghijklmnopq");
  });

  it("are found in substitutions, and say so", () => {
    const { commands } = line('echo $(a) "`b`" ${X:-$(c)} <(d) $((1 + $(e))) | f');
    expect(commands.map(({ program, substituted }) => [program, substituted])).toEqual([
      ["echo", false],
      ["a", true],
      ["b", true],
      ["c", true],
      ["d", true],
      ["e", true],
      ["f", false],
    ]);
  });

  it("stand at the whole substitution where escaped backquotes hide their places", () => {
    const text = "FROM a\nRUN echo `x \\`id -u\\``\n";
    const inner = script(text).commands.find(({ program }) => program === "id");
    expect(inner && text.slice(...inner.range)).toBe("`x \\`id -u\\``");
  });

  it("carry assignments and redirects", () => {
    const [command] = line("A=1 B=$X make -j2 >out.txt 2>&1 <<<word").commands;
    expect(command?.assignments.map(({ name, value }) => [name, value?.value])).toEqual([
      ["A", "1"],
      ["B", null],
    ]);
    expect(command?.redirects.map(({ operator, target }) => [operator, target?.value])).toEqual([
      [">", "out.txt"],
      [">&", "1"],
      ["<<<", "word"],
    ]);
  });

  it("take declarations for arguments", () => {
    expect(commandWords(line("export A=1 B=$X C=(d) E"))).toEqual([["export", "A=1", null, null, "E"]]);
    expect(line("export A=1 B=pre$X").commands[0]?.words[2]?.prefix).toBe("B=pre");
  });
});

describe("a word's value", () => {
  it.each([
    ["plain", "plain"],
    ["'single $X'", "single $X"],
    [`"dou\\"ble"`, 'dou"ble'],
    [`"a\\$b"`, "a$b"],
    ["a'b'\"c\"", "abc"],
    ["a\\ b", "a b"],
    ["$'a\\tb'", "a\tb"],
    ["/var/lib/apt/lists/*", "/var/lib/apt/lists/*"],
    ["~/x", "~/x"],
    ["--opt=1", "--opt=1"],
  ])("of %s is known", (word, value) => {
    const made = line(`cmd ${word}`).commands[0]?.words[1];
    expect(made?.value).toBe(value);
    expect(made?.prefix).toBe(value);
    expect(made?.raw).toBe(word);
  });

  it.each([
    ["$X", ""],
    ["--foo=$X", "--foo="],
    ['"--foo=${X}y"', "--foo="],
    ["a$(b)", "a"],
    ["a`b`", "a"],
    ["/x/{a,b}", "/x/"],
    ["$((1+2))", ""],
  ])("of %s is not known but for what stands before the expansion", (word, prefix) => {
    const made = line(`cmd ${word}`).commands[0]?.words[1];
    expect(made?.value).toBeNull();
    expect(made?.prefix).toBe(prefix);
  });

  it("has no program where the first word is expanded", () => {
    expect(line("$CMD install").commands[0]?.program).toBeNull();
  });
});

describe("pipelines", () => {
  it("hold their commands, also those of a group", () => {
    const text = "FROM a\nRUN curl x | (tee y; sh) && ls\n";
    const { pipelines, commands } = script(text);
    expect(pipelines).toHaveLength(1);
    expect(pipelines[0] && text.slice(...pipelines[0].range)).toBe("curl x | (tee y; sh)");
    expect(pipelines[0]?.commands.map(({ program }) => program)).toEqual(["curl", "tee", "sh"]);
    expect(commands.find(({ program }) => program === "ls")?.pipeline).toBeNull();
  });

  it("of one command are none", () => {
    expect(line("! a; time b").pipelines).toEqual([]);
  });

  it("do not reach into substitutions", () => {
    const { commands } = line("echo $(a) | b");
    expect(commands.find(({ program }) => program === "a")?.pipeline).toBeNull();
  });
});

describe("positions", () => {
  it("are the file's, behind continuations, comments and blank lines", () => {
    const text = "FROM a\nRUN one \\\n  # why\n\n  && two \\\n  --flag\n";
    const [, two] = script(text).commands;
    expect(two?.words.map(({ range }) => text.slice(...range))).toEqual(["two", "--flag"]);
  });

  it("join a word that a continuation splits, as Docker does, also in quotes", () => {
    expect(commandWords(line("ap\\\nt-get 'a\\\nb'"))).toEqual([["apt-get", "ab"]]);
  });

  it("are right on CRLF", () => {
    const text = "FROM a\r\nRUN one \\\r\n  && two x\r\n";
    const { commands } = script(text);
    expect(commands.map(({ range }) => text.slice(...range))).toEqual(["one", "two x"]);
  });

  it("of flags are left out of the script", () => {
    expect(commandWords(script("FROM a\nRUN --mount=type=cache,target=/x --network=none make\n"))).toEqual([["make"]]);
  });
});

describe("a text that the shell could not read", () => {
  it("still has the commands before the mistake, and says where it is", () => {
    const text = "FROM a\nRUN ls && (cd x\n";
    const { commands, errors } = script(text);
    expect(commands[0]?.program).toBe("ls");
    expect(errors[0]?.offset).toBe(text.length - 1);
    expect(errors[0]?.message).not.toBe("");
  });

  it.each(["function f ", "coproc ", "$(", "(", "f() {"])("is bounded in depth: %s many times", (unit) => {
    const { errors } = line(unit.repeat(20_000));
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe("the shell of a stage", () => {
  /** @returns For each RUN whether a POSIX shell reads it. */
  const readable = (text: string): boolean[] =>
    instructions(text).flatMap((each) => (each.type === "Run" ? [(each.command as ShellForm).script !== null] : []));

  it.each([
    ['SHELL ["powershell", "-Command"]', false],
    ['SHELL ["cmd", "/S", "/C"]', false],
    ['SHELL ["C:\\\\Program Files\\\\PowerShell\\\\pwsh.exe"]', false],
    ['SHELL ["python3", "-c"]', false],
    ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]', true],
    ['SHELL ["/usr/bin/env", "bash", "-c"]', true],
    ['SHELL ["/bin/busybox", "sh", "-c"]', true],
    ['SHELL ["/bin/ash", "-c"]', true],
    ["SHELL powershell", true],
    ["# hadolint shell=powershell", false],
    ["# hadolint shell=pwsh", false],
    ["# hadolint shell=bash", true],
    ["# hadolint ignore=DL3006", true],
  ])("after %s", (before, expected) => {
    expect(readable(`FROM a\nRUN x\n${before}\nRUN y\nRUN z\n`)).toEqual([true, expected, expected]);
  });

  it("begins anew in the next stage, unless that is built from this one", () => {
    const shell = 'SHELL ["powershell"]';
    expect(readable(`FROM a AS Base\n${shell}\nRUN x\nFROM b\nRUN y\nFROM base\nRUN z\n`)).toEqual([false, true, false]);
  });

  it("is named for a stage by a pragma right above its FROM", () => {
    expect(readable("# hadolint shell=pwsh\nARG X\nFROM a\nRUN x\nFROM b\nRUN y\n")).toEqual([false, true]);
    expect(readable("FROM a\nRUN x\n# hadolint shell=pwsh\nFROM b\nRUN y\n")).toEqual([true, false]);
  });

  it("can be turned back", () => {
    expect(readable('FROM a\nSHELL ["cmd"]\nRUN x\nSHELL ["/bin/sh", "-c"]\nRUN y\n')).toEqual([false, true]);
  });

  it("is never read in files that escape with a backquote", () => {
    expect(readable("# escape=`\nFROM a\nRUN dir\n")).toEqual([false]);
    expect(readable('# escape=`\nFROM a\nSHELL ["bash", "-c"]\nRUN dir\n')).toEqual([false]);
  });

  it.each([
    "FROM mcr.microsoft.com/windows/servercore:ltsc2022",
    "FROM golang:1.22-nanoserver",
    "FROM --platform=windows/amd64 x",
  ])("is cmd in %s", (from) => {
    expect(readable(`${from}\nRUN dir\n`)).toEqual([false]);
  });

  it.each(["FROM dockurr/windows", "FROM me/windows/app", "FROM --platform=linux/amd64 x"])("is POSIX in %s", (from) => {
    expect(readable(`${from}\nRUN ls\n`)).toEqual([true]);
  });

  it("reads CMD, ENTRYPOINT and HEALTHCHECK too, but not SHELL", () => {
    const text = "FROM a\nCMD a b\nENTRYPOINT c\nHEALTHCHECK CMD d || exit 1\nSHELL e\nRUN [\"f\"]\n";
    const scripts = instructions(text).flatMap((each) => ("command" in each ? [each.command] : []));
    expect(scripts.map((form) => form?.type === "ShellForm" && commandWords(form.script))).toEqual([
      [["a", "b"]],
      [["c"]],
      [["d"], ["exit", "1"]],
      [],
      false,
    ]);
    expect((first(text, "Shell").command as ShellForm).script).toBeNull();
  });
});

describe("scripts in heredocs", () => {
  const bodyOf = (text: string) => commandWords(run(text).heredocs[0]?.script);

  it.each([
    "RUN <<EOF",
    "RUN --mount=type=cache,target=/x <<EOF",
    "RUN bash <<EOF",
    "RUN /bin/sh -eux <<EOF",
    "RUN <<EOF bash -e",
    "RUN bash -euo pipefail -s -- arg <<EOF",
    "RUN cd /x && sh - <<EOF",
    "RUN 0<<EOF sh",
  ])("are read behind %s", (head) => {
    expect(bodyOf(`FROM a\n${head}\nls -l && id\nEOF\n`)).toEqual([["ls", "-l"], ["id"]]);
  });

  it.each([
    "RUN cat <<EOF > /x",
    "RUN python3 <<EOF",
    "RUN <<EOF python3",
    "RUN bash -c 'cat' <<EOF",
    "RUN bash build.sh <<EOF",
    "RUN bash $X <<EOF",
    "RUN bash 3<<EOF",
    "RUN $SHELL <<EOF",
  ])("are none behind %s", (head) => {
    const text = `FROM a\n${head}\nls\nEOF\n`;
    expect(run(text).heredocs).toHaveLength(1);
    expect(run(text).heredocs[0]?.script).toBeNull();
  });

  it.each([
    ["#!/usr/bin/env python", false],
    ["#!/usr/bin/python3 -u", false],
    ["#!/bin/bash -e", true],
    ["#!/usr/bin/env -S bash -e", true],
    ["#!/bin/sh", true],
  ])("follow the shebang %s", (shebang, expected) => {
    const script = run(`FROM a\nRUN <<EOF\n${shebang}\nls\nEOF\n`).heredocs[0]?.script;
    expect(script !== null).toBe(expected);
  });

  it("follow the stage's shell without one", () => {
    expect(bodyOf('FROM a\nSHELL ["pwsh"]\nRUN <<EOF\nls\nEOF\n')).toEqual([]);
    expect(run('FROM a\nSHELL ["pwsh"]\nRUN <<EOF\nls\nEOF\n').heredocs[0]?.script).toBeNull();
    expect(bodyOf('FROM a\nSHELL ["pwsh"]\nRUN <<EOF\n#!/bin/sh\nls\nEOF\n')).toEqual([["ls"]]);
  });

  it("leave the command line itself with no command where they are the whole of it", () => {
    expect(script("FROM a\nRUN <<EOF\nls $(id)\nEOF\n").commands).toEqual([]);
  });

  it("are told from data, of which only the substitutions run", () => {
    const text = "FROM a\nRUN cat <<EOF > /x && ls\nrm $(id -u)\nEOF\n";
    expect(commandWords(script(text))).toEqual([["cat"], ["ls"], ["id", "-u"]]);
    expect(script(text).commands.map(({ range }) => text.slice(...range))).toEqual(["cat <<EOF > /x", "ls", "id -u"]);
  });

  it("expand nothing in data under a quoted name", () => {
    expect(commandWords(script("FROM a\nRUN cat <<'EOF'\n$(id)\nEOF\n"))).toEqual([["cat"]]);
  });

  it("are not read twice", () => {
    const text = "FROM a\nRUN bash <<EOF\necho $(id)\nEOF\n";
    expect(commandWords(script(text))).toEqual([["bash"]]);
    expect(bodyOf(text)).toEqual([["echo", null], ["id"]]);
  });

  it("stand at the file's offsets, on CRLF and with stripped tabs", () => {
    const text = "FROM a\r\nRUN <<-EOF\r\n\tone x\r\n\tcat <<X\r\n\tdata\r\n\tX\r\n\ttwo \\\r\n\t  y\r\n\tEOF\r\n";
    const commands = run(text).heredocs[0]?.script?.commands ?? [];
    expect(commands.map(({ range }) => text.slice(...range))).toEqual(["one x", "cat <<X", "two \\\r\n\t  y"]);
  });

  it("are read behind ONBUILD", () => {
    const [onbuild] = instructions("FROM a\nONBUILD RUN <<EOF\nls\nEOF\n").slice(1);
    const trigger = onbuild?.type === "Onbuild" ? onbuild.trigger : null;
    expect(trigger?.type === "Run" && commandWords(trigger.heredocs[0]?.script)).toEqual([["ls"]]);
  });

  it("are never read in COPY", () => {
    const copy = first("FROM a\nCOPY <<EOF /run.sh\nls\nEOF\n", "Copy");
    expect(copy.heredocs.map(({ script }) => script)).toEqual([null]);
  });
});

describe("laziness", () => {
  it("parses a command line once, when it is first asked for", () => {
    const [stage] = parse("FROM a\nRUN ls\n").stages;
    const form = stage?.instructions[1];
    const command = form?.type === "Run" ? (form.command as ShellForm) : null;
    expect(Object.getOwnPropertyDescriptor(Object.getPrototypeOf(command), "script")).not.toHaveProperty("value");
    expect(command?.script).toBe(command?.script);
  });
});
