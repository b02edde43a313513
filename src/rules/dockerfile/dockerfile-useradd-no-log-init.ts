import { createRule } from "../../kit/create-rule.ts";
import { createdUsers } from "../../models/dockerfile/created-users.ts";

/** The highest number of five digits. Up to there the login logs stay small. */
const HIGHEST_SMALL_UID = 99_999;

export default createRule({
  name: "dockerfile-useradd-no-log-init",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "require `useradd` to keep users with a high number out of the login logs",
  references: ["https://docs.docker.com/build/building/best-practices/#user", "useradd(8)"],
  aliases: { DL3046: true },
  mentions: ["useradd"],
  fixable: true,
  messages: {
    logged:
      "`useradd` gives user {{uid}} a place in `/var/log/faillog` and `/var/log/lastlog`, which grow with the highest " +
      "number and can blow up the image. Add `-l`.",
  },
  check(context) {
    for (const { uid, uidAt, isLogged, noLogInit } of createdUsers(context.sourceCode)) {
      if (!isLogged || uid <= HIGHEST_SMALL_UID) continue;
      context.report({ at: uidAt, messageId: "logged", data: { uid }, fix: noLogInit && [noLogInit] });
    }
  },
});
