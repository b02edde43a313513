import type { SourceCode } from "../../kit/source-code.ts";
import type { Directive, Instruction } from "../../languages/dockerfile/ast.ts";
import { isValidDigest, splitImageReference, type ImageReferenceParts } from "../../languages/image-reference.ts";
import { DOCKERFILE_FRONTENDS, DOCKERFILE_RELEASES } from "../../libraries/dockerfile-syntax.ts";
import { dockerfileOf } from "./document.ts";

/** Which frontend a file is read with, as its `# syntax=` says. */
export type SyntaxVersion =
  | { readonly kind: "absent"; readonly first: Instruction | null }
  | { readonly kind: "pinned" }
  | {
      readonly kind: "floating";
      readonly directive: Directive;
      /** The frontend without tag and digest. */
      readonly name: string;
      /** The last release of the line that is named, for Docker's own frontend. */
      readonly release: string | null;
    };

const VERSION = /^v?\d+\.\d+\.\d+(?:[.+-][\w.+-]*)?$/u;

/** @returns The name of an image as Docker Hub's short form has it. */
function shortName({ name }: ImageReferenceParts): string {
  return name.replace(/^(?:index\.)?docker\.io\//u, "");
}

/** @returns Whether two references mean frontends of one name. */
export function isSameFrontend(one: string, other: string): boolean {
  return shortName(splitImageReference(one)) === shortName(splitImageReference(other));
}

/** `1`, `1.7`, `1-labs`, `1.7-labs`, `labs`, `latest`. */
const LINE = /^(?:latest|labs|(\d+(?:\.\d+)?)(?:-labs)?)$/u;

/** The last release of a line; without a tag, of all. */
function releaseOf(reference: ImageReferenceParts): string | null {
  const tag = reference.tag ?? "latest";
  const line = LINE.exec(tag);
  if (!line || !DOCKERFILE_FRONTENDS.has(shortName(reference))) return null;
  const release = DOCKERFILE_RELEASES.find((each) => each.startsWith(line[1] === undefined ? "" : `${line[1]}.`));
  return release === undefined ? null : `${release}${tag.endsWith("labs") ? "-labs" : ""}`;
}

/**
 * @returns What the file says of its frontend: nothing, one that stays (a version of three numbers or a
 * digest), or one that moves.
 */
export function syntaxVersion(sourceCode: SourceCode): SyntaxVersion {
  const { directives, preamble, stages } = dockerfileOf(sourceCode);
  const directive = directives.find(({ name }) => name === "syntax");
  if (!directive) return { kind: "absent", first: preamble[0] ?? stages[0]?.instructions[0] ?? null };
  const reference = splitImageReference(directive.value);
  const isPinned =
    (reference.digest !== null && isValidDigest(reference.digest)) ||
    (reference.digest === null && reference.tag !== null && VERSION.test(reference.tag));
  return isPinned
    ? { kind: "pinned" }
    : { kind: "floating", directive, name: reference.name, release: releaseOf(reference) };
}
