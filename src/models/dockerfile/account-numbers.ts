import type { SourceCode } from "../../kit/source-code.ts";
import { splitImageReference } from "../../languages/image-reference.ts";
import { ACCOUNT_COMMANDS, type AccountCommand } from "../../libraries/account-commands.ts";
import { IMAGE_ACCOUNTS } from "../../libraries/image-accounts.ts";
import { readArguments, type CommandOption } from "./command-options.ts";
import { completeName } from "../images/image-names.ts";
import { matchesOneOf } from "../images/image-pattern.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";
import { ancestry, type BuildStage } from "./stage-graph.ts";

/** The numbers of the users and groups that an image has. */
export interface AccountNumbers {
  /** @returns The number of a user, given by name or number. */
  uid(user: string): string | null;
  /** @returns The number of a group, given by name or number. */
  gid(group: string): string | null;
  /** @returns The number of the first group of a user, given by name or number. */
  firstGid(user: string): string | null;
}

interface User {
  readonly uid: string;
  /** By name or number; `null` where it is not known. */
  readonly group: string | null;
}

const NUMBER = /^\d+$/u;

function valueOf(options: readonly CommandOption[], names: readonly string[]): string | null {
  return options.findLast(({ name }) => names.includes(name))?.value ?? null;
}

/** A user without a group of another name gets one of its own, with its own number. */
function groupOf(options: readonly CommandOption[], { group, otherGroup }: AccountCommand, uid: string): string | null {
  if (options.some(({ name }) => group.includes(name))) return valueOf(options, group);
  return options.some(({ name }) => otherGroup.includes(name)) ? null : uid;
}

function addAccount({ program, words }: RunCommand, users: Map<string, User>, groups: Map<string, string>): void {
  const command = Object.hasOwn(ACCOUNT_COMMANDS, program) ? ACCOUNT_COMMANDS[program] : undefined;
  if (!command) return;
  const { options, operands, isOpen } = readArguments(words.slice(1), command);
  const name = operands.length === 1 ? operands[0]?.value : null;
  const id = valueOf(options, command.id);
  if (isOpen || !name || id === null || !NUMBER.test(id)) return;
  if (options.some((option) => command.foreign.includes(option.name))) return;
  if (command.makes === "group") groups.set(name, id);
  else users.set(name, { uid: id, group: groupOf(options, command, id) });
}

function addImageAccounts({ base }: BuildStage, users: Map<string, User>, groups: Map<string, string>): void {
  if (base.kind !== "image") return;
  const image = completeName(splitImageReference(base.name.value));
  for (const { accounts } of IMAGE_ACCOUNTS.filter(({ repositories }) => matchesOneOf(image, repositories))) {
    for (const [name, numbers] of Object.entries(accounts)) {
      const [uid = "", gid = ""] = numbers.split(":");
      users.set(name, { uid, group: gid });
      groups.set(name, gid);
    }
  }
}

/**
 * @returns The numbers that are known of the users and groups of a stage: those that its base image is
 * known to have, and those that its `RUN` instructions, or those of the stages below it, make with a number.
 */
export function accountNumbers(sourceCode: SourceCode, stage: BuildStage): AccountNumbers {
  const users = new Map<string, User>();
  const groups = new Map<string, string>();
  const line = ancestry(stage);
  for (const each of line) addImageAccounts(each, users, groups);
  const nodes = new Set(line.map(({ node }) => node));
  for (const command of runCommands(sourceCode)) {
    if (nodes.has(command.run.stage) && !command.run.onbuild) addAccount(command, users, groups);
  }
  const gid = (group: string): string | null => (NUMBER.test(group) ? group : (groups.get(group) ?? null));
  return {
    uid: (user) => (NUMBER.test(user) ? user : (users.get(user)?.uid ?? null)),
    gid,
    firstGid(user) {
      const found = users.get(user) ?? [...users.values()].find(({ uid }) => uid === user);
      return found?.group ? gid(found.group) : null;
    },
  };
}
