import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../../kit/source-code.ts";
import { algorithmFamily } from "../../libraries/tokens/algorithms.ts";
import { LEAST_SECRET_BYTES } from "../../libraries/tokens/key-serializations.ts";
import { acceptedAlgorithms } from "./accepted-algorithms.ts";
import { keyMaterials, type KeyMaterial } from "./key-material.ts";
import { tokenSignings } from "./token-signings.ts";
import { tokenVerifications } from "./token-verifications.ts";
import { verificationKeys } from "./verification-keys.ts";

type Node = TSESTree.Node;

/**
 * - `secret`, `shortSecret`: a shared secret that stands in the code, in the second case a short one too;
 * - `privateKey`: a private key that stands in the code;
 * - `short`: too few random bytes.
 */
export type KeyMistake = "secret" | "shortSecret" | "privateKey" | "short";

/** A key that others know or can guess. */
export interface ExposedKey {
  readonly mistake: KeyMistake;
  /** Where the key stands. */
  readonly node: Node;
  readonly library: string;
  readonly bytes: number;
  /** The fewest bytes that the algorithm's secret may have. */
  readonly least: number;
  readonly algorithm: string;
}

/** A key in its place, with the algorithms that it is used for, as far as they are known. */
interface UsedKey {
  readonly node: Node;
  readonly library: string;
  readonly algorithms: readonly string[];
}

/**
 * @returns The keys of a file, for signing and for verifying, that stand in the code or are too short; once
 * each, wherever they are used.
 */
export function exposedKeys(sourceCode: SourceCode): readonly ExposedKey[] {
  const found = new Map<Node, ExposedKey>();
  for (const key of [...signingKeys(sourceCode), ...verifyingKeys(sourceCode)]) {
    for (const one of keyMaterials(key.node, sourceCode).flatMap((material) => exposed(key, material))) {
      if (!found.has(one.node) || one.mistake === "shortSecret") found.set(one.node, one);
    }
  }
  return [...found.values()].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

function signingKeys(sourceCode: SourceCode): readonly UsedKey[] {
  return tokenSignings(sourceCode).flatMap(({ keys, signer, algorithm }) =>
    keys.map((node) => ({ node, library: signer.library, algorithms: algorithm.name === null ? [] : [algorithm.name] })),
  );
}

function verifyingKeys(sourceCode: SourceCode): readonly UsedKey[] {
  return tokenVerifications(sourceCode).flatMap((verification) => {
    const algorithms = acceptedAlgorithms(verification, sourceCode).flat().map(({ name }) => name);
    return verificationKeys(verification, sourceCode).flatMap(({ node, kind }) => {
      const isPublic = kind === "public" || kind === "jwks";
      return isPublic ? [] : [{ node, library: verification.verifier.library, algorithms }];
    });
  });
}

function exposed({ library, algorithms }: UsedKey, { kind, node, bytes }: KeyMaterial): readonly ExposedKey[] {
  const found = (mistake: KeyMistake, algorithm = "HS256"): readonly ExposedKey[] => [
    { mistake, node, library, bytes: bytes ?? 0, least: LEAST_SECRET_BYTES[algorithm] ?? 0, algorithm },
  ];
  if (kind === "private") return found("privateKey");
  if (kind === "public") return [];
  // A bare text for an algorithm with pairs of keys can be the public half without its armour.
  const isOfPair = algorithms.length > 0 && algorithms.every((name) => algorithmFamily(name) === "asymmetric");
  if (isOfPair) return [];
  const short = algorithms.find((name) => bytes !== null && bytes < (LEAST_SECRET_BYTES[name] ?? 0));
  if (kind === "random") return short ? found("short", short) : [];
  return short ? found("shortSecret", short) : found("secret");
}
