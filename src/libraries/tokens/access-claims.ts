import { IDENTITY_CLAIMS } from "../oidc/identity-words.ts";

/** Claims that say what somebody may do (RFC 8693 §4.2, RFC 9068 §2.2.3, RFC 7643 §4.1.2), and their usual kin. */
export const ACCESS_CLAIMS: ReadonlySet<string> = new Set([
  "admin",
  "authorities",
  "entitlements",
  "groups",
  "is_admin",
  "is_staff",
  "isAdmin",
  "isStaff",
  "isSuperuser",
  "permission",
  "permissions",
  "privileges",
  "role",
  "roles",
  "scope",
  "scopes",
  "scp",
  "tenant",
  "tenant_id",
  "tenantId",
]);

/** Claims that say by themselves whether somebody may do something. */
export const FLAG_CLAIMS: ReadonlySet<string> = new Set([
  "admin",
  "is_admin",
  "is_staff",
  "isAdmin",
  "isStaff",
  "isSuperuser",
]);

/** Claims that say who somebody is, with the names that programs give their own tokens. */
export const SUBJECT_CLAIMS: ReadonlySet<string> = new Set([
  ...IDENTITY_CLAIMS,
  "_id",
  "id",
  "uid",
  "userId",
  "username",
]);
