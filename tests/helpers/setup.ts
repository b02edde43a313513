import { RuleTester } from "eslint";
import { describe, it } from "vitest";

RuleTester.describe = describe as never;
RuleTester.it = it as never;
RuleTester.itOnly = it.only as never;
