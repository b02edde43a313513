/** Folders of a project that hold what its programs are built from, and nothing that they read when they run. */
export const SOURCE_FOLDERS: ReadonlySet<string> = new Set(["src", "source", "sources", "cmd", "internal", "pkg", "crates", "test", "tests", "__tests__"]);

/** What is removed from a project without a word about the rest of it. */
export const SIDE_FOLDERS: ReadonlySet<string> = new Set(["node_modules", ".git", ".cache", "tmp", "log"]);

/** Programs that install what a project in a language without a compiler needs; such a project ships its sources. */
export const INTERPRETED_INSTALLERS: ReadonlySet<string> = new Set([
  "composer", "composer.phar", "pip", "pip3", "uv pip", "uv", "poetry", "pipenv", "pdm", "bundle", "bundler",
]);
/** Images of such languages. */
export const INTERPRETER_IMAGES: readonly string[] = [
  "docker.io/library/php", "docker.io/library/python", "docker.io/library/ruby", "docker.io/library/perl",
  "docker.io/library/wordpress", "docker.io/library/drupal", "docker.io/library/joomla", "docker.io/library/pypy",
  "cgr.dev/chainguard/php", "cgr.dev/chainguard/python", "cgr.dev/chainguard/ruby", "gcr.io/distroless/python3*",
  "docker.io/dunglas/frankenphp", "docker.io/webdevops/php*", "docker.io/serversideup/php",
];
