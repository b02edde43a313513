import { memoize } from "../../kit/memoize.ts";
import { EMAIL_LINKING } from "../../libraries/oidc/email-linking.ts";
import { optionUses, type OptionUse } from "../configurations/option-uses.ts";

/** Every option of a file that makes a library link accounts by an e-mail address that nobody has proven. */
export const emailLinking = memoize((sourceCode): readonly OptionUse[] => optionUses(EMAIL_LINKING, sourceCode));
