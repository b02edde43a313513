import { randomUUID } from "node:crypto";

interface Session {
  readonly id: string;
  readonly lastParcel: string;
}

const open = new Map<string, Session>();

export const sessions = {
  async open({ lastParcel }: { lastParcel: string }): Promise<Session> {
    const session = { id: randomUUID(), lastParcel };
    open.set(session.id, session);
    return session;
  },
};
