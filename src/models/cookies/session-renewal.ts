import type { Edit } from "../../kit/edit.ts";
import { insertProperty, replaceValue } from "../../kit/js/object-edits.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { SESSION_RENEWALS } from "../../libraries/cookies/session-renewal.ts";
import type { CookieWrite } from "./cookie-write.ts";
import { isChanged, valueAt } from "./places.ts";

/** A session that is not renewed while its user is at work. */
export interface RenewalOff {
  /** The option that switches it on. */
  readonly key: string;
  /** Where it is switched off; `null` where that is the library's default. */
  readonly given: Range | null;
  readonly edits: readonly Edit[];
}

/** @returns That a session's renewal is off for sure; `null` where it is on, not known, or not the library's affair. */
export function renewalOff({ library, effect, node }: CookieWrite, sourceCode: SourceCode): RenewalOff | null {
  const renewal = SESSION_RENEWALS.find((one) => one.library === library.id);
  const [key] = renewal?.keys ?? [];
  if (effect !== "session" || !renewal || key === undefined) return null;
  const call = node.type === "CallExpression" || node.type === "NewExpression" ? node : null;
  // A configuration that stands alone is the argument itself. An assignment to a session sets nothing up.
  if (!call && node.type !== "ObjectExpression") return null;
  const root = { call, arguments: call?.arguments ?? [node] };
  const options = valueAt(root, call ? renewal.options : { ...renewal.options, argument: 0 }, sourceCode);
  if (options.state !== "present" || !options.view) return null;
  const { view, mutations, isLocal } = options;
  let given: Range | null = null;
  for (const name of renewal.keys) {
    if (isChanged(mutations, name)) return null;
    if (view.has(name) === "absent") continue;
    const property = view.property(name);
    const value = property?.value ? staticValue(property.value, sourceCode) : null;
    if (!property || value?.state !== "known" || value.value) return null;
    if (name === key) given = value.value === undefined ? null : property.property.range;
  }
  if (renewal.isOnByDefault && given === null) return null;
  const property = view.property(key);
  if (!isLocal || !view.literal || (property && property.object !== view.literal)) return { key, given, edits: [] };
  const edits = property ? replaceValue(property.property, "true") : insertProperty(view.literal, key, "true", sourceCode);
  return { key, given, edits };
}
