/** A command that installs what a project's own files list, and nothing of the project itself. */
export interface DependencyInstaller {
  readonly programs: readonly string[];
  /** What it is told to do, words joined by a blank; an empty text for no word at all. */
  readonly subcommands: readonly string[];
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
  /** Options whose value is the list, without which the command installs something else. */
  readonly listOptions?: readonly string[];
  /** Options with which it installs something else. */
  readonly otherOptions?: readonly string[];
  /** Whether further words name files or goals, and not packages. */
  readonly takesFiles?: true;
  /** The files that it needs, as `COPY` takes them; the lockfile in a pattern where a project may have none. */
  readonly manifests: readonly string[];
  /** Whether it needs nothing but those files, so that it can run before anything else of the project is there. */
  readonly isSelfContained?: true;
}

/** The options of npm and its kin that install outside the project. */
const GLOBAL_OPTIONS = ["-g", "--global", "--location"];

/**
 * Where an installer may run code of the project (npm's `prepare`, Composer's autoloader), it can be told
 * to wait with that; so it is listed.
 */
export const DEPENDENCY_INSTALLERS: readonly DependencyInstaller[] = [
  {
    // https://docs.npmjs.com/cli/commands/npm-ci
    programs: ["npm"],
    subcommands: ["install", "i", "in", "ins", "isntall", "ci", "clean-install", "ic", "install-clean"],
    valueOptions: ["-w", "--workspace", "-C", "--prefix", "--registry", "--omit", "--include", "--only", "--cache", "--loglevel", "--userconfig"],
    otherOptions: GLOBAL_OPTIONS,
    manifests: ["package*.json"],
    isSelfContained: true,
  },
  {
    // https://classic.yarnpkg.com/en/docs/cli/install and https://yarnpkg.com/cli/install
    programs: ["yarn", "yarnpkg"],
    subcommands: ["", "install"],
    valueOptions: ["--cwd", "--registry", "--cache-folder", "--modules-folder", "--network-timeout", "--mutex", "--mode"],
    manifests: ["package.json", "yarn.lock*"],
    isSelfContained: true,
  },
  {
    // https://pnpm.io/cli/install
    programs: ["pnpm"],
    subcommands: ["install", "i"],
    valueOptions: ["-C", "--dir", "-F", "--filter", "--registry", "--store-dir", "--lockfile-dir", "--reporter", "--loglevel"],
    otherOptions: GLOBAL_OPTIONS,
    manifests: ["package.json", "pnpm-lock.yaml*"],
    isSelfContained: true,
  },
  {
    // https://bun.sh/docs/cli/install
    programs: ["bun"],
    subcommands: ["install", "i"],
    valueOptions: ["--cwd", "--registry", "--cache-dir", "--backend", "--omit", "--filter"],
    otherOptions: ["-g", "--global"],
    manifests: ["package.json", "bun.lock*"],
    isSelfContained: true,
  },
  {
    // https://pip.pypa.io/en/stable/cli/pip_install/#requirements-file-format
    programs: ["pip", "pip3", "uv pip"],
    subcommands: ["install", "sync"],
    valueOptions: [
      "-r", "--requirement", "--requirements", "-c", "--constraint", "-t", "--target", "--prefix", "--root", "-i", "--index-url",
      "--extra-index-url", "-f", "--find-links", "--timeout", "--retries", "--trusted-host", "--cache-dir", "--python",
      "--upgrade-strategy", "--no-binary", "--only-binary", "-e", "--editable",
    ],
    listOptions: ["-r", "--requirement", "--requirements"],
    // The project itself.
    otherOptions: ["-e", "--editable"],
    manifests: [],
    isSelfContained: true,
  },
  {
    // https://docs.astral.sh/uv/guides/integration/docker/#intermediate-layers
    programs: ["uv"],
    subcommands: ["sync"],
    valueOptions: ["--extra", "--group", "--no-group", "--only-group", "--package", "-p", "--python", "--directory", "--project", "--link-mode"],
    manifests: ["pyproject.toml", "uv.lock*"],
  },
  {
    // https://python-poetry.org/docs/cli/#install
    programs: ["poetry"],
    subcommands: ["install", "sync"],
    valueOptions: ["--with", "--without", "--only", "-E", "--extras", "-C", "--directory", "-P", "--project"],
    manifests: ["pyproject.toml", "poetry.lock*"],
  },
  {
    // https://pipenv.pypa.io/en/latest/commands.html
    programs: ["pipenv"],
    subcommands: ["install", "sync"],
    valueOptions: ["-r", "--requirements", "--python", "-i", "--index", "--categories"],
    otherOptions: ["-r", "--requirements", "-e", "--editable"],
    manifests: ["Pipfile*"],
    isSelfContained: true,
  },
  {
    // https://pdm-project.org/en/latest/reference/cli/
    programs: ["pdm"],
    subcommands: ["install", "sync"],
    valueOptions: ["-p", "--project", "-G", "--group", "--without", "-L", "--lockfile"],
    manifests: ["pyproject.toml", "pdm.lock*"],
  },
  {
    // https://bundler.io/man/bundle-install.1.html
    programs: ["bundle", "bundler"],
    subcommands: ["", "install"],
    valueOptions: ["-j", "--jobs", "--retry", "--path", "--without", "--with", "--gemfile", "--binstubs"],
    manifests: ["Gemfile*"],
    isSelfContained: true,
  },
  {
    // https://go.dev/ref/mod#go-mod-download
    programs: ["go"],
    subcommands: ["mod download"],
    valueOptions: ["-C", "-modfile"],
    manifests: ["go.*"],
    isSelfContained: true,
  },
  {
    // https://doc.rust-lang.org/cargo/commands/cargo-fetch.html
    programs: ["cargo"],
    subcommands: ["fetch"],
    valueOptions: ["--manifest-path", "--target", "--config", "-Z", "-C"],
    manifests: ["Cargo.*"],
  },
  {
    // https://getcomposer.org/doc/03-cli.md#install-i
    programs: ["composer", "composer.phar"],
    subcommands: ["install", "i"],
    valueOptions: ["-d", "--working-dir", "--prefer-install", "--ignore-platform-req"],
    manifests: ["composer.*"],
  },
  {
    // https://learn.microsoft.com/dotnet/core/tools/dotnet-restore
    programs: ["dotnet"],
    subcommands: ["restore"],
    valueOptions: ["-r", "--runtime", "-s", "--source", "--packages", "--configfile", "-v", "--verbosity", "-a", "--arch", "--os"],
    takesFiles: true,
    manifests: ["*.csproj"],
  },
  {
    // https://maven.apache.org/plugins/maven-dependency-plugin/
    programs: ["mvn", "mvnw"],
    subcommands: ["dependency:go-offline", "dependency:resolve", "dependency:resolve-plugins"],
    valueOptions: ["-f", "--file", "-s", "--settings", "-pl", "--projects", "-P", "--activate-profiles", "-T", "--threads"],
    manifests: ["pom.xml"],
    isSelfContained: true,
  },
  {
    // https://docs.gradle.org/current/userguide/viewing_debugging_dependencies.html
    programs: ["gradle", "gradlew"],
    subcommands: ["dependencies"],
    valueOptions: ["-p", "--project-dir", "-b", "--build-file", "-g", "--gradle-user-home", "--configuration"],
    manifests: ["*.gradle*"],
  },
  {
    // https://hexdocs.pm/mix/Mix.Tasks.Deps.Get.html
    programs: ["mix"],
    subcommands: ["deps.get"],
    valueOptions: ["--only"],
    manifests: ["mix.*"],
  },
  {
    // https://dart.dev/tools/pub/cmd/pub-get
    programs: ["dart", "flutter"],
    subcommands: ["pub get"],
    valueOptions: ["-C", "--directory"],
    manifests: ["pubspec.*"],
    isSelfContained: true,
  },
  {
    // https://developer.apple.com/documentation/packagemanager
    programs: ["swift"],
    subcommands: ["package resolve"],
    valueOptions: ["--package-path", "--scratch-path"],
    manifests: ["Package.*"],
  },
];
