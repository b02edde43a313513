import { describe, expect, it } from "vitest";
import { exposedPorts } from "../../../src/models/dockerfile/exposed-ports.ts";
import { sourceOf, textAt } from "./source.ts";

/** Each part of each port: its text, and in brackets the file's text that it is shown at where they differ. */
function portsOf(text: string): string[] {
  const source = sourceOf(text);
  return exposedPorts(source).map(({ host, port, bounds, protocol }) =>
    [host, port, ...bounds, protocol]
      .map((part) => {
        if (!part) return "-";
        const at = textAt(source, part.at) ?? "";
        return part.isWritten && at === part.text ? part.text : `${part.text}[${at}]`;
      })
      .join(" "),
  );
}

describe("the parts of a port", () => {
  it.each([
    ["80", "- 80 80 -"],
    ["80-90/udp", "- 80-90 80 90 udp"],
    ["127.0.0.1:1:2/tcp", "127.0.0.1:1: 2 2 tcp"],
    ['"80"', "- 80 80 -"],
    ["80/", '- 80 80 [80/]'],
    ["$X", null],
    ["$X/TCP", "- - TCP"],
    ["${X:-a/tcp}", null],
  ])("%s", (word, expected) => {
    expect(portsOf(`FROM a\nEXPOSE ${word}\n`)).toEqual(expected === null ? [] : [expected]);
  });

  it("are shown at the word that a variable brings them to", () => {
    expect(portsOf('FROM a\nENV P="80 443/tcp"\nEXPOSE $P\n')).toEqual(["- 80[$P] 80[$P] -", "- 443[$P] 443[$P] tcp[$P]"]);
    expect(portsOf("FROM a\nENV P=80\nEXPOSE 1:$P/udp\n")).toEqual(["1: 80[1:$P/udp] 80[1:$P/udp] udp"]);
  });

  it("are read behind ONBUILD, where no variable is known", () => {
    expect(portsOf("FROM a\nENV P=80\nONBUILD EXPOSE 1 $P\n")).toEqual(["- 1 1 -"]);
  });
});
