/** The programs that unpack tar archives. bsdtar and GNU tar share the options that matter. */
export const TAR_PROGRAMS: ReadonlySet<string> = new Set(["tar", "gtar", "bsdtar"]);

/** Programs that write out what a compressed file holds. */
export const DECOMPRESSORS: ReadonlySet<string> = new Set([
  "gunzip", "zcat", "gzcat", "uncompress", "zgz", "bunzip2", "bzcat", "unxz", "xzcat", "unlzma", "lzcat", "unzstd", "zstdcat",
]);

/** Programs that do so with one of `DECOMPRESS_OPTIONS`. */
export const COMPRESSORS: ReadonlySet<string> = new Set(["gzip", "pigz", "bzip2", "pbzip2", "xz", "lzma", "zstd"]);
export const DECOMPRESS_OPTIONS: readonly string[] = ["-d", "--decompress", "--uncompress"];

/** Options of tar that take the next word. Source: GNU tar manual, "All tar Options". */
export const TAR_VALUE_OPTIONS: readonly string[] = [
  "-f", "--file", "-C", "--directory", "-T", "--files-from", "-X", "--exclude-from", "--exclude", "-I",
  "--use-compress-program", "--strip-components", "--transform", "--xform", "-b", "--blocking-factor", "-H",
  "--format", "-K", "--starting-file", "-N", "--newer", "--owner", "--group", "--mode", "--mtime", "--to-command",
  "--warning", "--add-file", "--checkpoint-action", "--exclude-ignore", "--exclude-ignore-recursive", "--exclude-tag",
  "--exclude-tag-all", "--exclude-tag-under", "-F", "--group-map", "--hole-detection", "--index-file",
  "--info-script", "-V", "--label", "-L", "--level", "-g", "--listed-incremental", "--newer-mtime",
  "--no-quote-chars", "--owner-map", "--pax-option", "--quote-chars", "--quoting-style", "--record-size",
  "--rmt-command", "--rsh-command", "--sort", "--sparse-version", "--suffix", "--tape-length", "--volno-file",
  "--xattrs-exclude", "--xattrs-include",
];

export const TAR_EXTRACT_OPTIONS: readonly string[] = ["-x", "--extract", "--get"];
export const TAR_FILE_OPTIONS: readonly string[] = ["-f", "--file"];
export const TAR_DIRECTORY_OPTIONS: readonly string[] = ["-C", "--directory"];

/** Options with which tar does what `ADD` cannot: it takes a part, renames, or hands the content on. */
export const TAR_SELECTING_OPTIONS: readonly string[] = [
  "-T", "--files-from", "-X", "--exclude-from", "--exclude", "--strip-components", "--strip", "--transform", "--xform", "-s",
  "-O", "--to-stdout", "--to-command", "-k", "--keep-old-files", "--skip-old-files", "--keep-newer-files", "--wildcards",
  "--include", "-K", "--starting-file", "-N", "--newer", "--no-recursion", "--one-top-level",
];
