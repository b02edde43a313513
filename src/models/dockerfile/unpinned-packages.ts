import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { PinSyntax } from "../../libraries/package-managers/package-manager.ts";
import type { CommandWord } from "./command-word.ts";
import { lockedModules } from "./locked-modules.ts";
import { mayBeConfigured } from "./manager-configuration.ts";
import { packageOperations, type PackageOperation } from "./package-operations.ts";

/** A package that is installed in whatever version is newest. */
export interface UnpinnedPackage {
  readonly operation: PackageOperation;
  readonly at: CommandWord;
  /** The package as written. */
  readonly name: string;
}

const ADDRESS = /^(?:[a-z][a-z\d.-]*\+)?[a-z][a-z\d.-]*:\/\//iu;
/** Addresses that a version control system reads: `git+https:`, `git:`, `hg+ssh:`, `github:owner/name`, `….git`. */
const REPOSITORY = /^(?:(?:git|hg|svn|bzr)(?:\+[a-z]+)?:|git@|(?:github|gitlab|bitbucket|gist):)|\.git$/iu;

function operandsToPin({ subcommand, operands }: PackageOperation): readonly CommandWord[] {
  switch (subcommand?.packages) {
    case "all":
      return operands;
    case "first":
      return operands.slice(0, 1);
    case "rest":
      return operands.slice(1);
    case undefined:
      return [];
  }
}

function isVersion(text: string, operator: string, { floating, numericOperators }: PinSyntax): boolean {
  const version = text.replace(/^=+/u, "");
  if (version.trim() === "" || floating.includes(version)) return false;
  return !numericOperators?.includes(operator) || /^\d/u.test(version);
}

/** A name begins with one character at least: the first one of `@scope/name` is no operator. */
function hasVersion(name: string, pin: PinSyntax): boolean {
  return pin.operators.some((operator) => {
    for (let at = name.indexOf(operator, 1); at !== -1; at = name.indexOf(operator, at + 1)) {
      if (isVersion(name.slice(at + operator.length), operator, pin)) return true;
    }
    return false;
  });
}

/** The `@` of `git@host` and `user@host` stands before the path. */
function hasRevision(address: string, revision: string): boolean {
  return address.slice(address.lastIndexOf("/") + 1).includes(revision) || (revision === "#" && address.includes("#"));
}

/** A direct reference of PEP 508, `name @ address`, has its version in the address. */
function addressOf(name: string): string {
  const [, address] = /^[\w.-]+(?:\[[^\]]*\])?\s*@\s*(\S+:\/\/.*)$/u.exec(name) ?? [];
  return address ?? name;
}

function isPinned(given: string, pin: PinSyntax): boolean {
  // What stands behind the semicolon says where a package is wanted, not which version.
  const name = pin.revision === "@" ? (given.split(";")[0] ?? "").trim() : given;
  const address = addressOf(name);
  if (pin.revision && REPOSITORY.test(address)) return hasRevision(address, pin.revision);
  if (ADDRESS.test(address) || pin.fileEndings.some((ending) => name.endsWith(ending))) return true;
  return !pin.names.test(name) || hasVersion(name, pin);
}

/** Whether an option says which versions are meant: a list, a constraint, a date. */
function isFixedByOption({ options, manager }: PackageOperation): boolean {
  return options.some(({ name }) => manager.pin.listOptions.includes(name));
}

/** Whether the operand after the name is its version. */
function isVersionNext(
  operands: readonly CommandWord[],
  index: number,
  { versionMayFollow, names }: PinSyntax
): boolean {
  const next = operands[index + 1];
  return versionMayFollow === true && next !== undefined && (next.value === null || !names.test(next.value));
}

/** Whether a name asks for what is newest itself, so that no manifest can say which version is meant. */
function asksForNewest(name: string, { operators, floating }: PinSyntax): boolean {
  return operators.some((operator) => floating.some((word) => name.endsWith(`${operator}${word}`)));
}

function unpinnedOf(operation: PackageOperation, sourceCode: SourceCode): UnpinnedPackage[] {
  const { manager, command } = operation;
  const { pin } = manager;
  const operands = operandsToPin(operation);
  if (operands.length === 0 || isFixedByOption(operation)) return [];
  const unpinned = operands.flatMap((at, index): UnpinnedPackage[] => {
    const name = at.value;
    // What comes from a variable may be given a version there.
    if (name === null || sourceCode.text.slice(...at.range).includes("$")) return [];
    return isPinned(name, pin) || isVersionNext(operands, index, pin) ? [] : [{ operation, at, name }];
  });
  if (unpinned.length === 0 || mayBeConfigured(sourceCode, command, pin.fixedBy)) return [];
  return lockedModules(sourceCode, operation) ? unpinned.filter(({ name }) => asksForNewest(name, pin)) : unpinned;
}

/**
 * Every package that the file installs without a version. Left out are local files, addresses of single
 * files, packages in variables, and installs whose versions stand elsewhere: in a list or constraint file,
 * in a snapshot of the repositories, or in the module's own manifest.
 */
export const unpinnedPackages: (sourceCode: SourceCode) => readonly UnpinnedPackage[] = memoize((sourceCode) =>
  packageOperations(sourceCode).flatMap((operation) => unpinnedOf(operation, sourceCode))
);
