/**
 * Modes as `chmod` takes them. Source: POSIX.1-2017 XCU chmod, GNU coreutils manual, "File permissions".
 */

const OCTAL = /^[0-7]{1,5}$/u;
const CLAUSE = /^([ugoa]*)((?:[-+=][rwxXst]*)+)$/u;

const OTHERS_WRITE = 0o002;
const GROUP_WRITE = 0o020;
const STICKY = 0o1000;

interface Action {
  readonly operator: string;
  readonly permissions: string;
}

interface Clause {
  /** `u`, `g`, `o` in that order, `a` taken apart; none where the umask decides. */
  readonly who: readonly string[];
  readonly actions: readonly Action[];
}

function clauseOf(text: string): Clause | null {
  const [, who, actions] = CLAUSE.exec(text) ?? [];
  if (who === undefined || actions === undefined) return null;
  return {
    who: ["u", "g", "o"].filter((each) => who.includes("a") || who.includes(each)),
    actions: [...actions.matchAll(/([-+=])([rwxXst]*)/gu)].map(([, operator = "", permissions = ""]) => ({
      operator,
      permissions,
    })),
  };
}

function clausesOf(mode: string): Clause[] | null {
  const clauses = mode.split(",").map(clauseOf);
  return clauses.every((clause) => clause !== null) ? clauses : null;
}

function othersWrite(before: boolean, { who, actions }: Clause): boolean {
  if (!who.includes("o")) return before;
  return actions.reduce((write, { operator, permissions }) => {
    if (operator === "=") return permissions.includes("w");
    return permissions.includes("w") ? operator === "+" : write;
  }, before);
}

function isSticky({ actions }: Clause): boolean {
  return actions.some(({ operator, permissions }) => operator !== "-" && permissions.includes("t"));
}

/**
 * @param mode A mode in digits or letters.
 * @returns Whether it lets everybody write, and not only into a folder with the sticky bit, where nobody
 * can take away what belongs to others. `+w` does not: without a letter before it the umask counts.
 */
export function opensToAll(mode: string): boolean {
  if (OCTAL.test(mode)) {
    const bits = Number.parseInt(mode, 8);
    return (bits & OTHERS_WRITE) !== 0 && (bits & STICKY) === 0;
  }
  const clauses = clausesOf(mode);
  return clauses !== null && clauses.reduce(othersWrite, false) && !clauses.some(isSticky);
}

/** The clause with the right to write for those only who are not in `closed`; empty if nothing is left of it. */
function narrowed({ who, actions }: Clause, closed: string): string[] | null {
  const [action] = actions;
  const shut = who.filter((each) => closed.includes(each)).join("");
  if (!action || !action.permissions.includes("w") || action.operator === "-" || shut === "") return null;
  if (actions.length > 1) return null;
  const { operator, permissions } = action;
  const open = who.filter((each) => !closed.includes(each)).join("");
  const rest = permissions.replaceAll("w", "");
  return [
    ...(open === "" ? [] : [`${open}${operator}${permissions}`]),
    ...(rest === "" && operator === "+" ? [] : [`${shut}${operator}${rest}`]),
  ];
}

function written({ who, actions }: Clause): string {
  return who.join("") + actions.map(({ operator, permissions }) => operator + permissions).join("");
}

/**
 * @param mode A mode that opens to all.
 * @param writer Who may still write.
 * @returns The same mode for the others without the right to write, or `null` if nothing is left of it.
 */
export function closedToOthers(mode: string, writer: "owner" | "group"): string | null {
  if (OCTAL.test(mode)) {
    const closed = writer === "owner" ? OTHERS_WRITE | GROUP_WRITE : OTHERS_WRITE;
    return (Number.parseInt(mode, 8) & ~closed).toString(8).padStart(mode.length, "0");
  }
  const closed = writer === "owner" ? "go" : "o";
  const clauses = (clausesOf(mode) ?? []).flatMap((clause) => narrowed(clause, closed) ?? [written(clause)]);
  const result = clauses.join(",");
  return result === "" || opensToAll(result) ? null : result;
}
