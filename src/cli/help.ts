/** What the help says after the options. */
export const EPILOGUE = `
Examples:
  batten                                    lint the current folder with the recommended rules
  batten --config security,devops deploy    two configs, one folder
  batten --rule dockerfile-pin-digest:off   all but one rule
  batten --fix Dockerfile                   apply the fixes, report the rest
  batten --format sarif > batten.sarif      a report for code scanning
  batten - < Dockerfile                     lint what is piped in
  batten --explain DL3008                   what a rule wants, and why
  batten init                               write an eslint.config.js with the recommended rules
  batten init --from-hadolint               the same from a .hadolint.yaml (a folder called init is ./init)

Files:
  Every file of a kind that the chosen rules read is linted, hidden ones too. Left out are node_modules,
  .git, and what .gitignore files name. An eslint.config.js is not read; eslint-disable comments count.
  A path that names a file which batten does not lint is skipped with a note, as Git hooks pass every
  changed file. A folder or pattern without anything to lint is an error: most often the path is wrong.
  TypeScript and Vue files are read with the project's own @typescript-eslint/parser and vue-eslint-parser.

Standard input:
  With --fix, the text goes to the standard output, fixed where it can be, and the report to the
  standard error. Without --fix, the report goes to the standard output.

Exit codes:
  0  no errors, and no more warnings than --max-warnings allows
  1  there are errors (a file that cannot be parsed is one), or too many warnings
  2  the command could not do its work: wrong use, a file that cannot be read or written, a crash
`;
