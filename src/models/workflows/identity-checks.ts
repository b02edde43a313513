import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { COSIGN_VERIFY_COMMANDS, COSIGN_VERIFY_VALUES } from "../../libraries/workflows/cosign.ts";
import type { CommandOption } from "../dockerfile/command-options.ts";
import { commandsOf, type StepCommand } from "./commands.ts";
import { stepArguments } from "./step-arguments.ts";
import type { Workflow } from "./workflow.ts";

/** One half of an identity: who signed, or who vouches for that name. */
export interface IdentityHalf {
  readonly half: "identity" | "issuer";
  /** Whether no value is given, or one that anybody's matches. */
  readonly problem: "missing" | "wildcard";
  readonly range: Range;
}

/** A command that verifies a signature made without a key. */
export interface IdentityCheck {
  /** `verify`, `verify-attestation` … */
  readonly command: string;
  readonly problems: readonly IdentityHalf[];
}

const OPTIONS = {
  identity: ["--certificate-identity", "--certificate-identity-regexp"],
  issuer: ["--certificate-oidc-issuer", "--certificate-oidc-issuer-regexp"],
} as const;

/** What is left of a pattern that fits anybody's name, or that of every user of a public host. */
const ANYBODY = /^(?:https?:\/\/)?(?:(?:github|gitlab)\.com)?\/*$/u;

function matchesAnybody({ name, value }: CommandOption): boolean {
  if (value === null || !name.endsWith("-regexp")) return value === "*" || value === ".*";
  const literal = value.replace(/\\/gu, "").replace(/^\^|\$$/gu, "").replace(/\.[*+]/gu, "");
  return literal !== value && ANYBODY.test(literal.replace(/[()]/gu, ""));
}

function checkOf(sourceCode: SourceCode, { args, word }: StepCommand): IdentityCheck | null {
  const [command, ...rest] = args;
  if (!command?.value || !COSIGN_VERIFY_COMMANDS.has(command.value)) return null;
  const { option, isOpen } = stepArguments(sourceCode, rest, { valueOptions: COSIGN_VERIFY_VALUES }, 1);
  if (option("--key", "--sk", "--help", "-h")) return null;
  const problems = (["identity", "issuer"] as const).flatMap((half): IdentityHalf[] => {
    const given = option(...OPTIONS[half]);
    if (given) {
      const range: Range = [given.word.range[0], (given.valueWord ?? given.word).range[1]];
      return matchesAnybody(given) ? [{ half, problem: "wildcard", range }] : [];
    }
    return isOpen ? [] : [{ half, problem: "missing", range: [word.range[0], command.range[1]] }];
  });
  return { command: command.value, problems };
}

/** @returns The commands of a file's scripts that verify signatures made without a key. */
export function identityChecks(sourceCode: SourceCode, workflow: Workflow): readonly IdentityCheck[] {
  return workflow.jobs.flatMap((job) =>
    job.steps.flatMap((step) =>
      commandsOf(sourceCode, step, job, workflow)
        .filter(({ program }) => program === "cosign")
        .flatMap((command) => checkOf(sourceCode, command) ?? []),
    ),
  );
}
