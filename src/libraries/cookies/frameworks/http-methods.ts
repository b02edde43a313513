/** The router methods that take a handler, as nearly all frameworks name them. */
export const HTTP_METHODS: readonly string[] = ["get", "head", "post", "put", "patch", "delete", "options"];
