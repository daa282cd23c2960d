// The state of a screen's model: replaced by changed copies, each told of to those who follow it.

export class WatchedState<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(protected state: State) {}

  readonly getState = (): State => this.state;

  /** Calls back after every change; returns how to stop that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** For the model itself and its actions; what is left out of `part` stays as it is. */
  set(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
