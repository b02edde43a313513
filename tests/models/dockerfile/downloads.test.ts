import { describe, expect, it } from "vitest";
import { downloads, isLocalAddress } from "../../../src/models/dockerfile/downloads.ts";
import { sourceOf } from "./source.ts";

/** Each download as `program prints|keeps: addresses`. */
function shown(run: string): string[] {
  return downloads(sourceOf(`FROM a\nRUN ${run}\n`)).map(
    ({ programWord, prints, urls }) =>
      `${programWord.value ?? "?"} ${prints ? "prints" : "keeps"}: ${urls.map(({ value, prefix }) => value ?? `${prefix}?`).join(" ")}`,
  );
}

describe("downloads", () => {
  it.each([
    ["curl -fsSL -H 'A: b' -u x:y https://a", ["curl prints: https://a"]],
    ["curl -fsSLo /x https://a", ["curl keeps: https://a"]],
    ["curl -fsSLO https://a && curl -o- https://b", ["curl keeps: https://a", "curl prints: https://b"]],
    ["curl --retry 3 --url https://a --output x", ["curl keeps: https://a"]],
    ["wget -nv https://a && wget -qO- https://b", ["wget keeps: https://a", "wget prints: https://b"]],
    ["wget -O /dev/stdout --header 'A: b' https://a/$V", ["wget prints: https://a/?"]],
    ["sudo /usr/bin/aria2c -x 4 https://a", ["/usr/bin/aria2c keeps: https://a"]],
    ["apt-get install curl", []],
  ])("%j", (run, expected) => {
    expect(shown(run)).toEqual(expected);
  });
});

describe("isLocalAddress", () => {
  it.each(["http://localhost", "http://localhost:80/x", "https://u:p@127.0.0.1/", "localhost:8080", "http://[::1]:3/", "file:///x", "http://127.1.2.3?a"])("%s is", (address) => {
    expect(isLocalAddress(address)).toBe(true);
  });
  it.each(["http://localhost.example.org", "http://a/localhost", "https://a@b.org", "http://127.0.0.1.nip.io", ""])("%s is not", (address) => {
    expect(isLocalAddress(address)).toBe(false);
  });
});
