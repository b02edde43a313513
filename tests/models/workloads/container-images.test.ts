import { describe, expect, it } from "vitest";
import { splitImageReference } from "../../../src/languages/image-reference.ts";
import { imagesOf, pinOf, pinTo, placeOf } from "../../../src/models/workloads/container-images.ts";
import { pod } from "../../helpers/pods.ts";
import { only } from "./read.ts";

const DIGEST = `sha256:${"0f".repeat(32)}`;
const images = (text: string) => imagesOf(text, only(text));

describe("imagesOf", () => {
  it("places the parts of a reference in the file, within quotes too", () => {
    const text = pod('containers: [{name: a, image: acme/a:1}, {name: b, image: "acme/b:2"}]');
    const places = images(text).map((image) => text.slice(...placeOf(image, image.reference.tagRange ?? [0, 0])));
    expect(places).toEqual(["1", "2"]);
  });

  it("leaves out templates, stand-ins and what is no reference", () => {
    const text = pod('containers: [{image: shop}, {image: "{{ x }}"}, {image: Acme/Shop}, {image: ko://x/y}, {image: nginx}]');
    expect(images(text).map((image) => image.text)).toEqual(["nginx"]);
  });

  it("edits nothing behind an alias", () => {
    const text = pod("containers: [{image: &a acme/a:1}, {image: *a}]");
    expect(images(text).map((image) => pinTo(image, DIGEST))).toEqual([[], []]);
  });
});

describe("pinOf", () => {
  it.each([
    ["a/b", "latest"],
    ["a/b:latest", "latest"],
    ["a:5000/b", "latest"],
    ["a/b:1", "tag"],
    [`a/b@${DIGEST}`, "digest"],
    [`a/b:latest@${DIGEST}`, "digest"],
    ["a/b:1@sha256:12", "malformed"],
  ])("%s: %s", (image, pin) => {
    expect(pinOf(splitImageReference(image))).toBe(pin);
  });
});
