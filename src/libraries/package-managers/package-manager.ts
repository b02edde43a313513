/** The package managers that the table knows. */
export type ManagerId =
  | "apt-get"
  | "apt"
  | "aptitude"
  | "apk"
  | "yum"
  | "dnf"
  | "microdnf"
  | "tdnf"
  | "zypper"
  | "pip"
  | "pipx"
  | "uv"
  | "conda"
  | "npm"
  | "yarn"
  | "pnpm"
  | "gem"
  | "go"
  | "cargo"
  | "composer";

/** What a subcommand does. */
export type PackageAction =
  /** Adds packages that the command line names, or that a lockfile or manifest lists. */
  | "install"
  /** Installs a package's build dependencies or sources. */
  | "build-dependencies"
  /** Fetches the package lists anew. */
  | "refresh"
  /** Brings what is installed up to date. */
  | "upgrade"
  /** Moves the whole distribution on, removing packages where it must. */
  | "dist-upgrade"
  | "remove"
  /** Changes which sources or module streams count. */
  | "configure"
  /** Runs a package without keeping it. */
  | "run"
  /** Empties the manager's own cache. */
  | "clean";

/** A subcommand; the key in the table is its name, words of nested ones joined by a blank. */
export interface Subcommand {
  readonly action: PackageAction;
  /** Whether it asks before it acts, so that a build without an answer to give stops there. */
  readonly asks?: true;
  /** How it is told not to ask, where that differs from the manager's usual flag. */
  readonly yesFlag?: YesFlag;
  /** Which of its operands name packages that can be given a version; none if left out. */
  readonly packages?: "all" | "first" | "rest";
  /** Manifests in the working directory that fix the versions of packages named without one. */
  readonly lockedBy?: readonly string[];
}

/** A flag and where it has to stand. */
export interface YesFlag {
  readonly flag: string;
  /** Right after the subcommand, or right after the program for flags that only the program itself takes. */
  readonly after: "subcommand" | "program";
}

/** Where a manager may have been told something before a command runs, beside its own flags. */
export interface ManagerConfiguration {
  /** Environment variables. */
  readonly configurationVariables: readonly string[];
  /** Configuration files and folders, which an earlier instruction may have written. */
  readonly configurationPaths: readonly string[];
  /** Words in lower case with which an earlier command writes such a configuration. */
  readonly configurationWords: readonly string[];
}

/** Options that set an item of the configuration, `-o APT::Get::Assume-Yes=true`. */
export interface ConfigurationItems {
  readonly options: readonly string[];
  /** The items that count, in lower case, with the values that do. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** How a manager is told whether to install what a package only recommends. */
export interface Recommends extends ManagerConfiguration {
  /** The flag to write for "no". */
  readonly insert: string;
  /** Flags that say yes or no. */
  readonly flags: readonly string[];
  readonly items: ConfigurationItems;
}

/** How a manager is kept from changing what its lockfile lists. */
export interface FrozenInstall extends ManagerConfiguration {
  readonly lockfiles: readonly string[];
  /** The subcommands that install what the manifest lists and may change the lockfile; `""` for none. */
  readonly subcommands: readonly string[];
  /** Flags with which the lockfile stays as it is. */
  readonly flags: readonly string[];
  /** Flags that allow changes, where they are not the default. */
  readonly looseFlags: readonly string[];
  /** Flags with which something else is done, or without a lockfile. */
  readonly otherFlags: readonly string[];
  /** Options that name the folder to install in. */
  readonly directoryOptions: readonly string[];
  /** Files beside the manifest that may say it, too. */
  readonly configurationFiles: readonly string[];
  /** What to write: another subcommand or a flag; another flag where one of the files shows the newer program. */
  readonly remedy: { readonly subcommand: string } | { readonly flag: string; readonly newer?: NewerFlag };
}

/** The flag of a newer program, and the files that only it has. */
export interface NewerFlag {
  readonly flag: string;
  readonly files: readonly string[];
}

/** How a manager leaves development dependencies out. */
export interface ProductionInstall extends ManagerConfiguration {
  /** The subcommands that install them otherwise; `""` for none. */
  readonly subcommands: readonly string[];
  /** Flags with which they are left out, or wanted; `name=value` for one value of an option. */
  readonly flags: readonly string[];
  readonly otherFlags: readonly string[];
  readonly configurationFiles: readonly string[];
  /** The flag to write. */
  readonly insert: string;
}

/** How a manager is told to answer its own questions. */
export interface AssumeYes extends ManagerConfiguration {
  /** The flag to write. */
  readonly insert: YesFlag;
  /** Longer spellings of that flag, which may stand in its place. */
  readonly synonyms: readonly string[];
  /** Every flag that answers yes, single letters as `-y`. */
  readonly flags: readonly string[];
  /** A flag that answers yes from a certain count or level on: `-qq`, `-q -q`, `-q=2`. */
  readonly quiet?: { readonly flags: readonly string[]; readonly level: number };
  /** Items that answer yes. */
  readonly items?: ConfigurationItems;
  /** Flags under which nothing is asked, because nothing is done or the answer is no. */
  readonly unasked: readonly string[];
  /** Flags that read a configuration of which nothing is known here. */
  readonly configurationOptions: readonly string[];
}

/** How a package argument names one version. */
export interface PinSyntax {
  /** What stands between the name and the version; any of them counts as a pin. */
  readonly operators: readonly string[];
  /** Operators that names hold as well, so that only one with a digit behind it begins a version. */
  readonly numericOperators?: readonly string[];
  /** Whether the version may be the operand after the name. */
  readonly versionMayFollow?: true;
  /** Versions that pin nothing. */
  readonly floating: readonly string[];
  /** File endings of packages that are installed from a file. */
  readonly fileEndings: readonly string[];
  /** What names look like, with or without a version; other operands are paths, groups, removals. */
  readonly names: RegExp;
  /** What stands before the revision in the address of a repository; left out where none can be given. */
  readonly revision?: "@" | "#";
  /** Options with which the versions stand elsewhere: requirement and constraint files, a version, a date. */
  readonly listOptions: readonly string[];
  /** Where the versions may be fixed for all packages: snapshot repositories, preferences, constraints. */
  readonly fixedBy: ManagerConfiguration;
  /** A pinned argument, for messages. */
  readonly example: string;
}

/** What a manager leaves behind for its next run. */
export interface PackageCache {
  /** Where; `~` is the home of the user that runs it. */
  readonly directories: readonly string[];
  /** Where it is for root, if not in root's home. */
  readonly ofRoot?: string;
  /** The actions that fill it. */
  readonly filledBy: readonly PackageAction[];
  /** How nothing is left: a flag for each command, or a command behind the last one; `{program}` is the manager's. */
  readonly remedy: { readonly flag: string } | { readonly command: string } | null;
  /** Flags with which nothing is left. */
  readonly skipFlags: readonly string[];
  /** Environment variables with which nothing is left, and the values that say so; empty: any but an empty one. */
  readonly skipVariables: Readonly<Record<string, readonly string[]>>;
  /** Where the manager may have been told to leave nothing, or to leave it in another place. */
  readonly configuration: ManagerConfiguration;
  /** Files beside the manifest with which programs are run from the cache, so that it must stay. */
  readonly keptWith?: readonly string[];
  /** Options that name another place. */
  readonly locationOptions: readonly string[];
  /** Whether only the flag will do, because it saves more than what can be deleted. */
  readonly flagOnly?: true;
  /** Commands that empty it, as words; arguments may follow. Deleting a directory of it is as good. */
  readonly clean: readonly (readonly string[])[];
}

/** Of a manager that nothing but its flags tells anything. */
export const NO_CONFIGURATION: ManagerConfiguration = {
  configurationVariables: [],
  configurationPaths: [],
  configurationWords: [],
};

/** One row of the table. */
export interface PackageManager {
  readonly id: ManagerId;
  /** The names it is called by. */
  readonly programs: readonly string[];
  /** Whether a version may follow the name, as in `pip3.12`. */
  readonly versioned?: true;
  /** The Python module that is the same program: `python3 -m pip`. */
  readonly module?: string;
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
  /** Whether `-abc` is one option and not three. */
  readonly singleDashNames?: true;
  /** Whether the words after `--` go on to another program. */
  readonly forwardsAfterDashes?: true;
  readonly subcommands: Readonly<Record<string, Subcommand>>;
  /** Flags under which it only says what it would do. */
  readonly simulateFlags?: readonly string[];
  /** What it does without a subcommand. */
  readonly bareAction?: PackageAction;
  /** Whether it installs from the package lists that it has, however old they are. */
  readonly keepsLists?: true;
  readonly frozen?: FrozenInstall;
  readonly production?: ProductionInstall;
  /** Left out where nothing is installed because another package recommends it. */
  readonly recommends?: Recommends;
  /** `null` for a manager that asks nothing. */
  readonly assumeYes: AssumeYes | null;
  readonly pin: PinSyntax;
  readonly cache: PackageCache;
}
