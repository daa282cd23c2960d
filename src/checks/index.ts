// The list of checks, in reading order.
import type { Check } from "./check";
import { rowFinancing } from "./row-financing";
import { rowSum } from "./row-sum";

export const CHECKS: readonly Check[] = [rowSum, rowFinancing];
