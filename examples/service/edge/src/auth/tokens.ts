export interface Tokens {
  readonly access: string;
  readonly refresh: string;
}

/** Asks the token endpoint for a new pair; the token that was presented is spent by it. */
export async function rotate(presented: string | undefined): Promise<Tokens | null> {
  if (!presented) return null;
  const response = await fetch("https://accounts.parcel-desk.example/token", {
    method: "POST",
    body: new URLSearchParams({ grant_type: "refresh_token", refresh_token: presented }),
  });
  if (!response.ok) return null;
  const { access_token: access, refresh_token: refresh } = await response.json();
  return { access, refresh };
}
