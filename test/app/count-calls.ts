// Counts the calls of the product's functions that some work takes: time is the machine's, calls are the program's.
import { Session } from "node:inspector/promises";

export interface CallCounter {
  /** Calls of functions in src/ during `work`. */
  count(work: () => void): Promise<number>;
  stop(): void;
}

export async function countCalls(): Promise<CallCounter> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  return {
    async count(work) {
      await session.post("Profiler.takePreciseCoverage"); // sets the counts to nothing
      work();
      const { result } = await session.post("Profiler.takePreciseCoverage");
      const functions = result.filter(({ url }) => /[\\/]src[\\/]/.test(url)).flatMap((script) => script.functions);
      return functions.reduce((calls, { ranges }) => calls + (ranges[0]?.count ?? 0), 0);
    },
    stop: () => session.disconnect(),
  };
}
