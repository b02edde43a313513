/**
 * Commands that only a shell can run, since they change the shell itself or stand for its syntax. Those that
 * POSIX wants as programs too (`echo`, `test`, `true`, …) are left out.
 *
 * Sources: POSIX.1-2017 XCU 1.6 and 2.14, bash(1) "SHELL BUILTIN COMMANDS", dash(1).
 */
export const SHELL_BUILTINS: ReadonlySet<string> = new Set(
  (
    ". : alias bg bind break builtin caller cd command compgen complete continue declare dirs disown enable eval exec " +
    "exit export fc fg function getopts hash help history jobs let local logout mapfile popd pushd read readarray " +
    "readonly return set shift shopt source suspend times trap type typeset ulimit umask unalias unset wait"
  ).split(" "),
);
