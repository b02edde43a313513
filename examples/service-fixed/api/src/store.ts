import { randomBytes } from "node:crypto";

interface Session {
  readonly id: string;
  readonly rememberToken: string;
  readonly userId: string;
}

const open = new Map<string, Session>();
const secret = () => randomBytes(32).toString("base64url");

export const sessions = {
  async create(userId: string): Promise<Session> {
    const session = { id: secret(), rememberToken: secret(), userId };
    open.set(session.id, session);
    return session;
  },
  async end(cookieHeader = ""): Promise<void> {
    const id = /(?:^|; )__Host-session=([^;]+)/u.exec(cookieHeader)?.[1];
    if (id) open.delete(id);
  },
};
