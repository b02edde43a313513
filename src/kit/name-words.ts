/**
 * @param name A name in any style: `DB_PASSWORD`, `dbPassword`, `db-password`, `connect.sid`.
 * @returns Its words in lower case: `db` and `password`.
 */
export function nameWords(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/gu, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/gu, "$1 $2")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}
