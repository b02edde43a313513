import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { RouteLibrary, RouteProcedures } from "../../libraries/routes/route-library.ts";
import { matchesSource } from "../cookies/source-match.ts";
import type { ChainStep, Route } from "./route.ts";
import { placeName } from "./step-name.ts";
import { stepOf, stepsOf } from "./steps.ts";

/** What a procedure is built on. */
interface Base {
  readonly steps: readonly ChainStep[];
  /** Whether the file shows the whole of it: it begins with the library's own. */
  readonly isWhole: boolean;
}

/** @returns The procedures of a file. */
export function procedureRoutes(library: RouteLibrary, sourceCode: SourceCode): readonly Route[] {
  const { procedures } = library;
  if (!procedures) return [];
  return nodesOf(sourceCode, "CallExpression").flatMap((call): readonly Route[] => {
    const callee = unwrap(call.callee);
    const name = callee.type === "MemberExpression" ? (memberName(callee) ?? "") : "";
    const method = Object.hasOwn(procedures.methods, name) ? procedures.methods[name] : undefined;
    const [handler] = call.arguments;
    if (!method || !handler || callee.type !== "MemberExpression") return [];
    const base = baseOf(originOf(callee.object, sourceCode), procedures, sourceCode);
    if (!base) return [];
    return [
      {
        library,
        kind: "procedure",
        node: call,
        at: callee.property,
        methods: [method],
        path: null,
        ownPath: null,
        name: placeName(call),
        handler: stepOf(handler, sourceCode),
        chain: base.steps,
        isChainWhole: base.isWhole,
        app: null,
        options: null,
      },
    ];
  });
}

/** Follows a chain of calls back to what it begins with. */
function baseOf(origin: Origin, procedures: RouteProcedures, sourceCode: SourceCode): Base | null {
  if (procedures.bases.some((base) => matchesSource(base, origin, null, sourceCode))) return { steps: [], isWhole: true };
  if (isOwnBase(origin, procedures)) return { steps: [], isWhole: false };
  if (origin.kind !== "call" || origin.callee.kind !== "member") {
    return origin.kind === "call" && origin.callee.kind === "import" ? importedChain(origin, procedures, sourceCode) : null;
  }
  const base = baseOf(origin.callee.object, procedures, sourceCode);
  return base && procedures.use.includes(origin.callee.name) ? withSteps(base, origin.node, sourceCode) : base;
}

function withSteps(base: Base, call: TSESTree.CallExpression, sourceCode: SourceCode): Base {
  const steps = call.arguments.flatMap((argument) => stepsOf(argument, sourceCode));
  return { ...base, steps: [...base.steps, ...steps.map((step): ChainStep => ({ ...step, runs: "always" }))] };
}

/** `protectedProcedure` from the program's own `trpc.ts`: the framework's customary names. */
function isOwnBase(origin: Origin, { ownBase }: RouteProcedures): boolean {
  if (origin.kind !== "import") return false;
  const name = origin.path.at(-1) ?? "";
  return name.endsWith(ownBase.name) && isOwnModule(origin.module, ownBase.modules);
}

function isOwnModule(module: string, ends: readonly string[]): boolean {
  return ends.some((end) => module.endsWith(`/${end}`));
}

/** The chain of an imported base: `protectedProcedure.input(schema)`, whose callee is a member of an import. */
function importedChain(
  origin: Extract<Origin, { kind: "call" }>,
  procedures: RouteProcedures,
  sourceCode: SourceCode,
): Base | null {
  const { callee } = origin;
  if (callee.kind !== "import" || callee.path.length < 2) return null;
  const object: Origin = { ...callee, path: callee.path.slice(0, -1) };
  const base = baseOf(object, procedures, sourceCode);
  return base && procedures.use.includes(callee.path.at(-1) as string) ? withSteps(base, origin.node, sourceCode) : base;
}
