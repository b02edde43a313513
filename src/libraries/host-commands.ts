/** Why a program has nothing to do in a build. */
export type HostCommandKind =
  /** It shows or changes the machine, not the image. */
  | "host"
  /** It runs programs that end with the layer. */
  | "service"
  /** Somebody has to sit in front of it. */
  | "interactive";

/** A program that does nothing for an image. */
export interface HostCommand {
  readonly kind: HostCommandKind;
  /** The flag of the `RUN` with which it works, as name and value. */
  readonly allowedBy?: { readonly name: string; readonly value: RegExp };
  /** How it is given commands to run by itself, and which of them end it. */
  readonly script?: { readonly prefix: string; readonly option: string; readonly quits: RegExp };
  /** Whether it is given processes by number, which only a running script knows. */
  readonly takesProcesses?: true;
}

const MOUNTS_SSH = { name: "mount", value: /(?:^|,)type=ssh(?:,|$)/iu };
const IS_INSECURE = { name: "security", value: /^insecure$/iu };

/** Ex commands that leave the editor: those of `+qall`, `+'PlugInstall | qa!'`, `-c q`. */
const QUITS = /^(?:.*[|\s])?(?:q|wq|x|qa|qall|quit|quitall|wqa|wqall|xa|xall)!?$/u;

/**
 * Programs that make no sense in a build.
 *
 * Source: https://github.com/hadolint/hadolint/wiki/DL3001, and the programs' manuals.
 */
export const HOST_COMMANDS: Readonly<Record<string, HostCommand>> = {
  shutdown: { kind: "host" },
  free: { kind: "host" },
  ps: { kind: "host" },
  kill: { kind: "host", takesProcesses: true },
  ifconfig: { kind: "host" },
  mount: { kind: "host", allowedBy: IS_INSECURE },
  service: { kind: "service" },
  top: { kind: "interactive" },
  vim: { kind: "interactive", script: { prefix: "+", option: "-c", quits: QUITS } },
  nano: { kind: "interactive" },
  ssh: { kind: "interactive", allowedBy: MOUNTS_SSH },
};
