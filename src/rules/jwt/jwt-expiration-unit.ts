import { createRule } from "../../kit/create-rule.ts";
import { SIGNER_MENTIONS } from "../../libraries/tokens/signers.ts";
import { describeSeconds } from "../../models/cookies/lifetime-text.ts";
import { oncePerPlace } from "../../models/cookies/report-place.ts";
import { mistakenTimes } from "../../models/tokens/mistaken-times.ts";
import { tokenSignings } from "../../models/tokens/token-signings.ts";

/** What becomes of a token with this claim in milliseconds: they are read as seconds. */
const EFFECTS: Readonly<Record<string, string>> = {
  iat: "is made some 50,000 years from now",
  setIssuedAt: "is made some 50,000 years from now",
  nbf: "is not valid for the next 50,000 years",
  setNotBefore: "is not valid for the next 50,000 years",
};

const SUGGESTIONS = {
  bareText: "nameUnit",
  seconds: "multiply",
  milliseconds: "divide",
  length: "fromNow",
  point: "divide",
  clock: "inSeconds",
} as const;

export default createRule({
  name: "jwt-expiration-unit",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the times of a token in the unit that its library counts in",
  references: ["RFC 7519 §2", "RFC 7519 §4.1.4", "RFC 7519 §4.1.6"],
  hasSuggestions: true,
  mentions: SIGNER_MENTIONS,
  messages: {
    bareText:
      "{{library}} reads a text without a unit as milliseconds, so `{{value}}` ends the token after {{lifetime}}. Name the unit in the text.",
    seconds:
      "{{library}} counts milliseconds in `{{name}}`, so `{{value}}` ends the token after {{lifetime}}. Multiply seconds by 1000.",
    milliseconds:
      "{{library}} counts seconds in `{{name}}`, so `{{value}}` keeps the token valid for {{lifetime}}. Leave the factor 1000 out.",
    length:
      "A number in `{{name}}` is a point in time, and `{{value}}` seconds after 1970 began is long ago: the token is over before it is used. {{instead}}",
    point:
      "`{{name}}` counts from now on, and this gives a point in time: the token is valid for decades. Give the length of time alone.",
    clock:
      "`{{name}}` takes seconds since 1970, and this gives milliseconds: the token {{effect}}. Divide by 1000.",
    nameUnit: "Write it as seconds.",
    multiply: "Multiply by 1000, for milliseconds.",
    divide: "Leave out the factor 1000, for seconds.",
    fromNow: "Count it from now on.",
    inSeconds: "Divide by 1000, for seconds.",
  },
  check({ sourceCode, report }) {
    const isNew = oncePerPlace();
    for (const signing of tokenSignings(sourceCode)) {
      for (const { mistake, node, name, seconds, takesText, edits } of mistakenTimes(signing, sourceCode)) {
        if (!isNew(node.range)) continue;
        report({
          at: node,
          messageId: mistake,
          data: {
            library: signing.signer.library,
            name,
            value: sourceCode.text.slice(...node.range),
            lifetime: describeSeconds(seconds),
            instead: takesText ? "Give a text with its unit, such as `15m`." : "Add it to the current time in seconds.",
            effect: EFFECTS[name] ?? "is valid for some 50,000 years",
          },
          suggest: [{ messageId: SUGGESTIONS[mistake], edits }],
        });
      }
    }
  },
});
