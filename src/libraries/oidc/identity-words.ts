/** Claims that say who somebody is: identifiers, not what is shown of a person (OpenID Connect Core §5.1, §2; Microsoft's and Google's own). */
export const IDENTITY_CLAIMS: ReadonlySet<string> = new Set([
  "email",
  "hd",
  "oid",
  "phone_number",
  "preferred_username",
  "sub",
  "unique_name",
  "upn",
  "user_id",
]);

/** Words of functions that look somebody up or put somebody in. */
export const LOOKUP_VERBS: ReadonlySet<string> = new Set([
  "add",
  "by",
  "create",
  "ensure",
  "execute",
  "exists",
  "fetch",
  "find",
  "first",
  "from",
  "get",
  "insert",
  "link",
  "load",
  "lookup",
  "one",
  "provision",
  "query",
  "register",
  "resolve",
  "retrieve",
  "save",
  "select",
  "update",
  "upsert",
  "where",
]);

/** Words of functions that sign somebody in. */
export const SIGN_IN_VERBS: ReadonlySet<string> = new Set([
  "create",
  "establish",
  "issue",
  "log",
  "login",
  "make",
  "open",
  "put",
  "save",
  "set",
  "sign",
  "signin",
  "start",
]);

/** Words for those who have accounts. */
export const PERSON_WORDS: ReadonlySet<string> = new Set([
  "account",
  "accounts",
  "admin",
  "admins",
  "customer",
  "customers",
  "employee",
  "employees",
  "identities",
  "identity",
  "member",
  "members",
  "patient",
  "patients",
  "person",
  "persons",
  "principal",
  "profile",
  "profiles",
  "student",
  "students",
  "tenant",
  "user",
  "users",
]);

/** Words for what somebody is signed in with. */
export const SESSION_WORDS: ReadonlySet<string> = new Set(["auth", "in", "login", "session", "sessions", "signin"]);

/** Names of what holds the signed-in user for a request. */
export const REQUEST_NAMES: ReadonlySet<string> = new Set([
  "c",
  "context",
  "ctx",
  "event",
  "locals",
  "req",
  "request",
  "session",
]);

/** Members of a session or a request that say who is signed in. */
export const SIGNED_IN_MEMBERS: ReadonlySet<string> = new Set([
  "account",
  "auth",
  "currentuser",
  "email",
  "identity",
  "principal",
  "sub",
  "uid",
  "user",
  "userid",
]);

/** Clients of OpenID Connect, which compare what they are given. */
export const CLIENT_MODULES: ReadonlySet<string> = new Set(["openid-client", "oauth4webapi"]);
