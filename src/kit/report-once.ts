import type { Report, RuleContext } from "./create-rule.ts";
import { rangeOf } from "./range.ts";

/**
 * Where one place of a file counts in several ways (a YAML anchor with aliases), the same mistake is
 * found as often.
 *
 * @returns A `report` that drops a finding that equals an earlier one in message and place.
 */
export function reportOnce<MessageId extends string>(
  context: RuleContext<MessageId>,
): (report: Report<MessageId>) => void {
  const seen = new Set<string>();
  return (report) => {
    const key = `${report.messageId}@${rangeOf(report.at).join("-")}`;
    if (seen.has(key)) return;
    seen.add(key);
    context.report(report);
  };
}
