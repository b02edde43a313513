import { count } from "./formats/summary.ts";

/** A run that takes less than this shows nothing. */
const DELAY_MS = 1000;
const INTERVAL_MS = 100;
const CLEAR_LINE = "\r\u001B[2K";

/** Where the line goes: a stream that may be a terminal. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line on a terminal that says how far a long run is; it is gone when the run ends. */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #now: () => number;
  readonly #start: number;
  readonly #timer: NodeJS.Timeout | null;
  #done = 0;
  #total = 0;
  /** What stands on the line now. */
  #line = "";

  /** @param now The time in milliseconds. */
  constructor(stream: ProgressStream, now: () => number = Date.now) {
    this.#stream = stream;
    this.#now = now;
    this.#start = now();
    this.#timer = stream.isTTY ? setInterval(() => this.#show(), INTERVAL_MS) : null;
    this.#timer?.unref();
  }

  /** Linting shuts the timer out for as long as a file takes, so every step shows the line itself. */
  update(done: number, total: number): void {
    this.#done = done;
    this.#total = total;
    this.#show();
  }

  /** Takes the line away. Nothing is shown after it. */
  end(): void {
    if (this.#timer) clearInterval(this.#timer);
    if (this.#line !== "") this.#stream.write(CLEAR_LINE);
    this.#line = "";
  }

  #show(): void {
    const elapsed = this.#now() - this.#start;
    if (!this.#stream.isTTY || elapsed < DELAY_MS) return;
    const state = this.#total === 0 ? "Looking for files" : `Linting: ${this.#done} of ${count(this.#total, "file")}`;
    const line = `${state} (${Math.floor(elapsed / 1000)} s)`;
    if (line === this.#line) return;
    this.#stream.write(CLEAR_LINE + line);
    this.#line = line;
  }
}
