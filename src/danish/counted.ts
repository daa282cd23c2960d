// A number with the word for what is counted.

/** "1 fejl", "2 advarsler": the number with `one` for 1, else `several`. */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
