import GitHub from "@auth/express/providers/github";

/** Other ways into an account. */
export const providers = [GitHub({ allowDangerousEmailAccountLinking: true })];
