/** An answer together with the address that it came from, after all redirects. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** A step of the browser: an address, and with a body a form that is sent there. */
interface Step {
  readonly url: URL;
  readonly form?: Readonly<Record<string, string>>;
}

const MAX_REDIRECTS = 15;

/**
 * What a person's browser does in a sign-in, without a browser: keeps cookies by origin and path,
 * follows redirects, fills in forms. Everything is on the loopback interface, where `Secure` cookies
 * are taken as browsers take them on `localhost`.
 */
export class Browser {
  readonly #jar = new Map<string, { readonly name: string; readonly value: string; readonly path: string; readonly origin: string }>();
  /** Every address that was asked for, in order. */
  readonly visited: URL[] = [];

  async open(url: string | URL): Promise<Page> {
    return this.#go({ url: new URL(url) });
  }

  /** Sends the only form of a page, with more fields filled in. */
  async submit(page: Page, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
    const action = /<form[^>]*action="([^"]*)"/u.exec(page.text)?.[1] ?? "";
    const form = Object.fromEntries(
      [...page.text.matchAll(/<input[^>]*>/gu)].flatMap(([input]) => {
        const name = /name="([^"]*)"/u.exec(input)?.[1];
        return name === undefined ? [] : [[name, /value="([^"]*)"/u.exec(input)?.[1] ?? ""]];
      }),
    );
    return this.#go({ url: new URL(unescapeHtml(action), page.url), form: { ...form, ...fields } });
  }

  async post(url: string | URL, form: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.#go({ url: new URL(url), form });
  }

  /** The value of a cookie, wherever it belongs. */
  cookie(name: string): string | undefined {
    return [...this.#jar.values()].find((cookie) => cookie.name === name)?.value;
  }

  /** Takes a cookie away, or gives it another value. */
  change(name: string, value: string | null): void {
    for (const [key, cookie] of this.#jar) {
      if (cookie.name !== name) continue;
      if (value === null) this.#jar.delete(key);
      else this.#jar.set(key, { ...cookie, value });
    }
  }

  async #go(first: Step): Promise<Page> {
    let step = first;
    for (let count = 0; count < MAX_REDIRECTS; count += 1) {
      const { url, form } = step;
      this.visited.push(url);
      const response = await fetch(url, {
        redirect: "manual",
        method: form ? "POST" : "GET",
        headers: { cookie: this.#cookiesFor(url), ...(form && { origin: url.origin }) },
        ...(form && { body: new URLSearchParams(form) }),
      });
      this.#keep(response, url);
      const location = response.headers.get("location");
      if (!location) return { url, status: response.status, text: await response.text() };
      await response.body?.cancel();
      step = { url: new URL(location, url) };
    }
    throw new Error(`more than ${MAX_REDIRECTS} redirects, last to ${step.url.href}`);
  }

  #cookiesFor({ origin, pathname }: URL): string {
    return [...this.#jar.values()]
      .filter((cookie) => cookie.origin === origin && pathname.startsWith(cookie.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  }

  #keep(response: Response, { origin, pathname }: URL): void {
    for (const header of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = header.split(/; */u);
      const at = pair.indexOf("=");
      const name = pair.slice(0, at);
      const value = pair.slice(at + 1);
      const attribute = (key: string): string | undefined =>
        attributes.find((text) => text.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
      const path = attribute("path") ?? pathname;
      const key = `${origin} ${path} ${name}`;
      const isGone = new Date(attribute("expires") ?? "2999-01-01") < new Date() || attribute("max-age") === "0";
      if (isGone) this.#jar.delete(key);
      else this.#jar.set(key, { name, value, path, origin });
    }
  }
}

function unescapeHtml(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
}
