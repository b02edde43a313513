import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CLAIM_SWITCHES, type ClaimSwitch } from "../../libraries/oidc/claim-switches.ts";
import { optionUses, type OptionUse } from "../configurations/option-uses.ts";
import { removeOption } from "../configurations/set-option.ts";

/** An option that leaves out a check which its library makes otherwise. */
export interface DisabledCheck extends OptionUse<ClaimSwitch> {
  /** The option's own name. */
  readonly option: string;
  /** The edits that take the option away. */
  readonly edits: readonly Edit[];
}

/** @returns Every option of a file that leaves out this check of ID tokens, in the order of the text. */
export function disabledChecks(check: ClaimSwitch["check"], sourceCode: SourceCode): readonly DisabledCheck[] {
  const rows = CLAIM_SWITCHES.filter((row) => row.check === check);
  return optionUses(rows, sourceCode).map((use) => ({
    ...use,
    option: use.row.path.at(-1) ?? "",
    edits: removeOption(use.configuration, use.row.path, sourceCode),
  }));
}
