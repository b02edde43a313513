/**
 * What `ADD` unpacks, told by the name: tar archives, plain or compressed. Docker looks at the content
 * and knows gzip, bzip2, xz and zstd by it; the further endings are those that tar itself writes.
 *
 * Sources: https://docs.docker.com/reference/dockerfile/#adding-local-tar-archives, GNU tar, "Creating
 * and Reading Compressed Archives".
 */
const TAR_ENDING = /\.(?:tar(?:\.(?:gz|bz2|xz|zst|lzma|lz|z))?|tgz|tbz|tbz2|tb2|tz2|txz|tlz|tzst|tpz|taz|tz)$/iu;

/** Compressed files, which may hold a tar archive. */
const COMPRESSED_ENDING = /\.(?:gz|bz2|xz|zst|lzma|lz|z)$/iu;

/** @returns Whether a file of that name is a tar archive. */
export function isTarName(name: string): boolean {
  return TAR_ENDING.test(name);
}

/** @returns Whether `ADD` may unpack a file of that name. */
export function mayBeUnpacked(name: string): boolean {
  return TAR_ENDING.test(name) || COMPRESSED_ENDING.test(name);
}
