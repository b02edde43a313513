/**
 * Arguments that a build gives without an `ARG`: BuildKit's own in the global scope, and the proxies.
 *
 * Sources: https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope,
 * https://docs.docker.com/reference/dockerfile/#predefined-args
 */
export const GLOBAL_ARGUMENTS: ReadonlySet<string> = new Set([
  "BUILDPLATFORM", "BUILDOS", "BUILDOSVERSION", "BUILDARCH", "BUILDVARIANT",
  "TARGETPLATFORM", "TARGETOS", "TARGETOSVERSION", "TARGETARCH", "TARGETVARIANT", "TARGETSTAGE",
]);

export const PROXY_ARGUMENTS: ReadonlySet<string> = new Set([
  "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY", "ftp_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy",
]);

/**
 * Variables that base images and tools set, or look up, by names of their own: one of them is no slip of
 * the hand for another.
 *
 * Sources: environ(7), ld.so(8), GNU make "Variables Used by Implicit Rules".
 */
export const COMMON_VARIABLES: ReadonlySet<string> = new Set([
  "PATH", "HOME", "USER", "SHELL", "LANG", "LANGUAGE", "LC_ALL", "TERM", "HOSTNAME", "PWD", "TZ", "TMPDIR", "DISPLAY",
  "CC", "CXX", "CPP", "LD", "AR", "CFLAGS", "CXXFLAGS", "CPPFLAGS", "LDFLAGS", "LDLIBS", "FFLAGS", "MAKEFLAGS",
  "LIBRARY_PATH", "LD_LIBRARY_PATH", "LD_PRELOAD", "CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "PKG_CONFIG_PATH",
  "MANPATH", "PYTHONPATH", "NODE_PATH", "GOPATH", "GOROOT", "GOBIN", "JAVA_HOME", "CLASSPATH", "CARGO_HOME", "RUSTUP_HOME",
]);
