import { createRule } from "../../kit/create-rule.ts";
import { mistakenKeys } from "../../models/cookies/attribute-keys.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { oncePerPlace } from "../../models/cookies/report-place.ts";
import { meantSameSite } from "../../models/cookies/same-site-meant.ts";

export default createRule({
  name: "cookie-valid-attributes",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow cookie attributes that the library drops or browsers do not know",
  references: ["RFC 6265bis §4.1.2", "RFC 6265bis §5.6.7"],
  fixable: true,
  hasSuggestions: true,
  messages: {
    case: "{{library}} knows `{{wanted}}` in this spelling only and drops `{{key}}`, so the cookie goes out without it. Write `{{wanted}}`.",
    spelling: "`{{key}}` is no cookie attribute and is dropped, so the cookie goes out without it. Did you mean `{{wanted}}`?",
    foreign: "{{library}} calls this attribute `{{wanted}}` and does not know `{{key}}`. Write `{{wanted}}`.",
    deprecated: "`{{key}}` is deprecated and may be dropped by a later version of {{library}}. Write `{{wanted}}`.",
    sameSite:
      "`{{value}}` is no value of SameSite that {{library}} and browsers take, so the cookie is refused or goes out without protection. {{advice}}",
    group:
      "{{library}} reads the cookie's attributes beside its own options and passes over `{{key}}`, so none of these attributes is set. Move them out of it.",
    rename: "Write `{{wanted}}`.",
    useValue: "Use `{{wanted}}`.",
    hoist: "Move the attributes out of `{{key}}`.",
  },
  check({ sourceCode, report }) {
    // A constant that several cookies share has its mistake once.
    const isNew = oncePerPlace();
    for (const write of cookieWrites(sourceCode)) {
      const library = write.library.name;
      for (const { mistake, attribute, wanted, isSafe, isTaken } of mistakenKeys(write)) {
        if (!isNew(attribute.keyRange)) continue;
        const data = { library, key: attribute.key, wanted };
        const edits = isTaken ? [] : attribute.rename(wanted);
        const isFix = isSafe && attribute.isLocal;
        report({
          at: attribute.keyRange,
          messageId: mistake,
          data,
          fix: isFix ? edits : null,
          suggest: isFix ? [] : [{ messageId: "rename", data, edits }],
        });
      }
      const { sameSite } = write.attributes;
      if (sameSite.state === "known" && sameSite.value === "invalid" && sameSite.given && isNew(sameSite.given.valueRange)) {
        const { given } = sameSite;
        const value = sourceCode.text.slice(...given.valueRange);
        const meant = meantSameSite(write);
        const plan = meant === null ? null : write.edits.replace("sameSite", meant);
        report({
          at: given.valueRange,
          messageId: "sameSite",
          data: { library, value, advice: meant ? `Write \`${meant}\`.` : "Use Strict, Lax or None." },
          fix: plan?.isLocal ? plan.edits : null,
          suggest: plan && !plan.isLocal ? [{ messageId: "useValue", data: { wanted: meant ?? "" }, edits: plan.edits }] : [],
        });
      }
      const group = write.ignoredGroup;
      if (group) {
        const data = { library, key: group.key };
        report({
          at: group.keyRange,
          messageId: "group",
          data,
          suggest: group.hoist ? [{ messageId: "hoist", data, edits: group.hoist.edits }] : [],
        });
      }
    }
  },
});
