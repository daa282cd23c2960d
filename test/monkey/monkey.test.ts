// Half of a thousand random sequences; the other half are in more-sequences.test.ts. Always the same, so that only a change can fail
// them; `npm run monkey` plays others each day. A failure names its seed, and MONKEY=1 MONKEY_FROM=seed plays that again.
import type * as CheckedOnce from "./checked-once";
import { playSequences } from "./sequences";

jest.mock("../../src/taskpane/surface-fault", () => ({ surfaceFault: jest.fn() }));
jest.mock("../../src/app/check-sheet", () =>
  jest.requireActual<typeof CheckedOnce>("./checked-once").checkedOnce(jest.requireActual("../../src/app/check-sheet")),
);

playSequences(Number(process.env.MONKEY_FROM ?? 7_001), Number(process.env.MONKEY ?? 500));
