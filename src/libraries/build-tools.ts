import type { ManagerId } from "./package-managers/package-manager.ts";

/** A program that makes programs, libraries or bundles out of sources. */
export interface BuildProgram {
  readonly programs: readonly string[];
  /** What the words that are no options must begin with; a `*` stands for any rest of a word. */
  readonly subcommands?: readonly string[];
  /** The words of which one must stand anywhere. With neither, whatever follows is a build. */
  readonly goals?: readonly string[];
  /** Whether its tools are packages of the project itself, which can be removed again without another image. */
  readonly usesDependencies?: true;
}

export const BUILD_PROGRAMS: readonly BuildProgram[] = [
  // https://pkg.go.dev/cmd/go
  { programs: ["go"], subcommands: ["build", "install"] },
  { programs: ["gcc", "g++", "cc", "c++", "clang", "clang++", "gfortran", "rustc", "javac", "kotlinc", "ghc", "tinygo"] },
  { programs: ["make", "gmake", "ninja", "bear"] },
  { programs: ["cmake"], goals: ["--build", "--install"] },
  { programs: ["meson"], subcommands: ["compile", "install"] },
  // https://doc.rust-lang.org/cargo/commands/
  { programs: ["cargo"], subcommands: ["build", "b", "install", "rustc"] },
  // https://maven.apache.org/guides/introduction/introduction-to-the-lifecycle.html
  { programs: ["mvn", "mvnw", "mvnd"], goals: ["compile", "package", "verify", "install", "deploy"] },
  // https://docs.gradle.org/current/userguide/java_plugin.html
  {
    programs: ["gradle", "gradlew"],
    goals: ["build", "assemble", "jar", "war", "bootJar", "bootWar", "shadowJar", "installDist", "classes"],
  },
  { programs: ["ant", "sbt", "lein", "mill", "bazel", "bazelisk"], goals: ["build", "compile", "package", "stage", "assembly", "uberjar", "dist", "jar"] },
  // https://learn.microsoft.com/dotnet/core/tools/
  { programs: ["dotnet"], subcommands: ["build", "publish", "pack", "msbuild"] },
  { programs: ["swift", "zig", "crystal", "nimble", "stack", "cabal", "dune", "flutter"], subcommands: ["build", "install"] },
  { programs: ["dart"], subcommands: ["compile"] },
  { programs: ["npm"], subcommands: ["run build*", "run-script build*"], usesDependencies: true },
  { programs: ["yarn", "yarnpkg", "pnpm"], subcommands: ["build*", "run build*"], usesDependencies: true },
  { programs: ["bun"], subcommands: ["build", "run build*"], usesDependencies: true },
  { programs: ["tsc", "webpack", "rollup", "esbuild"], usesDependencies: true },
  { programs: ["vite", "next", "nuxt", "ng", "astro"], subcommands: ["build"], usesDependencies: true },
  {
    programs: ["npx", "bunx"],
    subcommands: ["tsc", "webpack", "rollup", "esbuild", "vite build", "next build", "nuxt build", "ng build", "astro build"],
    usesDependencies: true,
  },
];

/** What packages that are only built with are called. */
export interface BuildPackageRow {
  readonly managers: readonly ManagerId[];
  /** Compilers, build systems and headers. */
  readonly tools: RegExp;
  /** Tools that some programs want at run time as well. */
  readonly others: RegExp;
}

const COMPILERS = "gcc|g\\+\\+|gfortran|clang|clang\\+\\+|llvm|rustc?|cargo|go|ghc|swiftc|cmake|automake|autoconf|ninja|meson|maven|gradle|scons|bazel";
const OTHERS = "make|pkg-?conf(?:ig)?|binutils|libtool|bison|flex|nasm|yasm|gdb|ant";

/**
 * The last part of a name may be its version: `gcc-12`, `clang19`, `openjdk-21-jdk`.
 *
 * Sources: Debian policy 8.4 (`-dev`), Alpine's APKBUILD reference (`-dev`), Fedora's packaging guidelines
 * (`-devel`).
 */
export const BUILD_PACKAGES: readonly BuildPackageRow[] = [
  {
    managers: ["apt-get", "apt", "aptitude"],
    tools: new RegExp(
      `^(?:build-essential|dpkg-dev|debhelper|devscripts|linux-headers-.+|ninja-build|golang(?:-go|-[\\d.]+(?:-go)?)?|[a-z\\d][a-z\\d+.-]*-dev|(?:${COMPILERS})(?:-[\\d.]+)?)$`,
      "u",
    ),
    others: new RegExp(`^(?:(?:${OTHERS})(?:-[\\d.]+)?|default-jdk(?:-headless)?|openjdk-\\d+-jdk(?:-headless)?)$`, "u"),
  },
  {
    managers: ["apk"],
    tools: new RegExp(
      `^(?:build-base|alpine-sdk|abuild|linux-headers|samurai|ninja-build|\\w[\\w+.-]*-dev|(?:${COMPILERS})(?:-?[\\d.]+)?)$`,
      "u",
    ),
    others: new RegExp(`^(?:${OTHERS}|openjdk\\d+(?:-jdk)?|openjdk-\\d+)$`, "u"),
  },
  {
    managers: ["yum", "dnf", "microdnf", "tdnf", "zypper"],
    tools: new RegExp(
      `^(?:@?"?development[- ]tools"?|@c-development|devel_basis|patterns-devel-.+|rpm-build|rpmdevtools|kernel-(?:headers|devel)|gcc-c\\+\\+|gcc-toolset-\\d.*|golang|ninja-build|build-essential|[a-z\\d][\\w+.-]*-devel|${COMPILERS})$`,
      "iu",
    ),
    others: new RegExp(`^(?:${OTHERS})$`, "u"),
  },
  {
    managers: ["conda"],
    tools: /^(?:compilers|c-compiler|cxx-compiler|fortran-compiler|(?:gcc|gxx|clang|clangxx)(?:_[a-z\d-]+)?|cmake|ninja|meson|rust|go)$/u,
    others: /^(?:make|pkg-config|binutils)$/u,
  },
];

/** Images that are made to build in. */
export interface SdkImageRow {
  /** Complete names, `*` for any rest. */
  readonly repositories: readonly string[];
  /** Beginnings of words of the tag of which one must be there; left out: any tag. */
  readonly tagWords?: readonly string[];
  /** Beginnings of words of the tag that name a variant without the tools. */
  readonly exceptTagWords?: readonly string[];
  /** Whether the image is for building alone; the others are run on as well, with more in them than that takes. */
  readonly isForBuildsAlone: boolean;
  /** What to run on instead. */
  readonly runtime: string;
}

/** The first row that matches counts. */
export const SDK_IMAGES: readonly SdkImageRow[] = [
  {
    repositories: [
      "docker.io/library/golang",
      "docker.io/library/rust",
      "docker.io/library/haskell",
      "docker.io/library/gcc",
      "cgr.dev/chainguard/go",
      "cgr.dev/chainguard/rust",
      "cgr.dev/chainguard/gcc-glibc",
      "cgr.dev/chainguard/sdk",
      "registry.access.redhat.com/ubi8/go-toolset",
      "registry.access.redhat.com/ubi9/go-toolset",
    ],
    isForBuildsAlone: true,
    runtime: "`gcr.io/distroless/static-debian12:nonroot` or `scratch`",
  },
  {
    repositories: ["docker.io/library/maven", "docker.io/library/gradle", "cgr.dev/chainguard/maven", "cgr.dev/chainguard/gradle"],
    isForBuildsAlone: true,
    runtime: "a Java runtime such as `eclipse-temurin:21-jre`",
  },
  {
    repositories: ["mcr.microsoft.com/dotnet/sdk", "mcr.microsoft.com/dotnet/nightly/sdk", "cgr.dev/chainguard/dotnet-sdk"],
    isForBuildsAlone: true,
    runtime: "`mcr.microsoft.com/dotnet/aspnet` or `mcr.microsoft.com/dotnet/runtime`",
  },
  {
    repositories: ["docker.io/library/swift"],
    exceptTagWords: ["slim"],
    isForBuildsAlone: true,
    runtime: "its `slim` variant",
  },
  {
    repositories: ["docker.io/library/buildpack-deps"],
    exceptTagWords: ["curl", "scm"],
    isForBuildsAlone: true,
    runtime: "`debian` in its `slim` variant",
  },
  {
    repositories: ["docker.io/emscripten/emsdk"],
    isForBuildsAlone: true,
    runtime: "an image of the web server that serves the result",
  },
  {
    repositories: ["docker.io/nvidia/cuda", "nvcr.io/nvidia/cuda"],
    tagWords: ["devel"],
    isForBuildsAlone: false,
    runtime: "its `runtime` or `base` variant",
  },
  {
    repositories: ["docker.io/library/node", "docker.io/library/python", "docker.io/library/ruby", "docker.io/library/perl"],
    exceptTagWords: ["slim", "alpine"],
    isForBuildsAlone: false,
    runtime: "its `slim` variant",
  },
  {
    repositories: ["docker.io/library/eclipse-temurin", "docker.io/library/ibm-semeru-runtimes", "docker.io/library/sapmachine"],
    exceptTagWords: ["jre"],
    isForBuildsAlone: false,
    runtime: "its `jre` variant",
  },
  {
    repositories: ["docker.io/library/openjdk", "cgr.dev/chainguard/jdk"],
    exceptTagWords: ["jre"],
    isForBuildsAlone: false,
    runtime: "a Java runtime such as `eclipse-temurin:21-jre`",
  },
];

/** Names of stages whose images nobody runs in production. */
export const DEVELOPMENT_STAGES: ReadonlySet<string> = new Set(
  "build builder building ci compile compiler debug debugger dev devcontainer devel develop development lint linter test tester testing tests toolchain".split(" "),
);
