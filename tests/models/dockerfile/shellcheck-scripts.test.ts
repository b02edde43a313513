import { describe, expect, it } from "vitest";
import { PROXY_ARGUMENTS } from "../../../src/libraries/predefined-variables.ts";
import { shellCheckScripts } from "../../../src/models/dockerfile/shellcheck-scripts.ts";
import { sourceOf } from "./source.ts";

interface Given {
  readonly shell: string | undefined;
  readonly sets: readonly string[];
  readonly exports: readonly string[];
  readonly body: string;
}

/** What ShellCheck is given, taken apart again; the proxy arguments are left out of the exports. */
function given(...lines: readonly string[]): Given[] {
  return shellCheckScripts(sourceOf(`${lines.join("\n")}\n`)).map(({ text, start }) => {
    const head = text.slice(0, start).split("\n");
    const names = head.find((line) => line.startsWith("export "))?.split(" ").slice(1) ?? [];
    return {
      shell: /^# shellcheck shell=(\w+)$/u.exec(head[0] ?? "")?.[1],
      sets: head.filter((line) => line.startsWith("set ")),
      exports: names.map((pair) => pair.replace(/=1$/u, "")).filter((name) => !PROXY_ARGUMENTS.has(name)),
      body: text.slice(start),
    };
  });
}

const bodies = (...lines: readonly string[]): string[] => given(...lines).map(({ body }) => body);
const shells = (...lines: readonly string[]): unknown[] => given(...lines).map(({ shell, sets }) => [shell, ...sets]);

describe("what ShellCheck reads", () => {
  it("is each command line of a RUN as Docker joins it, without flags, marks and comments", () => {
    expect(bodies("FROM a", "RUN --network=none a \\", "  # why", "", "\t&& b", "CMD c", "run d \\\r", "e\r")).toEqual([
      "a \t&& b",
      "d e",
    ]);
  });

  it("is no exec form, and no file without a RUN", () => {
    expect(bodies("FROM a", 'RUN ["a", "$b"]', "ENTRYPOINT c $d", "HEALTHCHECK CMD e")).toEqual([]);
  });

  it("is a heredoc that is the whole command, and that a command line reads", () => {
    expect(bodies("FROM a", "RUN <<EOF", "a", "\tb", "EOF", "RUN cat <<-X >/y && c", "\td $e", "\tX")).toEqual([
      "a\n\tb\n",
      "cat <<-X >/y && c\nd $e\nX",
    ]);
  });

  it("is what a shell reads from a heredoc only where no other shell has read it before", () => {
    expect(given("FROM a", "RUN bash -e <<'EOF'", "a", "EOF").map(({ shell, sets, body }) => [shell, sets, body])).toEqual([
      ["sh", [], "bash -e <<'EOF'\na\nEOF"],
      ["bash", ["set -e"], "a\n"],
    ]);
    expect(bodies("FROM a", "RUN bash -e <<EOF", "a", "EOF")).toEqual(["bash -e <<EOF\na\nEOF"]);
    expect(bodies("FROM a", "RUN python3 <<'EOF'", "print(1)", "EOF")).toEqual(["python3 <<'EOF'\nprint(1)\nEOF"]);
  });

  it("is the trigger of an ONBUILD", () => {
    expect(bodies("FROM a", "ONBUILD RUN a")).toEqual(["a"]);
  });

  it("is nothing for another language", () => {
    expect(bodies("FROM a", "RUN <<EOF", "#!/usr/bin/env python3", "EOF")).toEqual([]);
    expect(bodies("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022", "RUN dir")).toEqual([]);
    expect(bodies("# escape=`", "FROM a", "RUN dir")).toEqual([]);
    expect(bodies("FROM a", 'SHELL ["pwsh", "-c"]', "RUN Get-Item")).toEqual([]);
    expect(bodies("FROM a", "# hadolint shell=powershell", "RUN Get-Item")).toEqual([]);
  });
});

describe("the shell", () => {
  it.each([
    ["/bin/bash", "bash"],
    ["bash", "bash"],
    ["/bin/ash", "dash"],
    ["dash", "dash"],
    ["/usr/bin/ksh", "ksh"],
    ["C:\\\\msys\\\\bash.exe", "bash"],
  ])("of SHELL [%j] is %s", (program, dialect) => {
    expect(shells("FROM a", `SHELL ["${program}", "-c"]`, "RUN a")).toEqual([[dialect]]);
  });

  it("may stand behind another program", () => {
    expect(shells("FROM a", 'SHELL ["busybox", "sh", "-c"]', "RUN a")).toEqual([["sh"]]);
    expect(shells("FROM a", 'SHELL ["/usr/bin/env", "-S", "bash", "-e", "-c"]', "RUN a")).toEqual([["bash", "set -e"]]);
  });

  it("is sh without one, and none that ShellCheck does not know", () => {
    expect(shells("FROM a", "RUN a")).toEqual([["sh"]]);
    expect(shells("FROM a", 'SHELL ["/bin/zsh", "-c"]', "RUN a", 'SHELL ["mksh", "-c"]', "RUN b")).toEqual([]);
  });

  it("passes on to a stage that is built on another", () => {
    const first = ["FROM a AS one", 'SHELL ["/bin/bash", "-eo", "pipefail", "-c"]'];
    expect(shells(...first, "FROM one", "RUN a", "FROM a", "RUN b")).toEqual([["bash", "set -e", "set -o pipefail"], ["sh"]]);
  });

  it("is that of a pragma", () => {
    expect(shells("FROM a", "RUN a", "# hadolint shell=/bin/bash", "RUN b", "RUN c")).toEqual([["sh"], ["bash"], ["bash"]]);
    expect(shells("# x", "# hadolint shell=bash", "FROM a", "RUN a")).toEqual([["bash"]]);
  });

  it("is that of a heredoc's first line, which is no part of the script", () => {
    const lines = ["FROM a", 'SHELL ["zsh", "-c"]', "RUN <<EOF", "#!/bin/bash -e", "a", "EOF"];
    expect(shells(...lines)).toEqual([["bash", "set -e"]]);
    expect(bodies(...lines)).toEqual(["a\n"]);
  });
});

describe("the exported variables", () => {
  const exported = (...lines: readonly string[]): (readonly string[])[] => given(...lines).map(({ exports }) => exports);

  it("are those that the file has set up to the RUN", () => {
    expect(exported("ARG zero", "FROM a", "ARG one=1 two", "RUN a", "ENV three=3", "RUN b", "FROM a", "RUN c")).toEqual([
      ["one", "two"],
      ["one", "three", "two"],
      [],
    ]);
  });

  it("pass on to a stage that is built on another", () => {
    expect(exported("FROM a AS b", "ENV x=1", "ONBUILD ENV y=1", "FROM b", "RUN a")).toEqual([["x", "y"]]);
  });

  it("are also the proxies and the variables of secret mounts", () => {
    const [script] = shellCheckScripts(sourceOf("FROM a\nRUN --mount=type=secret,id=t,env=token a\n"));
    expect(script?.text).toContain(" http_proxy=1 ");
    expect(exported("FROM a", "RUN --mount=type=secret,id=t,env=token a")).toEqual([["token"]]);
  });

  it("of a trigger are all that its stage and other triggers may set", () => {
    expect(exported("FROM a", "ONBUILD ARG x", "ONBUILD RUN a", "ENV y=1")).toEqual([["x", "y"]]);
  });

  it("leave out what is no name for a shell", () => {
    expect(exported("FROM a", "ENV a.b=1 c-d=2 e=3", "RUN a")).toEqual([["e"]]);
  });
});
