import { expect, it } from "vitest";
import { patternLapse } from "../../../src/models/oauth/url-pattern.ts";

it.each([
  [String.raw`^https:\/\/a\.example\.com\/cb$`, null],
  [String.raw`^(?:https:\/\/a\.example\.com|https:\/\/b\.example\.com)$`, null],
  [String.raw`^https:\/\/a\.example\.com:\d+\/cb$`, null],
  [String.raw`^https:\/\/a\.example\.com\/[ab]$`, null],
  [String.raw`^https?:\/\/`, null],
  [String.raw`code=([^&]+)`, null],
  [String.raw`a\.example\.com`, "unanchored"],
  [String.raw`^https:\/\/a\.example\.com`, "unanchored"],
  [String.raw`^https:\/\/a\.example\.com\$`, "unanchored"],
  [String.raw`^https:\/\/a\.example\.com$|b\.example\.com$`, "unanchored"],
  [String.raw`^https:\/\/.*\.example\.com$`, "wildcard"],
  [String.raw`^https:\/\/\w+\.example\.com$`, "wildcard"],
  [String.raw`^https:\/\/[^/]{1,9}\.example\.com$`, "wildcard"],
  [String.raw`^https:\/\/a.example.com$`, "wildcard"],
])("%s: %s", (source, lapse) => {
  expect(patternLapse(source)).toBe(lapse);
});
