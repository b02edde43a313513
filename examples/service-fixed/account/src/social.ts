import GitHub from "@auth/express/providers/github";

/** Other ways into an account. */
export const providers = [GitHub({ authorization: { params: { scope: "read:user" } } })];
