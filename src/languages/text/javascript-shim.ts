const none = (): null => null;
const empty = (): readonly never[] => [];
const no = (): boolean => false;

/**
 * Answers to what rules for JavaScript ask of a source code about tokens: other files have none.
 *
 * Configurations such as `js.configs.recommended` name no files, so their rules are started on
 * all files; where a method is missing they end the whole run.
 */
export const TOKEN_METHODS = {
  getFirstToken: none,
  getLastToken: none,
  getTokenBefore: none,
  getTokenAfter: none,
  getTokenOrCommentBefore: none,
  getTokenOrCommentAfter: none,
  getTokenByRangeStart: none,
  getFirstTokenBetween: none,
  getLastTokenBetween: none,
  getNodeByRangeIndex: none,
  getJSDocComment: none,
  getFirstTokens: empty,
  getLastTokens: empty,
  getTokensBefore: empty,
  getTokensAfter: empty,
  getTokens: empty,
  getTokensBetween: empty,
  getFirstTokensBetween: empty,
  getLastTokensBetween: empty,
  getCommentsBefore: empty,
  getCommentsAfter: empty,
  getCommentsInside: empty,
  getDeclaredVariables: empty,
  commentsExistBetween: no,
  isSpaceBetween: no,
  isSpaceBetweenTokens: no,
  isGlobalReference: no,
  markVariableAsUsed: no,
};

/** A scope without variables. */
export interface EmptyScope {
  readonly type: "global";
  readonly isStrict: false;
  readonly upper: null;
  readonly block: object;
  readonly set: ReadonlyMap<string, never>;
  readonly variables: readonly never[];
  readonly references: readonly never[];
  readonly through: readonly never[];
  readonly childScopes: readonly never[];
  readonly variableScope: EmptyScope;
}

/** What rules for JavaScript ask of a scope manager: here nothing is declared. */
export interface EmptyScopeManager {
  readonly globalScope: EmptyScope;
  readonly scopes: readonly EmptyScope[];
  acquire(): EmptyScope | null;
  getDeclaredVariables(): readonly never[];
}

/** @returns A scope manager whose only scope is an empty global one. */
export function emptyScopeManager(block: object): EmptyScopeManager {
  const globalScope: EmptyScope = {
    type: "global",
    isStrict: false,
    upper: null,
    block,
    set: new Map<string, never>(),
    variables: [],
    references: [],
    through: [],
    childScopes: [],
    get variableScope() {
      return globalScope;
    },
  };
  return { globalScope, scopes: [globalScope], acquire: none, getDeclaredVariables: empty };
}
