/** A CSRF library that its makers have withdrawn. */
export interface WithdrawnCsrfPackage {
  readonly package: string;
  /** Where only one export of a living package is withdrawn: its name. */
  readonly exportName?: string;
  /** What became of it, as the end of a sentence that begins with its name. */
  readonly reason: string;
  /** What does its work today. */
  readonly successor: string;
}

/**
 * Sources: the deprecation notices of csurf (2022, github.com/expressjs/csurf), fastify-csrf and crumb on
 * the npm registry, and the list of middleware that Express 4 and Connect 3 no longer bundle. The fork
 * @dr.pogodin/csurf is maintained and not among them.
 */
export const WITHDRAWN_CSRF_PACKAGES: readonly WithdrawnCsrfPackage[] = [
  {
    package: "csurf",
    reason: "is archived since 2022, and reports of weaknesses in it are answered no more",
    successor: "csrf-csrf (double-submit cookie) or csrf-sync (token in the session)",
  },
  {
    package: "fastify-csrf",
    reason: "was renamed and gets no fixes under this name",
    successor: "@fastify/csrf-protection",
  },
  {
    package: "crumb",
    reason: "was renamed and gets no fixes under this name",
    successor: "@hapi/crumb",
  },
  {
    package: "express",
    exportName: "csrf",
    reason: "was taken out of Express 4, and Express 3 gets no fixes",
    successor: "csrf-csrf (double-submit cookie) or csrf-sync (token in the session)",
  },
  {
    package: "connect",
    exportName: "csrf",
    reason: "was taken out of Connect 3, and Connect 2 gets no fixes",
    successor: "csrf-csrf (double-submit cookie) or csrf-sync (token in the session)",
  },
];
