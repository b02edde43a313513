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
}

/** A flag and where it has to stand. */
export interface YesFlag {
  readonly flag: string;
  /** Right after the subcommand, or right after the program for flags that only the program itself takes. */
  readonly after: "subcommand" | "program";
}

/** How a manager is told to answer its own questions. */
export interface AssumeYes {
  /** The flag to write. */
  readonly insert: YesFlag;
  /** Longer spellings of that flag, which may stand in its place. */
  readonly synonyms: readonly string[];
  /** Every flag that answers yes, single letters as `-y`. */
  readonly flags: readonly string[];
  /** A flag that answers yes from a certain count or level on: `-qq`, `-q -q`, `-q=2`. */
  readonly quiet?: { readonly flags: readonly string[]; readonly level: number };
  /** Options that set a configuration item, and the items (in lower case) that answer yes with the values that do. */
  readonly items?: {
    readonly options: readonly string[];
    readonly yes: Readonly<Record<string, readonly string[]>>;
  };
  /** Flags under which nothing is asked, because nothing is done or the answer is no. */
  readonly unasked: readonly string[];
  /** Flags that read a configuration of which nothing is known here. */
  readonly configurationOptions: readonly string[];
  /** The same as an environment variable. */
  readonly configurationVariables: readonly string[];
  /** Configuration files and folders, which an earlier instruction may have written. */
  readonly configurationPaths: readonly string[];
  /** Words in lower case with which an earlier command writes such a configuration. */
  readonly configurationWords: readonly string[];
}

/** How a package argument names one version. */
export interface PinSyntax {
  /** What stands between the name and the version; any of them counts as a pin. */
  readonly operators: readonly string[];
  /** Versions that pin nothing. */
  readonly floating: readonly string[];
  /** File endings of packages that are installed from a file. */
  readonly fileEndings: readonly string[];
  /** Options whose values list the versions: requirement and constraint files. */
  readonly listOptions: readonly string[];
  /** A pinned argument, for messages. */
  readonly example: string;
}

/** What a manager leaves behind for its next run. */
export interface PackageCache {
  /** Where; `~` is the home of the user that runs it. */
  readonly directories: readonly string[];
  /** Flags with which nothing is left. */
  readonly skipFlags: readonly string[];
  /** Environment variables with which nothing is left, and the values that say so; empty: any but an empty one. */
  readonly skipVariables: Readonly<Record<string, readonly string[]>>;
  /** Commands that empty it, as words; arguments may follow. */
  readonly clean: readonly (readonly string[])[];
}

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
  readonly subcommands: Readonly<Record<string, Subcommand>>;
  /** What it does without a subcommand. */
  readonly bareAction?: PackageAction;
  /** `null` for a manager that asks nothing. */
  readonly assumeYes: AssumeYes | null;
  readonly pin: PinSyntax;
  readonly cache: PackageCache;
}
