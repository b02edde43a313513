import { describe, expect, it } from "vitest";
import { closedToOthers, opensToAll } from "../../../src/models/dockerfile/file-mode.ts";

describe("opensToAll", () => {
  it.each(["777", "0777", "00777", "666", "2", "776", "2777", "a+rwx", "ugo+rwx", "o+w", "a=rwx", "u=rwx,go=rw", "o=r,o+w", "a+X-x+w"])(
    "%s lets everybody write",
    (mode) => {
      expect(opensToAll(mode)).toBe(true);
    },
  );

  it.each(["755", "775", "1777", "01777", "644", "0", "+rwx", "=rwx", "u+w", "ug+rwx", "o-w", "a+rwx,o-w", "o+w,o=r", "a+rwxt", "o+w,+t", "o=u", "8", "file", "", "77777777"])(
    "%j does not",
    (mode) => {
      expect(opensToAll(mode)).toBe(false);
    },
  );
});

describe("closedToOthers", () => {
  it.each([
    ["777", "755", "775"],
    ["0777", "0755", "0775"],
    ["666", "644", "664"],
    ["2", "0", "0"],
    ["a+rwx", "u+rwx,go+rx", "ug+rwx,o+rx"],
    ["ugo=rwx", "u=rwx,go=rx", "ug=rwx,o=rx"],
    ["a+w", "u+w", "ug+w"],
    ["o+w", null, null],
    ["u+x,o+rw", "u+x,o+r", "u+x,o+r"],
    ["go=w", "go=", "g=w,o="],
    ["a+x+w", null, null],
  ])("%s becomes %s for the owner and %s for the group", (mode, owner, group) => {
    expect(closedToOthers(mode, "owner")).toBe(owner);
    expect(closedToOthers(mode, "group")).toBe(group);
  });
});
