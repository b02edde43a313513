import type { SourceCode } from "../../kit/source-code.ts";
import { LOGOUT_SWITCHES, type LogoutSwitch } from "../../libraries/oidc/logout-switches.ts";
import { optionUses, type OptionUse } from "../configurations/option-uses.ts";

/** A place where a way to sign out is off, as it is written or by default. */
export interface DisabledLogout extends OptionUse<LogoutSwitch> {
  /** The option's own name; `""` where an argument is the option. */
  readonly option: string;
}

/** @returns Every place of a file where this way to sign out is off, in the order of the text. */
export function disabledLogouts(logout: LogoutSwitch["logout"], sourceCode: SourceCode): readonly DisabledLogout[] {
  const rows = LOGOUT_SWITCHES.filter((row) => row.logout === logout);
  return optionUses(rows, sourceCode).map((use) => ({ ...use, option: use.row.path.join(".") }));
}
