// The other half of the thousand random sequences of monkey.test.ts, in a file of its own so that two workers share them.
import type * as CheckedOnce from "./checked-once";
import { playSequences } from "./sequences";

jest.mock("../../src/taskpane/surface-fault", () => ({ surfaceFault: jest.fn() }));
jest.mock("../../src/app/check-sheet", () =>
  jest.requireActual<typeof CheckedOnce>("./checked-once").checkedOnce(jest.requireActual("../../src/app/check-sheet")),
);

playSequences(7_501, 500);
