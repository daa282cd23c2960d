// The contract over the host in memory.
import { describeHost } from "./contract";
import { MemoryHost } from "./memory-host";

describeHost("memory", (workbook) => Promise.resolve(new MemoryHost(workbook)));
