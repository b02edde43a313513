import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { type Argument } from "../../languages/dockerfile/ast.ts";
import { accountNumbers, type AccountNumbers } from "./account-numbers.ts";
import { comesFromArgument } from "./argument-origin.ts";
import { instructionsOfFile } from "./document.ts";
import type { Expansion } from "./expansion.ts";
import { imageUser } from "./image-user.ts";
import type { BuildStage } from "./stage-graph.ts";
import { stageStates } from "./stage-state.ts";

/** A last `USER` that is not written in numbers. */
export interface NamedUser {
  readonly problem: "name" | "group" | "noGroup";
  /** The word of the `USER`. */
  readonly node: Argument;
  /** The part that is no number, or the number that has no group. */
  readonly at: Range;
  readonly text: string;
  /** The same user in numbers, `uid:gid`; `null` if they are not known. */
  readonly numbers: string | null;
}

/** Go's `strconv.Atoi` takes a sign. */
const NUMBER = /^[+-]?\d+$/u;

function expansionOf(sourceCode: SourceCode, node: Argument): Expansion | null {
  const users = instructionsOfFile(sourceCode).filter(({ type }) => type === "User");
  const instruction = users.find((each) => each.arguments.includes(node));
  return instruction ? stageStates(sourceCode).before(instruction).variables.expand(node) : null;
}

function inNumbers(user: string, group: string | null, accounts: AccountNumbers): string | null {
  const uid = accounts.uid(user);
  // A number nobody has been given has no group of its own either.
  const first = accounts.firstGid(user) ?? (NUMBER.test(user) ? user : null);
  const gid = group === null ? first : accounts.gid(group);
  return uid !== null && gid !== null ? `${uid}:${gid}` : null;
}

function problemOf(user: string, group: string | null, isGiven: (part: Range) => boolean): NamedUser["problem"] | null {
  if (isGiven([0, user.length])) return null;
  if (!NUMBER.test(user)) return "name";
  if (group === null) return "noGroup";
  return NUMBER.test(group) || isGiven([user.length + 1, user.length + 1 + group.length]) ? null : "group";
}

/**
 * @returns The last `USER` of a stage, or of those below it, where it has a name or no group. What an
 * `ARG` gives is not judged, nor are the users of Windows.
 */
export function namedUser(sourceCode: SourceCode, stage: BuildStage): NamedUser | null {
  const { user: state } = stageStates(sourceCode).atEnd(stage);
  if (state.state !== "known" || imageUser(sourceCode, stage).kind === "unknown") return null;
  const { node, value } = state;
  const expansion = expansionOf(sourceCode, node);
  if (!expansion) return null;
  const colon = value.indexOf(":");
  const user = colon === -1 ? value : value.slice(0, colon);
  const group = colon === -1 || colon === value.length - 1 ? null : value.slice(colon + 1);
  const problem = problemOf(user, group, (part) => comesFromArgument(sourceCode, expansion, part));
  if (!problem) return null;
  const part: Range = problem === "group" ? [colon + 1, value.length] : [0, user.length];
  const isLiteral = sourceCode.text.slice(...node.range) === value;
  return {
    problem,
    node,
    at: isLiteral ? [node.range[0] + part[0], node.range[0] + part[1]] : node.range,
    text: value.slice(...part),
    numbers: user === "root" ? null : inNumbers(user, group, accountNumbers(sourceCode, stage)),
  };
}
