/** The variable that tools take the time from: https://reproducible-builds.org/specs/source-date-epoch/ */
export const EPOCH_VARIABLE = "SOURCE_DATE_EPOCH";

/** Options of date(1) that take a value. */
export const DATE_VALUE_OPTIONS: readonly string[] = ["-d", "--date", "-D", "-f", "--file", "-r", "--reference", "-s", "--set"];
/** Options with which it shows another time than now, or none. */
export const DATE_OTHER_OPTIONS: readonly string[] = [...DATE_VALUE_OPTIONS, "--help", "--version", "--resolution"];
/** What to add to `date`; GNU's and BusyBox's know it. */
export const DATE_EPOCH_OPTION = `-d @$${EPOCH_VARIABLE}`;

/** Programs that print their arguments into the log of the build, unless their output goes to a file. */
export const PRINTERS: ReadonlySet<string> = new Set(["echo", "printf"]);
/** Programs that leave nothing of a time they are given in the image. */
export const TIME_READERS: ReadonlySet<string> = new Set([
  "test", "[", "[[", "expr", "let", "sleep", ":", "true", "false", "exit", "return", "kill", "find", "curl", "wget", "touch", "date",
]);
/**
 * Programs that write the time of the build into what they make, unless the variable is set.
 *
 * Sources: dpkg-deb(1), dpkg-buildpackage(1), rpm's macros (`use_source_date_epoch_as_buildtime`),
 * mksquashfs(1), the manuals of cdrkit and xorriso, Sphinx, help2man(1), pod2man(1), Texinfo.
 */
export const TIME_STAMPERS: ReadonlySet<string> = new Set([
  "dpkg-deb", "dpkg-buildpackage", "debuild", "rpmbuild", "mksquashfs", "genisoimage", "mkisofs", "xorrisofs",
  "sphinx-build", "help2man", "pod2man", "texi2any", "makeinfo",
]);
/** Options with which every one of them makes nothing. */
export const IDLE_OPTIONS: readonly string[] = ["--help", "-help", "--version", "-version"];
/** The options with which `dpkg-deb` builds; with any other it reads. */
export const DPKG_DEB_BUILD_OPTIONS: readonly string[] = ["-b", "--build"];
