import pc from "picocolors";

export type Colors = ReturnType<typeof pc.createColors>;

/** Functions that leave text as it is: for files and for tools. */
export const PLAIN: Colors = pc.createColors(false);

/**
 * Chooses colours for a stream. `NO_COLOR` (https://no-color.org) turns them off, `FORCE_COLOR` on
 * (`0` and `false` off, as in Node itself); else a terminal has them.
 *
 * @param wanted What `--color` or `--no-color` says, which goes before the environment.
 */
export function colorsFor(stream: { readonly isTTY?: boolean }, wanted: boolean | undefined): Colors {
  if (wanted !== undefined) return pc.createColors(wanted);
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return PLAIN;
  if (FORCE_COLOR !== undefined) return pc.createColors(FORCE_COLOR !== "0" && FORCE_COLOR !== "false");
  return pc.createColors(stream.isTTY === true && TERM !== "dumb");
}
