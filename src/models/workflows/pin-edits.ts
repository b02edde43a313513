import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import { isShared } from "../../languages/yaml/anchors.ts";
import type { RepositoryUse } from "./uses.ts";

/**
 * Puts a commit in the place of a tag or branch, which stays as a comment where the line has room for one.
 *
 * @returns The edits; none where the name is written in a way that hides where the reference stands.
 */
export function pinToCommit(text: string, { node, ref, refRange }: RepositoryUse, sha: string): readonly Edit[] {
  if (node.type !== "YAMLScalar" || isShared(node) || text.slice(...refRange) !== ref) return [];
  const pin = replaceRange(refRange, sha);
  const newline = text.indexOf("\n", node.range[1]);
  const rest = text.slice(node.range[1], newline === -1 ? text.length : newline);
  return rest.trim() === "" ? [pin, insertAt(node.range[1], ` # ${ref}`)] : [pin];
}
