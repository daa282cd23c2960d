// How many random inputs a property is tried with in npm test; RUNS=10 tries ten times as many, beginning with the same.
export const runs = (usual: number): number => Math.ceil(usual * Number(process.env.RUNS ?? 1));
