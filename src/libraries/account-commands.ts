/** A program that makes a user or a group. */
export interface AccountCommand {
  readonly makes: "user" | "group";
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
  /** Options with the number of what is made. */
  readonly id: readonly string[];
  /** Options with the first group of a user, by name or number. */
  readonly group: readonly string[];
  /** Options after which the first group is another one than the user's own. */
  readonly otherGroup: readonly string[];
  /** Options that show that the words mean something else altogether. */
  readonly foreign: readonly string[];
}

/** The options of useradd(8) that take a value. */
export const USERADD_VALUE_OPTIONS: readonly string[] = [
  "-b", "--base-dir", "-c", "--comment", "-d", "--home-dir", "-e", "--expiredate", "-f", "--inactive", "-g", "--gid",
  "-G", "--groups", "-k", "--skel", "-K", "--key", "-p", "--password", "-P", "--prefix", "-R", "--root", "-s", "--shell",
  "-u", "--uid", "-Z", "--selinux-user", "--selinux-range",
];

/**
 * Sources: useradd(8), groupadd(8), Debian's adduser(8), BusyBox' adduser and addgroup
 * (https://www.busybox.net/downloads/BusyBox.html). The last two share their names and few of their options.
 */
export const ACCOUNT_COMMANDS: Readonly<Record<string, AccountCommand>> = {
  useradd: {
    makes: "user",
    valueOptions: USERADD_VALUE_OPTIONS,
    id: ["-u", "--uid"],
    group: ["-g", "--gid"],
    otherGroup: ["-N", "--no-user-group"],
    foreign: ["-D", "--defaults", "-h", "--help"],
  },
  adduser: {
    makes: "user",
    valueOptions: [
      "-h", "--home", "-g", "--gecos", "-s", "--shell", "-G", "--ingroup", "-k", "--skel", "-u", "--uid", "--gid",
      "--comment", "--conf", "--firstuid", "--lastuid",
    ],
    id: ["-u", "--uid"],
    group: ["-G", "--ingroup", "--gid"],
    otherGroup: ["-S", "--system"],
    // Red Hat's adduser is useradd.
    foreign: ["-m", "-M", "-r", "-c", "-d", "-N", "-b", "-l"],
  },
  groupadd: {
    makes: "group",
    valueOptions: ["-g", "--gid", "-K", "--key", "-p", "--password", "-R", "--root", "-P", "--prefix", "-U", "--users"],
    id: ["-g", "--gid"],
    group: [],
    otherGroup: [],
    foreign: ["-h", "--help"],
  },
  addgroup: {
    makes: "group",
    valueOptions: ["-g", "--gid", "--conf", "--firstgid", "--lastgid"],
    id: ["-g", "--gid"],
    group: [],
    otherGroup: [],
    foreign: ["-h", "--help"],
  },
};
