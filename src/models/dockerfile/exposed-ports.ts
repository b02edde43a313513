import { memoize } from "../../kit/memoize.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import { placedInstructions } from "./document.ts";
import { placeOf, type Expansion } from "./expansion.ts";
import { placedVariables } from "./placed-variables.ts";
import type { Variables } from "./variables.ts";

/** A part of a port as it stands in the `EXPOSE`. */
export interface PortPart {
  readonly text: string;
  /** Where to show it: its own place, or the whole word where a variable brings it. */
  readonly at: Range;
  /** Whether the file's text at `at` is `text`, so that it can be edited there. */
  readonly isWritten: boolean;
}

/**
 * A word of `EXPOSE`, taken apart: `127.0.0.1:8080:80-90/tcp`.
 *
 * Source: BuildKit `frontend/dockerfile/dockerfile2llb`, `parsePortSpec`, after `go-connections/nat`.
 */
export interface ExposedPort {
  /** The word with its variables replaced. */
  readonly text: string;
  /** The address and the port of the host before the container's port, with the last colon; `null` without them. */
  readonly host: PortPart | null;
  /** The container's port or range; `null` if a variable hides it. */
  readonly port: PortPart | null;
  /** The bounds of a range, or the port alone; empty if a variable hides them. */
  readonly bounds: readonly PortPart[];
  /** After the slash; `null` without one. An empty one means `tcp`. */
  readonly protocol: PortPart | null;
}

type Part = (start: number, end: number) => PortPart;

function isInside([start, end]: Range, outer: Range): boolean {
  return outer[0] <= start && end <= outer[1];
}

function partOf(word: Argument, { value, segments }: Expansion, offset: number): Part {
  return (start, end) => {
    const place = start < end ? placeOf({ value, segments }, offset + start, offset + end) : null;
    const isWritten = place !== null && isInside(place, word.range);
    return { text: value.slice(offset + start, offset + end), at: isWritten ? place : word.range, isWritten };
  };
}

function split(text: string, part: Part): ExposedPort {
  const slash = text.indexOf("/");
  const end = slash === -1 ? text.length : slash;
  const start = text.lastIndexOf(":", end - 1) + 1;
  const dash = text.slice(start, end).indexOf("-");
  return {
    text,
    host: start > 0 ? part(0, start) : null,
    port: part(start, end),
    bounds: dash === -1 ? [part(start, end)] : [part(start, start + dash), part(start + dash + 1, end)],
    protocol: slash === -1 ? null : part(slash + 1, text.length),
  };
}

/** Of `$PORT/TCP` the protocol is known, whatever the port. */
function withHiddenPort({ raw, range }: Argument): ExposedPort[] {
  const text = /\/([a-z]+)$/iu.exec(raw)?.[1];
  if (text === undefined) return [];
  const protocol: PortPart = { text, at: [range[1] - text.length, range[1]], isWritten: true };
  return [{ text: raw, host: null, port: null, bounds: [], protocol }];
}

/** The ports of one word: several where an unquoted variable holds blanks. */
function portsOf(word: Argument, variables: Variables): ExposedPort[] {
  const expansion = variables.expand(word);
  if (!expansion) return withHiddenPort(word);
  return [...expansion.value.matchAll(/\S+/gu)].map(({ 0: text, index }) => split(text, partOf(word, expansion, index)));
}

/** Every port of every `EXPOSE`, also behind `ONBUILD`. Of a word whose value is not known only a protocol written out counts. */
export const exposedPorts: (sourceCode: SourceCode) => readonly ExposedPort[] = memoize((sourceCode) =>
  placedInstructions(sourceCode)
    .filter(({ instruction }) => instruction.type === "Expose")
    .flatMap((placed) => {
      const variables = placedVariables(sourceCode, placed);
      return placed.instruction.arguments.flatMap((word) => portsOf(word, variables));
    }),
);
