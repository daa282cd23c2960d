// The drop areas of the open budgets' panes, each known once its pane has opened.
import type { FilePlaces } from "../../taskpane/pane-host";

export class PanePlaces {
  private readonly places = new Map<string, FilePlaces>();
  private readonly waiting = new Map<string, (places: FilePlaces) => void>();

  /** Returns how to take them back. */
  offer(id: string, places: FilePlaces): () => void {
    this.places.set(id, places);
    this.waiting.get(id)?.(places);
    this.waiting.delete(id);
    return () => void this.places.delete(id);
  }

  /** Those of a budget that is open, as soon as its pane has opened. */
  async of(id: string): Promise<FilePlaces> {
    return this.places.get(id) ?? new Promise((resolve) => this.waiting.set(id, resolve));
  }
}
