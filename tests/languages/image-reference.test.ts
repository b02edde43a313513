import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isValidDigest, splitImageReference } from "../../src/languages/image-reference.ts";

const SHA = `sha256:${"0123456789abcdef".repeat(4)}`;

describe("splitImageReference", () => {
  it.each([
    ["alpine", null, "alpine", null, null],
    ["alpine:3.20", null, "alpine", "3.20", null],
    ["library/alpine", null, "library/alpine", null, null],
    ["docker.io/library/alpine:3", "docker.io", "library/alpine", "3", null],
    ["localhost/x", "localhost", "x", null, null],
    ["localhost:5000/x:y", "localhost:5000", "x", "y", null],
    ["reg:5000/a/b", "reg:5000", "a/b", null, null],
    [`reg:5000/a/b:1.2@${SHA}`, "reg:5000", "a/b", "1.2", SHA],
    [`a@${SHA}`, null, "a", null, SHA],
    ["[::1]:5000/a:b", "[::1]:5000", "a", "b", null],
    ["a:", null, "a", "", null],
    ["a@", null, "a", null, ""],
    ["$IMG", null, "$IMG", null, null],
    ["$REG/a:$TAG", null, "$REG/a", "$TAG", null],
    ["${IMG:-alpine:3}", null, "${IMG:-alpine:3}", null, null],
    ["${REG:-docker.io}/a:${TAG:-1}", "${REG:-docker.io}", "a", "${TAG:-1}", null],
    ["a:1@${D:-sha256:0}", null, "a", "1", "${D:-sha256:0}"],
    ["", null, "", null, null],
  ])("%s", (reference, registry, repository, tag, digest) => {
    expect(splitImageReference(reference)).toMatchObject({ registry, repository, tag, digest });
  });

  it("has ranges that hold what the parts say, and loses nothing, for any text", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "/", ":", "@", ".", "$", "{", "}", "-") });
    fc.assert(
      fc.property(text, (reference) => {
        const parts = splitImageReference(reference);
        const slice = (range: readonly [number, number] | null) => range && reference.slice(...range);
        expect(slice(parts.nameRange)).toBe(parts.name);
        expect(slice(parts.tagRange)).toBe(parts.tag);
        expect(slice(parts.digestRange)).toBe(parts.digest);
        const tag = parts.tag === null ? "" : `:${parts.tag}`;
        const digest = parts.digest === null ? "" : `@${parts.digest}`;
        expect(parts.name + tag + digest).toBe(reference);
        expect(parts.registry === null ? parts.repository : `${parts.registry}/${parts.repository}`).toBe(parts.name);
      }),
    );
  });
});

describe("isValidDigest", () => {
  it("wants sha256 and 64 lower-case hexadecimal digits", () => {
    expect(isValidDigest(SHA)).toBe(true);
  });

  it("takes sha512 with its 128 digits", () => {
    expect(isValidDigest(`sha512:${"0f".repeat(64)}`)).toBe(true);
    expect(isValidDigest(`sha512:${"0F".repeat(64)}`)).toBe(false);
    expect(isValidDigest(`sha384:${"0f".repeat(48)}`)).toBe(false);
  });

  it.each(["", "sha256:", SHA.toUpperCase(), `${SHA}0`, SHA.slice(0, -1), SHA.replace("sha256", "sha512"), `${SHA}\n`, "abc"])(
    "refuses %j",
    (digest) => {
      expect(isValidDigest(digest)).toBe(false);
    },
  );
});
