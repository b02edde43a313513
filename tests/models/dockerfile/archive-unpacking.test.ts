import { describe, expect, it } from "vitest";
import { unpackingOf } from "../../../src/models/dockerfile/archive-unpacking.ts";
import { runCommands } from "../../../src/models/dockerfile/run-commands.ts";
import { sourceOf } from "./source.ts";

/** The archives and the folder that a command line unpacks; `null` for none. */
function unpacked(commandLine: string): string | null {
  const [command] = runCommands(sourceOf(`FROM a\nRUN ${commandLine}\n`));
  const unpacking = command && unpackingOf(command);
  if (!unpacking) return null;
  const { archives, folder } = unpacking;
  return `${archives.join(",")} > ${folder.state === "known" ? folder.value : folder.state}`;
}

describe("what a command unpacks", () => {
  it.each([
    ["tar -xf a.tar", "a.tar > absent"],
    ["tar xf a.tar", "a.tar > absent"],
    ["tar -C /x -xzf a.tgz", "a.tgz > /x"],
    ["tar xzfC a.tgz /x", "a.tgz > /x"],
    ["tar xC /x -f a.tgz", "a.tgz > /x"],
    ["tar --get --file a.tar --directory=/x", "a.tar > /x"],
    ["tar -xf a.tar -C $X", "a.tar > unknown"],
    ["tar -xf a.tar -C x -C y", "a.tar > unknown"],
    ["sudo tar -xvpf a.tar --no-same-owner", "a.tar > absent"],
    ["bsdtar -xf a.tar", "a.tar > absent"],
    ["gunzip -k a.tar.gz", "a.tar.gz > unknown"],
    ["xz -dk a.tar.xz b.tar.xz", "a.tar.xz,b.tar.xz > unknown"],
    ["tar -xz", " > absent"],
    ["tar -tf a.tar", null],
    ["tar -cf a.tar x", null],
    ["tar xf a.tar member", null],
    ["tar xf a.tar $MEMBERS", null],
    ["tar -xf a.tar --strip-components=1", null],
    ["tar -xOf a.tar", null],
    ["xz a.tar", null],
    ["gunzip2 a.tar.gz", null],
  ])("%j", (commandLine, expected) => {
    expect(unpacked(commandLine)).toBe(expected);
  });
});
