import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Progress } from "../../src/cli/progress.ts";

/** A stream that keeps what is written to it. */
function streamOf(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

const CLEAR = "\r\u001B[2K";

describe("Progress", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("shows nothing in a run of less than a second", () => {
    const stream = streamOf(true);
    const progress = new Progress(stream);
    progress.update(0, 10);
    vi.advanceTimersByTime(900);
    progress.update(5, 10);
    progress.end();
    expect(stream.written).toEqual([]);
  });

  it("shows one line that is written anew, and takes it away at the end", () => {
    const stream = streamOf(true);
    const progress = new Progress(stream);
    vi.advanceTimersByTime(1500);
    expect(stream.written).toEqual([`${CLEAR}Looking for files (1 s)`]);
    progress.update(50, 1200);
    vi.advanceTimersByTime(1000);
    progress.update(100, 1200);
    expect(stream.written.at(-1)).toBe(`${CLEAR}Linting: 100 of 1200 files (2 s)`);
    progress.end();
    progress.end();
    expect(stream.written.filter((text) => text === CLEAR)).toHaveLength(1);
    expect(stream.written.at(-1)).toBe(CLEAR);
    expect(stream.written.join("")).not.toContain("\n");
  });

  it("shows nothing once it has ended", () => {
    const stream = streamOf(true);
    new Progress(stream).end();
    vi.advanceTimersByTime(5000);
    expect(stream.written).toEqual([]);
  });

  it("shows nothing where there is no terminal", () => {
    const stream = streamOf(false);
    const progress = new Progress(stream);
    vi.advanceTimersByTime(5000);
    progress.update(1, 2);
    progress.end();
    expect(stream.written).toEqual([]);
  });
});
