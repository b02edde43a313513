import { nameWords } from "../../kit/name-words.ts";

/** Names by their words, for whole names and for the ends of names. */
type Names = readonly (readonly string[])[];

function names(...spelled: readonly string[]): Names {
  return spelled.map((name) => name.split(" "));
}

function endsIn(words: readonly string[], end: readonly string[]): boolean {
  return end.every((word, index) => words[words.length - end.length + index] === word);
}

/**
 * Ends of the names of what opens or pays something: nobody who holds a token should be able to read it.
 * An API key is none: where tokens are signed with an API secret, the key is the issuer's name.
 */
const SECRET_ENDS: Names = names(
  "password",
  "passwd",
  "passphrase",
  "passcode",
  "pwd",
  "secret",
  "secrets",
  "password hash",
  "password digest",
  "password salt",
  "passwordhash",
  "hashed password",
  "pwd hash",
  "pin hash",
  "private key",
  "privatekey",
  "secret key",
  "secretkey",
  "encryption key",
  "signing key",
  "master key",
  "card number",
  "cardnumber",
  "credit card",
  "creditcard",
  "debit card",
  "credit card number",
  "cvv",
  "cvv2",
  "cvc",
  "ssn",
  "social security number",
  "recovery codes",
  "backup codes",
);

/** Names that say so only of a person's record: `user.hash`. */
const PERSON_SECRETS: ReadonlySet<string> = new Set(["card", "hash", "key", "pass", "pin", "salt"]);

/** Words of a person's record. */
const PERSON_WORDS: ReadonlySet<string> = new Set([
  "account",
  "admin",
  "customer",
  "employee",
  "member",
  "patient",
  "person",
  "profile",
  "user",
]);

/** What tells who somebody is or where to find them: whole names. Several are claims of ID tokens (OpenID Connect Core 1.0 §5.1). */
const PERSONAL: ReadonlySet<string> = new Set([
  "address",
  "birth date",
  "birthdate",
  "birthday",
  "date of birth",
  "dob",
  "email",
  "email address",
  "e mail",
  "family name",
  "first name",
  "firstname",
  "full name",
  "fullname",
  "gender",
  "given name",
  "home address",
  "last name",
  "lastname",
  "middle name",
  "mobile",
  "mobile number",
  "name",
  "phone",
  "phone number",
  "phonenumber",
  "postal address",
  "street address",
  "surname",
  "telephone",
]);

/** @returns Whether a claim of this name holds a secret, wherever it comes from. */
export function isSecretClaim(name: string): boolean {
  const words = nameWords(name);
  return SECRET_ENDS.some((end) => endsIn(words, end));
}

/** @returns Whether a claim of this name holds a secret when it comes from a person's record. */
export function isPersonSecret(name: string): boolean {
  return PERSON_SECRETS.has(nameWords(name).join(" "));
}

/** @returns Whether a claim of this name holds personal data. */
export function isPersonalClaim(name: string): boolean {
  return PERSONAL.has(nameWords(name).join(" "));
}

/** @returns Whether a name is that of a person's record: `user`, `currentUser`, not `userId` or `users`. */
export function namesPerson(name: string): boolean {
  return PERSON_WORDS.has(nameWords(name).at(-1) ?? "");
}

/** Words of types that are made for a token, and hold no more than it should. */
export const TOKEN_TYPE_WORDS: ReadonlySet<string> = new Set(["claims", "dto", "jwt", "payload", "public", "safe", "session", "token"]);

/** Methods of records that give the whole record. */
export const RECORD_METHODS: ReadonlySet<string> = new Set(["get", "toJSON", "toJson", "toObject"]);
/** Members of Mongoose's and Sequelize's records that hold the whole of it. */
export const RECORD_MEMBERS: ReadonlySet<string> = new Set(["_doc", "dataValues"]);
