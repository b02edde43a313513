/** What openid-client 6 and oauth4webapi export for clients that do not want the subject of a UserInfo response compared. */
export const SKIP_SUBJECT = { modules: ["openid-client", "oauth4webapi"], path: ["skipSubjectCheck"] } as const;
